// Table 四 with some heads lost, damaged or in one cell: its figures keep their columns as far as the others show these.
import { expect, it } from 'vitest';
import { distinct, figures, inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

const direct = 6;
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const disputes = figures.filter((figure) => figure.startsWith('disputes.'));
/** Figures that add up to their totals. */
const sums = [1, 2, 3, 4, 10, 11, 12, 13, 14, 50, 21, 22, 23, 24, 90];
const added = Object.fromEntries(disputes.map((figure, at) => [figure, String(sums[at])]));

/** The heads with two of them in one cell, so that the rest of the row shows no columns. */
const withTwoInOne = (heads: readonly string[]): string[] =>
  heads.toSpliced(direct, 2, `${heads[direct] ?? ''} 其他结果`);

/** The rows of table 四 with the heads of its last row changed, and each row as long as said by the writer. */
function withLastHeads(change: (heads: readonly string[]) => string[]) {
  return inTable('disputes', (rows) => rows.map((row, at) => (at === rows.length - 2 ? change(row) : row)));
}

it('a head that is blank among the others moves none, and is said', () => {
  const reading = read(withLastHeads((heads) => heads.with(direct + 2, '')));
  expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], ['form/columns-by-order']]);
  expect(reading.diagnostics).toMatchObject([{ severity: 'info', args: { heads: 14, columns: 15 } }]);
});

it('letters that are left of one, or two in one cell, move none', () => {
  const damaged = read(withLastHeads((heads) => heads.with(direct + 2, '未结')));
  expect([silentlyWrong(damaged), unread(damaged)]).toEqual([[], []]);
  const reading = read({ ...withLastHeads(withTwoInOne), printed: added });
  expect([silentlyWrong(reading, { ...distinct, ...added }), unread(reading)]).toEqual([[], []]);
});

it('two in one cell leave all open where the figures do not add up: one may be torn and another lost', () => {
  expect(unread(read(withLastHeads(withTwoInOne)))).toHaveLength(15);
  const torn = [1, 2, 3, 4, 10, 1, 1, 12, 13, 50, 21, 22, 23, 24, 90].map(String);
  const printed = Object.fromEntries(disputes.map((figure, at) => [figure, torn[at] ?? '']));
  expect(unread(read({ ...withLastHeads(withTwoInOne), printed }))).toHaveLength(15);
});

it('heads in another order, or one in the place of another, leave all open', () => {
  const turned = ['总计', ...outcomes.slice(0, 4)];
  const otherOrder = withLastHeads((heads) => heads.toSpliced(direct - 1, 10, '', ...turned.slice(1), ...turned));
  expect(unread(read(otherOrder))).toHaveLength(15);
  const moved = withLastHeads((heads) => heads.toSpliced(direct + 2, 1).toSpliced(direct - 1, 0, ''));
  expect(unread(read(moved))).toHaveLength(15);
});

it('the total first in each group, with one of them lost, is not the form’s order', () => {
  const turned = ['总计', ...outcomes.slice(0, 4)];
  const rows = inTable('disputes', (all) => {
    const heads = all.map((row) => row.map((text) => text));
    const [first, last] = [heads.at(-3) ?? [], heads.at(-2) ?? []];
    first.splice(0, 5, '', ...turned.slice(1));
    last.splice(5, 10, ...turned, ...turned);
    return heads;
  });
  expect(unread(read(rows))).toHaveLength(15);
});
