// What one report says, in a few plain sentences; each stands only where its figures do.
import { outcomeTerm, termLanguage } from '../charts/words.ts';
import { applicants } from '../codebook/concepts.ts';
import type { Applicant } from '../codebook/concepts.ts';
import { applicantIds } from '../codebook/figures.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { ReportRecord } from '../records/schema.ts';
import { outcomeCounts, isAllZero, valueOf } from './report-figures.ts';
import { inSequence, words } from './sentence.ts';
import type { NumberInText, Sentence } from './sentence.ts';
import { href } from './site.ts';

export interface LedeSubject {
  readonly record: ReportRecord;
  readonly agencyId: string;
  readonly year: number;
  readonly locale: Locale;
}

/** What stands between and after sentences and their parts. */
const punctuation = {
  'zh-CN': { between: '', comma: '，', colon: '：', stop: '。' },
  en: { between: ' ', comma: ', ', colon: ': ', stop: '.' },
} as const satisfies Record<Locale, Record<string, string>>;

/** Requests, how they ended, what is carried over, disputes. */
export function lede(subject: LedeSubject): readonly Sentence[] {
  const sentences = [...requestSentences(subject), ...disputeSentences(subject)];
  const all = isAllZero(subject.record) ? [...sentences, allZero(subject)] : sentences;
  return inSequence(all, punctuation[subject.locale].between);
}

function requestSentences(subject: LedeSubject): readonly Sentence[] {
  const { record, year, locale } = subject;
  const t = translator(locale);
  const received = valueOf(record, 'requests.received_new.total');
  const carriedIn = valueOf(record, 'requests.carried_in.total');
  if (received === null) return [words(t('site.lede.received_unknown', { year }))];
  if (received === 0 && carriedIn === 0) return [words(t('site.lede.none_received', { year }))];
  return [
    received === 0 ? words(t('site.lede.none_received', { year })) : receivedSentence(subject, received),
    ...single(subject, 'site.lede.carried_in', 'requests.carried_in.total'),
    ...outcomes(subject),
    ...(valueOf(record, 'requests.carried_out.total') === 0
      ? [words(t('site.lede.none_carried_out'))]
      : single(subject, 'site.lede.carried_out', 'requests.carried_out.total')),
  ];
}

function receivedSentence(subject: LedeSubject, received: number): Sentence {
  const { record, year, locale } = subject;
  const t = translator(locale);
  const total = 'requests.received_new.total';
  const from = soleApplicant(record, received);
  const numbers = { received: number(subject, total, received) };
  if (from !== null) {
    const applicant = applicants[from][termLanguage(locale)];
    return { text: t('site.lede.received_from', { year, received, applicant }), numbers };
  }
  const person = 'requests.received_new.natural_person';
  const natural = valueOf(record, person);
  if (natural === null) return { text: t('site.lede.received', { year, received }), numbers };
  return {
    text: t('site.lede.received_split', { year, received, natural }),
    numbers: { ...numbers, natural: number(subject, person, natural) },
  };
}

/** The one kind of applicant all requests came from, as the form's columns have it. */
function soleApplicant(record: ReportRecord, received: number): Applicant | null {
  const columns = applicantIds.filter((id) => id !== 'total');
  const others = columns.filter((id) => valueOf(record, `requests.received_new.${id}`) !== 0);
  const [sole] = others;
  if (sole === undefined || others.length > 1) return null;
  return valueOf(record, `requests.received_new.${sole}`) === received ? sole : null;
}

function outcomes(subject: LedeSubject): readonly Sentence[] {
  const { record, locale } = subject;
  const t = translator(locale);
  const all = outcomeCounts(record);
  if (all.length === 0 || all.some(({ count }) => count.value === null)) return [];
  const occurred = all.filter(({ count }) => count.value !== 0);
  if (occurred.length === 0) return [words(t('site.lede.none_processed'))];
  const parts = occurred.map(({ group, count }) => {
    const n = count.value ?? 0;
    const text = t('site.lede.outcome', { term: outcomeTerm(group, locale), n });
    return { text, numbers: { n: sum(subject, count.figures, n) } };
  });
  return [listed(parts, locale)];
}

