// Makes rows of the elements of a table: broken labels are joined, figures get their labels, page numbers are left out.
import { neighbour, textOf } from './elements.ts';
import type { Element } from './elements.ts';
import { beginsLabel, beginsLead, endsLabel, isColumnHead, isLabel, isSubtotal, isWholeLabel } from './glossary.ts';
import { coreOf, isBracketOpen, numberingOf } from './label-core.ts';
import { byCodebook, goOn, habitsOf, knownPart, longestStrewn, partOf } from './label-parts.ts';
import type { TableHabits } from './label-parts.ts';
import type { Word } from './line-words.ts';
import { doubtBeside, doubtWrapped, untied } from './loose-digits.ts';
import type { LooseDigits } from './loose-digits.ts';
import { endsGroupBeside, groupEndedAt, isGroupLabel, isGroupText, mayBeGroup } from './group-label.ts';
import { tieFigures } from './tie-figures.ts';
import { doubtAcrossGroup, doubtBroken, doubtParted } from './torn-figures.ts';

/** Changes the elements in place until each row has its label and figures; what is certain comes first. */
export function assemble(elements: readonly Element[], arePagesKnown: boolean): void {
  nameStrays(elements);
  joinNumberings(elements);
  for (const [index, element] of elements.entries())
    if (element.kind === 'label' || isNumberAlone(element)) goOn(elements, { element, behind: index }, byCodebook);
  const habits = habitsOf(elements);
  for (const index of elements.keys()) if (!goesOnAbove(elements, index)) freeFigures(elements, index, habits);
  const loose = dropPageNumbers(elements, habits, arePagesKnown);
  for (const index of elements.keys()) {
    joinAround(elements, index);
    joinAbove(elements, index, habits);
  }
  for (const tie of tieFigures(elements, habits)) {
    const [named, numbers] = [elements[tie.label], elements[tie.figures]];
    if (!named || !numbers) continue;
    goOn(elements, { element: named, behind: tie.label }, habits);
    take(named, numbers);
    if (tie.figures > tie.label) goOn(elements, { element: named, behind: tie.figures }, habits);
  }
  for (const [index, element] of elements.entries())
    if (element.kind === 'row') goOn(elements, { element, behind: index }, habits);
  doubtBeside(elements, loose);
  if (!habits.isNumbered) doubtWrapped(elements, [...loose, ...untied(elements)]);
  doubtAcrossGroup(elements);
  doubtBroken(elements);
  doubtParted(elements);
}

/** A label that is so narrow that the first line of a row holds nothing but its numbering. */
function isNumberAlone({ kind, label }: Element): boolean {
  const text = textOf(label);
  return kind === 'row' && numberingOf(text) !== '' && coreOf(text) === '';
}

/**
 * Figures on whose line only a part of a group label stands are figures without a label. In rows that are numbered, a
 * few characters without a numbering are such a part where others are strewn about.
 */
function freeFigures(elements: readonly Element[], index: number, { isNumbered, isStrewn }: TableHabits): void {
  const element = elements[index];
  if (element?.kind !== 'row' || !isNumbered) return;
  const text = textOf(element.label);
  const core = coreOf(text);
  const isPart =
    isStrewn && numberingOf(text) === '' && text.length <= longestStrewn && !isLabel(core) && !isSubtotal(core);
  const group = elements[groupEndedAt(elements, index)];
  const isOfGroup = isGroupText(text) || beginsLead(core) || isPart || group !== undefined;
  if (core !== '' && !isOfGroup && !endsGroupBeside(elements, index)) return;
  if (group) {
    element.label = [...group.label, ...element.label];
    group.kind = 'stray';
    group.label = [];
  }
  element.kind = 'figures';
  element.before = [...element.before, element.label];
  element.label = [];
}

/** Words beside figures that go on with the label right above them, or of which the last complete it, as the codebook has it. */
function goesOnAbove(elements: readonly Element[], index: number): boolean {
  const [above, words] = [elements[neighbour(elements, index, -1)], elements[index]?.label ?? []];
  if (above?.kind !== 'label' || textOf(words) === '') return false;
  const text = textOf(above.label);
  return beginsLabel(coreOf(text + textOf(words))) || knownPart(text, words) !== undefined;
}

/** Words that the codebook knows as a label are one, also when they stand on two lines. */
function nameStrays(elements: readonly Element[]): void {
  for (const [index, element] of elements.entries()) {
    if (element.kind !== 'stray') continue;
    const next = elements[index + 1];
    const from = element.label.findIndex((_, at) => isRowLabel(element.label.slice(at)));
    if (from >= 0) {
      element.kind = 'label';
      element.before = [...element.before, element.label.slice(0, from)].filter((words) => words.length > 0);
      element.label = element.label.slice(from);
    } else if (next?.kind === 'stray' && isRowLabel([...element.label, ...next.label])) {
      element.kind = 'label';
      element.label = [...element.label, ...next.label];
      next.label = [];
    }
  }
}

/** A numbering alone on its line is that of the label below it, which has none. */
function joinNumberings(elements: readonly Element[]): void {
  for (const [index, element] of elements.entries()) {
    const next = elements[index + 1];
    const isAlone = element.kind === 'label' && coreOf(textOf(element.label)) === '';
    if (!isAlone || next?.kind !== 'label' || numberingOf(textOf(next.label)) !== '') continue;
    next.label = [...element.label, ...next.label];
    element.kind = 'stray';
    element.label = [];
  }
}

