// Rows of table 三 as a program prints them that sorts lines by their height: a label of two lines begins above or below its figures.
import { describe, expect, it } from 'vitest';
import { all, eachHead, read, truth } from './county-table.ts';
import type { TableRow } from './county-table.ts';

/** Rows whose figures stand right above their labels, behind those of the row before. */
const high = new Set([3, 12, 13, 14, 18]);
/** A label, then its figures, or the other way round, each on its line. */
const linesOf = (row: TableRow, at: number): string[] =>
  high.has(at) ? [...row.figures, row.label] : [row.label, ...row.figures];
const wide = (text: string): string =>
  text.replace(/^\d\./, (number) => number.normalize('NFKC').replace(/\d/, toWide));
const toWide = (digit: string): string => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0);

describe('figures that keep pace with their labels', () => {
  it.each([
    ['some of them above their own', all],
    ['the labels with digits of full width', all.map((row) => ({ ...row, label: wide(row.label) }))],
  ])('are tied to them, %s', (_, rows) => {
    const { raw, warned, said } = read([...eachHead, ...rows.flatMap(linesOf)]);
    expect(raw).toEqual(truth);
    expect([...warned]).toEqual([]);
    expect(said.flat()).toEqual(expect.arrayContaining(Object.keys(truth).slice(3 * 7, 4 * 7)));
  });

  it('are tied to them where the number of a page stands between two rows, in a text that shows no pages', () => {
    const lines = all.flatMap((row, at) => (at === 7 ? ['1', ...linesOf(row, at)] : linesOf(row, at)));
    const { raw, warned } = read([...eachHead, ...lines]);
    expect(raw).toEqual(truth);
    expect([...warned]).toEqual([]);
  });

  it.each([
    ['where two numbers may be that of the page', ['1', '0', '0', '0', '0', '0', '0', '1'], 7],
    ['where a figure is lost', all[3]?.figures.slice(0, -1) ?? [], 3],
  ])('are left %s', (_, figures, place) => {
    const lines = all.flatMap((row, at) => linesOf(at === place ? { ...row, figures } : row, at));
    const { raw, warned } = read([...eachHead, ...lines]);
    expect(Object.entries(raw).filter(([id, text]) => truth[id] !== text && !warned.has(id))).toEqual([]);
  });

  it('are left where two labels stand the other way round', () => {
    const moved = all.with(5, { label: all[6]?.label ?? '', figures: all[5]?.figures ?? [] });
    const rows = moved.with(6, { label: all[5]?.label ?? '', figures: all[6]?.figures ?? [] });
    const { raw } = read([...eachHead, ...rows.flatMap(linesOf)]);
    const own = Object.keys(truth).slice(5 * 7, 7 * 7);
    expect(own.filter((id) => raw[id] === truth[id] && truth[id] !== '0')).toEqual([]);
  });
});

it('the number of a page at its end is none of the totals that stand above it', () => {
  const [above, below] = [all.slice(0, 12), all.slice(12)];
  const lines = [
    ...eachHead.slice(0, 6),
    ...above.flatMap(({ label, figures }) => [label, figures.slice(0, 6).join(' ')]),
    '总计',
    ...above.map(({ figures }) => figures[6] ?? ''),
    '1',
    `\f${below[0]?.label}`,
    ...below.flatMap(({ label, figures }, at) => [...(at > 0 ? [label] : []), figures.join(' ')]),
  ];
  const { raw, warned } = read(lines);
  expect(raw).toEqual(truth);
  expect([...warned]).toEqual([]);
});
