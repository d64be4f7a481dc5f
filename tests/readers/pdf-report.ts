// Lays out a whole report on pages for tests: paragraphs, tables with or without rules, page ends, page numbers.
import { edition2021 } from '../../src/forms/editions/2021.ts';
import type { TableForm } from '../../src/forms/form.ts';
import { tableRows } from '../report-text.ts';
import type { Printed } from '../report-text.ts';
import { paper, pdfFile, widthOf } from './pdf-builder.ts';
import type { PdfOptions, PdfPage, PdfShape, PdfText } from './pdf-builder.ts';
import { spannedCells } from './spanned-cells.ts';
import type { SpannedCell } from './spanned-cells.ts';

/** How a table's lines are drawn. */
export type Ruling = 'lines' | 'boxes' | 'fills' | 'none';

export interface PdfReportOptions extends PdfOptions {
  readonly ruling?: Ruling;
  readonly title?: string;
  readonly prose?: readonly string[];
  /** Space left on every page below this height, to bring page ends where they hurt. */
  readonly bottom?: number;
  /** Rows may break over the page end. */
  readonly breaksRows?: boolean;
  readonly pageNumber?: (page: number) => string;
  /** Changes the pages before they are written. */
  readonly change?: (pages: PdfPage[]) => PdfPage[];
}

const left = 60;
const right = 535;
const top = 80;
const textSize = 14;
const cellSize = 9;
const lineStep = 1.3;
const padding = 4;

/** Points from one side of a column to the other. */
export const columnWidths: Readonly<Record<TableForm['table'], readonly number[]>> = {
  proactive: [155, 110, 110, 100],
  requests: [20, 60, 115, ...Array<number>(7).fill(40)],
  disputes: Array<number>(15).fill(475 / 15),
};

/** Pages as they fill up. */
interface Sheet {
  readonly shapes: PdfShape[];
  readonly texts: PdfText[];
}

interface Press {
  readonly sheets: Sheet[];
  y: number;
  readonly bottom: number;
}

export function pdfReport(printed: Printed, options: PdfReportOptions = {}): Uint8Array {
  const table = (form: TableForm): LaidPart => ({
    kind: 'table',
    cells: spannedCells(tableRows(form, printed), form.table),
    widths: columnWidths[form.table],
  });
  const text = (words: string): LaidPart => ({ kind: 'paragraph', text: words });
  const { proactive, requests, disputes } = edition2021.tables;
  const parts: LaidPart[] = [
    { kind: 'title', text: options.title ?? '某县某镇人民政府2024年政府信息公开工作年度报告' },
    text('一、总体情况'),
    ...(options.prose ?? ['（一）主动公开。', '（二）依申请公开。']).map(text),
    text('二、主动公开政府信息情况'),
    table(proactive),
    text('三、收到和处理政府信息公开申请情况'),
    table(requests),
    text('四、政府信息公开行政复议、行政诉讼情况'),
    table(disputes),
    ...['五、存在的主要问题及改进情况', '无。', '六、其他需要报告的事项', '无。'].map(text),
  ];
  return pdfOfParts(parts, options);
}

/** Something to be laid on pages. */
export type LaidPart =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly cells: readonly SpannedCell[];
      readonly widths: readonly number[];
      /** So many of the first rows stand on one page. */
      readonly kept?: number;
    };

export function pdfOfParts(parts: readonly LaidPart[], options: PdfReportOptions = {}): Uint8Array {
  const press: Press = { sheets: [{ shapes: [], texts: [] }], y: top, bottom: options.bottom ?? 760 };
  for (const part of parts) {
    if (part.kind === 'table') layTable(press, part.cells, { ...options, widths: part.widths, kept: part.kept ?? 0 });
    else paragraph(press, part.text, part.kind === 'title' ? { size: 18, indent: 0 } : {});
  }
  const pages = press.sheets.map((sheet, index) => withNumber(sheet, options.pageNumber?.(index + 1)));
  return pdfFile(options.change?.(pages) ?? pages, options);
}

function withNumber({ shapes, texts }: Sheet, number: string | undefined): PdfPage {
  const foot = number === undefined ? [] : [{ x: 290, y: 805, text: number, size: 10 }];
  return { ...paper, shapes, texts: [...texts, ...foot] };
}

