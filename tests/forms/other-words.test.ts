// Labels and heads in other words than the form's, as offices print them: read like the form's own, without a warning.
import { expect, it } from 'vitest';
import { dialects } from '../report-text.ts';
import type { Dialect } from '../report-text.ts';
import { distinct, read, replaced, silentlyWrong, unread } from './distinct-report.ts';

const words: readonly (readonly [string, string])[] = [
  ['未经复议直接起诉', '直接起诉'],
  ['未经复议直接起诉', '直接提起行政诉讼'],
  ['复议后起诉', '复议后诉讼'],
  ['（七）总计', '（七）办理结果总计'],
];

it.each(words.flatMap(([own, other]) => dialects.map((dialect) => [own, other, dialect] as const)))(
  '%s printed as %s is read (%s)',
  (own: string, other: string, dialect: Dialect) => {
    const reading = read({ dialect, printed: distinct, ...replaced(own, other) });
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
    expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  },
);
