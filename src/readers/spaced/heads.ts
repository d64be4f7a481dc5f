// Rows of column heads from lines without figures: broken heads are put together, all else stays word by word.
import type { Row } from '../../document/grid.ts';
import type { SourceText } from '../../document/source-text.ts';
import { cellOf, rowOf } from './cells.ts';
import { groupHeads, headOrders, isSubtotal, litigation, subtotal } from './glossary.ts';
import { findGroups, inGroups } from './group-heads.ts';
import { headsApart } from './heads-apart.ts';
import type { FoundHead } from './fill-heads.ts';
import { findHeads, findHeadsWithSubtotal } from './head-order.ts';
import type { Setting, ShownHeads } from './head-order.ts';
import { keepsPlaces } from './head-places.ts';
import { mayBeHeads } from './head-letters.ts';
import { tokensOf } from './head-words.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';

type Lines = readonly (readonly Word[])[];

/** A line with so many heads of columns is a row of heads, and what stands among them belongs to it. */
const fewestInHeadLine = 3;

/**
 * Rows for the lines above a table's figures; null where they are no heads the codebook knows, `open` where they show no
 * order. Group heads of the
 * codebook come first, then the heads of the columns, then what is left: there a group head cannot be taken for a
 * column before the first one, which the line it is printed on would suggest.
 */
export function readHeads(source: SourceText, printed: Lines, setting: Setting): Row[] | null | 'open' {
  if (!mayBeHeads(printed)) return null;
  const lines = headsApart(printed);
  if (lines.some(isGroupTwice)) return 'open';
  const found = firstFound([
    () => findWithSubtotal(lines, setting),
    ...headOrders.map((order) => () => findHeads(lines, order, setting)),
  ]);
  if (found === null || found === 'open') return found;
  const { heads, left } = found;
  const used = new Set([...heads.flat(), ...left]);
  const unused = without(lines, used);
  const shown = findGroups(tokensOf(unused), { ...setting, keepsPlaces: keepsPlaces(lines), words: lines.flat() });
  if (shown === 'unknown') return null;
  const known = shown ?? findHeads(unused, [...groupHeads], setting) ?? [];
  if (known === 'open') return known;
  const groups = 'heads' in known ? known.heads : known;
  for (const word of groups.flat()) used.add(word);
  const isSubtotalIn = heads.some((head) => textOf(head) === subtotal);
  const columns = isSubtotalIn ? heads : withExtraHeads(lines, heads, used);
  if (isSubtotalLost(lines, columns)) return 'open';
  const rest = without(lines, new Set([...used, ...columns.flat()]));
  const rows = [...inGroups(groups, columns, textOf), ...rest.map((words) => words.map((word) => [word]))];
  return rows.flatMap((row) => (row.length > 0 ? [rowOf(row.map((words) => cellOf(source, words)))] : []));
}

/** True of a line that prints the head of one procedure twice: a column of it stands among those of another. */
function isGroupTwice(words: readonly Word[]): boolean {
  const groups = words.map(({ text }) => coreOf(text)).filter((core) => groupHeads.has(core) || core === litigation);
  return new Set(groups).size < groups.length;
}

/** The heads of applicants with a subtotal in pieces behind those of the organisations; null where there is none. */
function findWithSubtotal(lines: Lines, setting: Setting): ShownHeads {
  const isPiece = (core: string): boolean =>
    core !== subtotal && core.includes(subtotal.slice(-2, -1)) && subtotal.includes(core);
  if (!lines.some((words) => words.some(({ text }) => isPiece(coreOf(text))))) return null;
  const [applicants = []] = headOrders;
  return findHeadsWithSubtotal(lines, applicants.toSpliced(-1, 0, subtotal), setting);
}

function textOf(head: FoundHead): string {
  return coreOf(head.map(({ text }) => text).join(''));
}

/**
 * True for lines with some heads that could not be put together: word by word their order would mislead, so that each
 * line is better one cell.
 */
export function holdBrokenHeads(lines: Lines): boolean {
  const cores = new Set(lines.flatMap((words) => words.map((word) => coreOf(word.text))));
  return headOrders.some((order) => new Set(order.filter((head) => cores.has(head))).size >= fewestInHeadLine);
}

function without(lines: Lines, used: ReadonlySet<Word>): Lines {
  return lines.map((words) => words.filter((word) => !used.has(word)));
}

/** Words between the heads of one line are heads too, of columns that some offices add. */
function withExtraHeads(lines: Lines, heads: readonly FoundHead[], used: ReadonlySet<Word>): readonly FoundHead[] {
  const first = new Set(heads.flatMap((head) => head.slice(0, 1)));
  const headLines = lines.filter((words) => words.filter((word) => first.has(word)).length >= fewestInHeadLine);
  return heads.flatMap((head, at) => {
    const line = headLines.find((words) => words.some((word) => word === head[0]));
    if (line === undefined) return [head, ...subtotalBehind(lines, heads, at)];
    const behind = line.slice(line.findLastIndex((word) => head.includes(word)) + 1);
    const next = behind.findIndex((word) => used.has(word));
    return [head, ...(next < 0 ? subtotalBehind([line], heads, at) : behind.slice(0, next).map((word) => [word]))];
  });
}

/** A subtotal right before the next head, or behind the last one of the group; where each head has its line, on the next. */
function subtotalBehind(lines: Lines, heads: readonly FoundHead[], at: number): readonly FoundHead[] {
  const [head = [], next = [], isLast] = [heads[at], heads[at + 1], at === heads.length - 2];
  const isIn = (part: FoundHead, word: Word | undefined): boolean => word !== undefined && part.includes(word);
  const inTurn = lines.every((words) => words.length < 2) ? [lines.flat()] : lines;
  return inTurn.flatMap((words) =>
    words.flatMap((word, place): FoundHead[] => {
      const isBeside = isIn(next, words[place + 1]) || (isLast && isIn(head, words[place - 1]));
      return isBeside && isSubtotal(coreOf(word.text)) ? [[word]] : [];
    }),
  );
}

/** True where a column of subtotals has its head, and nothing shows where among the others. */
function isSubtotalLost(lines: Lines, columns: readonly FoundHead[]): boolean {
  const found = new Set(columns.flat());
  return lines.flat().some((word) => isSubtotal(coreOf(word.text)) && !found.has(word));
}

function firstFound<Found>(searches: readonly (() => Found | null)[]): Found | null {
  for (const search of searches) {
    const found = search();
    if (found !== null) return found;
  }
  return null;
}

/** Of seven applicants so many are begun by words before lines are held to be their heads. */
const fewestBegun = 5;

/**
 * True for heads of applicants, some in parts, that could not be put together: whole ones and beginnings among them would be
 * taken for columns in the order of their lines.
 */
export function areHeadsTorn(lines: Lines): boolean {
  const [applicants = []] = headOrders;
  const cores = lines.flatMap((words) => words.map(({ text }) => coreOf(text)));
  const begun = applicants.filter((head) => cores.some((core) => core.length > 1 && head.startsWith(core)));
  const ends = cores.filter((core) => applicants.some((head) => head.endsWith(core) && head !== core && core !== ''));
  return begun.length >= fewestBegun && begun.some((head) => !cores.includes(head)) && ends.length > 0;
}
