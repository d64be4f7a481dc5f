// Drafts as plain text and Markdown.
import { widthOf } from '../readers/pdf-builder.ts';
import { write } from '../report-text.ts';
import type { Draft, DraftPart, DraftStyle } from './draft.ts';
import type { Random } from './random.ts';
import { cellTexts, withoutMarks } from './written-rows.ts';

type Dialect = 'pipe' | 'tab' | 'cells' | 'lines' | 'markdown' | 'sheet' | 'ruler';

export function writeText(dialect: Dialect, draft: Draft, random: Random): string {
  // Plain lines have no blank line inside a table; around it either is met.
  const between = dialect === 'lines' || random.chance(0.2) ? '\n' : '\n\n';
  const isTight = between === '\n' && (dialect === 'pipe' || dialect === 'markdown');
  const ends = draft.parts.map((part) => (part.kind === 'table' && isTight ? '\n\n' : between));
  const text = draft.parts.map((part, index) => partText(part, dialect, draft.style) + (ends[index] ?? '')).join('');
  return withoutMarks(random.chance(0.1) ? text.replaceAll('\n', '\r\n') : text);
}

function partText(part: DraftPart, dialect: Dialect, style: DraftStyle): string {
  if (part.kind === 'table') return tableText(cellTexts(part.rows), dialect, style);
  if (dialect !== 'markdown') return part.text;
  const level = { title: '# ', heading: '## ', paragraph: '' }[part.kind];
  return `${level}${part.text}`;
}

function tableText(rows: readonly (readonly string[])[], dialect: Dialect, style: DraftStyle): string {
  if (dialect === 'sheet') return sheetText(rows);
  if (dialect === 'ruler') return rulerText(rows);
  if (dialect === 'pipe' || dialect === 'markdown') return pipeText(rows, style);
  if (dialect === 'cells') return cellText(rows, style);
  return write[dialect](rows);
}

function pipeText(
  rows: readonly (readonly string[])[],
  { pipeEdges = 'both', pipeRules = 'first' }: DraftStyle,
): string {
  const width = Math.max(...rows.map((row) => row.length));
  const edged = (line: string): string => {
    const leading = pipeEdges === 'both' || pipeEdges === 'leading' ? '| ' : '';
    return `${leading}${line}${pipeEdges === 'both' || pipeEdges === 'trailing' ? ' |' : ''}`;
  };
  const rule = edged(Array<string>(width).fill('---').join(' | '));
  return rows
    .flatMap((row, index) => {
      const isRuled = pipeRules === 'every' || (pipeRules === 'first' && index === 0);
      return isRuled ? [edged(row.join(' | ')), rule] : [edged(row.join(' | '))];
    })
    .join('\n');
}

/** One cell a line, with or without a tab before it, blank lines between rows or between all cells, or a pipe behind each. */
function cellText(rows: readonly (readonly string[])[], { cellLines = 'tabs' }: DraftStyle): string {
  const tabs = write.cells(rows);
  if (cellLines === 'spread') return tabs.replaceAll('\n\t', '\n\n\t');
  if (cellLines === 'pipes') return tabs.replace(/^(\t.*)$/gm, '$1|');
  return cellLines === 'tight' ? tabs.replaceAll('\n\n', '\n') : tabs;
}

/** As a spreadsheet saves it: cells with commas, quotes or line ends in quotes. */
function sheetText(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join(',')).join('\n');
}

/** Columns under a ruler of dashes above and below, as converters set tables without heads. */
function rulerText(rows: readonly (readonly string[])[]): string {
  const even = evenRows(rows).map((row) => row.map((text) => withoutMarks(text).replace(/\s*\n\s*/g, '')));
  const room = (text: string): number => 2 * widthOf(text);
  const widths = (even[0] ?? []).map((_, column) => Math.max(2, ...even.map((row) => room(row[column] ?? ''))));
  const toLine = (row: readonly string[]): string =>
    row.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - room(text))).join(' ');
  const ruler = widths.map((width) => '-'.repeat(width)).join(' ');
  return [ruler, ...even.map(toLine), ruler].map((line) => `  ${line}`).join('\n');
}

function evenRows(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
