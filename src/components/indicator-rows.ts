// The indicators of one report as rows of a table: counts that
// know their figures, the rate, and its interval or why none.
import { rateWords } from '../charts/rate-words.ts';
import type { RateWords } from '../charts/rate-words.ts';
import { capitalised } from '../charts/words.ts';
import type { ReportRecord } from '../records/schema.ts';
import { computeIndicator } from '../indicators/compute-indicator.ts';
import { disclosureDefinitions } from '../indicators/disclosure-definitions.ts';
import type { DisclosureDefinition } from '../indicators/disclosure-definitions.ts';
import { disputeRates } from '../indicators/dispute-rates.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { formulaText, indicatorName } from '../indicators/indicator-words.ts';
import { figuresOfPart } from '../indicators/quantity.ts';
import { requestBacklog } from '../indicators/request-backlog.ts';
import { requestRates } from '../indicators/request-rates.ts';
import { sumNumber } from './report-sentence.ts';
import type { ReportSubject } from './report-sentence.ts';
import type { NumberInText } from './sentence.ts';

export interface IndicatorRow {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  /** Which definition of 公开率 it is; null for every other indicator. */
  readonly definition: DisclosureDefinition | null;
  readonly words: RateWords;
  /** Both counts; null where one of them has no value. */
  readonly counts: { readonly part: NumberInText; readonly whole: NumberInText } | null;
}

/** Every ground and applicant has its chart: these tell how requests and disputes ended. */
const shown: readonly Indicator[] = [
  ...requestRates,
  ...requestBacklog,
  ...disputeRates.filter(({ id }) => ['reconsideration_correction_rate', 'litigation_correction_rate'].includes(id)),
];

const definitionOf = new Map(
  Object.entries(disclosureDefinitions).map(([id, indicator]) => [indicator.id, id as DisclosureDefinition]),
);

/** Definitions of 公开率 first, then what has a case at all: an indicator without one says nothing. */
export function indicatorRows(subject: ReportSubject): readonly IndicatorRow[] {
  const rows = shown.map((indicator) => rowOf(indicator, subject));
  return rows.filter(
    ({ definition, words, counts }) => definition !== null || (words.band !== 'none' && counts !== null),
  );
}

function rowOf(indicator: Indicator, subject: ReportSubject): IndicatorRow {
  const { record, locale } = subject;
  const result = computeIndicator(indicator, record);
  const { numerator, denominator } = result;
  return {
    id: indicator.id,
    name: capitalised(indicatorName(indicator, locale), locale),
    formula: formulaText(indicator, locale),
    definition: definitionOf.get(indicator.id) ?? null,
    words: rateWords(indicator, result, locale),
    counts:
      numerator === null || denominator === null
        ? null
        : {
            part: sumNumber(subject, figuresIn(indicator.numerator, record), numerator),
            whole: sumNumber(subject, figuresIn(indicator.denominator, record), denominator),
          },
  };
}

function figuresIn(parts: readonly string[], record: ReportRecord): readonly string[] {
  return parts.flatMap((part) => figuresOfPart(part, record.editions.requests ?? '2021'));
}
