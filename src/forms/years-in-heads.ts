// Heads that name years themselves: each is printed once for the year the report is about, and once for another.
//
//   | 信息内容 | 2024年本年处理决定数量 | 2023年本年处理决定数量 |
import type { Cell } from '../document/grid.ts';
import type { TableRow } from './table-rows.ts';

/** A year in a head, in brackets or not. */
const yearInHead = /[(（]?(?<!\d)(20\d\d)(?!\d)\s*年度?[)）]?/u;
/** A year and a word. */
const shortest = 6;

/** A head that names a year, and what it says besides. */
export interface HeadOfYear {
  readonly cell: Cell;
  readonly year: number;
  readonly words: string;
}

/**
 * The heads of a row from the first that names a year; null unless all of these do, two years at least, and each other head
 * says what one of the report's year says.
 */
export function headsOfYears({ cells }: TableRow, reportYear: number): readonly HeadOfYear[] | null {
  if (!cells.some(({ text }) => text.length >= shortest && text.includes('20') && yearInHead.test(text))) return null;
  const filled = cells.filter(({ text }) => text !== '').map(headOfYear);
  const heads = filled.slice(filled.findIndex(({ year }) => year !== 0));
  const own = new Set(heads.flatMap(({ year, words }) => (year === reportYear ? words : [])));
  const areBeside = heads.every(({ year, words }) => year !== 0 && words !== '' && own.has(words));
  return areBeside && heads.some(({ year }) => year !== reportYear) ? heads : null;
}

function headOfYear(cell: Cell): HeadOfYear {
  const text = cell.text.normalize('NFKC');
  const year = Number(yearInHead.exec(text)?.[1] ?? 0);
  return { cell, year, words: text.replace(yearInHead, '').trim() };
}

/** The cells of a row of such heads without those of other years, and the report's own without their year. */
export function ownHeads({ cells }: TableRow, heads: readonly HeadOfYear[], reportYear: number): readonly Cell[] {
  const known = new Map(heads.map((head) => [head.cell, head]));
  return cells.flatMap((cell) => {
    const head = known.get(cell);
    if (head === undefined) return [cell];
    return head.year === reportYear ? [{ ...cell, text: head.words }] : [];
  });
}
