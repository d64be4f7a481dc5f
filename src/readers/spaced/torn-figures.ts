// Digits on a line of their own that belong to no row: the number of a page, or the end of a figure that its cell broke.
//
//   3.危及“三安全一稳定” 1  0 0 0 0 0 1053     a narrow cell broke 1053, and nothing but the sum shows it
//                        053
//   5                                          where the rows beside it add up, nothing of them is missing
import { neighbour, textOf } from './elements.ts';
import type { Element } from './elements.ts';
import { beginsLead, endsLabel, isGroupLike, isLabel, isOfTwoLabels, isPieceOfGroup, isSubtotal } from './glossary.ts';
import { isGroupLabel, mayBeGroup } from './group-label.ts';
import { closesBracket, coreOf, isBracketOpen } from './label-core.ts';
import type { Word } from './line-words.ts';
import { isSumIn } from './row-sums.ts';

/** Figures of a table's row of which one is the sum of the others; of fewer nothing can be tested. */
const fewestToTest = 7;
/** Blank cells may leave fewer, of which one is the sum all the same. */
const fewestInPart = 3;
/** A column of subtotals may be among them. */
const mostInRow = 8;
/** Table 四 has as many in each of its groups. */
const sizeOfGroup = 5;
const groups = 3;

/** Of so many rows in five the sums must agree before one that does not says anything. */
const mostInFive = 4;

/** Digits on a line of their own, and where they stand among the elements. */
export interface LooseDigits {
  readonly index: number;
  readonly word: Word;
  /** A small number with nothing else on its line. */
  readonly mayBePage: boolean;
}

/**
 * Leaves rows out of the columns that digits beside them may belong to: those that do not add up although others do, and
 * all beside digits that are no page's number.
 */
export function doubtBeside(elements: readonly Element[], loose: readonly LooseDigits[]): void {
  if (loose.length === 0) return;
  const long = elements.filter(({ figures }) => figures.length >= fewestToTest);
  const exact = long.filter(({ figures }) => addsUp(figures));
  const isTested = exact.length * 5 >= long.length * mostInFive;
  for (const { index, word, mayBePage } of loose) {
    for (const by of [-1, 1] as const) {
      const row = elements[nextRow(elements, index, by)];
      const isShort = row !== undefined && row.figures.length < fewestToTest;
      if (!row || addsUp(row.figures)) continue;
      const isOfRow = by < 0 ? isEndIn(row.figures, word) || isInCellOf(row, word) : isBeginningIn(row.figures, word);
      if ((isShort || !isTested) && mayBePage && !isOfRow) continue;
      row.isTorn = true;
    }
  }
}

/** True where a word stands right below the beginning of the label, into whose cell the first figure ran. */
function isInCellOf({ label: [first], figures }: Element, { x }: Word): boolean {
  return x > 0 && first?.x === x && figures.length >= fewestToTest;
}

/** True where a word stands right below one of the figures, or below the blank behind it: tools set lines a little apart. */
function isUnder({ x, text }: Word, figures: readonly Word[]): boolean {
  return figures.some((above) => x <= above.x + above.text.length + 1 && above.x < x + text.length);
}

/** True where a row adds up with these digits at the end of one of its figures, one with blank cells only with them. */
function isEndIn(figures: readonly Word[], { text }: Word): boolean {
  const isPart = figures.length >= fewestInPart && figures.length < fewestToTest && !isSumIn(figures);
  return figures.some((figure, at) => {
    const whole = figures.with(at, { ...figure, text: `${figure.text}${text}` });
    return addsUp(whole) || (isPart && isSumIn(whole));
  });
}

/** True where a row adds up with these digits at the beginning of its first figure. */
function isBeginningIn([first, ...others]: readonly Word[], { text }: Word): boolean {
  return first !== undefined && addsUp([{ ...first, text: `${text}${first.text}` }, ...others]);
}

/**
 * Gives a number that stands alone on its line to each row that has one figure or a few and whose figure a narrow cell may
 * have broken: the row above, and the row below where its figure may be the end of one as wide as the cells of such rows.
 * Noughts alone are no beginnings. No column takes any figure of such a row: that it has enough with the number proves no
 * order, since a cell set lower than its row leaves its figure alone as well.
 *
 *   行政许可 12        125, or 12 and the number of a page
 *   5
 */