function isRowLabel(words: readonly Word[]): boolean {
  const core = coreOf(textOf(words));
  return isLabel(core) && !isColumnHead(core);
}

/**
 * A number alone on a line may be a page number: it counts as a figure only where the rows of the table are unnumbered,
 * as in table 二, and where either no row has its one figure on the label's line, or the number is amid a label that has
 * no other figure near. Returns what is dropped.
 */
function dropPageNumbers(elements: readonly Element[], habits: TableHabits, arePagesKnown: boolean): LooseDigits[] {
  const dropped: LooseDigits[] = [];
  const hasSingle = elements.some(({ kind, figures }) => kind === 'row' && figures.length === 1);
  for (const [index, element] of elements.entries()) {
    if (element.kind !== 'figures' || element.figures.length > 1) continue;
    const mayBePage = !arePagesKnown && pageNumber.test(textOf(element.figures));
    const above = elements[index - 1];
    if (isBrokenFigure(above)) {
      // Below a label that broke, the number may as well be the end of the figure beside it: nobody can tell.
      above.figures = [...above.figures, ...element.figures];
      element.kind = 'stray';
      element.figures = [];
      continue;
    }
    const isAmid = joins(elements, index) !== null && !hasFiguresBeyond(elements, index);
    if (habits.isNumbered || (mayBePage && hasSingle && !isAmid)) {
      const isSmall = element.before.length === 0 && smallNumber.test(textOf(element.figures));
      const [word] = element.figures;
      if (word) dropped.push({ index, word, mayBePage: isSmall });
      element.kind = 'stray';
      element.figures = [];
    }
  }
  return dropped;
}

/** A row of one figure beside the end of a label. */
function isBrokenFigure(element: Element | undefined): element is Element {
  if (element?.kind !== 'row' || element.figures.length !== 1) return false;
  const core = coreOf(textOf(element.label));
  return !isLabel(core) && endsLabel(core);
}

const pageNumber = /^[1-9]\d{0,2}$/;
const smallNumber = /^[1-9]\d?$/;

/** True where the lines around a figure have other figures above or below them. */
function hasFiguresBeyond(elements: readonly Element[], index: number): boolean {
  const beyond = ([-1, 1] as const).map((by) => neighbour(elements, neighbour(elements, index, by), by));
  return beyond.some((at) => elements[at]?.kind === 'figures');
}

/** What stands above and below an element. */
function around(elements: readonly Element[], index: number): readonly (Element | undefined)[] {
  return [elements[neighbour(elements, index, -1)], elements[index], elements[neighbour(elements, index, 1)]];
}

/** Figures between the two lines of a label that only they make. */
function joinAround(elements: readonly Element[], index: number): void {
  const [above, figures, below] = around(elements, index);
  const part = joins(elements, index);
  if (!above || !figures || !below || part === null || hasFiguresBeyond(elements, index)) return;
  above.label = [...above.label, ...part];
  below.label = below.label.filter((word) => !part.includes(word));
  above.kind = 'row';
  take(above, figures);
}

/** The words below figures that make a whole label with those above. */
function joins(elements: readonly Element[], index: number): readonly Word[] | null {
  const [above, figures, below] = around(elements, index);
  if (figures?.kind !== 'figures' || (below?.kind !== 'stray' && below?.kind !== 'label')) return null;
  if (above?.kind !== 'label' && above?.kind !== 'stray') return null;
  const text = textOf(above.label);
  if (text === '' || isLabel(coreOf(text))) return null;
  return (
    below.label
      .map((_, at) => below.label.slice(at))
      .find((part) => {
        const whole = text + textOf(part);
        // Behind the number of a group stand only words that the codebook knows.
        const mayClose = below.kind === 'stray' && above.kind === 'label' && isBracketOpen(text);
        return isLabel(coreOf(whole)) || (mayClose && !isBracketOpen(whole));
      }) ?? null
  );
}

/** A row whose label began on a line above: the codebook says so, or it lacks the numbering that all others have. */
function joinAbove(elements: readonly Element[], index: number, habits: TableHabits): void {
  const row = elements[index];
  if (row?.kind !== 'row' || isLabel(coreOf(textOf(row.label)))) return;
  let at = neighbour(elements, index, -1);
  while (habits.isNumbered && elements[at]?.kind === 'stray') {
    const above = neighbour(elements, at, -1);
    if (above < 0 || elements[above]?.kind === 'row') break;
    at = above;
  }
  const above = elements[at];
  if (above?.kind !== 'label' && above?.kind !== 'stray') return;
  const text = textOf(above.label);
  if (text === '') return;
  const known = knownPart(text, row.label);
  const mayGoOn = above.kind === 'label' && habits.isNumbered && numberingOf(textOf(row.label)) === '';
  if (!known && (!mayGoOn || isWholeLabel(text) || isGroupLabel(elements, at) || mayBeGroup(elements, at))) return;
  if (!known) goOn(elements, { element: above, behind: at }, habits);
  const part = known ?? partOf(above.label, row.label, habits);
  if (part === null) return;
  row.before = [...above.before, ...row.before, row.label.filter((word) => !part.includes(word))].filter(
    (words) => words.length > 0,
  );
  row.label = [...above.label, ...part];
  above.kind = 'stray';
  above.before = [];
  above.label = [];
}

function take(named: Element, numbers: Element): void {
  named.before = [...named.before, ...numbers.before, ...(numbers.kind === 'row' ? [numbers.label] : [])];
  named.figures = numbers.figures;
  numbers.before = [];
  numbers.label = [];
  numbers.kind = 'stray';
  numbers.figures = [];
}
