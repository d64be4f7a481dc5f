// A fault in what people edit, as a line for the terminal.
import type { Problem } from '../../src/dataset/register.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/t.ts';

/** `file:line:column sentence`, as far as the place is known. */
export function wordProblem({ file, line, column, key, args }: Problem, locale: Locale): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return `${place} ${translator(locale)(`problem.${key}`, args)}`;
}
