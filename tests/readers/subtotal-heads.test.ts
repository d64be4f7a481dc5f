// A column of subtotals whose head narrow columns break, in tables of lines.
import { expect, it } from 'vitest';
import { firstRowOf } from './first-row.ts';

const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];

/** The first row below these heads, of rows with these figures. */
function firstRow(heads: readonly string[], figures: readonly string[]): (number | null)[] {
  const rows = figures.map((line, at) => `${labels[at] ?? ''}${line}`);
  return firstRowOf(['申请人情况', ...heads, ...rows]);
}

const unread = Array<null>(7).fill(null);
const heads = [
  '法人或其他组织',
  '自然人 法人或其他 总计',
  '商业企业 科研机构 社会公益组织 法律服务机构 其他',
  '组织小计',
];

it('stands behind the organisations where the sums of the rows agree', () => {
  expect(firstRow(heads, [' 9 1 2 3 4 5 15 24', ' 1 0 0 2 0 0 2 3'])).toEqual([9, 1, 2, 3, 4, 5, 24]);
  const narrow = ['法人或其他组织', '法人', '自然 社会 法律 或其', '商业 科研 总计', '人 公益 服务 其他 他组'];
  const broken = [...narrow, '企业 机构', '组织 机构 织小', '计'];
  expect(firstRow(broken, [' 9 1 2 3 4 5 15 24', ' 1 0 0 2 0 0 2 3'])).toEqual([9, 1, 2, 3, 4, 5, 24]);
});

it('stands nowhere for sure where they agree with another place, or with two', () => {
  expect(firstRow(heads, [' 9 15 1 2 3 4 5 24', ' 1 2 0 0 2 0 0 3'])).toEqual(unread);
  expect(firstRow(heads, [' 9 5 0 0 0 0 5 14', ' 1 2 0 0 0 0 2 3'])).toEqual(unread);
});

it('stands where its head does on a page whose blanks are kept', () => {
  const at = (words: readonly (readonly [string, number])[]): string =>
    words.reduce((line, [word, middle]) => line.padEnd(middle - Math.floor(word.length / 2)) + word, '');
  const places = [30, 40, 50, 60, 70, 80, 90, 100];
  const row = (figures: string): string => {
    const line = at(figures.split(' ').map((figure, column) => [figure, places[column] ?? 0]));
    return line.slice(labels[0]?.length);
  };
  const page = [
    at([['法人或其他组织', 65]]),
    at([
      ['自然人', 30],
      ['法人或其他', 40],
      ['总计', 100],
    ]),
    at(
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((head, column) => [head, 50 + 10 * column]),
    ),
    at([['组织小计', 40]]),
  ];
  expect(firstRow(page, [row('9 15 1 2 3 4 5 24'), row('1 2 0 0 2 0 0 3')])).toEqual([9, 1, 2, 3, 4, 5, 24]);
});

it('leaves all columns open where its head stands before the others and the rows have no figure for it', () => {
  const line = '法人小计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
  expect(firstRow([line], [' 9 1 2 3 4 5 24', ' 1 0 0 2 0 0 3'])).toEqual(unread);
});
