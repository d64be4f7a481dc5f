// Puts broken column heads together: which words of several lines make which heads, in the order of the columns.
//
//   自然人   商业 科研 社会公益    each head is filled from above; the words of a line stand in the order of the columns,
//            企业 机构 组织        so heads in another order do not fit and are not made to
import { isGroupParted, shownOrder } from './column-order.ts';
import type { ShownOrder } from './column-order.ts';
import { isContrary } from './contrary-order.ts';
import { withDamaged } from './damaged-heads.ts';
import { withPiecesMended } from './damaged-pieces.ts';
import type { FoundHeads } from './damaged-heads.ts';
import { fillHeads } from './fill-heads.ts';
import type { Filled, Patience, Token } from './fill-heads.ts';
import { findGroups } from './group-heads.ts';
import { headOrders } from './glossary.ts';
import { coreOf } from './label-core.ts';
import { hasLetters } from './letter-balance.ts';
import { mayBeGroups } from './head-letters.ts';
import { followLines, inPlace, isFormOrder, keepsPlaces, standsAbove } from './head-places.ts';
import type { Lines } from './head-places.ts';
import { behindTotal, tokensOf } from './head-words.ts';
import { printedOrders, standsInOrder } from './printed-orders.ts';
import { proofOf } from './proven-order.ts';
import { withShortHeads } from './short-heads.ts';

/** Heads that may be damaged, and words of heads that may be left over: group heads have some in common with them. */
const allowances = [
  { lost: 0, over: 0 },
  { lost: 0, over: 2 },
  { lost: 1, over: 1 },
  { lost: 2, over: 3 },
] as const;
const whole = allowances.slice(0, 2);
/** Of fewer heads none may be damaged. */
const fewestWithLoss = 5;

/** What is known beside the lines of heads. */
export interface Setting {
  readonly patience: Patience;
  /** Middles of the figures in rows of so many, across the page; null where there is no such row. */
  readonly columnsOf: (count: number) => readonly number[] | null;
  /** True where in rows of so many figures one is the sum of the others, as a rule; `total` is its column. */
  readonly addUp: (count: number, total: number) => boolean;
  /** True where the last but one of so many figures is the sum of those before it but the first, and the last that of both. */
  readonly addUpToSubtotal: (count: number) => boolean;
  /** The text comes cell by cell: heads are printed in the order of their cells. */
  readonly areCells: boolean;
}

/** Heads in the order of their columns; null where the words do not make them, `open` where they show no order. */
export type ShownHeads = FoundHeads | null | 'open';

/**
 * Finds the heads of `order` in the lines, up to two damaged ones aside; null where the words do not make them. The heads
 * come in the order of the columns: by their places, else by the order of words in lines. Where lines leave an order
 * open, it is that of the form, unless some line has another one. Another order than the form's is only believed where
 * no head is damaged. Where a head is not there in its own words, pieces of which one character is damaged are taken as the
 * only ones they can be.
 */
export function findHeads(lines: Lines, order: readonly string[], setting: Setting): ShownHeads {
  const short = withShortHeads(order, lines);
  const found =
    (short && findInTurn(lines, { order: short, most: whole }, setting)) ?? findInTurn(lines, { order }, setting);
  if (holdsAll(found, [...order, ...(short ?? [])], order.length)) return found;
  const mended = findInTurn(lines, { order, most: whole, isMended: true }, setting);
  return mended !== null && mended !== 'open' ? mended : found;
}

/** So many heads are there, each in its own words. */
function holdsAll(found: ShownHeads, words: readonly string[], count: number): boolean {
  if (found === null || found === 'open') return false;
  const printed = found.heads.map((head) => coreOf(head.map(({ text }) => text).join('')));
  return printed.length === count && printed.every((head) => words.includes(head));
}

/**
 * The same for heads with one that the form lacks, the subtotal of organisations. Lines alone do not show where it stands
 * beside heads of other heights: there the sums of the rows must agree.
 */
export function findHeadsWithSubtotal(lines: Lines, order: readonly string[], setting: Setting): ShownHeads {
  const asked = { lines, tokens: tokensOf(lines), order, allowed: whole };
  const placed = keepsPlaces(lines) ? headsByPlace(asked, setting) : null;
  if (placed !== null || !setting.addUpToSubtotal(order.length)) return placed;
  return headsByLine(asked, { ...setting, addUp: (_, total) => total === order.length - 1 });
}

function findInTurn(
  lines: Lines,
  { order, most = allowances, isMended = false }: Wanted,
  setting: Setting,
): ShownHeads {
  const printed = tokensOf(lines);
  const inLines = isMended ? mendedIn(printed, order) : printed;
  if (inLines === null) return null;
  const inCells = setting.areCells ? behindTotal(inLines) : null;
  if (inCells && !setting.addUp(order.length, order.length - 1)) return 'open';
  const tokens = inCells ?? inLines;
  if (!hasLetters(tokens, order)) return null;
  const asked = { lines, tokens, order, allowed: order.length > fewestWithLoss ? most : whole };
  return (keepsPlaces(lines) ? headsByPlace(asked, setting) : null) ?? headsByLine(asked, setting);
}

function mendedIn(tokens: readonly Token[], order: readonly string[]): readonly Token[] | null {
  return hasLetters(tokens, order) ? withPiecesMended(tokens, order) : null;
}

