// The words of the form's tables, and which of them tell a table from the others.
import { tableIds } from '../codebook/concepts.ts';
import type { TableId } from '../codebook/concepts.ts';
import { headCores } from './column-keys.ts';
import { editionForms } from './editions/index.ts';
import { subtotal, total } from './editions/shared.ts';
import { tableLabels } from './form.ts';
import type { TableForm } from './form.ts';
import { toLabel } from './label.ts';

/** Heads of columns that label a row of sums in any table. */
export const sumWords: ReadonlySet<string> = new Set([total, subtotal].flatMap(headCores));

/** The tables of each word that stands in several. */
export const sharedWords: ReadonlyMap<string, readonly TableId[]> = makeSharedWords();

function makeSharedWords(): Map<string, readonly TableId[]> {
  const all = editionForms.flatMap((edition) => Object.values(edition.tables).flatMap(labelsOf));
  const byWord = Map.groupBy(all, ({ label }) => toLabel(label).core);
  return new Map(
    [...byWord]
      .map(([word, labels]) => [word, [...new Set(labels.map(({ table }) => table))]] as const)
      .filter(([word, tables]) => word !== '' && tables.length > 1),
  );
}

/** Words that stand in one table only: those in several (the heads of totals, say) tell nothing. */
export const vocabulary: ReadonlyMap<string, TableId> = makeVocabulary();

/** All words of all tables, each on a line of its own. */
export const allWords = [
  ...new Set(
    editionForms
      .flatMap(({ tables }) => Object.values(tables).flatMap(labelsOf))
      .map(({ label }) => toLabel(label).core),
  ),
].join('\n');

/** All words of each table. */
export const wordsByTable: readonly ReadonlySet<string>[] = tableIds.map(
  (table) =>
    new Set(editionForms.flatMap(({ tables }) => labelsOf(tables[table]).map(({ label }) => toLabel(label).core))),
);

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
