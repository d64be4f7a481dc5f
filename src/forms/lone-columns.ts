// Blocks of the form with one column, and the words of its head.
import { editionForms } from './editions/index.ts';
import type { BlockForm } from './form.ts';
import { toLabel } from './label.ts';

/** The blocks of all editions that have one column. */
export const blocksOfOne: readonly BlockForm[] = editionForms.flatMap(({ tables }) =>
  Object.values(tables).flatMap(({ blocks }) => blocks.filter(({ columns }) => columns.length === 1)),
);

const loneHeads: ReadonlySet<string> = new Set(
  blocksOfOne.flatMap(({ columns }) => columns.map(({ label }) => toLabel(label).core)),
);

/** True for the head, in the form's own words, of a column that stands alone in an edition: then no other column is lost. */
export function isLoneHead(text: string): boolean {
  return loneHeads.has(toLabel(text).core);
}
