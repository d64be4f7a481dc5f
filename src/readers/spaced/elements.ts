// The lines of a table as elements in reading order: rows, labels, figures, heads and strays.
import type { Row } from '../../document/grid.ts';
import type { SourceText } from '../../document/source-text.ts';
import { areCellByCell } from './cell-order.ts';
import { cellOf, rowOf } from './cells.ts';
import { isContrary } from './contrary-order.ts';
import { beginsHead, endsLabel, headOrders, isGroup, isLabel, isPieceOfGroup } from './glossary.ts';
import type { Patience } from './fill-heads.ts';
import { areHeadsTorn, holdBrokenHeads, readHeads } from './heads.ts';
import { isOrderLost } from './head-order.ts';
import type { Setting } from './head-order.ts';
import { coreOf, numberingOf, startsNumbered } from './label-core.ts';
import type { SpacedLine, Word } from './line-words.ts';
import { addUp, addUpToSubtotal, addUpWithSubtotal } from './row-sums.ts';

/**
 * `row`: a label with its figures; `label`: one without; `figures`: figures without a label; `stray`: words that go on
 * with a label or stand beside several rows; `heads`: rows that are done and part what is above from what is below.
 */
export interface Element {
  kind: 'row' | 'label' | 'figures' | 'stray' | 'heads';
  /** Words before the label, such as group labels, each of one cell. */
  before: readonly (readonly Word[])[];
  label: readonly Word[];
  figures: readonly Word[];
  readonly rows: readonly Row[];
  /** A digit nearby may belong to one of the figures. */
  isTorn?: true;
  /** Heads printed before, again after a page break. */
  readonly isRepeated?: true;
  /** Heads that could not be put together and show another order than the form's: nobody knows the columns below. */
  readonly isContrary?: true;
}

/** What is known of a table while its heads are put together. */
export interface Context extends Setting {
  readonly source: SourceText;
  /** Lines of the heads so far. */
  readonly headLines: Set<string>;
}

/** Words in a line without figures from which on they are heads of columns in any table. */
const fewestHeadWords = 3;

export function toElements(source: SourceText, lines: readonly SpacedLine[], patience: Patience): Element[] {
  const rows = lines.flatMap(({ figures }) => (figures.length > 0 ? [figures] : []));
  const context = contextOf({ source, patience, rows, areCells: areCellByCell(lines) });
  const elements: Element[] = [];
  const used = lines.filter(({ kind }) => kind === 'label' || kind === 'row' || kind === 'figures');
  for (let index = 0; index < used.length; index += 1) {
    const from = index;
    const { kind, words, figures } = used[index] ?? { kind: 'blank', words: [], figures: [] };
    if (kind === 'label') {
      while (used[index + 1]?.kind === 'label' && !isNumbered(used[index + 1])) index += 1;
      index = behindPageNumber(context, used, { from, end: index + 1 }) - 1;
      elements.push(...labelElements(context, used.slice(from, index + 1)));
    } else if (kind === 'row') elements.push({ kind: 'row', ...parts(words), figures, rows: [] });
    else {
      if (figures.length === 1) while (isLoneFigure(used[index + 1])) index += 1;
      const all = used.slice(from, index + 1).flatMap((line) => line.figures);
      elements.push({ kind: 'figures', before: [], label: [], figures: all, rows: [] });
    }
  }
  return elements;
}

/** What has to be known of a table before its heads are put together. */
export interface Known extends Pick<Context, 'source' | 'patience' | 'areCells'> {
  /** The figures of each row. */
  readonly rows: readonly (readonly Word[])[];
}

/** What is known of a table for its heads. */
export function contextOf({ rows, ...known }: Known): Context {
  const sums = new Map<string, boolean>();
  return {
    ...known,
    headLines: new Set(),
    columnsOf: (count) =>
      rows.find((figures) => figures.length === count)?.map(({ x, text }) => x + text.length / 2) ?? null,
    addUp: (count, total) => {
      const key = `${count} ${total}`;
      const agree = sums.get(key) ?? (addUp(rows, count, total) || addUpWithSubtotal(rows, count, total));
      sums.set(key, agree);
      return agree;
    },
    addUpToSubtotal: (count) => addUpToSubtotal(rows, count),
  };
}

/** Where heads go on that a page number parts, or `end` where they do not. */
function behindPageNumber(
  context: Context,
  lines: readonly SpacedLine[],
  { from, end }: { readonly from: number; readonly end: number },
): number {
  if (!isLoneFigure(lines[end])) return end;
  let behind = end + 1;
  while (lines[behind]?.kind === 'label' && !isNumbered(lines[behind])) behind += 1;
  const heads = lines
    .slice(from, behind)
    .filter(({ words }, at) => words.length > 0 && (at > 0 || !isNumbered(lines[from])));
  const words = heads.map((line) => line.words);
  return behind > end + 1 && readHeads(context.source, words, context) !== null ? behind : end;
}

/** A figure on a line of its own belongs with those above and below. */
function isLoneFigure(line: SpacedLine | undefined): boolean {
  return line?.kind === 'figures' ? line.figures.length === 1 : false;
}

function isNumbered(line: SpacedLine | undefined): boolean {
  return line?.words.some((_, index) => startsNumbered(line.words, index)) ?? false;
}

/** A numbered label and what follows it without figures: heads where the codebook knows them, else line by line. */
function labelElements(context: Context, lines: readonly SpacedLine[]): Element[] {
  const [first, ...others] = lines;
  if (first === undefined || !isNumbered(first)) return unnumbered(context, lines);
  return [{ kind: 'label', ...parts(first.words), figures: [], rows: [] }, ...unnumbered(context, others)];
}

