// What one report says, in a few plain sentences; each stands only where its figures do.
import { countIn, sumOfCounts } from '../charts/marks.ts';
import { countWords, outcomeTerm, termLanguage } from '../charts/words.ts';
import { applicants } from '../codebook/concepts.ts';
import type { Applicant } from '../codebook/concepts.ts';
import { disputeOutcomes, disputeTotal, outcomeFigures, procedures } from '../codebook/disputes.ts';
import type { Procedure } from '../codebook/disputes.ts';
import { applicantIds } from '../codebook/figures.ts';
import { translator } from '../i18n/t.ts';
import type { ReportRecord } from '../records/schema.ts';
import { reasonSentence } from './reason-sentence.ts';
import { hasNoDispute, isAllZero, outcomeCounts, valueOf } from './report-figures.ts';
import type { OutcomeCount } from './report-figures.ts';
import { aboutFigure, figureNumber, punctuation, resting, sumNumber, withList } from './report-sentence.ts';
import type { ReportSubject } from './report-sentence.ts';
import { inSequence, words } from './sentence.ts';
import type { Sentence } from './sentence.ts';

/** Requests, how they ended, why not granted, what is carried over, disputes. */
export function lede(subject: ReportSubject): readonly Sentence[] {
  const sentences = [...requestSentences(subject), ...disputeSentences(subject)];
  const all = isAllZero(subject.record) ? [...sentences, allZero(subject)] : sentences;
  return inSequence(all, punctuation[subject.locale].between);
}

const received = 'requests.received_new.total';

function requestSentences(subject: ReportSubject): readonly Sentence[] {
  const { record, year, locale } = subject;
  const t = translator(locale);
  const count = valueOf(record, received);
  const carriedIn = valueOf(record, 'requests.carried_in.total');
  if (count === null) return [words(t('site.lede.received_unknown', { year }))];
  const none = resting(subject, t('site.lede.none_received', { year }), [received, 'requests.carried_in.total']);
  if (count === 0 && carriedIn === 0) return [none];
  return [
    count === 0 ? none : receivedSentence(subject, count),
    ...aboutCarriedIn(subject),
    ...outcomeSentences(subject),
    ...reasonSentence(subject),
    ...(valueOf(record, 'requests.carried_out.total') === 0
      ? [resting(subject, t('site.lede.none_carried_out'), ['requests.carried_out.total'])]
      : aboutFigure(subject, 'site.lede.carried_out', 'requests.carried_out.total')),
  ];
}

/** Nothing carried in is not worth a sentence; that it is not known is. */
function aboutCarriedIn(subject: ReportSubject): readonly Sentence[] {
  const figure = 'requests.carried_in.total';
  const count = countIn(subject.record, [figure]);
  if (count.value !== null) return aboutFigure(subject, 'site.lede.carried_in', figure);
  const why = countWords(count, subject.locale);
  return [words(translator(subject.locale)('site.lede.carried_in_unknown', { why }))];
}

function receivedSentence(subject: ReportSubject, count: number): Sentence {
  const { record, year, locale } = subject;
  const t = translator(locale);
  const numbers = { received: figureNumber(subject, received, count) };
  const args = { year, received: count };
  const from = soleApplicant(record, count);
  if (from !== null) {
    const applicant = applicants[from][termLanguage(locale)];
    return { text: t('site.lede.received_from', { ...args, applicant }), numbers };
  }
  const person = 'requests.received_new.natural_person';
  const natural = valueOf(record, person);
  if (natural === null) return { text: t('site.lede.received', args), numbers };
  return {
    text: t('site.lede.received_split', { ...args, natural }),
    numbers: { ...numbers, natural: figureNumber(subject, person, natural) },
  };
}

/** The one kind of applicant all requests came from: its figure is the row's total, and no other column has any. */
function soleApplicant(record: ReportRecord, count: number): Applicant | null {
  const columns = applicantIds.filter((id) => id !== 'total');
  const [sole, ...others] = columns.filter((id) => (valueOf(record, `requests.received_new.${id}`) ?? 0) !== 0);
  if (sole === undefined || others.length > 0) return null;
  return valueOf(record, `requests.received_new.${sole}`) === count ? sole : null;
}

