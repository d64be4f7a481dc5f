// What the heads of a table name of the form's columns: all of them, whole groups, one alone, or some that stand in order.
import type { Cell } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import { coresOf, isExtraKey, runningNumberKey } from './column-keys.ts';
import { toLabel } from './label.ts';
import { isLoneHead } from './lone-columns.ts';
import type { Head } from './table-head.ts';

/** The keys of a head without those of extra columns, and without that of the running number alone. */
export const sorted = remembered((named: readonly string[]) => ({
  statutory: named.filter((key) => !isExtraKey(key)),
  withoutNumber: named.filter((key) => key !== runningNumberKey),
}));

/** Heads of one edition below the heading of another: 本年处理决定数量 is the only one there, beside 信息内容 at most. */
export function isHeadAlone({ header }: Head): boolean {
  const heads = [...header.cells.values()];
  return heads.every(({ text }) => isLoneHead(text)) && header.unknown.length === 0 && header.repaired.length === 0;
}

/**
 * Several of the columns are there, all in exact words, with a figure below each in every row and no others: the others are
 * left out, or stand in another part of the table, where it is cut in two.
 */
export function isColumnLeftOut(named: readonly string[], { block, header }: Head): boolean {
  const labels = [...coresOf(block.columns)];
  const isPiece = ({ text }: Cell): boolean =>
    labels.some((label) => holdsInTurn(label, toLabel(text).core.replace(signOfLost, '')));
  const isWhole = header.repaired.length === 0 && !header.unknown.some(isPiece);
  return isWhole && named.length > 1 && !named.some(isExtraKey);
}

/** What stands for a lost character; other signs are none of a core. */
const signOfLost = /\u53e3/g;

/** True where a label has these letters in this order: others between them may be lost. */
function holdsInTurn(label: string, letters: string): boolean {
  let from = 0;
  return Array.from(letters.slice(0, label.length + 1)).every((letter) => {
    from = label.indexOf(letter, from) + 1;
    return from > 0;
  });
}

/** Columns of one group that are told as such. */
const fewestLeft = 5;

/** A head that shows some groups of columns only is good for these, when each of them is whole (a table cut in two). */
export function isWholeGroups(named: readonly string[], all: readonly string[]): boolean {
  const groupOf = (key: string): string => key.split('.').slice(0, -1).join('.');
  const groups = new Set(named.map(groupOf));
  return !groups.has('') && all.filter((key) => groups.has(groupOf(key))).every((key) => named.includes(key));
}

/** All columns of one group and of no other. */
export function isOneGroup(named: readonly string[]): boolean {
  const groups = new Set(named.map((key) => key.split('.')[0]));
  return groups.size === 1 && named.length >= fewestLeft;
}

/** Keys that come in the form's order, others between them left out. */
export function inOrder(named: readonly string[], all: readonly string[]): boolean {
  const places = named.map((key) => all.indexOf(key));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}
