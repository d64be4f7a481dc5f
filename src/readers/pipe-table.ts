// Pipe rows: `| label | 0 | 0 |`, as Markdown and its converters write tables; tables drawn with rules as well.
//
//   | 规章 | 0 | 0 | 0 |
//     ^^     ^   ^   ^     four cells; outer pipes make no cells
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { hasDigit, isBareNumber } from './figure-text.ts';
import { fillingsApart, withoutSingleFilling } from './filled-rows.ts';
import type { FilledRow } from './filled-rows.ts';
import { withoutMarkup } from './inline-markup.ts';
import { cellAt } from './lines.ts';
import type { Line } from './lines.ts';
import { drawnRule, isRule, pipe, pipesIn, ruleAlone } from './pipe-lines.ts';
import { withoutRepeatedSpans } from './repeated-spans.ts';
import { withoutRowIndex } from './row-index.ts';
import { isKnownLabel } from './spaced/glossary.ts';

const pipes = new RegExp(pipe, 'gu');

/** Makes a grid of consecutive pipe lines; null when there are only rules. */
export function readPipeTable(source: SourceText, lines: readonly Line[]): Grid | null {
  const isHeadRule = hasShortRule(lines);
  const rules = lines.map((line, index) => isRule(line) || (isHeadRule && index === 1));
  const read = readRows(
    source,
    lines.filter((_, index) => !rules[index]),
  );
  let next = 0;
  const rows = rules.map((isOne) => (isOne ? null : (read[next++] ?? null)));
  const first = lines[0];
  const last = lines.at(-1);
  if (rules.every(Boolean) || first === undefined || last === undefined) return null;
  const isDrawn = lines.filter(({ text }) => drawnRule.test(text.trim())).length >= fewestDrawn;
  const whole = withoutRowIndex(isDrawn ? betweenRules(rows) : brokenByMarks(rows.filter((row) => row !== null)));
  return {
    kind: 'grid',
    ...withoutRepeatedSpans(whole),
    dialect: 'pipe rows',
    span: { start: first.start, end: last.end },
  };
}

/** A rule of single dashes below the head; where no figures follow, they may be those of the table. */
function hasShortRule([head, rule, ...others]: readonly Line[]): boolean {
  if (head === undefined || rule === undefined || others.some((line) => isRule(line))) return false;
  const isShort = rule.text.includes('-') && ruleAlone.test(rule.text);
  return isShort && others.some(({ text }) => hasDigit(text)) && /\p{Script=Han}/u.test(head.text);
}

/** Rules from which on they stand between all rows, so that the lines between two of them are one row. */
const fewestDrawn = 5;

/**
 * Lines between two rules are one row whose cells are broken over several lines, unless several lines with figures have labels of
 * their own. Of a figure that its cell broke the parts stand in one cell, which is read by no one.
 */
function betweenRules(rows: readonly (Row | null)[]): Row[] {
  const whole: Row[] = [];
  let open: Row[] = [];
  for (const row of [...rows, null]) {
    if (row) open.push(row);
    else {
      const isEven = open.every(({ cells }) => cells.length === open[0]?.cells.length);
      whole.push(...(open.length > 1 && isEven && !areRows(open) ? [joined(open)] : open));
      open = [];
    }
  }
  return whole;
}

/** Several lines with figures behind labels of the form. */
function areRows(lines: readonly Row[]): boolean {
  return lines.filter(({ cells }) => isLabelled(cells.map(({ text }) => text))).length > 1;
}

/** True where a figure stands behind a label of the form. */
export function isLabelled(texts: readonly string[]): boolean {
  const last = texts.findLastIndex(isBareNumber);
  return texts.slice(0, Math.max(0, last)).some(isKnownLabel);
}

/** A backslash ends a line inside a cell: the row goes on in the next line, which has as many cells and no figure. */
function brokenByMarks(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(isBroken)) return rows;
  const whole: Row[][] = [];
  for (const row of rows) {
    const open = whole.at(-1);
    const goesOn = open?.at(-1) && isBroken(open.at(-1) ?? row) && open[0]?.cells.length === row.cells.length;
    if (open && goesOn && !row.cells.some(({ text }) => hasDigit(text.slice(-1)))) open.push(row);
    else whole.push([row]);
  }
  return whole.map((lines) => joined(lines));
}

