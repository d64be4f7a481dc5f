// Figures that slid to the next row: one labelled row has none, and a row of as many stands in the table that is no row of it.
//
//   规章            |    |    |         blank
//   行政规范性文件  |  1 |  2 |  3      those of the row above
//                   |  4 |  5 |  6      those of the row above, and no label
//
//   度办                        0 0 4 0 0 0 4     of the row below, or of one whose label is lost
//   1.本机关不掌握相关政府信息  0 0 0 0 0 0 0     of this row, or of the one below
//   2.没有现成信息需要另行制作
import { toLabel } from './label.ts';
import type { Taken } from './table-match.ts';
import { sumWords } from './table-words.ts';
import { isFigureLike } from './value.ts';

/** Rows between a row that lacks its figures and a row of figures without a place, either first: whose they are nobody can tell. */
export function findSlid(all: readonly Taken[]): ReadonlySet<Taken> {
  const gaps = all.filter(isGap);
  const strays = gaps.length === 0 ? new Set<Taken>() : findStrays(all, gaps);
  const slid = new Set<Taken>();
  if (strays.size === 0) return slid;
  const told = all.filter((one) => one.facts.length > 0 || isGap(one) || strays.has(one));
  const ends = told.flatMap((one, place) => (isGap(one) || strays.has(one) ? place : []));
  for (const [index, end] of ends.slice(1).entries()) {
    const run = told.slice(ends[index], end + 1);
    const isFromGapToStray = run.filter((one) => strays.has(one)).length === 1;
    if (isFromGapToStray && run.some(isTelling)) for (const one of run.slice(1, -1)) slid.add(one);
  }
  return slid;
}

/** Rows of as many figures as a gap lacks, of which those with names of their own are none, unless names stand behind their figures. */
function findStrays(all: readonly Taken[], gaps: readonly Taken[]): ReadonlySet<Taken> {
  const widths = new Set(gaps.map(({ match: { figures } }) => figures.length));
  const loose = all.filter((one) => widths.has(looseIn(one)));
  if (areNamesBehind(all, loose, gaps)) return new Set(loose);
  const places = new Map(loose.length === 0 ? [] : all.map((one, place) => [one, place]));
  return new Set(
    loose.filter((one) => {
      const place = places.get(one) ?? 0;
      const beside = new Set([all[place - 1], all[place + 1]].flatMap(wordsOf));
      return one.match.kind === 'figures' || wordsOf(one).every((word) => beside.has(word) || isPiece(word));
    }),
  );
}

/** Words of the rows beside are those of a group. */
function wordsOf(one: Taken | undefined): string[] {
  return (one?.match.row.cells ?? []).flatMap(({ text }) => (text === '' || isFigureLike(text) ? [] : text));
}

/** Pieces of labels that stand beside several rows have no more characters on a line. */
const longestPiece = 4;

function isPiece(word: string): boolean {
  const { core } = toLabel(word);
  return core.length <= longestPiece && !sumWords.has(core);
}

/** The first figures stand above all rows, and each row of a name alone has lost its own. Subtotals do not. */
function areNamesBehind(all: readonly Taken[], loose: readonly Taken[], gaps: readonly Taken[]): boolean {
  const first = all.find((one) => one.match.kind === 'figures' || one === loose[0]);
  return loose.length === gaps.length && first === loose[0];
}

/** A row of several columns and no figure. */
function isGap({ match: { kind, problem, figures, row }, facts }: Taken): boolean {
  if (kind !== 'figures' || figures.length < 2) return false;
  if (facts.length > 0) return facts.every(({ status }) => status === 'blank');
  return problem !== null && !row.cells.some(({ text }) => isFigureLike(text));
}

/** How many figures a row has behind its words that is none of the form's, or besides its own where it has as many again. */
function looseIn({ match: { kind, problem, row, figures } }: Taken): number {
  if (kind !== 'other' && problem !== 'too_many') return 0;
  const words = row.cells.findLastIndex(({ text }) => text !== '' && !isFigureLike(text));
  const found = row.cells.slice(words + 1).filter(({ text }) => text !== '').length;
  return kind === 'other' ? found : found === 2 * figures.length ? figures.length : 0;
}

/** Noughts are what they are in any row. */
function isTelling({ match: { row } }: Taken): boolean {
  return row.cells.some(({ text }) => isFigureLike(text) && /[1-9]/.test(text));
}
