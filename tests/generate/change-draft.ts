// Small changes to a draft that all damage is made of: its tables, labels, cells, parts and what can still be read.
import type { TableId } from '../../src/codebook/concepts.ts';
import type { FigureId } from '../../src/codebook/figures.ts';
import type { Draft, DraftCell, DraftPart, DraftRow, DraftStyle, Truth } from './draft.ts';

/** Changes the rows of the tables of one kind. */
export function inTable(
  draft: Draft,
  table: TableId,
  change: (rows: readonly DraftRow[]) => readonly DraftRow[],
): Draft {
  return withParts(draft, (part) =>
    part.kind === 'table' && part.table === table ? [{ ...part, rows: change(part.rows) }] : [part],
  );
}

/** Changes the parts, each into any number of others. */
export function withParts(draft: Draft, change: (part: DraftPart, index: number) => readonly DraftPart[]): Draft {
  return { ...draft, parts: draft.parts.flatMap(change) };
}

export function withStyle(draft: Draft, style: DraftStyle): Draft {
  return { ...draft, style: { ...draft.style, ...style } };
}

/** Puts paragraphs before the heading of a table's section, or between it and the table, or behind the table. */
export function besideTable(draft: Draft, table: TableId, { above = [], below = [] }: BesideTable): Draft {
  const toParts = (texts: readonly string[]): DraftPart[] => texts.map((text) => ({ kind: 'paragraph', text }));
  return withParts(draft, (part) =>
    part.kind === 'table' && part.table === table ? [...toParts(above), part, ...toParts(below)] : [part],
  );
}

interface BesideTable {
  readonly above?: readonly string[];
  readonly below?: readonly string[];
}

export function mapCells(draft: Draft, change: (cell: DraftCell, row: DraftRow) => DraftCell): Draft {
  return withParts(draft, (part) =>
    part.kind === 'table' ? [{ ...part, rows: part.rows.map((row) => row.map((cell) => change(cell, row))) }] : [part],
  );
}

export function isLabel(cell: DraftCell): boolean {
  return cell.figure === null && cell.text !== '';
}

/** Changes every label. */
export function mapLabels(draft: Draft, change: (label: string) => string): Draft {
  return mapCells(draft, (cell) => (isLabel(cell) ? { ...cell, text: change(cell.text) } : cell));
}

/** Changes the labels and all text around the tables. */
export function mapWords(draft: Draft, change: (text: string) => string): Draft {
  return withParts(mapLabels(draft, change), (part) =>
    part.kind === 'table' ? [part] : [{ ...part, text: change(part.text) }],
  );
}

/** Prints other text in the cells of some figures; what can be read there follows. */
export function printed(
  draft: Draft,
  texts: ReadonlyMap<FigureId, { readonly text: string; readonly value: number | null }>,
): Draft {
  const changed = mapCells(draft, (cell) => ({ ...cell, text: texts.get(cell.figure ?? '')?.text ?? cell.text }));
  const truth = new Map(draft.truth);
  for (const [figure, { value }] of texts) truth.set(figure, { reading: 'sure', ...truth.get(figure), value });
  return { ...changed, truth };
}

/** Says how far the values of some figures can still be read. */
export function readable(draft: Draft, figures: Iterable<FigureId>, reading: Truth['reading']): Draft {
  const truth = new Map(draft.truth);
  for (const figure of figures) truth.set(figure, { value: truth.get(figure)?.value ?? null, reading });
  return { ...draft, truth };
}

/** The figures of a row, in the order of its cells. */
export function figuresOf(row: DraftRow): FigureId[] {
  return row.flatMap(({ figure }) => (figure === null ? [] : [figure]));
}

/** A cell that belongs to no figure. */
export function words(text: string): DraftCell {
  return { text, figure: null };
}

/** The rows of a table's first part; nothing where the report has no such table. */
export function rowsOf(draft: Draft, table: TableId): readonly DraftRow[] {
  const found = draft.parts.find((part) => part.kind === 'table' && part.table === table);
  return found?.kind === 'table' ? found.rows : [];
}
