// The rules that run today: the checks in the order of their codes, then what can be said about our own reading.
import { collectionChecks, reportChecks, seriesChecks } from '../checks/index.ts';
import { rules } from '../codebook/rules.ts';
import { defaultLocale, locales } from '../i18n/locales.ts';

const prefix = 'finding.';
const worded = Object.keys(locales[defaultLocale].words)
  .filter((key) => key.startsWith(prefix))
  .map((key) => key.slice(prefix.length));
const codes: readonly string[] = Object.keys(rules);
const checks: readonly string[] = [...reportChecks, ...seriesChecks, ...collectionChecks]
  .map(({ id }): string => id)
  .toSorted((one, other) => codes.indexOf(one) - codes.indexOf(other));

/** Every rule a record can name: a rule without words cannot be said. */
export const runningRules: readonly string[] = [...checks, ...worded.filter((rule) => !checks.includes(rule))];
