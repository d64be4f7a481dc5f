// How an office is called on a page: its name, its place, what kind of office it is, and its reports in use.
import { reportOf } from '../charts/subject.ts';
import type { Agency, Office, OfficeReport, SourceEntry } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';

export { kindOf } from '../charts/office-kind.ts';

export function officeName(agency: Agency, locale: Locale): string {
  return locale === 'zh-CN' ? agency.name_zh : agency.name_en;
}

/** The report that counts for each year, the latest first. */
export function reportsInUse(office: Office): readonly OfficeReport[] {
  const years = [...new Set(office.reports.map(({ entry }) => entry.year))].sort((a, b) => b - a);
  return years.map((year) => reportOf(office, year)).filter((report) => report !== null);
}

/** Superseded versions and withdrawn reports of a year: listed, and kept out of sums. */
export function entriesOutOfUse(office: Office, year: number): readonly SourceEntry[] {
  const inUse = reportOf(office, year)?.entry;
  const entries = [...office.earlier, ...office.reports.map(({ entry }) => entry)];
  return entries.filter((entry) => entry.year === year && entry !== inUse);
}
