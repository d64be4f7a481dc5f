// Tab rows: one row on a line, cells between tabs, as copied from a spreadsheet or a web page.
//
//   ⇥⇥1.属于国家秘密⇥0⇥0⇥0⇥0⇥0⇥0⇥0     labels stand in the 1st, 2nd or 3rd cell, so the first figure drifts
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { cellAt } from './lines.ts';
import type { Line } from './lines.ts';
import { withoutRepeatedSpans } from './repeated-spans.ts';
import { withoutRowIndex } from './row-index.ts';
import { opensLabel, withTornFigures } from './torn-tab-rows.ts';

const tab = '\t';

/** A line with a tab after its first text, or with several tabs. A single leading tab marks a cell, not a row. */
export function isTabLine(line: Line): boolean {
  const first = line.text.indexOf(tab);
  if (first < 0) return false;
  return first > 0 || line.text.includes(tab, 1);
}

/** Makes a grid of consecutive tab lines. */
export function readTabTable(source: SourceText, lines: readonly Line[]): Grid | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  const rows = withTornFigures(
    withoutRowIndex(withoutIndent(withWholeLabels(source, lines).map((line) => readRow(source, line)))),
  );
  const span = { start: first.start, end: last.end };
  return { kind: 'grid', ...withoutRepeatedSpans(rows), dialect: 'tab rows', span };
}

/** The lines, those of which the first cell is broken put together. */
function withWholeLabels(source: SourceText, lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => !text.includes(tab))) return lines;
  return lines.flatMap((line, index) => {
    const [above, next] = [lines[index - 1], lines[index + 1]];
    if (above && opensLabel(above, line))
      return { ...line, start: above.start, text: source.slice({ start: above.start, end: line.end }) };
    return opensLabel(line, next) ? [] : line;
  });
}

/** A tab before each row of a table with heads indents it: no cell stands before the tab. */
function withoutIndent(rows: readonly Row[]): readonly Row[] {
  const isIndented = rows.every(({ cells: [first] }) => first?.text === '');
  const hasHeads = rows.some(({ cells }) => cells.some(({ text }) => opensWithHan.test(text)));
  if (rows.length < 2 || !isIndented || !hasHeads) return rows;
  return rows.map(({ cells: [, ...cells], span }) => ({
    cells: cells.map((cell, column) => ({ ...cell, column })),
    span,
  }));
}

const opensWithHan = /^\p{Script=Han}/u;

function readRow(source: SourceText, line: Line): Row {
  const cells: Cell[] = [];
  for (let from = 0; from <= line.text.length;) {
    const next = line.text.indexOf(tab, from);
    const end = next < 0 ? line.end : line.start + next;
    cells.push(cellAt(source, { start: line.start + from, end }, cells.length));
    from = (next < 0 ? line.text.length : next) + 1;
  }
  return { cells, span: { start: line.start, end: line.end } };
}
