// Whether the pieces of broken heads show that the columns have another order than the form's.
import { formKeys, isExtraKey } from './column-keys.ts';
import type { ColumnForm } from './form.ts';

/**
 * True where heads of columns without groups stand right above a row, broken into pieces that are strewn about, and the
 * letters that only one of them has come in another order than the form's, the first of each head as well as the last.
 */
export function doPiecesSayOtherwise(text: string, columns: readonly ColumnForm[]): boolean {
  if (columns.some(({ children }) => children !== undefined)) return false;
  const labels = columns.flatMap(({ label, key = '' }) => (isExtraKey(key) ? [] : [label]));
  const pieces = Array.from(text).slice(-labels.join('').length);
  if (pieces.toSorted().join('') !== Array.from(labels.join('')).toSorted().join('')) return false;
  const isOwn = (letter: string): boolean => labels.filter((label) => label.includes(letter)).length === 1;
  const heads = pieces.flatMap((letter) => (isOwn(letter) ? labels.findIndex((label) => label.includes(letter)) : []));
  const inTurn = (met: readonly number[]): boolean => met.every((head, at) => at === 0 || head > (met[at - 1] ?? -1));
  return !inTurn([...new Set(heads)]) && !inTurn([...new Set(heads.toReversed())].toReversed());
}

/**
 * True where pieces of broken heads stand on a line in another order than these heads have in the form: 其他 before 公益 and
 * 服务. Words of a line stand as their columns do, also where nothing tells which lines a head is made of.
 */
export function arePiecesTurned(words: readonly string[], columns: readonly ColumnForm[]): boolean {
  const leaves = leavesOf(columns);
  const orders = words.flatMap((word) => {
    const whole = leaves.indexOf(word);
    if (whole >= 0 || word.length < shortestPiece) return whole >= 0 ? whole : [];
    const meant = leaves.flatMap((label, order) => (label.includes(word) ? order : []));
    return meant.length === 1 && !groupsOf(columns).some((label) => label.includes(word)) ? meant : [];
  });
  const areRepeated = hasRepeatedHeads(columns);
  return areRepeated
    ? areOutOfOrder(orders, leaves.length - 1)
    : orders.some((order, at) => order < (orders[at - 1] ?? 0));
}

const shortestPiece = 2;

/** Heads of groups. */
function groupsOf(columns: readonly ColumnForm[]): readonly string[] {
  return columns.flatMap(({ label, children }) => (children ? [label, ...groupsOf(children)] : []));
}

/** True where several groups have heads of the same words: a line may print them over and over. */
function hasRepeatedHeads(columns: readonly ColumnForm[]): boolean {
  return formKeys(columns).length > leavesOf(columns).length;
}

/** Heads of figures, each once: a total may stand in several places. */
export function leavesOf(columns: readonly ColumnForm[]): readonly string[] {
  const own = columns.filter(({ key = '' }) => !isExtraKey(key));
  return [...new Set(own.flatMap(({ label, children }) => (children ? leavesOf(children) : [label])))];
}

/**
 * Heads may come over and over (table 四 has three groups of one kind), each time from the first one found on, and the last
 * of them once more.
 */
export function areOutOfOrder(orders: readonly number[], last: number): boolean {
  const first = Math.min(...orders);
  return orders.some((order, index) => {
    const before = orders[index - 1] ?? -1;
    return index > 0 && order !== first && (order < before || (order === before && order !== last));
  });
}