function sheetOf(press: Press): Sheet {
  const sheet = press.sheets.at(-1);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function newSheet(press: Press): void {
  press.sheets.push({ shapes: [], texts: [] });
  press.y = top;
}

/** Wraps a text to lines of so many points. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines = [''];
  for (const character of text) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && widthOf(line + character) * size > width) lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines;
}

function paragraph(press: Press, text: string, style: { size?: number; indent?: number } = {}): void {
  const { size = textSize, indent = 2 } = style;
  const lines = wrap('\u3000'.repeat(indent) + text, right - left, size);
  for (const [index, line] of lines.entries()) {
    if (press.y + size > press.bottom) newSheet(press);
    const x = index === 0 ? left + indent * size : left;
    sheetOf(press).texts.push({ x, y: press.y + size, text: line.replace(/^\u3000+/, ''), size });
    press.y += size * 1.8;
  }
}

interface TableStyle {
  readonly widths: readonly number[];
  readonly kept?: number;
  readonly ruling?: Ruling;
  readonly breaksRows?: boolean;
}

/** A piece of a row on one page. */
interface Strip {
  readonly row: number;
  readonly y0: number;
  readonly y1: number;
  readonly sheet: number;
}

function layTable(press: Press, cells: readonly SpannedCell[], style: TableStyle): void {
  const rows = Math.max(...cells.map((cell) => cell.row + cell.rowSpan));
  const sides = style.widths.reduce((known, width) => [...known, (known.at(-1) ?? 0) + width], [left]);
  const widthOfCell = (cell: SpannedCell): number =>
    (sides[cell.column + cell.columnSpan] ?? 0) - (sides[cell.column] ?? 0);
  const linesOf = (cell: SpannedCell): string[] => wrap(cell.text, widthOfCell(cell) - 2 * padding, cellSize);
  const strips: Strip[] = [];
  const linesIn = (row: number): number =>
    Math.max(1, ...cells.flatMap((cell) => (cell.row === row && cell.rowSpan === 1 ? [linesOf(cell).length] : [])));
  const heightIn = (row: number): number => linesIn(row) * cellSize * lineStep + 2 * padding;
  const kept = Array.from({ length: style.kept ?? 0 }, (_, row) => heightIn(row)).reduce(
    (sum, height) => sum + height,
    0,
  );
  if (kept > press.bottom - press.y) newSheet(press);
  for (let row = 0; row < rows; row += 1) {
    const lines = linesIn(row);
    const height = heightIn(row);
    const room = press.bottom - press.y;
    const fits = Math.floor((room - 2 * padding) / (cellSize * lineStep));
    if (height > room && style.breaksRows && fits > 0 && lines > 1) {
      strips.push({
        row,
        y0: press.y,
        y1: press.y + fits * cellSize * lineStep + 2 * padding,
        sheet: press.sheets.length - 1,
      });
      newSheet(press);
      const rest = (lines - fits) * cellSize * lineStep + 2 * padding;
      strips.push({ row, y0: press.y, y1: press.y + rest, sheet: press.sheets.length - 1 });
      press.y += rest;
      continue;
    }
    if (height > room) newSheet(press);
    strips.push({ row, y0: press.y, y1: press.y + height, sheet: press.sheets.length - 1 });
    press.y += height;
  }
  for (const cell of cells)
    layCell(press, cell, { strips, sides, lines: linesOf(cell), ruling: style.ruling ?? 'lines' });
  press.y += 16;
}

interface CellPlace {
  readonly strips: readonly Strip[];
  readonly sides: readonly number[];
  readonly lines: readonly string[];
  readonly ruling: Ruling;
}

/** Draws a cell on each page it reaches; its text stands in the middle of the first part, what does not fit in the next. */
function layCell(press: Press, cell: SpannedCell, { strips, sides, lines, ruling }: CellPlace): void {
  const own = strips.filter(({ row }) => row >= cell.row && row < cell.row + cell.rowSpan);
  const [x0 = 0, x1 = 0] = [sides[cell.column], sides[cell.column + cell.columnSpan]];
  let left = [...lines];
  for (const parts of Map.groupBy(own, ({ sheet }) => sheet).values()) {
    const [y0, y1] = [Math.min(...parts.map((part) => part.y0)), Math.max(...parts.map((part) => part.y1))];
    const sheet = press.sheets[parts[0]?.sheet ?? 0];
    if (!sheet) continue;
    sheet.shapes.push(...frame({ x0, y0, x1, y1 }, ruling));
    const fits = Math.max(1, Math.floor((y1 - y0 - 2 * padding + 0.1) / (cellSize * lineStep)));
    const shown = left.slice(0, fits);
    left = left.slice(fits);
    const start = (y0 + y1 - shown.length * cellSize * lineStep) / 2;
    for (const [index, text] of shown.entries()) {
      const room = x1 - x0 - widthOf(text) * cellSize;
      const x = cell.isLabel ? x0 + padding : x0 + room / 2;
      if (text !== '') sheet.texts.push({ x, y: start + (index + 0.8) * cellSize * lineStep, text, size: cellSize });
    }
  }
}

function frame({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }, ruling: Ruling): PdfShape[] {
  if (ruling === 'none') return [];
  if (ruling === 'boxes') return [{ kind: 'box', x0, y0, x1, y1 }];
  const edges = [
    { x0, y0, x1, y1: y0 },
    { x0, y0: y1, x1, y1 },
    { x0, y0, x1: x0, y1 },
    { x0: x1, y0, x1, y1 },
  ];
  if (ruling === 'lines') return edges.map((edge) => ({ kind: 'line', ...edge }));
  return edges.map((edge) => ({ kind: 'fill', x0: edge.x0, y0: edge.y0, x1: edge.x1 + 0.5, y1: edge.y1 + 0.5 }));
}
