// The cells of rows of pipes: which pipes bound a cell, which stand at the edge, and which fill a row up.
import type { Cell, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import type { Span } from '../document/span.ts';
import { isBareNumber } from './figure-text.ts';
import { fillingsApart, withoutSingleFilling } from './filled-rows.ts';
import type { FilledRow } from './filled-rows.ts';
import { cellAt } from './lines.ts';
import type { Line } from './lines.ts';
import { pipe, pipesIn } from './pipe-lines.ts';

const pipes = new RegExp(pipe, 'gu');

/** A row for each of the lines, none of which is a rule; bare pipes that fill rows up make no cells. */
export function readRows(source: SourceText, lines: readonly Line[]): Row[] {
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

/** Behind a label without any cell all are blank, those of the figures as well as what fills the row up. */
function isLabelAlone([label, ...others]: readonly Cell[]): boolean {
  return label !== undefined && label.text !== '' && others.length === 0 && !isBareNumber(label.text);
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
