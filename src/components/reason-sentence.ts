// Why requests were not granted, in one sentence: the reason that stands most often, or what ties with it.
import { termLanguage } from '../charts/words.ts';
import { concepts } from '../codebook/concepts.ts';
import type { ConceptId } from '../codebook/concepts.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { ungrantedFigures, valueOf } from './report-figures.ts';
import { figureNumber } from './report-sentence.ts';
import type { ReportSubject } from './report-sentence.ts';
import { words } from './sentence.ts';
import type { Sentence } from './sentence.ts';

interface Reason {
  readonly figure: string;
  readonly n: number;
}

/** More that tie would be a list, which the chart of reasons is. */
const mostNamed = 2;

/** None where nothing was refused, unable or not processed, or where one of the rows has no number. */
export function reasonSentence(subject: ReportSubject): readonly Sentence[] {
  const figures = ungrantedFigures(subject.record);
  const given = figures.flatMap((figure): readonly Reason[] => {
    const n = valueOf(subject.record, figure);
    return n === null ? [] : [{ figure, n }];
  });
  if (given.length < figures.length) return [];
  const occurred = given.filter(({ n }) => n > 0);
  const most = Math.max(...occurred.map(({ n }) => n));
  const leading = occurred.filter(({ n }) => n === most);
  const [first] = leading;
  return first === undefined ? [] : [leadingSentence(subject, { occurred, leading, first })];
}

interface Reasons {
  readonly occurred: readonly Reason[];
  readonly leading: readonly Reason[];
  /** Of those that lead. */
  readonly first: Reason;
}

function leadingSentence(subject: ReportSubject, { occurred, leading, first }: Reasons): Sentence {
  const { locale } = subject;
  const t = translator(locale);
  const named = leading.length;
  const args = { named, rest: occurred.length - named, reasons: occurred.length, most: first.n };
  const numbers = { most: figureNumber(subject, first.figure, first.n) };
  if (named > mostNamed) return { text: t('site.lede.reasons_tied', args), numbers };
  const terms = leading.map((reason) => t('site.lede.reason', { term: termOf(reason, locale) }));
  const reason = terms.join(t('site.lede.reason.and'));
  // The sentence before says how many: where there is one reason, it is that of all of them.
  if (occurred.length === 1) return words(t('site.lede.reason_sole', { reason, n: first.n }));
  return { text: t('site.lede.reason_most', { ...args, reason }), numbers };
}

function termOf({ figure }: Reason, locale: Locale): string {
  return concepts[figure.replace(/\.total$/, '') as ConceptId][termLanguage(locale)];
}
