// The words of the codebook that lines may have broken: labels of rows, group headings, and column heads in their order.
import { applicants, concepts, outcomeGroups, runningNumberHeads } from '../../codebook/concepts.ts';
import { rememberedTexts } from '../../document/remembered.ts';
import { coreOf } from './label-core.ts';

const terms = Object.entries(concepts).map(([id, { zh }]) => ({ id, parts: zh.split('\uff1a') }));
const ofDisputes = terms.filter(({ id }) => id.startsWith('disputes.'));

/** What the figures of one row have in common where the codebook names each of them as a whole. */
function sharedLabel(parts: readonly string[]): string {
  const [first = '', ...others] = parts;
  return (
    Array.from(first, (_, at) => first.slice(0, at + 1)).findLast((start) =>
      others.every((other) => other.startsWith(start)),
    ) ?? ''
  );
}

const rowsOfSeveral = Map.groupBy(
  terms.filter(({ id, parts }) => parts.length === 1 && !id.startsWith('requests.')),
  ({ id }) => id.slice(0, id.lastIndexOf('.')),
);

const labels = new Set([
  ...[...rowsOfSeveral.values()].flatMap((row) =>
    row.length > 1 ? coreOf(sharedLabel(row.map(({ parts }) => parts[0] ?? ''))) : [],
  ),
  ...terms.flatMap(({ id, parts }) => (id.startsWith('disputes.') ? [] : coreOf(parts[0] ?? ''))),
  ...Object.values(outcomeGroups).map(({ zh }) => coreOf(zh)),
  coreOf(applicants.total.zh),
]);

/** Labels of fewer characters stand by chance in others. */
const shortestHeld = 4;

/** True for a label of the codebook, or one that the form prints at more length. */
export function isKnownLabel(label: string): boolean {
  const core = coreOf(label);
  return isLabel(core) || holdsLabel(core);
}

/** True where the letters of a label of the codebook stand in this one in order. */
export function holdsLabel(core: string): boolean {
  return core.length >= shortestHeld && heldLabel(core) !== '';
}

/** Every beginning of a label, whole labels included. */
const beginnings = new Set([...labels].flatMap((label) => Array.from(label, (_, index) => label.slice(0, index + 1))));

/** Groups that have rows and no figures of their own. */
const groups = new Set(
  Object.entries(outcomeGroups).flatMap(([key, { zh }]) =>
    `requests.${key}` in concepts || `requests.${key}.total` in concepts ? [] : coreOf(zh),
  ),
);

/** Groups that have rows, those among them that one edition gives figures too. */
const groupsWithRows = new Set(
  Object.entries(outcomeGroups).flatMap(([key, { zh }]) =>
    Object.keys(concepts).some((id) => id.startsWith(`requests.${key}.`)) ? coreOf(zh) : [],
  ),
);

const mayBeHeld = [...labels].filter((label) => label.length >= shortestHeld && !groupsWithRows.has(label));

/** The label that stands in the letters, '' where none does. */
const heldLabel = rememberedTexts(
  (core): string =>
    mayBeHeld.find((label) => {
      let found = 0;
      for (const letter of core) if (letter === label[found]) found += 1;
      return found === label.length;
    }) ?? '',
);

export function isGroupLike(core: string): boolean {
  return groupsWithRows.has(core);
}

const groupBeginnings = new Set(
  [...groups].flatMap((group) => Array.from(group, (_, index) => group.slice(0, index + 1))),
);

export function beginsGroup(core: string): boolean {
  return groupBeginnings.has(core);
}

/** What is printed beside all outcomes; they are no concept, so the codebook has no word for them. */
export const lead = '\u672c\u5e74\u5ea6\u529e\u7406\u7ed3\u679c';

export function isLead(core: string): boolean {
  return core === lead;
}

/** The first characters of it, more than other labels begin with. */
export function beginsLead(core: string): boolean {
  return core !== '' && lead.startsWith(core);
}

/** A part of what is printed beside the rows of a group, such as a narrow column breaks it into. */
export function isPieceOfGroup(core: string): boolean {
  return core !== '' && [lead, ...groupsWithRows].some((label) => label.includes(core));
}

export function isLabel(core: string): boolean {
  return labels.has(core);
}

/** The same, unless a comma shows that more of it is to come: the form prints some labels at more length than the codebook. */
export function isWholeLabel(text: string): boolean {
  return isLabel(coreOf(text)) && !/[、，,]\s*$/.test(text);
}

export function beginsLabel(core: string): boolean {
  return beginnings.has(core);
}

/** True for the last characters of a label. */
export function endsLabel(core: string): boolean {
  return core !== '' && [...labels].some((label) => label.length > core.length && label.endsWith(core));
}

/** Characters of a label that tell it from most others. */
const lettersToKnow = 4;

/** True where words begin as one label and end as another, with what is between them lost. */
export function isOfTwoLabels(core: string): boolean {
  let length = core.length;
  while (length >= lettersToKnow && !beginsLabel(core.slice(0, length))) length -= 1;
  const [start, end] = [core.slice(0, length), core.slice(length)];
  if (length < lettersToKnow || !endsLabel(end)) return false;
  return ![...labels].some((label) => label.startsWith(start) && label.endsWith(end));
}

export function isGroup(core: string): boolean {
  return groups.has(core);
}

/** Column heads that stand side by side, in the form's order: the applicants, and three times the outcomes of disputes. */
export const headOrders: readonly (readonly string[])[] = [
  Object.values(applicants).map(({ zh }) => coreOf(zh)),
  ofDisputes.map(({ parts }) => coreOf(parts[1] ?? '')),
];

/** The head above the columns of all applicants; there may be a total besides. */
export const allApplicants = '\u7533\u8bf7\u4eba\u60c5\u51b5';

/** The head above the columns of all applicants but persons; the codebook has no word for it. */
export const applicantGroup = '\u6cd5\u4eba\u6216\u5176\u4ed6\u7ec4\u7ec7';

/** The subtotal of organisations as it is mostly called, which narrow columns break. */
export const subtotal = `${applicantGroup}\u5c0f\u8ba1`;

/** The head of the last column of all tables that have one. */
export const allTotal = headOrders[0]?.at(-1);

/** Heads above groups of columns; they are in the codebook for disputes alone. */
export const groupHeads: ReadonlySet<string> = new Set(ofDisputes.map(({ parts }) => coreOf(parts[0] ?? '')));

/** The head above the two groups of litigation, which the codebook has no word for. */
export const litigation = '\u884c\u653f\u8bc9\u8bbc';

const heads = new Set([...headOrders.flat(), ...groupHeads]);

export function isColumnHead(core: string): boolean {
  return heads.has(core);
}

const headBeginnings = new Set([...heads].flatMap((head) => Array.from(head, (_, at) => head.slice(0, at + 1))));

/** True for a column head, whole or broken off behind its first characters. */
export function beginsHead(core: string): boolean {
  return headBeginnings.has(core);
}

/** The subtotal of all organisations bears the name of their group. */
const longestSubtotal = 9;

/**
 * What offices print before the sum of a group of rows, or above that of columns; the form has no such row, so the codebook has
 * no word for it.
 */
export function isSubtotal(core: string): boolean {
  return core === '\u5408\u8ba1' || (core.endsWith('\u5c0f\u8ba1') && core.length <= longestSubtotal);
}

/** What is printed above running numbers. */
export function isRunningHead(text: string): boolean {
  return runningHeads.has(coreOf(text));
}

const runningHeads: ReadonlySet<string> = new Set(runningNumberHeads);
