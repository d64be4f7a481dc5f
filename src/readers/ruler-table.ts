// Tables whose columns a ruler of dashes draws, as converters write tables without pipes; the ruler proves blank cells, too.
//
//   信息内容          制发件数   废止件数        one line a row; or, where a line of dashes opens the table or blank
//   ----------------- ---------- ----------      lines stand in it, rows of several lines with blank lines between
//   规章              3
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { displayWidth, isWidthClear } from './display-width.ts';
import type { WidthOf } from './display-width.ts';
import { withoutMarkup } from './inline-markup.ts';
import { cellAt, isBlankLine } from './lines.ts';
import type { Line } from './lines.ts';

/** A stretch of lines that is such a table, half-open. */
export interface RulerTable {
  readonly from: number;
  readonly end: number;
  readonly grid: Grid;
}

const ruler = /^\s*-{2,}(?:\s+-{2,})+\s*$/;
const fullRule = /^\s*-{10,}\s*$/;
const mostHeadLines = 12;
const mostLines = 2000;
const mostRulers = 200;
const mostColumns = 60;
const longestLine = 4000;

/** Where one stands in a text, from its first line (head or ruler) to its last. */
interface Shape {
  readonly from: number;
  readonly end: number;
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  readonly isSpread: boolean;
}

export function findRulerTables(source: SourceText, lines: readonly Line[]): RulerTable[] {
  const found: RulerTable[] = [];
  let rulers = 0;
  for (let index = 0; index < lines.length && rulers < mostRulers; index += 1) {
    const line = lines[index];
    if (!line?.text.includes('--') || !ruler.test(line.text)) continue;
    rulers += 1;
    for (const shape of shapesAt(lines, index, found.at(-1)?.end ?? 0)) {
      const grid = readShape(source, shape, line);
      if (!grid) continue;
      found.push({ from: shape.from, end: shape.end, grid });
      index = shape.end - 1;
      break;
    }
  }
  return found;
}

/**
 * The ways in which a table may lie around its first ruler with several stretches; a line above may be its heads, or no part
 * of it. `after`: where the table before ends.
 */
function shapesAt(lines: readonly Line[], at: number, after: number): Shape[] {
  const above = lines.slice(Math.max(after, at - mostHeadLines), at);
  const behind = lines.slice(at + 1, at + 1 + mostLines);
  const spread = spreadShape(above, behind, at);
  if (spread) return [spread];
  const closing = behind.findIndex(({ text }) => text.trim() === lines[at]?.text.trim());
  const body = behind.slice(0, Math.max(0, closing));
  const headless = { from: at, end: at + closing + 2, head: [], body, isSpread: body.some(isBlankLine) };
  const shapes = closing < 0 ? [] : [headless];
  const [head] = above.slice(-1);
  if (head === undefined || isBlankLine(head)) return shapes;
  const blank = behind.findIndex(isBlankLine);
  const isClosed = closing >= 0 && (blank < 0 || closing < blank);
  const length = isClosed ? closing : blank < 0 ? behind.length : blank;
  const end = at + 1 + length + (isClosed ? 1 : 0);
  return [{ from: at - 1, end, head: [head], body: behind.slice(0, length), isSpread: false }, ...shapes];
}

/** A table between two lines of dashes, its heads above the ruler. */
function spreadShape(above: readonly Line[], behind: readonly Line[], at: number): Shape | null {
  const rule = above.findLastIndex(({ text }) => fullRule.test(text));
  const end = behind.findIndex(({ text }) => fullRule.test(text));
  const head = above.slice(rule + 1);
  if (rule < 0 || end < 0 || head.length === 0 || head.some(isBlankLine)) return null;
  return { from: at - head.length - 1, end: at + end + 2, head, body: behind.slice(0, end), isSpread: true };
}

/** A column: where it begins and ends, in the width of a digit. */
interface Column {
  readonly from: number;
  readonly to: number;
}

