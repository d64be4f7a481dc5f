// Texts whose lines all begin with the same blanks, as where a report is quoted or set as code.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { indentMarks } from '../../src/readers/line-marks.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, facts } from '../forms/distinct-report.ts';
import { dialects, reportText } from '../report-text.ts';

const prose = ['（一）主动公开。'.padEnd(60, '通过网站公开')];
const indents = { 'a tab': '\t', 'four blanks': '    ', 'a blank': ' ', 'wide blanks': '\u3000\u3000' };

describe.each(dialects)('%s', (dialect) => {
  it.each(Object.entries(indents))('a report behind %s is read as one without, in its place', (_, indent) => {
    const plain = reportText(distinct, { dialect, prose });
    const text = plain.replace(/^/gm, indent);
    const found = facts(readTables(readText(new SourceText(text))));
    for (const [figure, printed] of Object.entries(distinct)) {
      const { value, span } = found.get(figure) as unknown as { value: number; span: { start: number; end: number } };
      expect([figure, value, text.slice(span.start, span.end)]).toEqual([figure, Number(printed), printed]);
    }
  });
});

it('a tab before each of some short lines opens a cell', () => {
  expect(indentMarks('\t规章\n\t1\n\t2')).toEqual([]);
  expect(indentMarks('\t| 规章 | 1 |\n\t| 行政许可 | 2 |')).not.toEqual([]);
});

it('one filled line without them says that they belong to the others', () => {
  expect(indentMarks('  a\n\n\t\n  b\nc')).toEqual([]);
  expect(indentMarks('  a\n\n  \t\n b')).toEqual([
    { start: 0, end: 1 },
    { start: 5, end: 6 },
    { start: 9, end: 10 },
  ]);
});

it('paragraphs that a tab sets in are no cells, though the lines above them are not set in', () => {
  const sentence = '2024年，我局通过门户网站累计公开政府信息276条，其中政务动态216条，通知公告60条。';
  const text = `现公布本局2024年政府信息公开情况。\n\t一、总体情况 \n\t（一）主动公开。${sentence}\n\t（二）依申请公开。${sentence}`;
  expect(readText(new SourceText(text)).blocks.map(({ kind }) => kind)).toEqual(Array(4).fill('paragraph'));
});
