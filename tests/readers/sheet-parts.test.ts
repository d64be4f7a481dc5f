// Parts of a sheet with fewer records than a table has: they are read beside a whole one, and nowhere else.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readText } from '../../src/readers/text.ts';

const sheet = [
  '信息内容,本年制发件数,本年废止件数,现行有效件数',
  '规章,0,0,0',
  '行政规范性文件,5,3,30',
  '行政许可,2,,',
];
const part = '0,1,0,0,1';

function grids(lines: readonly string[]): readonly string[] {
  const { blocks } = readText(new SourceText(lines.join('\n')));
  return blocks.flatMap((block) =>
    block.kind === 'grid' ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')) : [],
  );
}

it('a record apart from the sheet is a row of figures', () => {
  expect(grids([...sheet, '', part])).toContain(part.replaceAll(',', ' '));
});

it('so is one of marks alone, and a sheet without a number', () => {
  const marks = '/,/,无,/,/';
  const marked = sheet.map((line) => line.replace(/\d+/g, '/'));
  expect(grids([...marked, '', marks])).toEqual([...marked, marks].map((line) => line.replaceAll(',', ' ')));
});

it.each([
  ['a sheet stands nowhere', ['六、其他需要报告的事项', '', part]],
  ['it is a sentence', ['网站公开信息,60,条。其中微信,3', '', ...sheet]],
  ['it has no figure', [...sheet, '', '网站,微信,微博,公报']],
])('it is none where %s', (_, lines) => {
  const rows = grids(lines).filter((row) => !sheet.includes(row.replaceAll(' ', ',')));
  expect(rows.filter((row) => /^[\d ]+$|微信/.test(row))).toEqual([]);
});
