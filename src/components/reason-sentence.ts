// Why requests were not granted, in one sentence: the reason that stands most often, or what ties with it.
import { termLanguage } from '../charts/words.ts';
import { concepts } from '../codebook/concepts.ts';
import type { ConceptId } from '../codebook/concepts.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { usableValues } from '../indicators/doubted-figures.ts';
import type { ReportRecord } from '../records/schema.ts';
import { ungrantedFigures } from './report-figures.ts';
import { figureNumber } from './report-sentence.ts';
import type { ReportSubject } from './report-sentence.ts';
import { words } from './sentence.ts';
import type { Sentence } from './sentence.ts';

/** A row of table 三 by its total, and how many requests stand in it. */
export interface Reason {
  readonly figure: string;
  readonly n: number;
}

/** More that tie would be a list, which the chart of reasons is. */
const mostNamed = 2;

/** None where nothing was refused, unable or not processed, or where one of the rows has no number that is sure. */
export function reasonSentence(subject: ReportSubject): readonly Sentence[] {
  const lead = leadOf(reasonsIn(subject.record) ?? []);
  return lead === null ? [] : [leadingSentence(subject, lead)];
}

/** Rows of a report under refused, unable and not processed; null where one of them has no number, or one we doubt. */
export function reasonsIn(record: ReportRecord): readonly Reason[] | null {
  const usable = usableValues(record);
  const reasons = ungrantedFigures(record).map((figure) => ({ figure, n: usable(figure) }));
  const known = reasons.flatMap(({ figure, n }) => (n === null ? [] : [{ figure, n }]));
  return known.length < reasons.length ? null : known;
}

interface Lead {
  /** Reasons that stand at all. */
  readonly occurred: readonly Reason[];
  /** Those that stand most often, and the first of them. */
  readonly leading: readonly Reason[];
  readonly first: Reason;
}

/** The reasons that stand most often; null where none stands at all. */
export function leadOf(reasons: readonly Reason[]): Lead | null {
  const occurred = reasons.filter(({ n }) => n > 0);
  const most = Math.max(...occurred.map(({ n }) => n));
  const leading = occurred.filter(({ n }) => n === most);
  const [first] = leading;
  return first === undefined ? null : { occurred, leading, first };
}

function leadingSentence(subject: ReportSubject, { occurred, leading, first }: Lead): Sentence {
  const { locale } = subject;
  const t = translator(locale);
  const named = leading.length;
  const args = { named, rest: occurred.length - named, reasons: occurred.length, most: first.n };
  const numbers = { most: figureNumber(subject, first.figure, first.n) };
  if (named > mostNamed) return { text: t('site.lede.reasons_tied', args), numbers };
  const reason = namesOf(leading, locale);
  // The sentence before says how many: where there is one reason, it is that of all of them.
  if (occurred.length === 1) return words(t('site.lede.reason_sole', { reason, n: first.n }));
  return { text: t('site.lede.reason_most', { ...args, reason }), numbers };
}

/** `“A”和“B”` */
export function namesOf(reasons: readonly Reason[], locale: Locale): string {
  const t = translator(locale);
  const terms = reasons.map(({ figure }) => concepts[figure.replace(/\.total$/, '') as ConceptId]);
  return terms
    .map((term) => t('site.lede.reason', { term: term[termLanguage(locale)] }))
    .join(t('site.lede.reason.and'));
}
