// Parts that sentences about one report are made of: numbers that know their figure, and lists of them.
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { doubtedFigures } from '../indicators/doubted-figures.ts';
import type { ReportRecord } from '../records/schema.ts';
import { valueOf } from './report-figures.ts';
import { inSequence, words } from './sentence.ts';
import type { NumberInText, Sentence } from './sentence.ts';
import { href } from './site.ts';

export interface ReportSubject {
  readonly record: ReportRecord;
  readonly agencyId: string;
  readonly year: number;
  readonly locale: Locale;
}

/** What stands between and after sentences and their parts. */
export const punctuation = {
  'zh-CN': { between: '', comma: '，', colon: '：', stop: '。' },
  en: { between: ' ', comma: ', ', colon: ': ', stop: '.' },
} as const satisfies Record<Locale, Record<string, string>>;

/** A figure in a sentence, linked to its cell. */
export function figureNumber(subject: ReportSubject, figure: string, value: number): NumberInText {
  return { value, figure, link: cellLink(subject, figure), ...doubtOf(subject, [figure]) };
}

/** A sum of figures in a sentence, linked to the first of them that is not zero. */
export function sumNumber(subject: ReportSubject, figures: readonly string[], value: number): NumberInText {
  const [first] = figures;
  if (figures.length === 1 && first !== undefined) return figureNumber(subject, first, value);
  const shown = figures.find((figure) => (valueOf(subject.record, figure) ?? 0) > 0) ?? first ?? '';
  return { value, sum: figures, link: cellLink(subject, shown), ...doubtOf(subject, figures) };
}

/** What stands behind a number that rests on a figure we doubt. */
function doubtOf({ record, locale }: ReportSubject, figures: readonly string[]): Pick<NumberInText, 'doubt'> {
  const doubted = doubtedFigures(record);
  return figures.some((figure) => doubted.has(figure)) ? { doubt: translator(locale)('figure.doubt_mark') } : {};
}

/** A sentence without a number, such as that nothing was received, with a doubt of what it rests on before its end. */
export function resting(subject: ReportSubject, text: string, figures: readonly string[]): Sentence {
  const { doubt } = doubtOf(subject, figures);
  const { stop } = punctuation[subject.locale];
  return words(doubt === undefined || !text.endsWith(stop) ? text : text.slice(0, -stop.length) + doubt + stop);
}

function cellLink({ agencyId, year, locale }: ReportSubject, figure: string): string {
  return `${href(`/agencies/${agencyId}/${String(year)}/`, locale)}#${figure}`;
}

/** Words about one figure (argument and tag `n`), where it has a value other than zero. */
export function aboutFigure(subject: ReportSubject, key: string, figure: string): readonly Sentence[] {
  const n = valueOf(subject.record, figure);
  if (n === null || n === 0) return [];
  const text = translator(subject.locale)(key, { n, year: subject.year });
  return [{ text, numbers: { n: figureNumber(subject, figure, n) } }];
}

/** `a, b, c.` as the language lists. */
export function listed(parts: readonly Sentence[], locale: Locale): Sentence {
  return ended(joined(inSequence(parts, punctuation[locale].comma)), locale);
}

export function ended(sentence: Sentence, locale: Locale): Sentence {
  return { ...sentence, text: sentence.text + punctuation[locale].stop };
}

/** `head: a, b.` */
export function withList(head: Sentence, parts: readonly Sentence[], locale: Locale): Sentence {
  if (parts.length === 0) return ended(head, locale);
  return joined([head, words(punctuation[locale].colon), listed(parts, locale)]);
}

/** Joins parts that use the same tags into one sentence: each part's tags get a letter of their own. */
function joined(parts: readonly Sentence[]): Sentence {
  const numbers: Record<string, NumberInText> = {};
  const text = parts.map((part, index) => {
    let worded = part.text;
    for (const [name, value] of Object.entries(part.numbers)) {
      const renamed = `${name}_${letter(index)}`;
      numbers[renamed] = value;
      worded = worded.replaceAll(`<${name}>`, `<${renamed}>`).replaceAll(`</${name}>`, `</${renamed}>`);
    }
    return worded;
  });
  return { text: text.join(''), numbers };
}

/** a, b, … z, aa, ab: tags hold letters alone. */
function letter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : letter(rest - 1)) + String.fromCharCode(97 + (index % 26));
}
