// Rows whose figures are not all on their line, or are those of another row: labels and places on the line show it.
import { unitPattern } from '../../codebook/concepts.ts';
import { neighbour, textOf } from './elements.ts';
import type { Element } from './elements.ts';
import {
  beginsLabel,
  beginsLead,
  endsLabel,
  isGroupLike,
  isKnownLabel,
  isLabel,
  isOfTwoLabels,
  isPieceOfGroup,
  isSubtotal,
} from './glossary.ts';
import { closesBracket, coreOf, isBracketOpen, numberingOf } from './label-core.ts';
import type { Word } from './line-words.ts';
import { addsUp } from './row-sums.ts';

/**
 * Leaves a row out of the columns right above fewer figures without a label, each below one of its own: their ends, unless
 * it adds up without them and not with them. Where a tool moves all lines to the left, nothing shows below which. As many
 * figures are ends if some are shorter than those above them, and none is longer. Words beside them may be pieces of labels.
 *
 *   规章 75838 95680 0        规章 75838 95680 0        1.本机关不掌握 11 110 110 11
 *        22    07             22 07                     相关政府信息   07 8   9   12
 */
export function doubtBroken(elements: readonly Element[]): void {
  doubtAmidst(elements);
  for (const [index, element] of elements.entries()) {
    const { figures } = element;
    const row = elements[neighbour(elements, index, -1)];
    if (row?.kind === 'row' && addsUpWithEnds(row.figures, elements, index)) row.isTorn = true;
    const words = [...element.before.flat(), ...element.label];
    const isAbove = standAboveLabel(element);
    if (row?.kind !== 'row' || figures.length < (words.length > 0 ? 1 : 2)) continue;
    if (!isAbove && hasOwnLabel(element, row)) continue;
    const areBelow = figures.every((word) => isUnder(word, row.figures));
    const isPlaceLost = figures[0]?.x === 0;
    // No row of table 二 has two figures below one that has a single figure.
    const isOther = figures.length < row.figures.length || row.figures.length === 1;
    const areEnds = isPlaceLost ? isOther : areBelow && (isOther || areShorter(figures, row.figures));
    if (!areEnds || addsUp(row.figures)) continue;
    row.isTorn = true;
    if (figures.length > row.figures.length || isAbove) element.isTorn = true;
  }
}

/**
 * Leaves a row out of the columns whose figures are on the lines above and below as well, or whose own are the ends of those
 * above: cells are set in the middle of their row as often as at its top.
 *
 *                      153                 153        103 103 103 103 103 103 104
 *   7.属于行政执法案卷     0   0   0   0   0          （一）予以公开
 *                        6                   6        7   8   9   0   1   2   3
 */
function doubtAmidst(elements: readonly Element[]): void {
  const widest = Math.max(0, ...elements.map(({ figures }) => figures.length));
  for (const [index, row] of elements.entries()) {
    if (row.kind !== 'row' || addsUp(row.figures)) continue;
    const [above, below] = ([-1, 1] as const).map((by) => lineWithoutLabel(elements, index, by));
    const isAmidst = above && below && row.figures.length < widest && areEndsOf(below.figures, above.figures);
    const isLower = above && areEndsOf(row.figures, above.figures) && areShorter(row.figures, above.figures);
    if (!isAmidst && !isLower) continue;
    row.isTorn = true;
    for (const line of isAmidst ? [above, below] : [above]) line.isTorn = true;
  }
}

/** The next line of figures that no label has, past what is left of labels. */
function lineWithoutLabel(elements: readonly Element[], index: number, by: -1 | 1): Element | undefined {
  let at = neighbour(elements, index, by);
  while (elements[at]?.kind === 'stray') at = neighbour(elements, at, by);
  const line = elements[at];
  return line?.kind === 'figures' && line.figures.length > 1 ? line : undefined;
}

function areEndsOf(ends: readonly Word[], above: readonly Word[]): boolean {
  return ends.length === above.length && ends[0]?.x !== 0 && ends.every((word) => isUnder(word, above));
}

/** True for figures that were tied to the label below them: they may be the ends of those above as well. */
function standAboveLabel({ label: [word], figures: [figure] }: Element): boolean {
  return word !== undefined && figure !== undefined && figure.start < word.start;
}

