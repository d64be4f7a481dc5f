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
}

/** `shown`; `total`: all but the place of the total, which stands alone; `open`: nobody can tell. */
export type Proof = 'shown' | 'total' | 'open';

/** What lines show of an order of heads; heads that come over and over (table 四) are judged by their groups. */
export function proofOf(filled: Filled, { columns, order, tokens, areCells }: Columns): Proof {
  if (new Set(order).size < order.length) return 'shown';
  const [firstHead = '', totalHead = ''] = [order[0], order.at(-1)];
  const [at, from] = [columns.indexOf(totalHead), columns.indexOf(firstHead)];
  const others = filled.filter((head, column) => column !== at && head.length > 0);
  const inner = columns.filter((_, column) => column !== at && column !== from);
  const areMoved = from > 1 || inner.some((head, column) => head !== order[column + 1]);
  const moved = filled.filter((head, column) => column !== at && (column !== from || from > 1) && head.length > 0);
  if (areMoved && !areCells && !stand(moved)) return 'open';
  const total = filled[at] ?? [];
  const first = filled[from] ?? [];
  if (total.length === 0 || others.some((head) => shareLine(head, total))) return 'shown';
  if (isFlat(tokens, order) && filled.every((head) => head.length < 2)) return 'shown';
  if (areCells) return at > 0 && isAbove(total, first) ? 'total' : 'shown';
  if (at === 0) return total.length <= first.length && isAbove(total, first) ? 'shown' : 'total';
  const group = tokens.filter(isOfGroup);
  const isInTurn = group.length > 0 && isAbove(first, group) && isAbove(group, total);
  return isInTurn || others.every((head) => isAbove(head, total)) ? 'shown' : 'total';
}

/**
 * Heads show an order of their own where each shares a line with the next, or all are printed one by one: then programs
 * that sort by height would have put those of fewer lines first, or last.
 */
function stand(heads: readonly (readonly Token[])[]): boolean {
  const pairs = heads.slice(1).map((head, at) => ({ left: heads[at] ?? [], right: head }));
  if (!pairs.every(({ left, right }) => shareLine(left, right) || isAbove(left, right))) return false;
  const apart = pairs.filter(({ left, right }) => !shareLine(left, right));
  const rises = apart.some(({ left, right }) => right.length > left.length);
  const falls = apart.some(({ left, right }) => right.length < left.length);
  return rises === falls;
}

function shareLine(one: readonly Token[], other: readonly Token[]): boolean {
  return one.some(({ line }) => other.some((token) => token.line === line));
}

/** True where one head ends above the line where the other begins. */
function isAbove(one: readonly Token[], other: readonly Token[]): boolean {
  return (one.at(-1)?.line ?? 0) < (other[0]?.line ?? 0);
}