const procedures = ['reconsideration', 'litigation_direct', 'litigation_after'] as const;
const disputeOutcomes = ['upheld', 'corrected', 'other', 'pending'] as const;

function disputeSentences(subject: LedeSubject): readonly Sentence[] {
  const { record, locale } = subject;
  const totals = procedures.map((procedure) => valueOf(record, `disputes.${procedure}.total`));
  if (totals.every((total) => total === 0)) return [words(translator(locale)('site.lede.no_disputes'))];
  return procedures.flatMap((procedure) => disputeSentence(subject, procedure));
}

function disputeSentence(subject: LedeSubject, procedure: (typeof procedures)[number]): readonly Sentence[] {
  const { record, locale } = subject;
  const t = translator(locale);
  const [head] = single(subject, `site.lede.${procedure}`, `disputes.${procedure}.total`);
  if (head === undefined) return [];
  const parts = disputeOutcomes.flatMap((outcome) => {
    const figure = `disputes.${procedure}.${outcome}`;
    const n = valueOf(record, figure);
    if (n === null || n === 0) return [];
    return [
      {
        text: t('site.lede.dispute_outcome', { term: t(`site.dispute.${outcome}`), n }),
        numbers: { n: number(subject, figure, n) },
      },
    ];
  });
  if (parts.length === 0) return [ended(head, locale)];
  const list = listed(parts, locale);
  return [joined([head, words(punctuation[locale].colon), list])];
}

/** A sentence about one figure, where it has a value other than zero. */
function single(subject: LedeSubject, key: string, figure: string): readonly Sentence[] {
  const n = valueOf(subject.record, figure);
  if (n === null || n === 0) return [];
  return [
    { text: translator(subject.locale)(key, { n, year: subject.year }), numbers: { n: number(subject, figure, n) } },
  ];
}

function allZero({ record, locale }: LedeSubject): Sentence {
  const cells = Object.keys(record.figures);
  return {
    text: translator(locale)('site.lede.all_zero', { n: cells.length }),
    numbers: { n: { value: cells.length } },
  };
}

/** `a, b and c.` as the language lists; numbers of each part keep their own tags. */
function listed(parts: readonly Sentence[], locale: Locale): Sentence {
  return ended(joined(inSequence(parts, punctuation[locale].comma)), locale);
}

function ended(sentence: Sentence, locale: Locale): Sentence {
  return { ...sentence, text: sentence.text + punctuation[locale].stop };
}

/** Joins parts that use the same tags into one sentence by numbering the tags. */
function joined(parts: readonly Sentence[]): Sentence {
  const numbers: Record<string, NumberInText> = {};
  const text = parts.map((part, index) => {
    let worded = part.text;
    for (const [name, value] of Object.entries(part.numbers)) {
      const renamed = `${name}_${'abcdefghijklmnop'.charAt(index)}`;
      numbers[renamed] = value;
      worded = worded.replaceAll(`<${name}>`, `<${renamed}>`).replaceAll(`</${name}>`, `</${renamed}>`);
    }
    return worded;
  });
  return { text: text.join(''), numbers };
}

function number(subject: LedeSubject, figure: string, value: number): NumberInText {
  return { value, figure, link: `${reportLink(subject)}#${figure}` };
}

function sum(subject: LedeSubject, figures: readonly string[], value: number): NumberInText {
  const [first] = figures;
  if (figures.length === 1 && first !== undefined) return number(subject, first, value);
  const shown = figures.find((figure) => (valueOf(subject.record, figure) ?? 0) > 0) ?? first ?? '';
  return { value, sum: figures, link: `${reportLink(subject)}#${shown}` };
}

function reportLink({ agencyId, year, locale }: LedeSubject): string {
  return href(`/agencies/${agencyId}/${year}/`, locale);
}
