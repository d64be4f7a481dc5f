// Tables of HTML inside Markdown and other text, as converters of PDF leave them: `<table><tr><td>…` between lines of prose.
import type { Block } from '../../document/document.ts';
import type { Cell, Row } from '../../document/grid.ts';
import type { SourceText } from '../../document/source-text.ts';
import type { Span } from '../../document/span.ts';
import type { Line } from '../lines.ts';
import { readFlow } from './page-flow.ts';
import { findTables } from './page-tables.ts';
import { bodyOf, isLimit, parseHtml } from './parse-html.ts';

/** A table, with what some converters wrap one in. */
const opening = /(?:<(?:html|body|div|center|section|figure|article)(?:\s[^<>]{0,200})?>\s*){0,4}<table[\s>]/i;
const tableTag = /<(\/?)table[\s>]/gi;
/** The lines of one table; a longer one is none of a report. */
const mostLines = 5000;

/** Where in a line a table of HTML opens; -1 where none does. */
export function tableStart({ text }: Line): number {
  return text.includes('<') ? text.search(opening) : -1;
}

/** Where the table that opens at `from` ends (exclusive), or `from` itself where its end tag is not found. */
export function embeddedTableEnd(lines: readonly Line[], from: number): number {
  let depth = 0;
  for (const [index, { text }] of lines.slice(from, from + mostLines).entries()) {
    for (const [, slash] of text.matchAll(tableTag)) depth += slash === '' ? 1 : -1;
    if (depth <= 0) return from + index + 1;
  }
  return from;
}

/** Where a table without an end tag ends: before the next table, the next heading, or with the text. */
export function openTableEnd(lines: readonly Line[], from: number): number {
  const behind = lines
    .slice(from + 1, from + mostLines)
    .findIndex((line) => /^#{1,6}\s/.test(line.text) || tableStart(line) >= 0);
  return behind < 0 ? Math.min(lines.length, from + mostLines) : from + 1 + behind;
}

/** The grids (and what a table lays out besides) of a stretch of HTML, with their places in the whole text. */
export function readEmbeddedTable(source: SourceText, stretch: Span): Block[] {
  const html = source.slice(stretch);
  const page = parseHtml(html);
  const body = isLimit(page) ? null : bodyOf(page);
  if (isLimit(page) || body === null) return [];
  const tables = findTables(page);
  if (isLimit(tables)) return [];
  return readFlow(html, body, tables).map((block): Block => {
    if (block.kind === 'grid') {
      const { grid } = block;
      return { ...grid, span: moved(grid.span), rows: grid.rows.map(movedRow) };
    }
    const { text, span } = block.shown;
    return { kind: 'paragraph', text, span: moved(span), level: block.level };
  });

  function moved({ start, end }: Span): Span {
    return { start: start + stretch.start, end: end + stretch.start };
  }

  function movedRow(row: Row): Row {
    return { cells: row.cells.map((cell): Cell => ({ ...cell, span: moved(cell.span) })), span: moved(row.span) };
  }
}
