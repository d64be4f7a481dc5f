// What a statutory table looks like on its form: columns, rows and groups as data, in the words the form prints.
import type { EditionId, TableId } from '../codebook/concepts.ts';
import type { FigureId } from '../codebook/figures.ts';

/** A column head: a leaf has a key; a group holds the heads below it. */
export interface ColumnForm {
  readonly label: string;
  /** Other wordings seen on forms in use, as good as the label. */
  readonly also?: readonly string[];
  readonly key?: string;
  readonly children?: readonly ColumnForm[];
}

/** A row with figures. `figures` gives the figure under each column key. */
export interface RowForm {
  readonly label: string;
  readonly also?: readonly string[];
  /** Group heading it stands under, such as （三）不予公开; null where the row stands alone. */
  readonly group: string | null;
  readonly figures: Readonly<Record<string, FigureId>>;
}

/** A part of a table with columns of its own; table 二 has several, 三 and 四 one. `heading` is printed above it. */
export interface BlockForm {
  readonly heading: string | null;
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly RowForm[];
}

export interface TableForm {
  readonly table: TableId;
  readonly edition: EditionId;
  readonly blocks: readonly BlockForm[];
  /** Other ways in which offices lay the same figures out, each in blocks of its own. */
  readonly layouts?: readonly (readonly BlockForm[])[];
  /** Words of the form that are neither row nor column: corner texts, heads of label columns, group headings. */
  readonly furniture: readonly string[];
}

export interface EditionForm {
  readonly id: EditionId;
  /** The notice that issued the form. */
  readonly notice: string;
  readonly tables: Readonly<Record<TableId, TableForm>>;
}

/** Figures of a row of table 三: one for each applicant column. */
export function requestRow(label: string, concept: string, options: RequestRowOptions = {}): RowForm {
  const keys = ['natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service', 'org_other', 'total'];
  const figures = Object.fromEntries(keys.map((key) => [key, `requests.${concept}.${key}`]));
  return { label, group: options.group ?? null, figures, ...(options.also ? { also: options.also } : {}) };
}

interface RequestRowOptions {
  readonly group?: string;
  readonly also?: readonly string[];
}

/** Every wording of a column head and of the heads below it. */
export function columnLabels(column: ColumnForm): string[] {
  return [column.label, ...(column.also ?? []), ...(column.children ?? []).flatMap(columnLabels)];
}

/** Every wording of the rows and column heads of a table. */
export function tableLabels(form: TableForm): string[] {
  return form.blocks.flatMap((block) => [
    ...block.columns.flatMap(columnLabels),
    ...block.rows.flatMap((row) => [row.label, ...(row.also ?? [])]),
  ]);
}
