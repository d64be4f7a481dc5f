// Numbers of pages without a tab among the cells of a table that has a cell with a tab on each line.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { linesOf } from '../../src/readers/lines.ts';
import { pageEnds, pageNumbers } from '../../src/readers/spaced/page-digits.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import { distinct, facts, silentlyWrong, unread } from '../forms/distinct-report.ts';

const blank = ['requests.refused.third_party.research', 'requests.unable.not_held.research'];
const printed = { ...distinct, ...Object.fromEntries(blank.map((figure) => [figure, ''])) };

/** Digits below the figures or labels given. */
function paged(below: readonly string[], numbers: readonly string[]): TablesReading {
  let text = reportText(printed, { dialect: 'cells' });
  below.forEach((cell, at) => {
    text = text.replace(`\t${cell}\n`, `\t${cell}\n${numbers[at] ?? ''}\n`);
  });
  return readTables(readText(new SourceText(text)));
}

const before = (figure: string): string => `${distinct[figure.replace('research', 'enterprise')] ?? ''}\n\t`;

it('passes over those that count on, below blank cells and labels', () => {
  const reading = paged([...blank.map(before), '4.无正当理由大量反复申请'], ['4', '5', '6']);
  expect([silentlyWrong(reading, printed), unread(reading)]).toEqual([[], []]);
  for (const figure of blank) expect(facts(reading).get(figure)?.value).toBeNull();
});

it('takes one below a blank cell for no figure', () => {
  const reading = paged([before(blank[0] ?? '')], ['4']);
  expect(facts(reading).get(blank[0] ?? '')?.value).toBeNull();
  expect(silentlyWrong(reading, printed)).toEqual([]);
});

it.each(['— 5 —', '第 5 页 共 9 页'])('goes on with a row behind %s between blank lines', (mark) => {
  const text = reportText(distinct, { dialect: 'cells' });
  const last = distinct['requests.unable.not_held.org_other'] ?? '';
  const first = distinct['requests.not_processed.repeat.natural_person'] ?? '';
  const outcome = '\t总计\n\n\t' + (distinct['disputes.reconsideration.upheld'] ?? '');
  expect(text).toContain(outcome);
  const paged = text
    .replace(`\t${last}\n`, `\t${last}\n\n${mark}\n\n`)
    .replace(`\t${first}\n`, `\n${mark}\n\n\t${first}\n`)
    .replace(outcome, outcome.replace('\n\n', `\n\n${mark}\n\n`));
  const reading = readTables(readText(new SourceText(paged)));
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it('the heading of a section right below the last cell is none of it, where all blank lines are gone', () => {
  const text = reportText(distinct, { dialect: 'cells' }).replace(/^\s*\n/gm, '');
  expect(text).toContain(`\t${distinct['proactive.fees.amount_wan'] ?? ''}\n三、`);
  const reading = readTables(readText(new SourceText(text)));
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it('blank cells whose tab was cut off at the end of the line part no label from its figures', () => {
  const text = reportText(distinct, { dialect: 'cells' }).replace(/[ \t]+$/gm, '');
  expect(text).toMatch(/\n\t一、本年新收政府信息公开申请数量\n\n+\t\d/);
  const reading = readTables(readText(new SourceText(text)));
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it.each([
  ['1', '2', 2],
  ['0', '1', 0],
])('%s and %s at the ends of two pages: no page is numbered 0', (first, second, count) => {
  const lines = linesOf(new SourceText(`3.其他\n${first}\n\f四、结转下年度继续办理\n${second}\n`));
  expect(pageEnds(lines).numbers.size).toBe(count);
  const apart = linesOf(new SourceText(`${first}${'\n行政强制'.repeat(20)}\n${second}\n`));
  expect(pageNumbers(apart, 400).size).toBe(count);
});
