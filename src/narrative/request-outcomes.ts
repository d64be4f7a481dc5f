// How the requests of the year ended, as the text counts them: 予以公开及部分公开258件，不予公开35件，无法提供265件.
import type { Span } from '../document/span.ts';
import type { Claim } from './claim.ts';
import type { Clause } from './clause.ts';
import type { Zone } from './prose.ts';

/** A group of outcomes of table 三; the first two are often told as one. */
export type RequestOutcome =
  'granted' | 'partly_granted' | 'disclosed' | 'refused' | 'unable' | 'not_processed' | 'other';

/** The number of one outcome; the span is that of the words in the folded text. */
export interface RequestOutcomeCount {
  readonly outcome: RequestOutcome;
  readonly value: number;
  readonly scope: Claim['scope'];
  readonly span: Span;
}

const words: readonly (readonly [RequestOutcome, string])[] = [
  ['disclosed', '予以公开(?:和|及|与|、|或)(?:予以)?部分公开'],
  ['granted', '(?:予以|同意)公开'],
  ['partly_granted', '(?<!公开(?:和|及|与|、|或)(?:予以)?)部分公开'],
  ['refused', '不予公开'],
  ['unable', '(?<!(?:不掌握|不存在|现成信息|另行制作|不明确)(?:(?!等)[^，\\d]){0,10})无法提供'],
  ['not_processed', '不予处理'],
  ['other', '其他处理'],
];
const counted = '(?:的|答复|处理|决定|政府信息|信息|申请|情形|数量|共计|合计|共|为|是|有|：){0,4}';
const outcomes = words.map(([outcome, said]) => [outcome, new RegExp(`${said}${counted}(\\d{1,8})件`)] as const);
const zones: ReadonlySet<Zone> = new Set(['part-2', 'section-1', 'section-3']);
/** Fewer are no account of how all requests ended. */
const fewestOutcomes = 3;

/**
 * The counts of one sentence that has at least three of them, each outcome once; none where two sentences count, since
 * they may speak of different requests.
 */
export function findRequestOutcomes(clauses: readonly Clause[]): RequestOutcomeCount[] {
  const told = clauses.filter(
    (clause) => zones.has(clause.zone) && !clause.isElsewhen && !clause.isNoResult && !clause.isOfOther,
  );
  const accounts = [...Map.groupBy(told, ({ sentence }) => sentence).values()]
    .map((sentence) => sentence.flatMap(countsIn))
    .filter((counts) => counts.length >= fewestOutcomes);
  const [only, ...more] = accounts;
  if (only === undefined || more.length > 0) return [];
  return new Set(only.map(({ outcome }) => outcome)).size === only.length ? only : [];
}

function countsIn({ text, start, scope }: Clause): RequestOutcomeCount[] {
  if (!text.includes('件')) return [];
  return outcomes.flatMap(([outcome, pattern]) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const from = start + found.index;
    return [{ outcome, value: Number(found[1]), scope, span: { start: from, end: from + found[0].length } }];
  });
}
