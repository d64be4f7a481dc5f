// Whether words of heads above rows that were read in the form's order show that their columns have another one.
import type { Document } from '../document/document.ts';
import { remembered } from '../document/remembered.ts';
import type { SourceText } from '../document/source-text.ts';
import { isExtraKey } from './column-keys.ts';
import { editionForms } from './editions/index.ts';
import { columnLabels } from './form.ts';
import type { ColumnForm, TableForm } from './form.ts';
import { otherCore, toLabel } from './label.ts';
import { areOutOfOrder, arePiecesTurned, doPiecesSayOtherwise, leavesOf } from './turned-pieces.ts';
import type { RowMatch, TableMatch } from './table-match.ts';
import { isNumber } from './value.ts';

/** Characters above the figures among which heads may stand loose, as where a page ends between heads and rows. */
const reachOfHeads = 600;

/** True where words of heads stand above the first of the rows in another order than the form's, or are those of another edition. */
export function headsSayOtherwise(
  { source }: Document,
  { form, rows }: TableMatch,
  [first]: readonly RowMatch[],
): boolean {
  const { blocks } = form;
  const others = headsOfOthers(form);
  if (others.size > 0 && wordsAbove(rows, first).some((word) => others.has(toLabel(word).core))) return true;
  const end = first?.row.cells.find(({ text }) => isNumber(text))?.span.start ?? 0;
  const lines = source.text
    .slice(Math.max(0, end - reachOfHeads), end)
    .normalize('NFKC')
    .split(/[\r\n]/)
    .map((line) => withoutCorner(line.replace(/\s/g, ''), form));
  const columns = blocks.find(({ rows }) => rows.some(({ label }) => label === first?.label))?.columns ?? [];
  const text = lines.join('');
  return (
    siblingHeads(columns).some((labels) => isOutOfOrder(text, labels) || areTurned(wordsAbove(rows, first), labels)) ||
    doPiecesSayOtherwise(textAbove(lines, first), columns) ||
    linesAbove(rows, first).some((cells) => arePiecesTurned(cells.join(' ').split(/\s+/), columns)) ||
    (areOnLines(source, first) && isBelowOthers(source.slice({ start: endAbove(rows, first), end }), columns)) ||
    lines.some((line) => isAllInOtherOrder(line, leavesOf(columns))) ||
    siblingGroups(columns).some((labels) => isOutOfOrder(text, labels) || opensOutOfOrder(text, labels)) ||
    isGroupPrintedTwice(lines, columns) ||
    besideGroups(columns).some((labels) => lines.some((line) => isTurned(line, labels))) ||
    [...siblingHeads(columns), ...siblingGroups(columns)].some((labels) =>
      lines.some((line) => isAnotherOrder(line, labels)),
    )
  );
}

/** Heads of columns that only other editions of the table have. */
const headsOfOthers = remembered((form: TableForm): ReadonlySet<string> => {
  const coresOf = ({ blocks }: TableForm): string[] =>
    blocks.flatMap(({ columns }) => columns.flatMap(columnLabels)).map((label) => toLabel(label).core);
  const own = new Set(coresOf(form));
  const all = editionForms.flatMap(({ tables }) => coresOf(tables[form.table]));
  return new Set(all.filter((core) => !own.has(core)));
});

/** What stands above a row, without its label. */
function textAbove(lines: readonly string[], first: RowMatch | undefined): string {
  const label =
    first?.row.cells
      .find(({ text }) => text !== '')
      ?.text.normalize('NFKC')
      .replace(/\s/g, '') ?? '';
  const text = lines.join('');
  return label !== '' && text.endsWith(label) ? text.slice(0, -label.length) : text;
}

/** True of a row whose figures have lines of their own: a program that goes by height may have printed them in any order. */
function areOnLines(source: SourceText, row: RowMatch | undefined): boolean {
  const figures = row?.row.cells.filter(({ text }) => isNumber(text)) ?? [];
  const [start = 0, end = 0] = [figures[0]?.span.start, figures.at(-1)?.span.end];
  return /[\r\n]/.test(source.slice({ start, end }));
}

