// The foot of every printed sheet of a page about a report: source, date and hash, and the number of the sheet.
import type { OfficeReport } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';

/** `浉河区人民政府2024年…年度报告 · 取得 2026-11-20 · SHA-256 1e53d346cb20` */
export function imprintOf({ entry, record }: OfficeReport, locale: Locale): string {
  const t = translator(locale);
  const parts = [
    entry.source_title ?? record.title ?? entry.file,
    entry.source_url ?? t('site.provenance.no_link'),
    entry.retrieved_on === null ? null : `${t('site.provenance.retrieved')} ${entry.retrieved_on}`,
    `SHA-256 ${record.sha256.slice(0, 12)}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** A style sheet for printing; the text is quoted for CSS and for the HTML it stands in. */
export function runningFootOf(text: string): string {
  const quoted = `"${text.replaceAll(/["\\<>&\n\r\f]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`;
  const look = 'font: 7pt sans-serif; color: #5b6470;';
  return `@page { @bottom-left { content: ${quoted}; ${look} } @bottom-right { content: counter(page); ${look} } }`;
}
