// Which edition of the form a report is printed on, in words; tables 二 and 三 may differ.
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { ReportRecord } from '../records/schema.ts';

/** The edition with its notice, or `short` for a table; null where no table was found. */
export function editionWords(
  { editions }: Pick<ReportRecord, 'editions'>,
  locale: Locale,
  length: 'whole' | 'short',
): string | null {
  const t = translator(locale);
  const { proactive, requests } = editions;
  const edition = requests ?? proactive;
  if (edition === null) return null;
  if (proactive !== null && requests !== null && proactive !== requests) {
    return t(length === 'short' ? 'site.edition.short_mixed' : 'site.edition.mixed', { proactive, requests });
  }
  return length === 'short' ? t('site.edition.short', { edition }) : t(`site.edition.${edition}`);
}