/**
 * True where the head of a column without groups begins on a line below that of one behind it, and not left of it: 本年废止
 * 现行有效 on a line, 信息内容 本年制发 on the next. In the layout of a page its place shows that it is the left one.
 */
function isBelowOthers(above: string, columns: readonly ColumnForm[]): boolean {
  if (columns.some(({ children }) => children !== undefined)) return false;
  const lines = above
    .slice(-reachOfHeads)
    .normalize('NFKC')
    .split(/[\r\n]/);
  const places = columns.flatMap(({ label, key = '' }) => {
    const start = label.slice(0, shortestHead);
    const line = lines.findLastIndex((text) => text.includes(start));
    return line < 0 || isExtraKey(key) ? [] : [{ line, x: lines[line]?.indexOf(start) ?? 0 }];
  });
  return places.some((one, at) => places.slice(at + 1).some((next) => one.line > next.line && one.x >= next.x));
}

/** A line of all heads and of nothing else, 其他 among them, that is not that of the form. */
function isAllInOtherOrder(line: string, labels: readonly string[]): boolean {
  const printed = labels.join('');
  const inTurn = (text: string): string => Array.from(text).toSorted().join('');
  return line.length === printed.length && line !== printed && inTurn(line) === inTurn(printed);
}

/** Heads of groups that stand side by side: those with heads below them. */
function siblingGroups(columns: readonly ColumnForm[]): readonly (readonly string[])[] {
  const groups = columns.filter(({ children }) => children !== undefined);
  const labels = groups.map(({ label }) => label);
  return [...(labels.length > 1 ? [labels] : []), ...groups.flatMap(({ children }) => siblingGroups(children ?? []))];
}

/** The head of a group within another is printed more than once, as on both sides of a column that is none of its own. */
function isGroupPrintedTwice(lines: readonly string[], columns: readonly ColumnForm[]): boolean {
  const text = lines.filter((line) => !sentence.test(line)).join('');
  const inner = columns.flatMap(({ children = [] }) => children.filter(({ children: own }) => own !== undefined));
  // Printed in each column that it stretches over, it is one.
  const once = (label: string): string => text.replace(new RegExp(`(?:${escaped(label)})+`, 'gu'), label);
  return inner.some(({ label }) => once(label).split(label.slice(0, shortestHead)).length > 2);
}

const sentence = /[，。；,;]/u;

/** Heads of columns and of groups that stand side by side: 自然人, 法人或其他组织, 总计. */
function besideGroups(columns: readonly ColumnForm[]): readonly (readonly string[])[] {
  const own = columns.filter(({ key = '' }) => !isExtraKey(key));
  const isMixed = own.some(({ children }) => children) && own.some(({ children }) => !children);
  const labels = isMixed ? [own.map(({ label }) => label)] : [];
  return [...labels, ...columns.flatMap(({ children }) => (children ? besideGroups(children) : []))];
}

/** Without the remark that stands in the corner of the heads, once or in each cell that it stretches over. */
function withoutCorner(line: string, form: TableForm): string {
  return remarksOf(form).reduce((left, remark) => left.replaceAll(remark, ''), line);
}

const shortestRemark = 20;

const remarksOf = remembered(({ furniture }: TableForm): readonly string[] =>
  furniture.map((label) => label.normalize('NFKC')).filter((label) => label.length >= shortestRemark),
);

/** A line of heads, no sentence, on which one stands behind another that the form has behind it. */
function isTurned(line: string, labels: readonly string[]): boolean {
  if (sentence.test(line)) return false;
  return ordersIn(line, labels).some((order, at, orders) => order < (orders[at - 1] ?? 0));
}

