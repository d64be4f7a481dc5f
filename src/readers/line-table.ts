// One cell per line without any mark, as plain text copies leave a table: short lines of labels and bare figures.
//
//   （一）予以公开      a label opens a row
//   74                  the figures below it belong to it
//   0
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { isFigureText } from './figure-text.ts';
import { withLostLabels } from './behind-heads.ts';
import { labelledFigures, longestLabel } from './line-table-end.ts';
import { cellAt, isBlankLine, isPageMark } from './lines.ts';
import type { Line } from './lines.ts';
import { isNumberingAlone, rowCounts, withBrokenLabels, withNumberings } from './label-lines.ts';
import { withoutNumbersBetween } from './running-number-lines.ts';
import { asWord, lumpOf, rowOf } from './spaced/cells.ts';
import { areCellByCell } from './spaced/cell-order.ts';
import { contextOf } from './spaced/elements.ts';
import type { Patience } from './spaced/fill-heads.ts';
import { beginsHead, groupHeads, headOrders, isColumnHead, isGroupLike, isKnownLabel } from './spaced/glossary.ts';
import { headLines } from './spaced/head-lines.ts';
import { coreOf, numberingOf } from './spaced/label-core.ts';
import { rowsOfElements } from './spaced/element-rows.ts';
import { readSpacedLine } from './spaced/line-words.ts';
import { isSectionHeading } from './spaced/section-heading.ts';
import type { Word } from './spaced/line-words.ts';

/** Makes a grid: each label is a row of its own, the last one before figures heads them. */
export function readLineTable(source: SourceText, lines: readonly Line[], patience: Patience): Grid | null {
  const written = withoutNumbersBetween(rowsOfLines(lines));
  const separate = withoutOpenings(written).map((row) => toRow(source, row));
  const rows = withBrokenLabels(source, withNumberings(source, separate));
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined || rows.length === 0) return null;
  return {
    kind: 'grid',
    layout: 'ragged',
    dialect: 'plain lines',
    rows: readHeadLines(source, withLostLabels(rows), patience),
    span: { start: first.start, end: last.end },
  };
}

/** A label and the figures of all applicants. */
const cellsOfRow = 8;

/**
 * A pipe that opens each row stands behind the last cell of the one before, behind the heading of the table, or behind the last
 * head of table 四: then it is no blank cell. The last row of a section has none behind it.
 */
function withoutOpenings(rows: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const areOpened = rows.some((row) => row.length === cellsOfRow + 1 && row.at(-1)?.isBlankCell === true);
  if (!areOpened) return rows;
  return rows.map((row, at) => {
    const next = rows[at + 1]?.[0];
    const isLast = next === undefined || isSectionHeading(next.text.trim());
    const opening = isHead(row[0]) ? 1 : isLast ? row.length : row.length - 1;
    return row[opening]?.isBlankCell === true ? row.toSpliced(opening, 1) : row;
  });
}

/** A head of columns, which has no numbering as labels of rows do. */
function isHead(line: Pick<Line, 'text'> | undefined): boolean {
  return line !== undefined && numberingOf(line.text) === '' && isColumnHead(coreOf(line.text));
}

/** Each label opens a row; the figures and blank cells behind it belong to it. */
function rowsOfLines(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines.flatMap(figuresApart)) {
    if (line.isBlankCell ? open.length === 0 : isBlankLine(line) || isPageMark(line)) continue;
    if (open.length > 0 && !line.isBlankCell && (!isFigureText(line.text) || isNumberingAlone(line.text))) {
      rows.push(open);
      open = [];
    }
    open.push(line);
  }
  return open.length > 0 ? [...rows, open] : rows;
}

const severalFigures = /^\s*\d[\d.]*(?:\s+\d[\d.]*)+\s*$/;

/** Figures that stand beside each other are cells of their own, and no label that opens a row; so is the label before them. */
function figuresApart(line: Line): readonly Line[] {
  if (line.isBlankCell || line.text.length > longestLabel) return [line];
  const figuresAt = severalFigures.test(line.text) ? 0 : labelledFigures(line);
  if (figuresAt === null) return [line];
  const cells = [...line.text.slice(figuresAt).matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const start = line.start + figuresAt + index;
    return { ...line, start, end: start + text.length, text };
  });
  const label = { ...line, end: line.start + figuresAt, text: line.text.slice(0, figuresAt) };
  return figuresAt > 0 ? [label, ...cells] : cells;
}

/** Fewer figures in a row are none of applicants. */
const fewestInRow = 5;

/** So many figures behind one label of a row are those of another row too: lines were torn apart. */
const mostInRow = 10;

/**
 * Puts broken heads of applicants together, in the order of their columns. Where they are there and show none, nobody can tell
 * the columns: all figures of a row are one cell.
 */
