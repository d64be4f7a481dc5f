// How a report, or the profile that rests on it, is cited: the facts of it, and these as one line of plain text.
import type { OfficeReport } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';

/** What every style of citing needs; no clock is asked, so that two builds of one dataset cite alike. */
export interface Citation {
  readonly locale: Locale;
  readonly office: string;
  /** As the office printed it; words of ours where none was found. */
  readonly title: string;
  readonly year: number;
  /** `2024-12-31`; null where nobody wrote it down. */
  readonly published: string | null;
  readonly retrieved: string | null;
  /** First 12 hexadecimal digits of the dataset's `input_hash`. */
  readonly version: string;
  /** Of the page, in the reader's language. */
  readonly address: string;
}

export interface CitedPage extends Pick<Citation, 'locale' | 'office' | 'address'> {
  /** `input_hash` of the dataset. */
  readonly inputHash: string;
}

export function citationOf(
  { entry, record }: OfficeReport,
  { locale, office, address, inputHash }: CitedPage,
): Citation {
  const ours = translator(locale)('page.report.title', { name: office, year: entry.year });
  return {
    ...{ locale, office, address },
    title: (entry.source_title ?? record.title ?? ours).replaceAll(/\s+/g, ' ').trim(),
    year: entry.year,
    published: entry.published_on,
    retrieved: entry.retrieved_on,
    version: inputHash.slice(0, versionDigits),
  };
}

/** First so many hexadecimal digits of `input_hash` name a version of the dataset. */
const versionDigits = 12;

/** How a page over many reports is cited: it is the site's own, of one version of the dataset. */
export function pageCitation(title: string, { locale, address, inputHash }: Omit<CitedPage, 'office'>): string {
  return translator(locale)('site.citation.page', { title, address, version: inputHash.slice(0, versionDigits) });
}

/** In Chinese after GB/T 7714 (a report online), in English author, title, year, source. Nothing in it is markup. */
export function citationText({ locale, published, retrieved, ...facts }: Citation): string {
  const t = translator(locale);
  const dates = [
    ...(published === null ? [] : [t('site.citation.published', { date: published })]),
    ...(retrieved === null ? [] : [t('site.citation.retrieved', { date: retrieved })]),
  ];
  return t('site.citation.text', { ...facts, year: String(facts.year), dates: dates.join('') });
}
