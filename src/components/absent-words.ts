// What is said of an office without a report in use: that none is in this collection, or that it took its own back.
import { dataset } from '../dataset/on-disk.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { withdrawnYears } from './withdrawn-reports.ts';

export function absentWords(agencyId: string, locale: Locale): string {
  const t = translator(locale);
  const years = withdrawnYears(dataset).get(agencyId);
  return years === undefined ? t('site.not_in_collection') : t('site.report_withdrawn', { years: years.join(', ') });
}
