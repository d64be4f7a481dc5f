// Ties figures that stand on lines of their own to labels that have none, where only one reading fits.
//
//   （一）予以公开           label, figures, label, figures: as many of one as of the other, so each has its own;
//   74 0 0 0 0 0 74          one more or less, and nobody can say which is left out, unless the rest of the table
//   （二）部分公开           shows whether its figures stand before or behind their labels
//   0 0 0 0 0 0 0
import { isGroup } from './glossary.ts';
import { textOf } from './elements.ts';
import type { Element } from './elements.ts';
import { coreOf, isFirstOfGroup, numberingOf } from './label-core.ts';
import { isShortStray } from './label-parts.ts';
import type { TableHabits } from './label-parts.ts';

/** Indexes of a label and of its figures among the elements. */
export interface Tie {
  readonly label: number;
  readonly figures: number;
}

/** Pairs elsewhere in the table that show on which side of their labels figures stand. */
const fewestWitnesses = 2;
/** So many times more pairs of one kind make the others look like damage. */
const clearMajority = 3;

/** All certain ties. */
export function tieFigures(elements: readonly Element[], habits: TableHabits): Tie[] {
  const chains = chainsOf(elements, habits);
  const pairs = chains.filter((chain) => chain.length % 2 === 0).flatMap((chain) => inPairs(elements, chain));
  const [behind, before] = [true, false].map((side) => pairs.filter((tie) => tie.label < tie.figures === side)) as [
    Tie[],
    Tie[],
  ];
  const isMixed = behind.length > 0 && before.length > 0;
  if (isMixed) {
    const inline = elements.filter(({ kind }) => kind === 'row').length;
    const [less, more] = behind.length < before.length ? [behind, before] : [before, behind];
    return less.length * clearMajority <= more.length && inline < more.length ? more : pairs;
  }
  if (pairs.length < fewestWitnesses) return pairs;
  const odd = chains.filter((chain) => chain.length % 2 === 1);
  return [...pairs, ...odd.flatMap((chain) => inPairs(elements, startingWith(elements, chain, behind.length > 0)))];
}

/** Runs of labels and figures in turn, as indexes; two of a kind in a row end a run, and so does a row that is whole. */
function chainsOf(elements: readonly Element[], habits: TableHabits): number[][] {
  const chains: number[][] = [[]];
  for (const [index, element] of elements.entries()) {
    if (element.kind === 'stray' && (habits.isNumbered || isShortStray(element))) continue;
    if (element.kind === 'label' && isGroupLabel(elements, index)) continue;
    const isLink = element.kind === 'label' || element.kind === 'figures';
    const last = chains.at(-1)?.at(-1);
    if (!isLink || (last !== undefined && elements[last]?.kind === element.kind)) chains.push([]);
    if (isLink) chains.at(-1)?.push(index);
  }
  return chains;
}

/** A group label has no figures: one of the codebook, or one right above the first label of a group. */
export function isGroupLabel(elements: readonly Element[], index: number): boolean {
  const text = textOf(elements[index]?.label ?? []);
  if (isGroup(coreOf(text))) return true;
  const next = elements.slice(index + 1).find(({ kind }) => kind !== 'stray');
  if (next === undefined || next.label.length === 0 || numberingOf(text) === '') return false;
  const below = textOf(next.label);
  return isFirstOfGroup(below) && kindOf(numberingOf(below)) !== kindOf(numberingOf(text));
}

/** The look of a numbering, whatever its number. */
function kindOf(numbering: string): string {
  return numbering.replace(/\d+/g, '0').replace(/\p{Script=Han}+/gu, '1');
}

function startingWith(elements: readonly Element[], chain: readonly number[], label: boolean): readonly number[] {
  const first = chain.findIndex((index) => (elements[index]?.kind === 'label') === label);
  return first < 0 ? [] : chain.slice(first);
}

function inPairs(elements: readonly Element[], chain: readonly number[]): Tie[] {
  const ties: Tie[] = [];
  for (let at = 0; at + 1 < chain.length; at += 2) {
    const [one, other] = [chain[at] ?? 0, chain[at + 1] ?? 0];
    ties.push(elements[one]?.kind === 'label' ? { label: one, figures: other } : { label: other, figures: one });
  }
  return ties;
}