/** null where the lines do not stand under the ruler, or stand under it in two ways by how wide signs are taken. */
function readShape(source: SourceText, { head, body, isSpread }: Shape, { text }: Line): Grid | null {
  const columns = [...text.matchAll(/-+/g)].map(({ 0: dashes, index }) => ({ from: index, to: index + dashes.length }));
  if (columns.length > mostColumns || [...head, ...body].some((line) => line.text.length > longestLine)) return null;
  const heads = head.length > 0 ? [head] : [];
  const rows = [...heads, ...(isSpread ? runsOf(body) : body.map((line) => [line]))].filter(
    (row) => !row.every(isBlankLine),
  );
  if (rows.length <= heads.length) return null;
  const widths = rows.flat().every((line) => isWidthClear(line.text)) ? displayWidth.slice(0, 1) : displayWidth;
  const ways = widths.map((widthOf) => rows.flatMap((row) => readRow(source, row, { columns, widthOf }) ?? []));
  const [read, ...others] = ways.filter((way) => way.length === rows.length);
  const [first, last] = [read?.[0], read?.at(-1)];
  if (!read || !first || !last || others.some((other) => !areSame(read, other))) return null;
  const span = { start: first.span.start, end: last.span.end };
  return { kind: 'grid', layout: 'ruled', dialect: 'lines under a ruler', rows: read, span };
}

function areSame(left: readonly Row[], right: readonly Row[]): boolean {
  const starts = (rows: readonly Row[]): string =>
    rows.map(({ cells }) => cells.map(({ text, span }) => (text === '' ? '' : span.start)).join()).join(' ');
  return starts(left) === starts(right);
}

function runsOf(lines: readonly Line[]): (readonly Line[])[] {
  const runs: Line[][] = [[]];
  for (const line of lines) {
    if (isBlankLine(line)) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length > 0);
}

interface Measure {
  readonly columns: readonly Column[];
  readonly widthOf: WidthOf;
}

/** The lines of one row; each cell stands where its first line does. */
function readRow(source: SourceText, lines: readonly Line[], measure: Measure): Row | null {
  const parts = lines.map((line) => cutLine(source, line, measure));
  if (parts.some((part) => part === null)) return null;
  const cells = measure.columns.map((_, column): Cell => {
    const own = parts.flatMap((part) => part?.[column] ?? []);
    const filled = own.filter(({ text }) => text !== '');
    const [first] = filled.length > 0 ? filled : own;
    const place = first ?? { span: { start: 0, end: 0 }, text: '', column, columnSpan: 1, rowSpan: 1 };
    return { ...place, text: withoutMarkup(filled.map(({ text }) => text)) };
  });
  return { cells, span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 } };
}

/** Where the text under a column begins and ends, in the source and in the width of a digit. */
interface Under {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const betweenBlanks = /[^ \t]+/g;

function widthOfWord(word: string, widthOf: WidthOf): number {
  let width = 0;
  for (const character of word) width += widthOf(character);
  return width;
}

/**
 * The cells of one line; null where a word stands under two columns or behind the last, words under one column stand apart,
 * or they stand neither at a side of it nor in its middle.
 */
function cutLine(source: SourceText, line: Line, { columns, widthOf }: Measure): Cell[] | null {
  const under: (Under | null)[] = columns.map(() => null);
  let [at, read] = [0, 0];
  for (const { 0: word, index } of line.text.matchAll(betweenBlanks)) {
    const from = at + index - read;
    const to = from + widthOfWord(word, widthOf);
    [at, read] = [to, index + word.length];
    const column = columns.findIndex((one) => from >= one.from && to <= one.to);
    if (column < 0) return null;
    const open = under[column] ?? { start: line.start + index, from, to: from };
    if (from - open.to > 1) return null;
    under[column] = { start: open.start, from: open.from, end: line.start + read, to };
  }
  if (!under.every((one, index) => one === null || isAligned(one, columns[index] ?? one))) return null;
  let last = line.start;
  return under.map((one, column) => {
    const span = one ?? { start: last, end: last };
    last = span.end;
    return cellAt(source, span, column);
  });
}

function isAligned({ from, to }: Column, column: Column): boolean {
  const [left, right] = [from - column.from, column.to - to];
  return left === 0 || right === 0 || Math.abs(left - right) <= 1;
}