function isBroken({ cells }: Row): boolean {
  return cells.some(({ text }) => text.endsWith('\\') && /\p{Script=Han}\\{1,2}$/u.test(text));
}

/** One row of several lines; a cell stands where its first line does. */
function joined(lines: readonly Row[]): Row {
  const [first] = lines;
  const cells = (first?.cells ?? []).map((cell, column): Cell => {
    const parts = lines.flatMap((line) => line.cells[column] ?? []).filter(({ text }) => text !== '');
    const [start] = parts;
    return start ? { ...start, text: withoutMarkup(parts.map(({ text }) => text)) } : cell;
  });
  return { cells, span: { start: first?.span.start ?? 0, end: lines.at(-1)?.span.end ?? 0 } };
}

function readRows(source: SourceText, lines: readonly Line[]): Row[] {
  const outer = outerPipes(lines);
  const tables = filledTables(lines, outer);
  const areFilled = tables.some(({ width }) => width !== null);
  const cells = tables.flatMap(({ width, lines: own }) => {
    const read = own.map((line) => readCells(source, line, { areFilled, outer }));
    return width === null ? read : withoutSingleFilling(toFilled(read, own), width);
  });
  return cells.map((row, index) => ({ cells: row, span: spanOf(lines[index]) }));
}

/**
 * A row that ends with a cell has a blank behind its last pipe, unless the ends of all lines were trimmed, or blanks stand
 * behind the pipes that fill a row up as well. Where each row has that ends with a word or a figure, one that has none is
 * filled up.
 */
function toFilled(rows: readonly (readonly Cell[])[], lines: readonly Line[]): FilledRow[] {
  const endsWithBlank = (line: Line | undefined): boolean => line !== undefined && /\s$/.test(line.text);
  const areAlike = lines.some((line) => endsWithBlank(line) && fillingsApart(line.text) > 0);
  const isTold = !areAlike && lines.some(endsWithBlank);
  const whole = lines.filter((line, index) => fillingsApart(line.text) === 0 && rows[index]?.at(-1)?.text !== '');
  const areAllTold = isTold && lines.filter(endsWithBlank).length >= fewestWhole && whole.every(endsWithBlank);
  return rows.map((cells, index) => {
    const isBlankLast = cells.at(-1)?.text === '';
    const isCell = isTold && endsWithBlank(lines[index]);
    return {
      cells,
      isFilled: fillingsApart(lines[index]?.text ?? '') > 0,
      mayBeFilled: isBlankLast && !isCell,
      isSurelyFilled: isBlankLast && !isCell && areAllTold,
    };
  });
}

const fewestFilled = 3;
/** The heads of 规章 and 行政规范性文件 and one of their rows. */
const fewestWhole = 2;
/** Of so many rows that are filled up one may have lost a cell, or a pipe. */
const filledOfOneDamaged = 4;

/** Rows of one table, and how many cells it has in each; null where no rows are filled up with bare pipes. */
interface FilledTable {
  readonly width: number | null;
  readonly lines: readonly Line[];
}

/** The tables among lines whose rows are filled up to one length in each, a few damaged rows aside. */
function filledTables(lines: readonly Line[], outer: OuterPipes): readonly FilledTable[] {
  const widthOf = (line: Line): number => (fillingsApart(line.text) > 0 ? pipeOffsets(line, outer).length - 1 : 0);
  const printed = lines.map(widthOf);
  const filled = printed.filter((width) => width > 0);
  const counts = Map.groupBy(filled, (width) => width);
  const isKnown = (width: number): boolean => (counts.get(width)?.length ?? 0) >= fewestFilled;
  const damaged = filled.filter((width) => !isKnown(width)).length;
  if (damaged === filled.length || damaged * filledOfOneDamaged > filled.length) return [{ width: null, lines }];
  const tables: { width: number; lines: Line[] }[] = [];
  lines.forEach((line, index) => {
    const [width = 0, open] = [printed[index], tables.at(-1)];
    if (open === undefined || (isKnown(width) && isKnown(open.width) && open.width !== width))
      tables.push({ width, lines: [line] });
    else {
      open.lines.push(line);
      if (isKnown(width)) open.width = width;
    }
  });
  return tables;
}

