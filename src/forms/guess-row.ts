// Which row of the form a damaged label may be, by what is left of its words, its numbering and its place.
import type { MatchedBy } from './fact.ts';
import { nearest, otherCore, toLabel } from './label.ts';
import type { Label } from './label.ts';
import type { Entry } from './labelled-row.ts';
import { lostCharactersOnly } from './row-order.ts';

type Numbered = Pick<Label, 'core' | 'ordinal'>;

/** A label of the form, as it is compared, and its row. */
export interface Labelled extends Numbered {
  readonly candidate: Entry;
}

/** Rows of the form that no label claims, those between the rows above and below, and all labels. */
interface GuessContext {
  readonly open: readonly Entry[];
  readonly between: readonly Entry[];
  readonly labels: readonly Labelled[];
}

/**
 * A damaged label is read as the form's when it is nearest by at least two edits, or by one and in its place in the
 * order. A label that only lost characters, or is gone, is tied by order where exactly one row of the form is missing
 * there; that is said with a warning. 其他 with another number is found so too: lists that count by themselves print one.
 */
export function guessRow(label: Numbered, context: GuessContext): { entry: Entry; by: MatchedBy } | null {
  const { open, between, labels } = context;
  const { core } = label;
  if (core === otherCore && /\d/.test(label.ordinal)) return otherInPlace(context);
  const begun = begunBy(label, context);
  if (begun && open.includes(begun)) return { entry: begun, by: 'near_label' };
  const match = core.length >= 2 ? nearest(core, labels) : null;
  const isOthers =
    match !== null && (isGroupOfOther(label, match.candidate) || holdsLabelOfOther(label, match, labels));
  if (match && open.includes(match.candidate) && !isOthers) {
    const inPlace = between.includes(match.candidate);
    if (match.margin >= 2 || (match.margin >= 1 && inPlace)) return { entry: match.candidate, by: 'near_label' };
  }
  const shortened = shortenedTo(label, context);
  if (shortened && open.includes(shortened)) return { entry: shortened, by: 'near_label' };
  const [only, ...others] = between.filter((entry) => open.includes(entry));
  if (only === undefined || others.length > 0 || isGroupOfOther(label, only)) return null;
  return lostCharactersOnly(core, toLabel(only.form.label).core) ? { entry: only, by: 'order' } : null;
}

/** Words of a label that the label of another row is whole in ran together from the lines of both: `予以公开（区分处理的，…）`. */
function holdsLabelOfOther(
  { core }: Numbered,
  { candidate }: Pick<Labelled, 'candidate'>,
  labels: readonly Labelled[],
): boolean {
  return labels.some((one) => one.core.length >= leastBegun && one.candidate !== candidate && core.includes(one.core));
}

/** `（六）其□处□` has the numbering of a group: it is none of the rows 其他 that the form numbers by digits. */
function isGroupOfOther({ ordinal }: Numbered, { form }: Entry): boolean {
  const own = toLabel(form.label);
  return own.core === otherCore && /\d/.test(own.ordinal) && /[一-十]/u.test(ordinal);
}

/** `1.其他` or `4.其他` where only 3.其他 is missing; elsewhere it is a row that the office added. */
function otherInPlace({ open, between }: GuessContext): { entry: Entry; by: MatchedBy } | null {
  const [only, ...others] = between.filter((entry) => open.includes(entry));
  const isOther = only !== undefined && others.length === 0 && toLabel(only.form.label).core === otherCore;
  return isOther ? { entry: only, by: 'near_label' } : null;
}

/** The one row of whose label these are some of the words, in its place and with no other numbering: `1.不掌握`, `执法案卷`. */
function shortenedTo({ core, ordinal }: Numbered, { between, labels }: GuessContext): Entry | null {
  if (core.length < (ordinal === '' ? leastBegun : leastShortened)) return null;
  const wholes = labels.filter((one) => lostCharactersOnly(core, one.core));
  const [only, ...others] = new Set(wholes.map(({ candidate }) => candidate));
  const isOnly = only !== undefined && others.length === 0 && between.includes(only);
  return isOnly && (ordinal === '' || wholes.some((one) => one.ordinal === ordinal)) ? only : null;
}

const leastShortened = 3;

/** So many characters of a label tell what was cut off behind them; fewer do beside its numbering. */
const leastBegun = 4;
const leastNumbered = 2;

/** The one row whose label begins with what is left of one; in its place the numbering tells two apart: `8.属于行政`. */
function begunBy({ core, ordinal }: Numbered, { between, labels }: GuessContext): Entry | null {
  if (core.length < leastNumbered) return null;
  const begun = labels.filter((one) => one.core.startsWith(core));
  const [only, ...others] = new Set(begun.map(({ candidate }) => candidate));
  if (only !== undefined && others.length === 0 && core.length >= leastBegun) return only;
  const isNumbered = (one: Labelled): boolean => ordinal !== '' && one.ordinal === ordinal;
  return begun.find((one) => isNumbered(one) && between.includes(one.candidate))?.candidate ?? null;
}
