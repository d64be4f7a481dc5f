// Whether words go on with a broken label, by the codebook, by brackets, and by what else stands about in the table.
import { beginsLabel, holdsLabel, isGroupLike, isLabel, isPieceOfGroup, isWholeLabel } from './glossary.ts';
import { isGroupText } from './group-label.ts';
import { coreOf, isBracketOpen, numberingOf } from './label-core.ts';
import { neighbour, textOf } from './elements.ts';
import type { Element } from './elements.ts';
import type { Word } from './line-words.ts';

/** What a table is like as far as its labels go. */
export interface TableHabits {
  /** Its rows are numbered: words without a numbering are no row of their own. */
  readonly isNumbered: boolean;
  /** The words of a group label stand about, a few on a line. */
  readonly isStrewn: boolean;
}

/** Labels go on by the words of the codebook alone. */
export const byCodebook: TableHabits = { isNumbered: false, isStrewn: true };

/** Words of a strewn label hold no more characters on a line. */
export const longestStrewn = 4;
/** Strays behind labels that are whole, or strays in a row; fewer prove nothing. */
const fewestStrewn = 2;
const fewestInARow = 3;
/** Lines among which the next part of a label must be, and those that a narrow column breaks the longest label into. */
const mostBetween = 4;
const mostParts = 30;

export function habitsOf(elements: readonly Element[]): TableHabits {
  const labelled = elements.filter(({ kind }) => kind === 'row' || kind === 'label');
  const numbered = labelled.filter((element) => isNumberedLabel(element));
  const strewn = elements.filter((element, index) => {
    const before = elements[index - 1];
    return isShortStray(element) && before?.kind === 'row' && isLabel(coreOf(textOf(before.label)));
  });
  const isInARow = elements.some((_, index) => isRunOfShort(elements, index));
  const beside = new Set(elements.flatMap((element) => (isShortRow(element) ? textOf(element.label) : [])));
  return {
    isNumbered: numbered.length * 2 > labelled.length,
    isStrewn: isInARow || strewn.length >= fewestStrewn || beside.size >= fewestStrewn,
  };
}

/** Figures beside a few characters without a numbering; a subtotal prints the same ones each time. */
function isShortRow({ kind, label }: Element): boolean {
  const text = textOf(label);
  return kind === 'row' && text.length <= longestStrewn && numberingOf(text) === '' && !isLabel(coreOf(text));
}

function isRunOfShort(elements: readonly Element[], from: number): boolean {
  const run = elements.slice(from, from + fewestInARow);
  return run.length === fewestInARow && run.every(isShortStray);
}

/** True for a stray that only stands about: it does not part a label from its figures. */
function isShortStray(element: Element): boolean {
  const { length } = textOf(element.label);
  return element.kind === 'stray' && length > 0 && length <= longestStrewn;
}

/** An element, and the index behind which words may go on with its label. */
export interface Broken {
  readonly element: Element;
  readonly behind: number;
}

/** Adds to a label the strays that go on with it, past a group's label; they are taken out of the table. */
export function goOn(elements: readonly Element[], { element, behind }: Broken, habits: TableHabits): void {
  let index = behind;
  let between = 0;
  for (let part = 0; part < mostParts && between < mostBetween; part += 1) {
    index = neighbour(elements, index, 1);
    const stray = elements[index];
    const isBeside = stray !== undefined && isBesideGroup(stray);
    if (stray?.kind !== 'stray' && !isBeside) return;
    const words = partOf(element.label, stray.label, isBeside ? byCodebook : habits);
    between = words !== null && beginsLabel(coreOf(textOf([...element.label, ...words]))) ? 0 : between + 1;
    if (words === null) continue;
    element.label = [...element.label, ...words];
    stray.label = stray.label.filter((word) => !words.includes(word));
    if (stray.label.length === 0) stray.kind = 'stray';
  }
}

/** The label of a group, perhaps with words of another column behind it. */
function isBesideGroup({ kind, label, before }: Element): boolean {
  const isBehind = before.some((words) => isGroupText(textOf(words))) && numberingOf(textOf(label)) === '';
  return kind === 'label' && (isBehind || isGroupText(textOf(label)));
}

/** The words of a line that go on with a label: all of them, or those behind or before words of another column. */
export function partOf(label: readonly Word[], line: readonly Word[], habits: TableHabits): readonly Word[] | null {
  const text = textOf(label);
  const ends = line.map((_, index) => line.slice(index));
  const parts = line.length > 1 ? [...ends, line.slice(0, -1)] : ends;
  const joined = (part: readonly Word[]): string => text + textOf(part);
  const known =
    parts.find((part) => isLabel(coreOf(joined(part)))) ?? parts.find((part) => beginsLabel(coreOf(joined(part))));
  if (known) return known;
  if (!habits.isNumbered || isWholeLabel(text)) return null;
  // The form prints some labels at more length than the codebook: their ends complete its words.
  const holding = holdsLabel(coreOf(text)) ? [] : ends.filter((part) => holdsLabel(coreOf(joined(part))));
  // A piece of the group's label beside them is none of their words.
  const held = holding.find(([word]) => word && !isPieceOfGroup(coreOf(word.text))) ?? holding[0];
  if (held) return held;
  const closing = isBracketOpen(text) ? ends.findLast((part) => !isBracketOpen(joined(part))) : undefined;
  return closing ?? (textOf(line).length > longestStrewn || !habits.isStrewn ? line : null);
}

/** The last words of a line that complete a label begun above, or go on with it behind the label of a group, as the codebook has it. */
export function knownPart(text: string, words: readonly Word[]): readonly Word[] | undefined {
  const parts = words.map((_, from) => words.slice(from));
  const coreWith = (part: readonly Word[]): string => coreOf(text + textOf(part));
  const isBehindGroup = (from: number): boolean => from > 0 && isGroupLike(coreOf(textOf(words.slice(0, from))));
  // The form prints some labels at more length than the codebook, so that they go on behind its words.
  const goesOn = (part: readonly Word[]): boolean =>
    numberingOf(textOf(part)) === '' && (beginsLabel(coreWith(part)) || holdsLabel(coreWith(part)));
  return (
    parts.find((part) => isLabel(coreWith(part))) ?? parts.find((part, from) => isBehindGroup(from) && goesOn(part))
  );
}

function isNumberedLabel({ label }: Element): boolean {
  return numberingOf(textOf(label)) !== '';
}
