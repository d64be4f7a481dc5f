// Figures that slid to the next row: one labelled row has none, and a row of as many stands in the table that is no row of it.
//
//   规章            |    |    |         blank
//   行政规范性文件  |  1 |  2 |  3      those of the row above
//                   |  4 |  5 |  6      those of the row above, and no label
import type { Cell } from '../document/grid.ts';
import type { Taken } from './table-match.ts';
import { isFigureLike } from './value.ts';

/** Rows between a row that lacks its figures and a row of figures without a place, either first: whose they are nobody can tell. */
export function findSlid(all: readonly Taken[]): ReadonlySet<Taken> {
  const gaps = all.filter(isGap);
  const widths = new Set(gaps.map(({ match: { figures } }) => figures.length));
  const strays = gaps.length === 0 ? [] : all.filter((one) => widths.has(straysIn(one)));
  if (strays.length === 0 || !(areAlone(strays, all) || areNamesBehind(all, strays, gaps))) return new Set();
  const slid = new Set<Taken>();
  const ends = new Set([...gaps, ...strays]);
  let open: Taken[] = [];
  let last: Taken | null = null;
  for (const one of all) {
    if (ends.has(one)) {
      const isGapAndStray = last !== null && isGap(last) !== isGap(one);
      if (isGapAndStray && [...open, last, one].some(isTelling)) for (const between of open) slid.add(between);
      [open, last] = [[], one];
    } else if (last !== null && one.facts.length > 0) open.push(one);
  }
  return slid;
}

/** Behind the figures of another row, or without a label but that of a group, which the rows beside it have as well. */
function areAlone(strays: readonly Taken[], all: readonly Taken[]): boolean {
  const places = new Map(all.map((one, place) => [one, place]));
  return strays.every((one) => {
    if (one.match.kind === 'figures') return true;
    const place = places.get(one) ?? 0;
    const beside = new Set([all[place - 1], all[place + 1]].flatMap((other) => wordsOf(other?.match.row.cells ?? [])));
    return wordsOf(one.match.row.cells).every((word) => beside.has(word));
  });
}

function wordsOf(cells: readonly Cell[]): string[] {
  return cells.flatMap(({ text }) => (text === '' || isFigureLike(text) ? [] : text));
}

/** Names stand behind their figures: the first figures stand above all rows, and each row of a name alone has lost its own. Subtotals do not. */
function areNamesBehind(all: readonly Taken[], strays: readonly Taken[], gaps: readonly Taken[]): boolean {
  const first = all.find((one) => one.match.kind === 'figures' || one === strays[0]);
  return strays.length === gaps.length && first === strays[0];
}

/** A row of several columns and no figure. */
function isGap({ match: { kind, problem, figures, row }, facts }: Taken): boolean {
  if (kind !== 'figures' || figures.length < 2) return false;
  if (facts.length > 0) return facts.every(({ status }) => status === 'blank');
  return problem !== null && !row.cells.some(({ text }) => isFigureLike(text));
}

/** How many figures a row has behind its words that is none of the form's, or besides its own where it has as many again. */
function straysIn({ match: { kind, problem, row, figures } }: Taken): number {
  if (kind !== 'other' && problem !== 'too_many') return 0;
  const words = row.cells.findLastIndex(({ text }) => text !== '' && !isFigureLike(text));
  const found = row.cells.slice(words + 1).filter(({ text }) => text !== '').length;
  return kind === 'other' ? found : found === 2 * figures.length ? figures.length : 0;
}

/** Noughts are what they are in any row. */
function isTelling(one: Taken | null): boolean {
  return one?.match.row.cells.some(({ text }) => isFigureLike(text) && /[1-9]/.test(text)) ?? false;
}
