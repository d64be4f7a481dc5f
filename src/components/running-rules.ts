// The rules that run today: the checks in the order of their codes, then what can be said about our own reading.
import { collectionChecks, reportChecks, seriesChecks } from '../checks/index.ts';
import { rules } from '../codebook/rules.ts';
import { wordedRules } from '../i18n/worded-rules.ts';

const codes: readonly string[] = Object.keys(rules);
const checks: readonly string[] = [...reportChecks, ...seriesChecks, ...collectionChecks]
  .map(({ id }): string => id)
  .toSorted((one, other) => codes.indexOf(one) - codes.indexOf(other));

/** Every rule a record can name. */
export const runningRules: readonly string[] = [...checks, ...wordedRules.filter((rule) => !checks.includes(rule))];
