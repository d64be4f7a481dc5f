// Sentences that count how disputes of one kind ended: 因政府信息公开被申请行政复议4件，其中维持3件，纠正1件.
import type { Span } from '../document/span.ts';
import type { DisputeKind } from './claims/disputes.ts';
import type { Claim } from './claim.ts';
import { disputeSentences, kindsNamed } from './dispute-sentence.ts';
import type { Prose } from './prose.ts';

export type StatedOutcome = 'upheld' | 'corrected' | 'pending';

/** How many of the disputes of a kind ended in one way; the span is that of the words in the folded text. */
export interface OutcomeCount {
  readonly kind: DisputeKind;
  /** All disputes of the kind, as the same sentence counts them. */
  readonly total: number;
  readonly outcome: StatedOutcome;
  readonly value: number;
  readonly scope: Claim['scope'];
  readonly span: Span;
}

const words = '(?:结果)?(维持|纠正|(?:尚未|未)审结)';
const outcomeOf: Readonly<Record<string, StatedOutcome>> = { 维持: 'upheld', 纠正: 'corrected' };
const anyOutcome = /维持|纠正|审结/g;
const anyNumber = /\d+(?:[.,]\d+)?/g;
const total = /(?:复议|诉讼)(?:案件|案|申请)?(?:共|共计|合计)?(\d+)件/g;
/** 维持3件, and 3件维持: which of the two a sentence follows shows where each number has its outcome. */
const orders = [
  { pattern: new RegExp(`${words}的?(\\d+)件`, 'g'), outcome: 1, value: 2 },
  { pattern: new RegExp(`(?<!\\d)(\\d+)件(?:被|获|予以|为|是)?${words}`, 'g'), outcome: 2, value: 1 },
] as const;
/** Ends that table 四 may count elsewhere, instances of one suit, other years, what others brought to this office. */
const otherMatter =
  /驳回|撤回|撤销|终止|中止|调解|和解|确认|责令|变更|不予|胜诉|败诉|部分|[一二再]审|去年|上年|往年|历年|至今|累计|结转|办理|处理|受理|代理|未经复议|复议后|除|另/;

/** `year`: the year of the report. Nothing where a number has no outcome, an outcome no number, or both may be meant. */
export function findOutcomeCounts({ folded: { text } }: Prose, year: number | null): OutcomeCount[] {
  return disputeSentences(text, year, /维持|纠正/).flatMap(({ words: said, start, scope }) => {
    const [kind, ...otherKinds] = kindsNamed(said);
    const [all, ...otherTotals] = Array.from(said.matchAll(total));
    if (kind === undefined || all === undefined || otherKinds.length + otherTotals.length > 0) return [];
    if (otherMatter.test(said)) return [];
    const from = all.index + all[0].length;
    const counts = countsIn(said.slice(from));
    const whole = Number(all[1]);
    if (counts.reduce((sum, { value }) => sum + value, 0) > whole) return [];
    return counts.map(({ outcome, value, span }) => {
      const place = { start: start + from + span.start, end: start + from + span.end };
      return { kind, total: whole, outcome, value, scope, span: place };
    });
  });
}

function countsIn(said: string): readonly Pick<OutcomeCount, 'outcome' | 'value' | 'span'>[] {
  const outcomes = said.match(anyOutcome)?.length ?? 0;
  if (outcomes === 0 || (said.match(anyNumber)?.length ?? 0) !== outcomes) return [];
  const readings = orders
    .map(({ pattern, outcome, value }) =>
      Array.from(said.matchAll(pattern), (match) => ({
        outcome: outcomeOf[match[outcome] ?? ''] ?? ('pending' as const),
        value: Number(match[value]),
        span: { start: match.index, end: match.index + match[0].length },
      })),
    )
    .filter((counts) => counts.length === outcomes && new Set(counts.map(({ outcome }) => outcome)).size === outcomes);
  const [only, ...more] = readings;
  return only === undefined || more.length > 0 ? [] : only;
}