export function doubtWrapped(
  elements: readonly Element[],
  loose: readonly Pick<LooseDigits, 'index' | 'word'>[],
): void {
  for (const { index, word } of loose) {
    for (const by of [-1, 1] as const) {
      const row = elements[wrappedRow(elements, index, by)];
      const isRow = row?.kind === 'row' || row?.kind === 'label';
      if (!isRow || row.figures.length === 0 || row.figures.length > mostInShortRow) continue;
      const isWide = word.text.length >= widestAmong(elements, row.figures.length);
      if (by < 0 ? row.figures.every(isNought) : !isWide || isNought(word)) continue;
      row.figures = by < 0 ? [...row.figures, word] : [word, ...row.figures];
      row.isTorn = true;
      withoutFigures(elements[index]);
    }
  }
}

/** What another row was given is no row of its own. */
function withoutFigures(element: Element | undefined): void {
  if (element?.kind !== 'figures') return;
  element.kind = 'stray';
  element.figures = [];
}

/**
 * The row above or below. Where the figure of the row above stands lower than its label, its end does as well: the head of
 * the next block may stand between.
 */
function wrappedRow(elements: readonly Element[], index: number, by: -1 | 1): number {
  const at = neighbour(elements, index, by);
  const beyond = neighbour(elements, at, by);
  const isBetween = by < 0 && elements[at]?.kind === 'stray' && elements[beyond]?.kind === 'label';
  return isBetween ? beyond : at;
}

/** The most characters that a figure has in rows of so many. */
function widestAmong(elements: readonly Element[], count: number): number {
  const alike = elements.flatMap(({ kind, figures }) => (kind === 'row' && figures.length === count ? figures : []));
  return alike.reduce((most, { text }) => Math.max(most, text.length), 0);
}

/** No figure begins with a nought and goes on. */
function isNought({ text }: Word): boolean {
  return text.startsWith('0');
}

/** Rows of table 二 have no more figures. */
const mostInShortRow = 3;

/**
 * Leaves a row out of the columns between a label without figures and figures without a label: each may have those of its
 * neighbour, where a row is blank or figures stand higher than labels. Several of either are a run torn from the others.
 */
export function doubtShifted(elements: readonly Element[]): void {
  for (const [index, { kind, figures }] of elements.entries()) {
    if (kind !== 'figures' || figures.length < 2) continue;
    for (const by of [-1, 1] as const) {
      const at = beyondPieces(elements, index, by);
      const [row, label] = [elements[at], beyondPieces(elements, at, by)];
      const isRun =
        isBare(elements, neighbour(elements, label, by)) ||
        isFigures(elements[neighbour(elements, index, by === 1 ? -1 : 1)]);
      if (row?.kind === 'row' && !isSubtotal(coreOf(textOf(row.label))) && isBare(elements, label) && !isRun)
        row.isTorn = true;
    }
  }
}

/**
 * Leaves a row out of the columns right above fewer figures without a label, each below one of its own: their ends, unless
 * it adds up without them and not with them. Where a tool moves all lines to the left, nothing shows below which.
 *
 *   规章 75838 95680 0        规章 75838 95680 0
 *        22    07             22 07
 */
export function doubtBroken(elements: readonly Element[]): void {
  for (const [index, element] of elements.entries()) {
    const { kind, figures, before } = element;
    const row = elements[neighbour(elements, index, -1)];
    if (row?.kind === 'row' && addsUpWithEnds(row.figures, elements, index)) row.isTorn = true;
    if (kind !== 'figures' || figures.length < 2 || before.length > 0 || row?.kind !== 'row') continue;
    const areBelow = figures.every((word) => isUnder(word, row.figures));
    const isPlaceLost = figures[0]?.x === 0;
    // No row of table 二 has two figures below one that has a single figure.
    const isOther = figures.length < row.figures.length || row.figures.length === 1;
    if (!(areBelow || isPlaceLost) || !isOther || addsUp(row.figures)) continue;
    row.isTorn = true;
    if (figures.length > row.figures.length) element.isTorn = true;
  }
}

/** True where a row adds up with the figures below it, line for line, at the ends of those they stand under. */
function addsUpWithEnds(figures: readonly Word[], elements: readonly Element[], from: number): boolean {
  let whole = figures;
  const longer = figures.filter((word) => !isNought(word));
  const isEnd = (word: Word): boolean => isUnder(word, longer);
  for (let at = from; at < from + mostEnds; at += 1) {
    const { label = [], figures: ends = [] } = elements[at] ?? {};
    if (ends.length === 0 || addsUp(ends) || isLabel(coreOf(textOf(label))) || !ends.every(isEnd)) return false;
    whole = whole.map((word, column) => {
      const own = ends.filter((end) => figures[column] && isUnder(end, [figures[column]]));
      return { ...word, text: [word, ...own].map(({ text }) => text).join('') };
    });
    if (addsUp(whole)) return true;
  }
  return false;
}

