// Whether the words of broken heads show the order of the columns that was made of them.
//
//   自然 总计               heads on one line stand as their columns do: 总计 is right of 自然
//   人 商业 科研 其他       ... and these three follow each other
//
//   总计                    alone on its line a total may as well be the first column as the last: the heads of a column
//   自然人 商业企业 其他    that is higher stand above the others
import type { Filled, Token } from './fill-heads.ts';
import { isFlat, isOfGroup } from './column-order.ts';

interface Columns {
  /** Heads in the order that is to be shown, and in the form's. */
  readonly columns: readonly string[];
  readonly order: readonly string[];
  /** All words of the lines. */
  readonly tokens: readonly Token[];
  /** The text comes cell by cell, not line by line: heads are printed in the order of their cells. */
  readonly areCells: boolean;
  /** Words stand where they stand on the page. */
  readonly keepsPlaces: boolean;
}

/** `shown`; `total`: all but the place of the total, which stands alone; `open`: nobody can tell. */
export type Proof = 'shown' | 'total' | 'open';

/** What lines show of an order of heads; heads that come over and over (table 四) are judged by their groups. */
export function proofOf(filled: Filled, made: Columns): Proof {
  if (new Set(made.order).size < made.order.length)
    return made.keepsPlaces || areInRows(filled, made) ? 'shown' : 'open';
  if (!isOrderShown(filled, made)) return 'open';
  return isTotalShown(filled, made) ? 'shown' : 'total';
}

/**
 * True where heads come one after the other, or stand in rows: those of as many words, in a group or in several that begin on
 * one line, on one line as well. 结果维持 on a line with those of the group before is of that group, or nobody can tell.
 */
function areInRows(filled: Filled, { columns, order, tokens }: Columns): boolean {
  const width = new Set(order).size;
  const startOf = (at: number): number => filled[at]?.[0]?.line ?? -1;
  const isPlain = (head: readonly Token[], at: number): boolean =>
    head.map(({ word }) => word.text).join('') === columns[at];
  const rows = Map.groupBy(
    filled.flatMap((head, at) => (isPlain(head, at) ? [at] : [])),
    (at) => `${startOf(at - (at % width))} ${filled[at]?.length}`,
  );
  const places = filled.flat().map((token) => tokens.indexOf(token));
  const areInTurn = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
  return areInTurn || [...rows.values()].every((heads) => new Set(heads.map(startOf)).size === 1);
}

/** Places of the form's first head, that of natural persons, and of its last, the total. */
function outerPlaces({ columns, order }: Columns): { readonly firstAt: number; readonly totalAt: number } {
  return { firstAt: columns.indexOf(order[0] ?? ''), totalAt: columns.indexOf(order.at(-1) ?? '') };
}

/** True where the heads beside the total keep the form's order, or show the one they have. */
function isOrderShown(filled: Filled, made: Columns): boolean {
  const { columns, order, areCells } = made;
  const { firstAt, totalAt } = outerPlaces(made);
  // A total before it does not move the first head.
  const isFirstMoved = firstAt > 1;
  const inner = columns.filter((_, column) => column !== totalAt && column !== firstAt);
  const areMoved = isFirstMoved || inner.some((head, column) => head !== order[column + 1]);
  const moved = filled.filter(
    (head, column) => column !== totalAt && (column !== firstAt || isFirstMoved) && head.length > 0,
  );
  return !areMoved || (!isTotalAmong(filled, made) && (areCells || stand(moved)));
}

/**
 * The total alone on its lines in the midst of the heads below a group, which it is none of: programs that sort words by
 * their height left no head where its column is.
 */
function isTotalAmong(filled: Filled, made: Columns): boolean {
  const { firstAt, totalAt } = outerPlaces(made);
  const total = filled[totalAt] ?? [];
  const inner = filled.filter((head, column) => column !== totalAt && column !== firstAt && head.length > 0);
  const isAlone = inner.every((head) => !shareLine(head, total));
  const isAmong = inner.some((head) => isAbove(head, total)) && inner.some((head) => isAbove(total, head));
  return isAlone && isAmong;
}

/** True where lines show on which side of the others the total stands. */
function isTotalShown(filled: Filled, made: Columns): boolean {
  const { order, tokens, areCells } = made;
  const { firstAt, totalAt } = outerPlaces(made);
  const others = filled.filter((head, column) => column !== totalAt && head.length > 0);
  const [first, total] = [filled[firstAt] ?? [], filled[totalAt] ?? []];
  if (total.length === 0 || others.some((head) => shareLine(head, total))) return true;
  if (isFlat(tokens, order) && filled.every((head) => head.length < 2)) return true;
  if (areCells) return totalAt === 0 || !isAbove(total, first);
  if (totalAt === 0) return total.length <= first.length && isAbove(total, first);
  const group = tokens.filter(isOfGroup);
  const isInTurn = group.length > 0 && isAbove(first, group) && isAbove(group, total);
  return isInTurn || others.every((head) => isAbove(head, total));
}

/**
 * Heads show an order of their own where each shares a line with the next, or all are printed one by one and have as many
 * lines: programs that sort by height put those of fewer lines before or behind others.
 */
function stand(heads: readonly (readonly Token[])[]): boolean {
  const pairs = heads.slice(1).map((head, at) => ({ left: heads[at] ?? [], right: head }));
  if (!pairs.every(({ left, right }) => shareLine(left, right) || isAbove(left, right))) return false;
  const apart = pairs.filter(({ left, right }) => !shareLine(left, right));
  return apart.every(({ left, right }) => left.length === right.length);
}

function shareLine(one: readonly Token[], other: readonly Token[]): boolean {
  return one.some(({ line }) => other.some((token) => token.line === line));
}

/** True where one head ends above the line where the other begins. */
function isAbove(one: readonly Token[], other: readonly Token[]): boolean {
  return (one.at(-1)?.line ?? 0) < (other[0]?.line ?? 0);
}
