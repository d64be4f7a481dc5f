// Which of the three tables a row speaks for, from the words in it.
import { tableIds } from '../codebook/concepts.ts';
import type { TableId } from '../codebook/concepts.ts';
import type { Row } from '../document/grid.ts';
import { hasFigures, isDisputesBehindHeading } from './disputes-row.ts';
import { otherCore, toLabel } from './label.ts';
import type { Label } from './label.ts';
import { sharedWords, sumWords, vocabulary } from './table-words.ts';
import { readValue } from './value.ts';

/** The table most words of a row speak for; null when none does, or two do alike. */
export function voteOf(row: Row): TableId | null {
  if (isDisputesBehindHeading(row)) return 'disputes';
  const labels: Label[] = [];
  let isSum = false;
  for (const { text } of row.cells) {
    const { status, isFigureLike: isFigure } = readValue(text);
    isSum ||= isFigure;
    if (text !== '' && status !== 'printed') labels.push(toLabel(text));
  }
  if (labels.length === 0) return null;
  const votes: TableId[] = [];
  // 主题分类 | 其他, as pages print around an article, is no row of table 三.
  const isStrange = labels.some(({ core }) => !vocabulary.has(core) && !sharedWords.has(core));
  for (const { core, ordinal } of labels) {
    const isAnyOther = isStrange && core === otherCore && ordinal === '';
    const table = isAnyOther || (isSum && sumWords.has(core)) ? undefined : vocabulary.get(core);
    if (table !== undefined) votes.push(table);
  }
  const [first] = votes;
  return votes.every((table) => table === first) ? (first ?? null) : mostOf(votes);
}

/** The table with most votes; null where two have as many. */
function mostOf(votes: readonly TableId[]): TableId | null {
  const counts = tableIds.map((table) => votes.filter((vote) => vote === table).length);
  const most = Math.max(...counts);
  const [best, second] = tableIds.filter((_, at) => counts[at] === most);
  return second === undefined ? (best ?? null) : null;
}

/** 其他 alone: below words of table 四 it is the first line of 其他结果, of which a converter left the second out. */
export function isHalfOfHead({ cells }: Row): boolean {
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0) return false;
  const { core, ordinal } = toLabel(only.text);
  return core === otherCore && ordinal === '';
}

/** For each row the vote of the first telling one from it on. */
export function nextTold(votes: readonly (TableId | null)[]): readonly (TableId | null)[] {
  const told = [...votes];
  for (let index = told.length - 2; index >= 0; index -= 1) told[index] ??= told[index + 1] ?? null;
  return told;
}

/** True for a row with words of other tables only, such as 总计 below table 二: the heads of the next begin there. */
export function isOfAnother(row: Row, current: TableId | null): boolean {
  const cores = row.cells.flatMap((cell) => (cell.text === '' ? [] : toLabel(cell.text).core));
  const known = cores.flatMap((core) => sharedWords.get(core) ?? []);
  if (hasFigures(row) && cores.some((core) => sumWords.has(core))) return false;
  return current !== null && known.length > 0 && !known.includes(current);
}
