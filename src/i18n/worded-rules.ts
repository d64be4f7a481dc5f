// The names of all rules there are words for: a rule without words cannot be said.
import { defaultLocale, locales } from './locales.ts';

const prefix = 'finding.';

/** Every rule a record can name, those about our own reading among them. */
export const wordedRules: readonly string[] = Object.keys(locales[defaultLocale].words)
  .filter((key) => key.startsWith(prefix))
  .map((key) => key.slice(prefix.length));