/** Heads in the order that is looked for, and what of them may be lost. */
interface Wanted {
  readonly order: readonly string[];
  readonly most?: readonly (typeof allowances)[number][];
  /** With their damaged pieces mended. */
  readonly isMended?: boolean;
}

/** Heads that are looked for, and the words they are looked for in. */
interface Asked {
  readonly lines: Lines;
  readonly tokens: readonly Token[];
  readonly order: readonly string[];
  readonly allowed: readonly (typeof allowances)[number][];
}

/** Heads whose words stand one below the other, above the figures of their column. */
function headsByPlace({ lines, tokens, order, allowed }: Asked, { patience, columnsOf }: Setting): ShownHeads {
  for (const allowance of allowed) {
    const filled = fillHeads(tokens, order, { ...allowance, patience, byPosition: true });
    if (!filled || !isLossReal(filled, order, tokens)) continue;
    if (isFormOrder(filled, order)) return withDamaged(filled, tokens, order) ?? 'open';
    const heads = inPlace(filled);
    if (standsAbove(heads, columnsOf(heads.length)))
      return isWhole(filled) && followLines(heads, lines) ? { heads, left: [] } : 'open';
  }
  return null;
}

/** Heads whose words stand in the order of the columns in each line. */
function headsByLine(
  { lines, tokens: words, order, allowed }: Asked,
  { patience, addUp, areCells }: Setting,
): ShownHeads {
  const areRepeated = new Set(order).size < order.length;
  if (isGroupParted(words, order)) return 'open';
  const seeming = shownOrder(words, order);
  const shown = withTotalSummed(seeming, { order, tokens: words }, addUp);
  const tokens = shown === seeming ? words : (behindTotal(words) ?? words);
  const printed = printedOrders(tokens, order);
  // Parts of heads in an order of their own would go on with wrong ones.
  if (printed.length === 0 && areRepeated && lines.some(isContrary)) return null;
  // Blocks that are whole, each on one line, stand as they are printed: no word of one is another's.
  const areBlocks = printed.length > 0 && areRepeated;
  const orders = areBlocks || shown === 'unknown' ? printed : shown === 'form' ? [order, ...printed] : [shown];
  for (const allowance of allowed) {
    for (const columns of orders) {
      const filled = fillHeads(tokens, columns, { ...allowance, patience, byPosition: false });
      if (!filled || !isLossReal(filled, columns, tokens) || !standsInOrder(filled, tokens, order)) continue;
      const proof = proofOf(filled, { columns, order, tokens, areCells, keepsPlaces: keepsPlaces(lines) });
      const isSure = proof === 'shown' || addUp(order.length, columns.indexOf(order.at(-1) ?? ''));
      if (proof === 'open' || !isSure || (columns !== order && !isWhole(filled))) return 'open';
      return withDamaged(filled, tokens, columns) ?? 'open';
    }
  }
  return null;
}

/**
 * The order with the total last where its column, and not the one where its head is printed, holds the sums of the rows: a
 * head over two lines is printed before those of the second line, on the line of the first of these. Where it stands right
 * behind the head of the group and neither column holds the sums, nothing shows which it is.
 */
function withTotalSummed(
  shown: ShownOrder,
  { order, tokens }: Pick<Asked, 'order' | 'tokens'>,
  addUp: Setting['addUp'],
): ShownOrder {
  if (shown === 'form' || shown === 'unknown') return shown;
  const total = order.at(-1) ?? '';
  const isSummedAt = (at: number): boolean => addUp(order.length, at);
  if (shown.at(-1) === total || isSummedAt(shown.indexOf(total))) return shown;
  const isBeside = shown[0] === order[0] && behindTotal(tokens) !== null;
  if (!isSummedAt(order.length - 1)) return isBeside ? 'unknown' : shown;
  const last = [...shown.filter((head) => head !== total), total];
  return last.every((head, at) => head === order[at]) ? 'form' : last;
}

/** Steps that may go into looking for heads of groups once more. */
const stepsForGroups = 1000;

/** True where lines hold heads in an order that is not the form's and that cannot be told. */
export function isOrderLost(lines: Lines): boolean {
  const tokens = tokensOf(lines);
  const isOpen =
    mayBeGroups(lines) &&
    findGroups(tokens, { patience: { left: stepsForGroups }, keepsPlaces: keepsPlaces(lines), words: lines.flat() }) ===
      'unknown';
  return isOpen || headOrders.some((order) => shownOrder(tokens, order) === 'unknown');
}

/**
 * A head is lost only where not all its letters are left over in parts of heads: else it is there, in another place than
 * was looked at.
 */
function isLossReal(filled: Filled, columns: readonly string[], tokens: readonly Token[]): boolean {
  const used = new Set(filled.flat());
  const isPart = ({ core }: Token): boolean => columns.some((head) => head.includes(core));
  const left = new Set(tokens.flatMap((token) => (used.has(token) || !isPart(token) ? [] : Array.from(token.core))));
  return filled.every(
    (head, at) => head.length > 0 || Array.from(columns[at] ?? '').some((letter) => !left.has(letter)),
  );
}

function isWhole(filled: Filled): boolean {
  return filled.every((head) => head.length > 0);
}
