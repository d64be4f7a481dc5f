// Writes a report as a page of HTML, in the many ways pages are written.
import type { TableId } from '../../src/codebook/concepts.ts';
import type { Printed } from '../report-text.ts';
import { reportParts } from './report-parts.ts';
import type { MergedCell, MergedRow, ReportPartsOptions } from './report-parts.ts';

export interface HtmlOptions extends ReportPartsOptions {
  /** How cells that another covers are written: not at all beside rowspan and colspan, as empty cells without spans, or neither. */
  readonly spans?: 'merged' | 'empty' | 'dropped';
  /** The inside of a cell. */
  readonly cell?: (text: string, cell: MergedCell) => string;
  readonly paragraph?: (text: string, kind: 'title' | 'heading' | 'paragraph') => string;
  /** A table from its rows (`<tr>…</tr>`). */
  readonly table?: (rows: readonly string[], table: TableId) => string;
  /** The page around the article. */
  readonly page?: (article: string) => string;
}

export function reportHtml(printed: Printed, options: HtmlOptions = {}): string {
  const { paragraph = plainParagraph, table = plainTable, page = plainPage } = options;
  const article = reportParts(printed, options).map((part) =>
    part.kind === 'table'
      ? table(
          part.rows.map((row) => htmlRow(row, widthOf(part.rows), options)),
          part.table,
        )
      : paragraph(escapeHtml(part.text), part.kind),
  );
  return page(article.join('\n'));
}

export function htmlBytes(html: string): Uint8Array {
  return new TextEncoder().encode(html);
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function widthOf(rows: readonly MergedRow[]): number {
  return Math.max(...rows.flatMap((row) => row.map((cell) => cell.column + cell.columnSpan)));
}

function htmlRow(row: MergedRow, width: number, { spans = 'merged', cell = escapeHtml }: HtmlOptions): string {
  const cells = row.map((merged) => {
    const inside = cell(merged.text, merged);
    if (spans !== 'merged') return `<td>${inside}</td>`;
    const across = merged.columnSpan > 1 ? ` colspan="${merged.columnSpan}"` : '';
    const down = merged.rowSpan > 1 ? ` rowspan="${merged.rowSpan}"` : '';
    return `<td${across}${down}>${inside}</td>`;
  });
  if (spans !== 'empty') return `<tr>${cells.join('')}</tr>`;
  return `<tr>${withEmptyCells(row, cells, width)}</tr>`;
}

/** Rows begin with the column of their first cell; cells covered from the left or above are written empty. */
function withEmptyCells(row: MergedRow, cells: readonly string[], width: number): string {
  let column = 0;
  const written = row
    .map((merged, index) => {
      const before = '<td></td>'.repeat(Math.max(0, merged.column - column));
      column = merged.column + merged.columnSpan;
      return `${before}${cells[index] ?? ''}${'<td></td>'.repeat(merged.columnSpan - 1)}`;
    })
    .join('');
  return written + '<td></td>'.repeat(width - column);
}

function plainParagraph(text: string, kind: 'title' | 'heading' | 'paragraph'): string {
  return kind === 'title' ? `<h1>${text}</h1>` : `<p>${text}</p>`;
}

export function plainTable(rows: readonly string[]): string {
  return `<table border="1"><tbody>${rows.join('\n')}</tbody></table>`;
}

export function plainPage(article: string): string {
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>年报</title></head><body>\n${article}\n</body></html>`;
}
