// Group labels have no figures of their own: which labels are some, and which may be.
import { textOf } from './elements.ts';
import type { Element } from './elements.ts';
import { beginsGroup, beginsLabel, holdsLabel, isGroup, isGroupLike } from './glossary.ts';
import { coreOf, isFirstOfGroup, numberingOf } from './label-core.ts';

/** True for a group label of the codebook, or the first characters of one behind a numbering in brackets. */
export function isGroupText(text: string): boolean {
  const core = coreOf(text);
  return isGroup(core) || (beginsGroup(core) && /^[（(]/.test(text));
}

/** A label right above the first one of another numbering, with nothing between, is that of a group. */
export function isGroupLabel(elements: readonly Element[], index: number): boolean {
  if (isGroupText(textOf(elements[index]?.label ?? []))) return true;
  const next = nextOne(elements, { index, by: 1 }, ({ kind }) => kind !== 'stray');
  return next !== undefined && isLabelled(next) && opens(elements[index], next);
}

/** A label that opens inner ones further below, or one amid inner ones. */
export function mayBeGroup(elements: readonly Element[], index: number): boolean {
  const below = nextOne(elements, { index, by: 1 }, isLabelled);
  return (below !== undefined && opens(elements[index], below)) || isAmidInner(elements, index);
}

/** A label of the outermost numbering between two of inner ones: a group label centred beside its rows. */
export function isAmidInner(elements: readonly Element[], index: number): boolean {
  if (!outermost.test(kindOf(elements[index]))) return false;
  const isInner = (element: Element | undefined): boolean => kindOf(element) !== '' && !outermost.test(kindOf(element));
  return (
    isInner(nextOne(elements, { index, by: 1 }, isLabelled)) &&
    isInner(nextOne(elements, { index, by: -1 }, isLabelled))
  );
}

/** Lines that part the two of a group's label at most. */
const mostParting = 4;

/**
 * Where the label of a group began, whose end stands beside figures, past a label of the group: the figures are that one's.
 * -1 where there is none.
 *
 *   （六）其他
 *           2.申请人逾期未按收费通知
 *   处理    …                        0 0 0 0 0 0 0
 */
export function groupEndedAt(elements: readonly Element[], index: number): number {
  const end = coreOf(textOf(elements[index]?.label ?? []));
  let isBetween = false;
  for (let at = index - 1; at >= Math.max(0, index - mostParting); at -= 1) {
    const element = elements[at];
    const text = textOf(element?.label ?? []);
    if (element?.kind === 'row' || element?.kind === 'heads') return -1;
    if (/^\d/.test(numberingOf(text))) isBetween = true;
    else if (numberingOf(text) !== '') return isBetween && end !== '' && isGroupLike(coreOf(text) + end) ? at : -1;
  }
  return -1;
}

/**
 * True for the end of a group's label beside figures, the beginning of which stands beside figures above.
 *
 *   3.…
 *   （三）不   0 0 0 0 0 0 0
 *   4.…
 *   予公开     0 0 0 0 0 0 0
 */
export function endsGroupBeside(elements: readonly Element[], index: number): boolean {
  const end = coreOf(textOf(elements[index]?.label ?? []));
  const above = elements.slice(Math.max(0, index - mostParting), index);
  return above.some(
    ({ kind, before }) =>
      kind === 'figures' &&
      before.some((words) => numberingOf(textOf(words)) !== '' && isGroupLike(coreOf(textOf(words)) + end)),
  );
}

interface Way {
  readonly index: number;
  readonly by: -1 | 1;
}

/** The first of some kind below an element or above it; nothing is copied, for a text may have very many elements. */
function nextOne(
  elements: readonly Element[],
  { index, by }: Way,
  isWanted: (element: Element) => boolean,
): Element | undefined {
  let at = index + by;
  for (let one = elements[at]; one !== undefined && !isWanted(one); one = elements[at]) at += by;
  return elements[at];
}

/** Characters that a broken label has in common with one of the codebook at least. */
const fewestBegun = 4;

/** A label that the codebook gives figures opens nothing, even where the figures are lost, nor does the first line of one. */
function opens(group: Element | undefined, first: Element): boolean {
  const core = coreOf(textOf(group?.label ?? []));
  const begun = core.slice(0, fewestBegun);
  const isBegun = begun.length === fewestBegun && beginsLabel(begun) && !beginsGroup(begun) && !isGroupLike(core);
  if (isBegun || holdsLabel(core)) return false;
  const own = kindOf(group);
  return own !== '' && kindOf(first) !== own && isFirstOfGroup(textOf(first.label));
}

const outermost = /^1./;

function isLabelled({ kind, label }: Element): boolean {
  return (kind === 'row' || kind === 'label') && label.length > 0;
}

/** The look of a numbering, whatever its number: 0. （1） 1、 with 1 for Chinese numerals. */
function kindOf(element: Element | undefined): string {
  const numbering = numberingOf(textOf(element?.label ?? []));
  return numbering.replace(/\d+/g, '0').replace(/\p{Script=Han}+/gu, '1');
}
