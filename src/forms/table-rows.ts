// Sorts the rows of all grids of a report by the statutory table they belong to, from the words in them.
import type { TableId } from '../codebook/concepts.ts';
import { tableIds } from '../codebook/concepts.ts';
import type { Document } from '../document/document.ts';
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { Span } from '../document/span.ts';
import { yearAbove, yearInRow } from './caption-year.ts';
import { editionForms } from './editions/index.ts';
import { tableLabels } from './form.ts';
import type { TableForm } from './form.ts';
import { toLabel } from './label.ts';
import { isNumber } from './value.ts';

/** One row of one grid, in document order. */
export interface TableRow {
  readonly grid: Grid;
  readonly cells: readonly Cell[];
  readonly span: Span;
  /** The year that the caption above it names; null where there is none. */
  readonly year: number | null;
}

/** The rows of a report by table; a row whose words fit no table goes with the row before it. */
export function rowsByTable(document: Document): Readonly<Record<TableId, readonly TableRow[]>> {
  const rows: Record<TableId, TableRow[]> = { proactive: [], requests: [], disputes: [] };
  for (const [place, block] of document.blocks.entries()) {
    if (block.kind !== 'grid') continue;
    let year = yearAbove(document.blocks[place - 1]);
    const votes = block.rows.map(voteOf);
    // Rows before the first telling one belong to it; a grid without any telling row is part of no table.
    let current = votes.find((vote) => vote !== null) ?? null;
    for (const [index, row] of block.rows.entries()) {
      current = votes[index] ?? current;
      year = yearInRow(row) ?? year;
      if (current) rows[current].push({ grid: block, cells: row.cells, span: row.span, year });
    }
  }
  return rows;
}

/** The table most words of a row speak for; null when none does, or two do alike. */
function voteOf(row: Row): TableId | null {
  const votes: Record<TableId, number> = { proactive: 0, requests: 0, disputes: 0 };
  for (const cell of row.cells) {
    const table = cell.text === '' || isNumber(cell.text) ? undefined : vocabulary.get(toLabel(cell.text).core);
    if (table) votes[table] += 1;
  }
  const [best, second] = tableIds.toSorted((left, right) => votes[right] - votes[left]);
  if (best === undefined || second === undefined || votes[best] === votes[second]) return null;
  return best;
}

/** Words that stand in one table only: those in several (the heads of totals, say) tell nothing. */
const vocabulary: ReadonlyMap<string, TableId> = makeVocabulary();

function makeVocabulary(): Map<string, TableId> {
  const words = new Map<string, TableId>();
  const shared = new Set<string>();
  for (const { table, label } of editionForms.flatMap((edition) => Object.values(edition.tables).flatMap(labelsOf))) {
    const { core } = toLabel(label);
    if (core === '' || shared.has(core)) continue;
    const known = words.get(core);
    if (known !== undefined && known !== table) {
      words.delete(core);
      shared.add(core);
    } else words.set(core, table);
  }
  return words;
}

function labelsOf(form: TableForm): { table: TableId; label: string }[] {
  const headings = form.blocks.flatMap((block) => block.heading ?? []);
  return [...form.furniture, ...headings, ...tableLabels(form)].map((label) => ({ table: form.table, label }));
}