/** Lines that a figure may go on for. */
const mostEnds = 3;

/**
 * Leaves rows out of the columns whose label shows that figures of it are elsewhere: the end of a label beside the figures of
 * the next row, or digits that ran into the label.
 *
 *   2.没有现成信息需要另行 1 0 0      not these: the label goes on below
 *   制作 0 0 5
 *   6.属于四类过程性信息152 3 1 0     1523, broken where its cell ended
 */
export function doubtParted(elements: readonly Element[]): void {
  for (const [index, element] of elements.entries()) {
    // Where figures were parted from words that are no label by themselves, these stand before them.
    const text = textOf(element.label.length > 0 ? element.label : (element.before.at(-1) ?? []));
    if (text === '') continue;
    if (element.label.length > 0 && endsInDigits.test(text)) {
      const below = elements[neighbour(elements, index, 1)];
      const own = element.figures.length > 0 ? element : below?.kind === 'figures' ? below : undefined;
      if (own) own.isTorn = true;
    }
    if (element.figures.length === 0) continue;
    const next = elements[nextRow(elements, index, 1)];
    if (next && isBracketOpen(text) && closesBracket(textOf(next.label))) element.isTorn = next.isTorn = true;
    if (isLabel(coreOf(text))) continue;
    const goesOn = next && [...next.before, next.label].some((words) => isLabel(coreOf(text + textOf(words))));
    if (goesOn) element.isTorn = next.isTorn = true;
    if (isOfTwoLabels(coreOf(text)) || isEndOfAnother(element, elements[index + 1])) element.isTorn = true;
  }
}

/**
 * True where between a label that is not whole and its figures the end of another label stands: what was between them is lost,
 * and the figures are those of the other.
 *
 *   2.没有现成信息需要另行      the end is that of 3.补正后申请内容仍不明确
 *   确
 *   110 0 0 0 0 0 110
 */
function isEndOfAnother({ label, figures: [figure] }: Element, between: Element | undefined): boolean {
  const [word] = between?.kind === 'stray' ? between.label : [];
  if (word === undefined || figure === undefined || label.length === 0 || word.start > figure.start) return false;
  const core = coreOf(textOf(between?.label ?? []));
  return endsLabel(core) && !isPieceOfGroup(core) && !isLabel(coreOf(textOf(label) + core));
}

const endsInDigits = /\p{Script=Han}\P{Script=Han}*\d$/u;

function isFigures(element: Element | undefined): boolean {
  return element?.kind === 'figures';
}

/** A label without figures that is none of a group. */
function isBare(elements: readonly Element[], at: number): boolean {
  return elements[at]?.kind === 'label' && !isGroupLabel(elements, at) && !mayBeGroup(elements, at);
}

/** The next element past the pieces of labels that stand beside several rows. */
function beyondPieces(elements: readonly Element[], index: number, by: -1 | 1): number {
  let at = neighbour(elements, index, by);
  while (isPieces(elements[at])) at = neighbour(elements, at, by);
  return at;
}

function isPieces(element: Element | undefined): boolean {
  if (element?.kind !== 'stray' && element?.kind !== 'label') return false;
  const cores = element.label.map(({ text }) => coreOf(text));
  return cores.every((core) => core === '' || isPieceOfGroup(core));
}

/** The next row past strays and the labels of groups; behind any other label there is no part of it. */
function nextRow(elements: readonly Element[], index: number, by: -1 | 1): number {
  let at = index + by;
  for (let one = elements[at]; one?.figures.length === 0; one = elements[at]) {
    const core = coreOf(textOf(one.label));
    if (one.kind === 'heads' || (one.kind === 'label' && !isGroupLike(core) && !beginsLead(core))) return -1;
    at += by;
  }
  return at;
}

/** True where the figures of a row are all there, for one of them is the sum of the others. */
export function addsUp(figures: readonly Word[]): boolean {
  const { length } = figures;
  if (length === groups * sizeOfGroup)
    return Array.from({ length: groups }, (_, at) => figures.slice(at * sizeOfGroup, (at + 1) * sizeOfGroup)).every(
      isSumIn,
    );
  if (length < fewestToTest || length > mostInRow) return false;
  return isSumIn(figures) || (length > fewestToTest && figures.some((_, at) => isSumIn(figures.toSpliced(at, 1))));
}