function readHeadLines(source: SourceText, rows: readonly Row[], patience: Patience): Row[] {
  const lines = rows.map(({ cells }) => ({
    words: cells.slice(0, 1).map(asWord),
    figures: cells.slice(1).flatMap((cell) => (cell.text === '' ? [] : asWord(cell))),
  }));
  const figures = lines.map((line) => line.figures);
  const context = contextOf({ source, patience, rows: figures, areCells: areCellByCell(lines) });
  const torn = rows.filter(({ cells: [label, ...values] }) => holdsOthers(label, values.length));
  const areTorn = torn.length > 0 && !areLabelsLost(rows, torn);
  let areLost = areTorn;
  return stretchesOf(rows).flatMap(({ above, row }) => {
    if (row === null) return above;
    const top = linesOfHeads(above);
    // The line above figures may hold no more than the end of a numbered label.
    const isNumbered = top.length < above.length || numberingOf(row.cells[0]?.text ?? '') !== '';
    const heads = isNumbered ? headLines(context, top.map(wordsOf)) : null;
    if (heads) areLost = areTorn || heads.some(({ isContrary }) => isContrary);
    const areRead = !areLost && heads?.some(({ kind }) => kind === 'heads');
    return [
      ...(areRead && heads ? rowsOfElements(source, heads) : top),
      ...above.slice(top.length),
      areLost || torn.includes(row) ? inOneCell(source, row) : row,
    ];
  });
}

/** Rows of a label alone, and the row with figures below them; null where none follows. */
interface Stretch {
  readonly above: readonly Row[];
  readonly row: Row | null;
}

function stretchesOf(rows: readonly Row[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let above: Row[] = [];
  for (const row of rows) {
    if (row.cells.length < 2) above.push(row);
    else {
      stretches.push({ above, row });
      above = [];
    }
  }
  return [...stretches, { above, row: null }];
}

/** The rows above the first numbered label. One that is printed twice stands above its row once more; it is no head. */
function linesOfHeads(above: readonly Row[]): readonly Row[] {
  const lastHead = above.findLastIndex(({ cells }) => beginsHead(coreOf(cells[0]?.text ?? '')));
  const numbered = above.findIndex(({ cells }, at) => at > lastHead && numberingOf(cells[0]?.text ?? '') !== '');
  return numbered < 0 ? above : above.slice(0, numbered);
}

function wordsOf({ cells: [cell], span }: Row): readonly Word[] {
  return readSpacedLine({ ...span, text: cell?.text ?? '' }).words;
}

/** A row of applicants with its figures in one cell. */
function inOneCell(source: SourceText, row: Row): Row {
  const [label, ...values] = row.cells;
  const isOther = values.length < fewestInRow || isHeadingOfDisputes(label, values.length);
  return label === undefined || isOther ? row : rowOf([label, ...lumpOf(source, values.map(asWord))]);
}

/** Behind a label, or the end of one, figures of several rows; below its heads table 四 has as many in its one row. */
function holdsOthers(label: Cell | undefined, count: number): boolean {
  const [, ofDisputes = []] = headOrders;
  const core = coreOf(label?.text ?? '');
  if (count < mostInRow || isHeadingOfDisputes(label, count)) return false;
  const isHead = isColumnHead(core) || ofDisputes.some((head) => head.endsWith(core));
  return numberingOf(label?.text ?? '') !== '' || (/\p{Script=Han}/u.test(core) && !isHead);
}

/**
 * Where figures of other rows stand behind a label only because these lost theirs: all other labels of rows have their figures,
 * and there are as many figures in all as a form has.
 */
function areLabelsLost(rows: readonly Row[], torn: readonly Row[]): boolean {
  const labelled = rows.filter(({ cells: [label] }) => isKnownLabel(label?.text ?? '') && !isHead(label));
  const counts = labelled.flatMap(({ cells }) =>
    cells.length > fewestInRow ? (cells.length - 1) / (cellsOfRow - 1) : [],
  );
  if (!counts.every(Number.isInteger) || !rowCounts.includes(counts.reduce((sum, count) => sum + count, 0)))
    return false;
  const isWithoutFigures = ({ cells }: Row): boolean =>
    cells.length === 1 && !isGroupLike(coreOf(cells[0]?.text ?? ''));
  return torn.every((row) => labelled.includes(row)) && !labelled.some(isWithoutFigures);
}

/** The heading of the section of table 四, with its figures right below and no heads. */
function isHeadingOfDisputes(label: Cell | undefined, count: number): boolean {
  const [, ofDisputes = []] = headOrders;
  const [reconsideration = ''] = groupHeads;
  return count === ofDisputes.length && coreOf(label?.text ?? '').includes(reconsideration);
}

function toRow(source: SourceText, lines: readonly Line[]): Row {
  const cells: Cell[] = lines.map((line, column) => cellAt(source, line, column));
  return { cells, span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 } };
}