function spanOf(line: Line | undefined): Span {
  return { start: line?.start ?? 0, end: line?.end ?? 0 };
}

interface RowsShape {
  readonly areFilled: boolean;
  readonly outer: OuterPipes;
}

function readCells(source: SourceText, line: Line, { areFilled, outer }: RowsShape): readonly Cell[] {
  const fillings = areFilled ? fillingsApart(line.text) : 0;
  const bounds = pipeOffsets(line, outer);
  const cells = bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? start;
    return withoutBlankMarkup(cellAt(source, { start: start + 1, end }, index));
  });
  const printed = cells.slice(0, cells.length - fillings);
  return isLabelAlone(printed) ? cells : printed;
}

/** Behind one label alone all cells are blank, those of the figures as well as what fills the row up. */
function isLabelAlone(cells: readonly Cell[]): boolean {
  const [label, ...others] = cells.filter(({ text }) => text !== '');
  return label !== undefined && others.length === 0 && !isBareNumber(label.text);
}

/** Whether a pipe at the edge of a line is the table's edge: where some row has none, it is the bound of a blank cell. */
interface OuterPipes {
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * A rule with the next line run into it shows nothing of the rows, nor does the line at which a copy was cut off; where some are
 * filled up, all end with a pipe.
 */
function outerPipes(lines: readonly Line[]): OuterPipes {
  const rows = lines.filter(
    (line, index) => !opensWithRule.test(line.text) && !isCutOff(line, lines[index - 1], lines[index + 1]),
  );
  const filled = lines.filter(({ text }) => fillingsApart(text) > 0);
  return {
    first: rows.every(({ text }) => pipe.test(text.trim().slice(0, 1))),
    last: filled.length >= fewestFilled || rows.every(endsWithPipe),
  };
}

/** The last line, with fewer pipes than the one before it, and without the last one. */
function isCutOff(line: Line, above: Line | undefined, below: Line | undefined): boolean {
  return (
    below === undefined && above !== undefined && !endsWithPipe(line) && pipesIn(line.text) < pipesIn(above.text) - 1
  );
}

function endsWithPipe({ text }: Line): boolean {
  return pipe.test(text.trim().slice(-1));
}

const opensWithRule = /^\s*(?:\|\s*)?:?-{3,}:?\s*\|\s*:?-{3,}/;

const blankMarkup = '(?:\\s|<br\\s*/?>|&(?:nbsp|ensp|emsp|thinsp|zwnj|#160|#xa0|#12288|#x3000);)+';
const blankBefore = new RegExp(`^${blankMarkup}`, 'i');
const blanks = new RegExp(blankMarkup, 'gi');

/** Blanks written as HTML at the edges of a cell: `&nbsp;`, `<br>`. */
function withoutBlankMarkup(cell: Cell): Cell {
  if (!/[&<]/.test(cell.text)) return cell;
  const behind = cell.text.replace(blankBefore, '');
  const start = cell.span.end - behind.length;
  // Not a pattern that ends with the cell: it would try each run of blanks from each of its blanks.
  const last = [...behind.matchAll(blanks)].at(-1);
  const text = last && last.index + last[0].length === behind.length ? behind.slice(0, last.index) : behind;
  return { ...cell, text, span: { start, end: start + text.length } };
}

/** Offsets of the bounds of the cells: outer pipes where printed, else one before and one at the end of the line. */
function pipeOffsets(line: Line, outer: OuterPipes): number[] {
  const bounds: number[] = [];
  pipes.lastIndex = 0;
  while (pipes.test(line.text)) {
    const index = pipes.lastIndex - 1;
    if (line.text.charAt(index - 1) !== '\\') bounds.push(line.start + index);
  }
  if (!outer.first) bounds.unshift(line.start - 1);
  if (!outer.last || !endsWithPipe(line)) bounds.push(line.end);
  return bounds;
}
