// Figures that slid to another row: one row has none, and a row of figures has no label.
import { describe, expect, it } from 'vitest';
import { dialects } from '../report-text.ts';
import { facts, inTable, read, silentlyWrong } from './distinct-report.ts';

const first = 3;

/** Figures of the rows from one on stand one row further down; the last ones have no label. */
function slidDown(rows: string[][], from: number, end: number): string[][] {
  const figuresIn = (row: readonly string[] = []): string[] => row.slice(row.findLastIndex(isWord) + 1);
  const labelOf = (row: readonly string[] = []): string[] => row.slice(0, row.findLastIndex(isWord) + 1);
  const blank = figuresIn(rows[from]).map(() => '');
  const slid = rows
    .slice(from, end)
    .map((row, index) => [...labelOf(row), ...(index === 0 ? blank : figuresIn(rows[from + index - 1]))]);
  const last = [...labelOf(rows[end - 1]).map(() => ''), ...figuresIn(rows[end - 1])];
  return [...rows.slice(0, from), ...slid, last, ...rows.slice(end)];
}

/** Each row's figures stand above its label. */
function slidUp(rows: string[][], from: number, end: number): string[][] {
  return slidDown(rows.toReversed(), rows.length - end, rows.length - from).toReversed();
}

const isWord = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe.each(dialects)('%s', (dialect) => {
  it.each([
    ['down', slidDown],
    ['up', slidUp],
  ] as const)('rows of table 三 whose figures slid %s are not read, those beside them are', (_, slide) => {
    const change = (rows: string[][]): string[][] => slide(rows, first, rows.length);
    const all = read({ dialect, ...inTable('requests', (rows) => change(rows)) });
    expect(silentlyWrong(all)).toEqual([]);
    const some = read({ dialect, ...inTable('requests', (rows) => slide(rows, 8, 12)) });
    expect(silentlyWrong(some)).toEqual([]);
    // Plain lines without a mark between cells tell less.
    if (dialect === 'lines') return;
    expect(facts(some).get('requests.granted.total')?.value).toBe(1031);
    expect(facts(some).get('requests.carried_out.total')?.value).toBe(1185);
  });
});

it('rows of table 二 whose figures slid down are not read', () => {
  expect(silentlyWrong(read(inTable('proactive', (rows) => slidDown(rows, 2, 4))))).toEqual([]);
});

it('a blank row without a row of figures to spare leaves the others as they are', () => {
  const blank = inTable('requests', (rows) =>
    rows.map((row, at) => (at === 9 ? row.map((text) => (isWord(text) ? text : '')) : row)),
  );
  const reading = read(blank);
  expect([...facts(reading).values()].filter(({ value }) => value === null)).toHaveLength(7);
});

it.each(['（三）不予公开小计', '小计'])(
  'a subtotal (%s) and a blank row leave the rows between them as they are',
  (name) => {
    const damaged = inTable('requests', (rows) =>
      rows.flatMap((row, at) => {
        const blank = at === 5 ? row.map((text) => (isWord(text) ? text : '')) : row;
        const subtotal = ['', name, '', ...Array.from({ length: 7 }, (_, column) => String(70 + column))];
        return at === 14 ? [subtotal, blank] : [blank];
      }),
    );
    const broken = read(damaged).diagnostics.filter(({ rule }) => rule === 'form/row-broken');
    expect(broken).toEqual([]);
  },
);

it('rows that slid are not read where a subtotal with a name of its own stands among the others', () => {
  const damaged = inTable('requests', (rows) => {
    const subtotal = ['', '（三）不予公开小计', '', ...Array.from({ length: 7 }, (_, column) => String(70 + column))];
    return slidDown(rows, 15, 20).toSpliced(13, 0, subtotal);
  });
  expect(silentlyWrong(read(damaged))).toEqual([]);
});

it('a piece of a label beside figures gives them no row, however many rows lie between', () => {
  const damaged = inTable('requests', (rows) => {
    const slid = slidDown(rows, 8, 12);
    const at = slid.findIndex((row) => !row.some(isWord));
    return slid.with(at, ['度办', ...(slid[at] ?? []).slice(1)]);
  });
  expect(silentlyWrong(read(damaged))).toEqual([]);
});
