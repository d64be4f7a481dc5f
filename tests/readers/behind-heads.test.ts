// One cell a line, where the first row below the heads of table 二 lost its label.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
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
