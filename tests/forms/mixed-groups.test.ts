// Table 四 a cell a line, a column of it moved with its head among those of another group: its words stand in three groups.
import { describe, expect, it } from 'vitest';
import { inTable, read, rules, unread } from './distinct-report.ts';

const moved =
  (from: number, to: number) =>
  (rows: string[][]): string[][] =>
    rows.map((row) => row.toSpliced(from, 1).toSpliced(to, 0, row[from] ?? ''));
/** Figures that are noughts but for one in each group, so that sums hold wherever the columns are cut. */
const printed = Object.fromEntries(
  ['reconsideration', 'litigation_direct', 'litigation_after'].flatMap((group) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((outcome) => [
      `disputes.${group}.${outcome}`,
      outcome === 'total' || outcome === 'other' ? '7' : '0',
    ]),
  ),
);

describe('a column of table 四 moved among those of another group', () => {
  it.each([
    ['lines', 1, 7],
    ['lines', 2, 8],
    ['lines', 6, 11],
    ['lines', 11, 6],
    ['cells', 2, 8],
    ['cells', 7, 12],
    ['cells', 12, 5],
  ] as const)('leaves the row unread, whose sums prove nothing (%s, from %i to %i)', (dialect, from, to) => {
    const reading = read({ dialect, printed, ...inTable('disputes', moved(from, to)) });
    expect(unread(reading)).toHaveLength(15);
    expect(rules(reading)).toContain('form/columns-unknown');
  });

  it.each(['lines', 'cells'] as const)('within its own group stands as its head does (%s)', (dialect) => {
    const reading = read({ dialect, ...inTable('disputes', moved(11, 13)) });
    expect(unread(reading)).toEqual([]);
    expect(rules(reading)).toEqual([]);
  });

  it('leaves no blank cell of its heads to be taken for a blank figure', () => {
    const reading = read({ dialect: 'cells', ...inTable('disputes', moved(11, 6)) });
    const facts = reading.tables.disputes?.facts ?? [];
    expect(facts.filter(({ status }) => status !== 'unread')).toEqual([]);
  });
});
