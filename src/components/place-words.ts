// Where a figure, a claim or a finding stands, in words: its line, its cell in a Word table, its page in a PDF.
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { FigureRecord } from '../records/schema.ts';

/** Places of records are optional, and forwarded as they are. */
export type RecordPlace = { readonly [Part in 'line' | 'cell' | 'page']?: FigureRecord[Part] | undefined };

/** `第210行`, `表3 第5行 第2格` or `第2页`; null where there is no place. */
export function placeWords({ line, cell, page }: RecordPlace, locale: Locale): string | null {
  const t = translator(locale);
  if (line !== undefined) return t('site.line', { line });
  if (cell !== undefined) return t('site.cell', { ...cell });
  return page === undefined ? null : t('site.page', { page });
}

/**
 * Where a figure's cell on the page of a report leads: its
 * line, or its number in the text read from a Word or PDF file.
 */
export function sourceAnchor(figure: string, { line, cell, page }: RecordPlace): string | null {
  if (line !== undefined) return `L${String(line)}`;
  return cell === undefined && page === undefined ? null : `at.${figure}`;
}
