// Rows whose figures stand before their label: tied to it where the order leaves no doubt, else left out.
import { describe, expect, it } from 'vitest';
import { inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

const isFigure = (cell: string): boolean => /^\d+$/.test(cell);
const figuresFirst = (rows: string[][]): string[][] =>
  rows.map((row) => [...row.filter(isFigure), ...row.filter((cell) => !isFigure(cell))]);

describe('figures printed before their labels', () => {
  it('belong to the label below them in text of one cell per line', () => {
    const reading = read({ dialect: 'lines', damage: figuresFirst });
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('belong to the label at the end of their row, but a lone one may be a running number', () => {
    const reading = read({ dialect: 'cells', damage: figuresFirst });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toEqual([
      'proactive.licences.decisions',
      'proactive.penalties.decisions',
      'proactive.coercion.decisions',
      'proactive.fees.amount_wan',
    ]);
  });

  it('are left out where a row has lost its label, so that the labels do not come out even', () => {
    const withoutLabel = inTable('requests', (rows) => figuresFirst(rows.toSpliced(8, 1, rows[8]?.slice(3) ?? [])));
    const reading = read({ dialect: 'lines', ...withoutLabel });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(175);
  });

  it('are left out where a blank cell is gone', () => {
    const withoutCell = inTable('requests', (rows) =>
      figuresFirst(rows).map((row, at) => (at === 9 ? row.slice(1) : row)),
    );
    const reading = read({ dialect: 'lines', ...withoutCell });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(175);
  });

  it('do not make a number below the heads the first row’s, where each label has figures of its own', () => {
    const reading = read({ dialect: 'lines', ...inTable('requests', (rows) => rows.toSpliced(3, 0, ['5'])) });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toEqual([]);
  });
});
