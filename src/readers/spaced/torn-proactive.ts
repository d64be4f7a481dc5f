// Table 二 where a program printed its labels in one run, and its figures block by block behind the heads of their columns.
//
//   规章                  the labels, in the order of the form
//   行政规范性文件
//   本年制发件数          heads that follow each other have their figures behind them, row by row
//   本年废止件数
//   0 0 29 16523
//   现行有效件数          columns that come late have heads of their own
//   0 20
//
//   本年处理决定数量      or the figures above the labels of their rows
//   37
//   行政许可
//
// The same head once more is that of the next rows that have one. Several heads have their figures row by row only within one
// block of lines, in a text that parts its blocks by blank lines: programs that part all cells print columns one by one, in
// whatever order; such figures are left, unless they are all the same, and those below a single head are read. All labels and
// heads of one edition must be there, each once for its rows, and each group of heads must have a figure for each of them in
// each row: nothing else fits then.
import type { Row } from '../../document/grid.ts';
import type { SourceText } from '../../document/source-text.ts';
import type { Line } from '../lines.ts';
import { cellOf, rowOf } from './cells.ts';
import { coreOf } from './label-core.ts';
import { readSpacedLine } from './line-words.ts';
import type { Word } from './line-words.ts';
import type { PageEnds } from './page-digits.ts';
import { proactiveBlocks } from './proactive-blocks.ts';
import type { ProactiveBlock } from './proactive-blocks.ts';

/** Lines that hold the number of a page, or may. */
type Beside = Pick<PageEnds, 'numbers' | 'doubtful'>;