function outcomeSentences(subject: ReportSubject): readonly Sentence[] {
  const { record, locale } = subject;
  const t = translator(locale);
  const all = outcomeCounts(record);
  if (all.length === 0) return [];
  if (all.some(({ count }) => count.value === null))
    return aboutFigure(subject, 'site.lede.outcomes_unknown', processed);
  const occurred = all.filter(({ count }) => count.value !== 0);
  const differ = outcomesDiffer(subject, all);
  const none = resting(
    subject,
    t('site.lede.none_processed'),
    all.flatMap(({ count }) => count.figures),
  );
  if (occurred.length === 0) return differ.length > 0 ? differ : [none];
  const parts = occurred.map(({ group, count }) => {
    const n = count.value ?? 0;
    const text = t('site.lede.outcome', { term: outcomeTerm(group, locale), n });
    return { text, numbers: { n: sumNumber(subject, count.figures, n) } };
  });
  return [withList(words(t('site.lede.outcomes')), parts, locale), ...differ];
}

const processed = 'requests.total_processed.total';

/** Outcomes that are not what their total says do not stand there as if they were. */
function outcomesDiffer(subject: ReportSubject, outcomes: readonly OutcomeCount[]): readonly Sentence[] {
  const n = valueOf(subject.record, processed);
  const { value: sum, figures } = sumOfCounts(outcomes.map(({ count }) => count));
  if (n === null || sum === null || n === sum) return [];
  const text = translator(subject.locale)('site.lede.outcomes_differ', { n, sum });
  return [{ text, numbers: { n: figureNumber(subject, processed, n), sum: sumNumber(subject, figures, sum) } }];
}

function disputeSentences(subject: ReportSubject): readonly Sentence[] {
  const { record, locale } = subject;
  if (hasNoDispute(record)) return [words(translator(locale)('site.lede.no_disputes'))];
  if (procedures.every((procedure) => valueOf(record, disputeTotal(procedure)) === null))
    return [words(translator(locale)('site.lede.disputes_unknown'))];
  return procedures.flatMap((procedure) => disputeSentence(subject, procedure));
}

function disputeSentence(subject: ReportSubject, procedure: Procedure): readonly Sentence[] {
  const { record, locale } = subject;
  const t = translator(locale);
  const total = disputeTotal(procedure);
  const stated = valueOf(record, total);
  if (stated === null) {
    const why = countWords(countIn(record, [total]), locale);
    return [words(t('site.lede.dispute_unknown', { procedure: t(`site.dispute.${procedure}`), why }))];
  }
  const outcomes = outcomeFigures(procedure);
  const sum = countIn(record, outcomes).value;
  if (sum !== null && stated !== sum) {
    const text = t('site.lede.dispute_differs', { procedure: t(`site.dispute.${procedure}`), n: stated, sum });
    return [{ text, numbers: { n: figureNumber(subject, total, stated), sum: sumNumber(subject, outcomes, sum) } }];
  }
  const [head] = aboutFigure(subject, `site.lede.${procedure}`, total);
  if (head === undefined) return [];
  const parts = disputeOutcomes.flatMap((outcome) => {
    const figure = `disputes.${procedure}.${outcome}`;
    const n = valueOf(record, figure);
    if (n === null || n === 0) return [];
    const text = t('site.lede.dispute_outcome', { term: t(`site.dispute.${outcome}`), n });
    return [{ text, numbers: { n: figureNumber(subject, figure, n) } }];
  });
  return [withList(head, parts, locale)];
}

function allZero({ record, locale }: ReportSubject): Sentence {
  const n = Object.keys(record.figures).length;
  return { text: translator(locale)('site.lede.all_zero', { n }), numbers: { n: { value: n } } };
}