/** Where the last row above a row ends that prints a figure, 0 where there is none. */
function endAbove(rows: readonly RowMatch[], first: RowMatch | undefined): number {
  const above = rows.slice(0, first === undefined ? 0 : rows.indexOf(first));
  return (
    above.findLast(({ kind, row }) => kind === 'figures' && row.cells.some(({ text }) => isNumber(text)))?.row.span
      .end ?? 0
  );
}

/** Rows of heads where each has its own. */
const mostRows = 20;

/** What the cells right above a row hold. */
function wordsAbove(rows: readonly RowMatch[], first: RowMatch | undefined): readonly string[] {
  return linesAbove(rows, first).flatMap((cells) => cells.map((text) => text.replace(/\s/g, '')));
}

/** The same, row by row. */
function linesAbove(rows: readonly RowMatch[], first: RowMatch | undefined): readonly (readonly string[])[] {
  const end = first === undefined ? 0 : rows.indexOf(first);
  const above = rows.slice(Math.max(0, end - mostRows), end);
  const from = above.findLastIndex(({ kind }) => kind === 'figures') + 1;
  return above.slice(from).map(({ row }) => row.cells.map(({ text }) => text.normalize('NFKC')));
}

/** Of the letters of a damaged head so many are left, in whatever order: 科研构机. */
const fewestLeft = 0.6;
const longestHead = 12;

/** Heads, damaged ones as well, in another order than the form's: none where groups have the same heads. */
function areTurned(words: readonly string[], labels: readonly string[]): boolean {
  const met = words.flatMap((word) => {
    if (word.length < shortestHead || word.length > longestHead) return [];
    const letters = new Set(word);
    const shares = labels.map((label) => {
      const shared = Array.from(label).filter((letter) => letters.has(letter)).length;
      return shared / Math.max(label.length, word.length);
    });
    const most = Math.max(...shares);
    const order = most < fewestLeft ? -1 : shares.indexOf(most);
    return order < 0 ? [] : [order];
  });
  return new Set(met).size === met.length && met.some((order, at) => order < (met[at - 1] ?? 0));
}

/** One line that holds all heads, each as often as the others, in another order than the form's. */
function isAnotherOrder(line: string, labels: readonly string[]): boolean {
  const orders = ordersIn(line, labels);
  const isWhole = labels.every(
    (_, order) => orders.filter((one) => one === order).length * labels.length === orders.length,
  );
  return labels.length > 1 && orders.length > 0 && isWhole && orders.some((one, at) => one !== at % labels.length);
}

/** Heads of figures of the form that stand side by side: those of one group. 其他 is a word that stands elsewhere too. */
function siblingHeads(columns: readonly ColumnForm[]): readonly (readonly string[])[] {
  const leaves = columns.flatMap(({ label, key }) =>
    key === undefined || isExtraKey(key) || label === otherCore ? [] : [label],
  );
  return [leaves, ...columns.flatMap(({ children }) => (children ? siblingHeads(children) : []))];
}

/** A narrow column breaks its head after three characters. */
const shortestHead = 3;

/**
 * Heads may be printed over and over (table 四 has three groups of one kind), each time from the first one found on, and
 * the last of them once more, as where a caption names it above the heads.
 */
function isOutOfOrder(text: string, labels: readonly string[]): boolean {
  return areOutOfOrder(ordersIn(text, labels), labels.length - 1);
}

/** All heads are printed, and not in the form's order where each is met for the first time. */
function opensOutOfOrder(text: string, labels: readonly string[]): boolean {
  const met = [...new Set(ordersIn(text, labels))];
  return met.length === labels.length && met.some((order, at) => order !== at);
}

/** Places in the form's order of the heads that a text prints, as they come. */
function ordersIn(text: string, labels: readonly string[]): number[] {
  const found = labels.flatMap((label, order) =>
    [...text.matchAll(new RegExp(escaped(label.slice(0, shortestHead)), 'gu'))].map(({ index }) => ({ index, order })),
  );
  return found.toSorted((left, right) => left.index - right.index).map(({ order }) => order);
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}