/** A label or a head, and the words that print it. */
interface Term {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Heads that follow each other, and the figures behind them. */
interface HeadGroup {
  readonly heads: readonly Term[];
  readonly figures: Word[];
  /** How many of the figures stand before the page ends. */
  readonly onPage: number;
  /** No blank line stands within. */
  isBlock: boolean;
}

/** The rows of the table below their heads; null where anything leaves a figure open. */
export function rowsOfProactive(source: SourceText, lines: readonly Line[], ends: Beside): readonly Row[] | null {
  const pieces = piecesOf(lines, ends);
  if (pieces === null) return null;
  for (const blocks of proactiveBlocks) {
    const torn = tornTable(pieces, blocks);
    const placed = torn && (placeGroups(torn.groups, blocks) ?? placeOverPages(torn.groups, blocks));
    if (torn && placed?.some((columns) => columns.some(({ figures }) => figures.length > 0)))
      return toRows(source, { labels: torn.labels, blocks }, placed);
  }
  return null;
}

/** Words and the figures behind them, before the next words. */
interface Piece {
  readonly words: Word[];
  readonly figures: Word[];
  /** Where the last blank line above the last figure is, -1 where none. */
  blank: number;
  /** How many of the figures stand before the page ends. */
  onPage: number;
}

/** Words and figures in turn; null where running text stands among them, or a number that may be that of a page. */
function piecesOf(lines: readonly Line[], { numbers, doubtful }: Beside): readonly Piece[] | null {
  const pieces: Piece[] = [];
  let blank = -1;
  const read = lines.map((line) => ({ ...readSpacedLine(line), line }));
  // Where pages are numbered between dashes, another number at the end of one is none.
  const areMarked = read.some(({ kind }) => kind === 'page');
  for (const [index, { kind, words, figures, line }] of read.entries()) {
    if (kind === 'blank') blank = line.start;
    if (kind === 'blank' || kind === 'page' || numbers.has(index)) continue;
    const hasFigures = pieces.some((piece) => piece.figures.length > 0);
    if (kind === 'barrier' && hasFigures) return null;
    if (figures.length > 0 && doubtful.has(index) && !areMarked) return null;
    const last = pieces.at(-1);
    const goesOn = last && (words.length === 0 || last.figures.length === 0);
    const piece = goesOn ? last : { words: [], figures: [], blank, onPage: 0 };
    if (piece !== last) pieces.push(piece);
    piece.words.push(...words);
    if (!line.text.startsWith('\f') && piece.onPage === piece.figures.length) piece.onPage += figures.length;
    piece.figures.push(...figures);
    if (figures.length > 0) piece.blank = blank;
  }
  return pieces;
}

/**
 * The labels and the groups of heads in turn; null where figures follow labels, as they do in rows, unless those of the first
 * row stand above its label: then the next ones stand above theirs.
 */
function tornTable(
  pieces: readonly Piece[],
  blocks: readonly ProactiveBlock[],
): { readonly labels: readonly Term[]; readonly groups: readonly HeadGroup[] } | null {
  const all = blocks.flatMap((block) => block.labels);
  const terms = termPattern(blocks);
  const labels: Term[] = [];
  const groups: HeadGroup[] = [];
  const areBlocksParted = pieces.some(({ blank }) => blank >= 0);
  for (const { words, figures, blank, onPage } of pieces) {
    const found = termsIn(words, terms);
    const end = found.findLastIndex(({ text }) => all.includes(text)) + 1;
    const before = found.slice(0, end);
    const own = before.filter(({ text }) => all.includes(text));
    // Heads that narrow columns broke off stand among the labels, where these are all in one run.
    const isRun = groups.length === 0 && own.map(({ text }) => text).join() === all.join();
    const amid = isRun ? before.filter((term) => !own.includes(term)) : [];
    const heads = figures.length > 0 ? [...amid, ...found.slice(end)] : [];
    labels.push(...(isRun ? own : before));
    const [start] = heads[0]?.words ?? [];
    if (figures.length === 0) continue;
    const last = groups.at(-1);
    const first = start ?? last?.heads[0]?.words[0];
    if (first === undefined || (start === undefined && end === 0)) return null;
    const isBlock = areBlocksParted && blank < first.start;
    if (start) groups.push({ heads, figures: [...figures], onPage, isBlock });
    else if (last) {
      last.figures.push(...figures);
      last.isBlock &&= isBlock;
    }
  }
  // Figures above their labels are read as rows where no column comes late.
  const areAbove = pieces.filter(({ figures }) => figures.length > 0).length > groups.length;
  const areRows = areAbove && groups.length === blocks.length;
  return !areRows && labels.map(({ text }) => text).join() === all.join() ? { labels, groups } : null;
}

/** Labels and heads, the longer ones first, of which one may be a part of another. */
function termPattern(blocks: readonly ProactiveBlock[]): RegExp {
  const terms = new Set(blocks.flatMap(({ labels, heads }) => [...labels, ...heads]));
  return new RegExp([...terms].toSorted((one, other) => other.length - one.length).join('|'), 'g');
}

function termsIn(words: readonly Word[], pattern: RegExp): Term[] {
  const cores = words.map(({ text }) => coreOf(text));
  const owners = words.flatMap((word, at) => Array.from(cores[at] ?? '', () => word));
  return [...cores.join('').matchAll(pattern)].map(({ 0: text, index }) => ({
    text,
    words: [...new Set(owners.slice(index, index + text.length))],
  }));
}

/** A column of a block with its head. */
interface Column {
  readonly head: Term;
  readonly figures: readonly Word[];
}

/** The columns of each block; null where a group has no place, or a column no group. */
function placeGroups(
  groups: readonly HeadGroup[],
  blocks: readonly ProactiveBlock[],
): readonly (readonly Column[])[] | null {
  const placed = blocks.map((): Column[] => []);
  const lastOf = new Map<string, number>();
  for (const { heads, figures, isBlock } of groups) {
    const isOpen = heads.length > 1 && !isBlock && figures.some(({ text }) => text !== figures[0]?.text);
    const at = blocks.findIndex(
      (block, place) =>
        figures.length === heads.length * block.labels.length &&
        heads.every(({ text }) => block.heads.includes(text) && !placed[place]?.some(({ head }) => head.text === text)),
    );
    // The same head once more is that of rows further down.
    if (at < 0 || heads.some(({ text }) => (lastOf.get(text) ?? -1) > at)) return null;
    for (const { text } of heads) lastOf.set(text, at);
    placed[at]?.push(
      ...heads.map((head, column) => ({
        head,
        figures: isOpen ? [] : figures.filter((_, index) => index % heads.length === column),
      })),
    );
  }
  return blocks.every(({ heads }, at) => placed[at]?.length === heads.length) ? placed : null;
}

/**
 * The same where the last rows of some heads stand on the next page: their figures come behind those of a column that the
 * program printed late. Null where no group lacks them, or more than one may.
 */
function placeOverPages(
  groups: readonly HeadGroup[],
  blocks: readonly ProactiveBlock[],
): readonly (readonly Column[])[] | null {
  const loose = groups.flatMap(({ figures, onPage }) => figures.slice(onPage));
  if (loose.length === 0) return null;
  const own = groups.map((group) => ({ ...group, figures: group.figures.slice(0, group.onPage) }));
  const ways = own.flatMap((group, at) => {
    const placed = placeGroups(own.with(at, { ...group, figures: [...group.figures, ...loose] }), blocks);
    return placed ? [placed] : [];
  });
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

function toRows(
  source: SourceText,
  { labels, blocks }: { readonly labels: readonly Term[]; readonly blocks: readonly ProactiveBlock[] },
  placed: readonly (readonly Column[])[],
): readonly Row[] {
  const left = [...labels];
  return placed.flatMap((columns, at) => {
    const heads = rowOf(columns.map(({ head }) => cellOf(source, head.words)));
    const rows = (blocks[at]?.labels ?? []).map((_, row) => {
      const label = cellOf(source, left.shift()?.words ?? []);
      const words = columns.flatMap(({ figures }) => figures.slice(row, row + 1));
      if (words.length === 0) return rowOf([label]);
      return rowOf([{ ...label, isByOrder: true }, ...words.map((word) => cellOf(source, [word]))]);
    });
    return [heads, ...rows];
  });
}
