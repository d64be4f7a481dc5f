// Columns of table 四 moved with the heads of their groups: a grid shows over which columns each head stands.
import { describe, expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { distinct, inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const figures = promisedFigures('disputes', '2021');
/** The head of each column, with those of the groups it is in. */
const paths = figures.map((_, at) => {
  const leaf = outcomes[at % 5] ?? '';
  return at < 5 ? ['行政复议', leaf, ''] : ['行政诉讼', at < 10 ? '未经复议直接起诉' : '复议后起诉', leaf];
});

/** Table 四 with its columns in this order; the heads of groups once over columns side by side. */
function tableOf(order: readonly number[]): string[][] {
  const textAt = (at: number, row: number): string => paths[order[at] ?? -1]?.[row] ?? '';
  const isMerged = (at: number, row: number): boolean =>
    textAt(at, row + 1) !== '' &&
    at > 0 &&
    Array.from({ length: row + 1 }, (_, above) => above).every((above) => textAt(at, above) === textAt(at - 1, above));
  const heads = [0, 1, 2].map((row) => order.map((_, at) => (isMerged(at, row) ? '' : textAt(at, row))));
  return [...heads, order.map((at) => distinct[figures[at] ?? ''] ?? '')];
}

const inOrder = figures.map((_, at) => at);
const exchanged = (one: number, other: number): number[] => inOrder.with(one, other).with(other, one);
const moved = (from: number, to: number): number[] => inOrder.toSpliced(from, 1).toSpliced(to, 0, from);

describe.each([
  ['two of litigation exchanged', exchanged(6, 11)],
  ['one of reconsideration among those of litigation', moved(1, 7)],
  ['the last before all others', moved(14, 0)],
  ['a total within its group', moved(9, 5)],
] as const)('columns of table 四, %s', (_, order) => {
  it.each(['pipe', 'tab'] as const)('are read as their heads and those of their groups stand (%s)', (dialect) => {
    const reading = read({ dialect, ...inTable('disputes', () => tableOf(order)) });
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });
});

it('a column below the head of a group that already has one of these words is proven by nothing', () => {
  const rows = tableOf(inOrder).map((row, at) => (at === 2 ? row.with(7, '结果纠正') : row));
  expect(rules(read({ ...inTable('disputes', () => rows) }))).not.toEqual([]);
});
