// Finds the ruled tables of a page and fills them; what stands outside of them is left for lines.
import { isLabel } from '../spaced/glossary.ts';
import { coreOf } from '../spaced/label-core.ts';
import { area } from './box.ts';
import type { Box } from './box.ts';
import { isBrokenFigure } from './cell-text.ts';
import { boxOfTable, fillTable, sortIntoFields } from './fill-table.ts';
import type { Sorted } from './fill-table.ts';
import type { LaidTable } from './laid-table.ts';
import { withMissingRules } from './missing-rules.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import { networksOf } from './rule-networks.ts';
import { boxOfField, ruledTable } from './ruled-table.ts';
import type { RuledTable } from './ruled-table.ts';
import { rulesOf } from './rules.ts';
import { isDigit, linesOf, piecesOf, segmentsOf, textOf } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';

export interface PageTables {
  readonly tables: readonly LaidTable[];
  readonly rest: readonly Glyph[];
}

/** A cell with more characters than this is no cell of a table, where it holds most of the text. */
const longestCell = 400;
/** So many figures below each other in cells are rows whose lines are not drawn. */
const stackedFigures = 3;
/** A letter is at most so much higher than its cell. */
const mostOfHeight = 1.3;

/** Inner tables come first, so that a cell around a table does not hold its text. `back` turns boxes to the page. */
export function tablesOf(marks: PageMarks, back: (box: Box) => Box): PageTables {
  const found = networksOf(rulesOf(marks.strokes)).flatMap((network) => ruledTable(network) ?? []);
  const tables: LaidTable[] = [];
  let rest = marks.glyphs;
  for (const drawn of found.toSorted((left, right) => area(boxOfTable(left)) - area(boxOfTable(right)))) {
    const first = sortIntoFields(rest, drawn);
    if (!isTable(first, drawn)) continue;
    const table = withMissingRules(drawn, first);
    const sorted = table === drawn ? first : sortIntoFields(rest, table);
    rest = sorted.rest;
    tables.push(fillTable(table, sorted, { page: marks.page, back }));
  }
  return { tables, rest };
}

/** A frame around text, a single column, a layout of the page and columns without lines between rows are no tables. */
function isTable({ fields }: Sorted, table: RuledTable): boolean {
  const counts = [...fields.values()].map((glyphs) => glyphs.filter(({ isBlank }) => !isBlank).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(0, ...counts);
  const filled = counts.filter((count) => count > 0).length;
  if (table.xs.length < 3 || (filled < 2 && !isBlankRow([...fields.values()]))) return false;
  if (most > longestCell && most > total / 2) return false;
  const bursting = [...fields].filter(([index, glyphs]) => bursts(glyphs, table, index)).length;
  if (bursting > filled / 2) return false;
  const stacked = [...fields.keys()].filter((index) => isStacked(fields.get(index) ?? [], table, index));
  if (stacked.length >= 2 && stacked.some((index) => standsByLabels(index, fields, table))) return false;
  return !holdsRows([...fields.values()]);
}

/** Beside rows whose lines are not drawn stand as many lines of labels. */
function standsByLabels(index: number, fields: Sorted['fields'], table: RuledTable): boolean {
  const own = table.fields[index];
  const count = linesOf(fields.get(index) ?? []).length;
  return [...fields].some(([other, glyphs]) => {
    const beside = table.fields[other];
    const isBeside = own && beside && beside.row <= own.row && beside.rowEnd >= own.rowEnd;
    if (!isBeside) return false;
    const lines = linesOf(glyphs);
    return lines.length >= count && !lines.every(isFigureLine);
  });
}

/** The last row of a table, alone on its page, with its label and no figure. */
function isBlankRow(fields: readonly (readonly Glyph[])[]): boolean {
  const [label] = fields
    .map((glyphs) => linesOf(glyphs).flatMap((line) => piecesOf(line, 0)))
    .filter((pieces) => pieces.length > 0);
  return label !== undefined && isLabel(coreOf(textOf(label)));
}

/** Fields that hold the head of a column and its figure, and figures side by side in one: not all rules are drawn. */
const fewestTorn = 3;
const fewestBeside = 3;

/** True where fields hold rows of a table, or several of its columns. */
function holdsRows(fields: readonly (readonly Glyph[])[]): boolean {
  const withDigits = fields.filter((glyphs) => glyphs.some(({ text }) => isDigit(text)));
  const areBeside = (line: TextLine): boolean => segmentsOf(line).filter(isFigureLine).length >= fewestBeside;
  if (withDigits.some((glyphs) => linesOf(glyphs.filter(({ direction }) => direction === 0)).some(areBeside)))
    return true;
  const torn = withDigits.filter((glyphs) => {
    const lines = linesOf(glyphs);
    return lines.length > 1 && lines.some(isFigureLine) && !lines.every(isFigureLine);
  });
  return torn.length >= fewestTorn && torn.length * 2 > withDigits.length;
}

function isFigureLine({ glyphs }: TextLine): boolean {
  return glyphs.every(({ text, isBlank }) => isBlank || isDigit(text));
}

/** The strokes of letters drawn as outlines are no rules: the fields between them are smaller than their letters. */
function bursts(glyphs: readonly Glyph[], table: RuledTable, index: number): boolean {
  const field = table.fields[index];
  if (field === undefined) return false;
  const { y0, y1 } = boxOfField(table, field);
  return glyphs.some(({ isBlank, direction, size }) => !isBlank && direction === 0 && size > mostOfHeight * (y1 - y0));
}

function isStacked(glyphs: readonly Glyph[], table: RuledTable, index: number): boolean {
  const field = table.fields[index];
  if (field === undefined || !glyphs.some(({ text }) => isDigit(text))) return false;
  const lines = linesOf(glyphs);
  return (
    lines.length >= stackedFigures &&
    lines.every((line) => line.glyphs.every(({ text, isBlank }) => isBlank || isDigit(text))) &&
    !isBrokenFigure(lines, boxOfField(table, field))
  );
}
