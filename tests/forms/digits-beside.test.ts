// Digits alone on a line beside a row of table 二: the number of a page, or a part of a figure.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import type { Dialect } from '../report-text.ts';
import { reportText } from '../report-text.ts';
import { distinct, facts } from './distinct-report.ts';

const penalties = 'proactive.penalties.decisions';

function readWith(dialect: Dialect, change: (row: string) => string, end = ''): number | null | undefined {
  const text = reportText(distinct, { dialect }).replace(/^.*行政处罚.*$/m, change) + end;
  return facts(readTables(readText(new SourceText(text)))).get(penalties)?.value;
}

const torn = String(distinct[penalties]);

it.each<readonly [string, Dialect, (row: string) => string]>([
  ['above', 'pipe', (row) => `${torn.slice(0, 2)}\n${row.replace(torn, torn.slice(2))}`],
  ['below', 'pipe', (row) => `${row.replace(torn, torn.slice(0, 2))}\n${torn.slice(2)}`],
  ['above', 'tab', (row) => `${torn.slice(0, 2)}\n${row.replace(torn, torn.slice(2))}`],
  ['above, in digits of full width', 'tab', (row) => `２\n${row.replace(torn, torn.slice(1))}`],
  ['above, with a blank of no width', 'tab', (row) => `${torn.slice(0, 2)}\u200b\n${row.replace(torn, torn.slice(2))}`],
  [
    'above a row with pipes of full width',
    'pipe',
    (row) => `2\n${row.replace(torn, torn.slice(1)).replaceAll('|', '｜')}`,
  ],
  ['below, with its unit', 'pipe', (row) => `${row.replace(torn, torn.slice(0, 2))}\n${torn.slice(2)}件`],
])('a part of a figure on the line %s leaves its row open (%s)', (_, dialect, change) => {
  expect(readWith(dialect, change)).toBeNull();
});

it('numbers of pages that count on change nothing', () => {
  expect(readWith('pipe', (row) => `2\n${row}`, '\n\n3\n')).toBe(Number(torn));
});

it('a part of a figure leaves a row with commas open too', () => {
  const rows = ['信息内容,本年处理决定数量', '行政许可,12', '2', '行政处罚,8', '行政强制,9'];
  const text = `二、主动公开政府信息情况\n\n${rows.join('\n')}\n`;
  expect(facts(readTables(readText(new SourceText(text)))).get(penalties)?.value ?? null).toBeNull();
});

it('a year on a line of the title is no page that does not count on', () => {
  expect(readWith('pipe', (row) => `2\n${row}`, '\n\n3\n\n\n2024\n')).toBe(Number(torn));
});

const fees = 'proactive.fees.amount_wan';
const amount = '72701.2578';

/** The amount of fees, a part of which stands elsewhere in the text. */
function amountIn(text: string): number | null | undefined {
  return facts(readTables(readText(new SourceText(text)))).get(fees)?.value;
}

it.each(['pipe', 'tab', 'cells', 'lines', 'spaced', 'filled'] as const)(
  'an amount torn at any digit has no value, whether its row goes on below or below a blank line (%s)',
  (dialect) => {
    const written = dialect === 'spaced' ? 'tab' : dialect === 'filled' ? 'pipe' : dialect;
    const printed = reportText({ ...distinct, [fees]: amount }, { dialect: written });
    const texts = {
      spaced: printed.replace(/\t+/g, ' '),
      filled: printed.replace(/^\| (.*) \|$/gm, '$1 |').replace(/\| *\| *\|/g, '|||'),
    };
    const text = dialect === 'spaced' || dialect === 'filled' ? texts[dialect] : printed;
    expect(amountIn(text)).toBe(Number(amount));
    for (let at = 1; at < amount.length; at += 1) {
      for (const between of ['\n', '\n\n', ' ']) {
        const torn = amount.slice(0, at) + between + amount.slice(at);
        expect(amountIn(text.replace(amount, torn)) ?? null, torn).toBeNull();
      }
    }
  },
);
