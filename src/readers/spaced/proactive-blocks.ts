// The blocks of table 二 as the names of the codebook tell them: rows of one article, and the heads above their figures.
import { concepts, editionIds } from '../../codebook/concepts.ts';
import type { EditionId } from '../../codebook/concepts.ts';
import { coreOf } from './label-core.ts';

/** Labels of rows that stand below the same heads, and what these heads hold, as it is compared. */
export interface ProactiveBlock {
  readonly labels: readonly string[];
  readonly heads: readonly string[];
}

/** Parts the label of a row from the head of a column in most names. */
const colon = '\uff1a';

const named = Object.entries(concepts)
  .filter(([id]) => id.startsWith('proactive'))
  .map(([id, concept]) => ({ ...concept, row: id.split('.')[1] ?? '' }));

function blocksOf(edition: EditionId): readonly ProactiveBlock[] {
  const own = named.filter(({ editions }) => editions.includes(edition));
  const rows = [...Map.groupBy(own, ({ row }) => row).entries()].map(([row, columns]) => {
    const label = columns.find(({ zh }) => zh.includes(colon))?.zh.split(colon)[0] ?? labelOf(row);
    const heads = columns.map(({ zh }) => coreOf(zh.slice(label.length)));
    return { label: coreOf(label), heads, basis: columns[0]?.basis };
  });
  return [...Map.groupBy(rows, ({ basis }) => basis).values()].map((block) => ({
    labels: block.map(({ label }) => label),
    heads: block[0]?.heads ?? [],
  }));
}

/** What the names of a row's columns have in common. */
function labelOf(row: string): string {
  const [first = '', ...others] = named.filter((concept) => concept.row === row).map(({ zh }) => zh);
  const letters = Array.from(first);
  const length = letters.findIndex((letter, at) => others.some((zh) => zh[at] !== letter));
  return first.slice(0, Math.max(0, length));
}

/** Of each edition, in the form's order. */
export const proactiveBlocks: readonly (readonly ProactiveBlock[])[] = editionIds.map(blocksOf);