function areShorter(figures: readonly Word[], above: readonly Word[]): boolean {
  const lacking = figures.map(({ text }, at) => (above[at]?.text.length ?? 0) - text.length);
  return lacking.every((count) => count >= 0) && lacking.some((count) => count > 0);
}

/** True for a row with a numbering, or with a label that the codebook knows; below one without a numbering, with any of its own. */
function hasOwnLabel({ kind, before, label }: Element, above: Element): boolean {
  const text = textOf(above.label);
  if (kind === 'row' && numberingOf(text) === '' && !goesOnWith(text, textOf(label))) return true;
  return [...before, label].some((words) => {
    const core = coreOf(textOf(words));
    return numberingOf(textOf(words)) !== '' || isLabel(core) || isSubtotal(core);
  });
}

/** True where a word stands right below one of the figures, or below a blank beside it: tools set lines a little apart. */
function isUnder({ x, text }: Word, figures: readonly Word[]): boolean {
  return figures.some((above) => x <= above.x + above.text.length + 1 && above.x <= x + text.length);
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
 * Leaves rows out of the columns whose label goes on behind the figures beside the name of a group: these are as likely its
 * own as those above it.
 *
 *   0 0 79 7 0 0 86                                    of a row whose label is lost
 *   2.申请人逾期未按收费通知要求缴纳费用、行政机关
 *   （六）其他处理 305 0 1 0 0 24 330                  the name of the group beside the figures of 2.
 *   不再处理其政府信息公开申请
 */
export function doubtAcrossGroup(elements: readonly Element[]): void {
  for (const [index, row] of elements.entries()) {
    const text = textOf(row.label);
    if (row.figures.length === 0 || isLabel(coreOf(text))) continue;
    const at = neighbour(elements, index, 1);
    const [group, end] = [elements[at], elements[neighbour(elements, at, 1)]];
    const isGroup = group?.kind === 'row' && isGroupLike(coreOf(textOf(group.label)));
    const rest = textOf(end?.label ?? []);
    if (isGroup && end?.kind === 'stray' && numberingOf(rest) === '' && rest !== '' && isKnownLabel(text + rest))
      row.isTorn = true;
  }
}

/**
 * Leaves rows out of the columns whose label shows that figures of it are elsewhere: the end of a label beside the figures of
 * the next row, or digits that ran into the label.
 *
 *   2.没有现成信息需要另行 1 0 0      not these: the label goes on below
 *   制作 0 0 5
 *   6.属于四类过程性信息152 3 1 0     1523, broken where its cell ended
 *   1.本机关不掌握相      31       81        figures of one row at two heights
 *   关政府信息 883   64      44       1138
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
    const goesOn = next && [...next.before, next.label].some((words) => goesOnWith(text, textOf(words)));
    if (goesOn) element.isTorn = next.isTorn = true;
    if (isOfTwoLabels(coreOf(text.replace(unitBehind, ''))) || isEndOfAnother(element, elements[index + 1]))
      element.isTorn = true;
  }
}

/** True where words make a label, or the beginning of one, with those above. */
function goesOnWith(above: string, words: string): boolean {
  return coreOf(words) !== '' && numberingOf(words) === '' && beginsLabel(coreOf(above + words));
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

/** 行政许可（件）: the unit is no end of 行政规范性文件. */
const unitBehind = new RegExp(`[（(]${unitPattern}[）)]$`);
const endsInDigits = /\p{Script=Han}\P{Script=Han}*\d$/u;

/** The next row past strays and the labels of groups; behind any other label there is no part of it. */
export function nextRow(elements: readonly Element[], index: number, by: -1 | 1): number {
  let at = index + by;
  for (let one = elements[at]; one?.figures.length === 0; one = elements[at]) {
    const core = coreOf(textOf(one.label));
    if (one.kind === 'heads' || (one.kind === 'label' && !isGroupLike(core) && !beginsLead(core))) return -1;
    at += by;
  }
  return at;
}

/** No figure begins with a nought and goes on. */
export function isNought({ text }: Word): boolean {
  return text.startsWith('0');
}
