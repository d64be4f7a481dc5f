// One cell a line, where the first row below the heads of table 二 lost its label.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { withLostLabels } from '../../src/readers/behind-heads.ts';
import { rowOf } from '../../src/readers/spaced/cells.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct } from '../forms/distinct-report.ts';
import { reportText } from '../report-text.ts';

function valuesOf(text: string): Record<string, number | null> {
  const facts = readTables(readText(new SourceText(text))).tables.proactive?.facts ?? [];
  return Object.fromEntries(facts.map(({ figure, value }) => [figure, value]));
}

const text = reportText(distinct, { dialect: 'lines' });
const printed = ['rules', 'normative_documents'].flatMap((row) =>
  ['made', 'repealed', 'in_force'].map((key) => [
    `proactive.${row}.${key}`,
    Number(distinct[`proactive.${row}.${key}`]),
  ]),
);

it.each(['', '  \n'])('its figures are those of the row that is missing', (left) => {
  expect(valuesOf(text.replace(/^规章\n/m, left))).toMatchObject(Object.fromEntries(printed));
});

it('figures above each label, the first ones behind the heads, are those of the label below them', () => {
  const [, rows = ''] = /现行有效件数\n([^第]*)/.exec(text) ?? [];
  const lines = rows.trim().split('\n');
  const moved = [...lines.slice(1, 4), '规章', ...lines.slice(5, 8), '行政规范性文件', ''].join('\n');
  expect(valuesOf(text.replace(rows, moved))).toMatchObject(Object.fromEntries(printed));
});

it.each([
  ['行政许可', false],
  ['行政处罚', false],
  ['行政强制', true],
])('above %s, below heads that two blocks share, they are those of a lost label: %s', (next, isLost) => {
  const rows = [['上一年项目数量'], ['本年增/减'], ['处理决定数量', '4', '5', '6'], [next, '7', '8', '9']].map(
    (cells) => rowOf(cells.map((text) => ({ text, span: { start: 0, end: 0 }, column: 0, columnSpan: 1, rowSpan: 1 }))),
  );
  const read = withLostLabels(rows).map(({ cells }) => cells.map(({ text }) => text).join(' '));
  expect(read.includes(' 4 5 6')).toBe(isLost);
  expect(read).toHaveLength(isLost ? 5 : 4);
});