/** Heads printed again, some perhaps damaged, are parted from what goes on with a label before or behind them. */
function unnumbered(context: Context, lines: readonly SpacedLine[]): Element[] {
  const words = printedOnce(
    context,
    lines.map((line) => line.words).filter((line) => line.length > 0),
  );
  const known = words.flatMap((line, index) => (context.headLines.has(textOf(line)) ? [index] : []));
  const [from, last] = [known[0], known.at(-1)];
  if (from === undefined || last === undefined || from === last || known.length * 2 <= last - from) {
    return headsOrStrays(context, words);
  }
  return [
    ...headsOrStrays(context, words.slice(0, from)),
    ...headsOrStrays(context, words.slice(from, last + 1)).map(asRepeated),
    ...headsOrStrays(context, words.slice(last + 1)),
  ];
}

/** Heads at the foot of a page that come again at the top of the next, with no row between, are one. */
function printedOnce(context: Context, words: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const again = words.slice(words.length / 2);
  const isTwice =
    again.length * 2 === words.length && again.every((line, at) => textOf(line) === textOf(words[at] ?? []));
  if (!isTwice || again.length < fewestHeadWords) return words;
  return Array.isArray(readHeads(context.source, again, context)) ? again : words;
}

function asRepeated(element: Element): Element {
  return element.kind === 'heads' ? { ...element, isRepeated: true } : element;
}

const columns = headOrders[0]?.length ?? 0;

/**
 * Heads put together, or the lines as they are where the words do not make them. Those of torn heads are taken for columns in
 * the form's order where the rows add up to the last.
 */
export function headsOrStrays(context: Context, lines: readonly (readonly Word[])[]): Element[] {
  const read = lines.length > 0 ? readHeads(context.source, lines, context) : null;
  const heads = read === 'open' ? null : read;
  const isBroken = heads === null && holdBrokenHeads(lines);
  if (heads || isBroken) for (const line of lines) context.headLines.add(textOf(line));
  if (heads) return [headsElement(heads)];
  const elements = isBroken ? [brokenHeads(context, lines)] : lines.map((line) => headsOrStray(context, line));
  const areLost = read === 'open' || (areHeadsTorn(lines) && !context.addUp(columns, columns - 1));
  return areLost || lines.some(isContrary) || isOrderLost(lines)
    ? elements.map((element) => ({ ...element, isContrary: true }))
    : elements;
}

/** Word by word the order of broken heads would mislead, so that each line is one cell. */
function brokenHeads({ source }: Context, lines: readonly (readonly Word[])[]): Element {
  return headsElement(lines.map((line) => rowOf([cellOf(source, line)])));
}

function headsOrStray({ source }: Context, line: readonly Word[]): Element {
  if (line.length >= fewestHeadWords && !areOfLabels(line))
    return headsElement([rowOf(line.map((word) => cellOf(source, [word])))]);
  return { kind: 'stray', before: [], label: line, figures: [], rows: [] };
}

/** True of words beside rows, in the lines of which narrow columns broke them: of groups, and the end of a label. */
function areOfLabels(line: readonly Word[]): boolean {
  const cores = line.map(({ text }) => coreOf(text));
  if (cores.some(beginsHead)) return false;
  return cores.every((core, at) => isPieceOfGroup(core) || (at === cores.length - 1 && endsLabel(core)));
}

function headsElement(rows: readonly Row[]): Element {
  return { kind: 'heads', before: [], label: [], figures: [], rows };
}

/**
 * Which of the words before the figures are the label: the shortest end that is a label of the codebook, else all from
 * the last numbering on.
 */
function parts(words: readonly Word[]): { before: readonly (readonly Word[])[]; label: readonly Word[] } {
  const numbered = words.flatMap((_, index) => (startsNumbered(words, index) ? [index] : []));
  const known = words.findLastIndex((_, index) => isLabel(coreOf(textOf(words.slice(index)))));
  let from = known >= 0 ? known : (numbered.at(-1) ?? 0);
  // A numbering before a label that has its own is that of a group, whose words are on other lines.
  if (numberingOf(words[from]?.text ?? '') === '') {
    while (from > 0 && coreOf(words[from - 1]?.text ?? '') === '') from -= 1;
    from = numbered.findLast((index) => index < from && isNumberingOnly(words.slice(index, from + 1))) ?? from;
  }
  if (known < 0 && from + 1 < words.length && isGroup(coreOf(words[from]?.text ?? ''))) from += 1;
  const bounds = [0, ...numbered.filter((index) => index > 0 && index < from), from];
  const before = bounds.slice(0, -1).map((start, index) => words.slice(start, bounds[index + 1]));
  return { before: before.filter((group) => group.length > 0), label: words.slice(from) };
}

/** A numbering that blanks part from its label, such as 1 .属于 */
function isNumberingOnly(words: readonly Word[]): boolean {
  return numberingOf(textOf(words)).length >= textOf(words.slice(0, -1)).length;
}

export function textOf(words: readonly Word[]): string {
  let text = '';
  for (const word of words) text += word.text;
  return text;
}

/** The next element above (-1) or below (1), past what page breaks and joined labels leave behind; -1 where none. */
export function neighbour(elements: readonly Element[], index: number, by: -1 | 1): number {
  for (let at = index + by; at >= 0 && at < elements.length; at += by) {
    const element = elements[at];
    const isEmpty = element?.kind === 'stray' && element.label.length === 0;
    if (!isEmpty && !element?.isRepeated) return at;
  }
  return -1;
}
