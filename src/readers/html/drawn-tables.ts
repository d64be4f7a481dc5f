// Pages without a table of figures: rows drawn otherwise, else lines of text that are tables as in a text file.
import type { Cell, Grid } from '../../document/grid.ts';
import { SourceText } from '../../document/source-text.ts';
import type { Span } from '../../document/span.ts';
import { lastAtMost } from '../last-at-most.ts';
import { holdTable } from '../table-figures.ts';
import { readText } from '../text.ts';
import { readFlow } from './page-flow.ts';
import type { FlowBlock, FlowText } from './page-flow.ts';
import type { PageTables } from './page-tables.ts';
import type { HtmlElement } from './parse-html.ts';

/** The blocks of a page: where its tables hold no figures, those that rows or lines make up, if these do. */
export function withDrawnTables(source: string, body: HtmlElement, tables: PageTables): readonly FlowBlock[] {
  const flow = readFlow(source, body, tables);
  if (hasTable(flow)) return flow;
  const drawn = readFlow(source, body, { ...tables, rows: true });
  if (hasTable(drawn)) return drawn;
  if (!isOfReportSize(flow)) return flow;
  const lines = linesAsTables(flow);
  return hasTable(lines) ? lines : flow;
}

function hasTable(flow: readonly FlowBlock[]): boolean {
  return holdTable(flow.flatMap((block) => (block.kind === 'grid' ? block.grid : [])));
}

/** The longest reports seen have some 100,000 characters, and no line of a table has many. */
const mostCharacters = 300_000;
const mostLines = 20_000;
const longestLine = 20_000;

function isOfReportSize(flow: readonly FlowBlock[]): boolean {
  const lengths = flow.map((block) => (block.kind === 'text' ? block.shown.text.length : 0));
  const isShort = lengths.length <= mostLines && lengths.every((length) => length <= longestLine);
  return isShort && lengths.reduce((sum, one) => sum + one, 0) <= mostCharacters;
}

/** The paragraphs between two grids, read like a text file. */
function linesAsTables(flow: readonly FlowBlock[]): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let open: FlowText[] = [];
  const close = (): void => {
    for (const block of readLines(open)) blocks.push(block);
    open = [];
  };
  for (const block of flow) {
    if (block.kind === 'text') open.push(block);
    else {
      close();
      blocks.push(block);
    }
  }
  close();
  return blocks;
}

function readLines(lines: readonly FlowText[]): FlowBlock[] {
  const starts: number[] = [];
  let length = 0;
  for (const { shown } of lines) {
    starts.push(length);
    length += shown.text.length + 1;
  }
  const at = (offset: number): { readonly line: FlowText | undefined; readonly index: number } => {
    const number = lastAtMost(starts, offset);
    return { line: lines[number], index: offset - (starts[number] ?? 0) };
  };
  const placeOf = (offset: number): Span => {
    const { line, index } = at(offset);
    return line?.shown.placeAt(Math.min(index, line.shown.text.length - 1)) ?? { start: 0, end: 0 };
  };
  const inPage = ({ start, end }: Span): Span => {
    const first = placeOf(start).start;
    return start === end ? { start: first, end: first } : { start: first, end: placeOf(end - 1).end };
  };
  const { blocks } = readText(new SourceText(lines.map(({ shown }) => shown.text).join('\n')));
  return blocks.flatMap((block): FlowBlock[] => {
    const { line } = at(block.span.start);
    if (line === undefined) return [];
    return block.kind === 'paragraph'
      ? [line]
      : [{ kind: 'grid', container: line.container, grid: moved(block, inPage) }];
  });
}

function moved(grid: Grid, inPage: (span: Span) => Span): Grid {
  const rows = grid.rows.map(({ cells, span }) => ({
    cells: cells.map((cell): Cell => ({ ...cell, span: inPage(cell.span) })),
    span: inPage(span),
  }));
  return { ...grid, rows, span: inPage(grid.span) };
}
