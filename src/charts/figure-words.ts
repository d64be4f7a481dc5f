// The lines every figure owes its reader, in pages and in files: where it comes from, its year, its hash, its licence.
import { translator } from '../i18n/t.ts';
import type { Figure } from './figure.ts';
import { lowered } from './words.ts';

/** The source as one sentence: report, scope, and whether the original's address is known. */
export function sourceWords({ source, about, view, rows }: Figure): string {
  const t = translator(view.locale);
  if (source.kind === 'example') return t('figure.source.example');
  if (source.kind === 'collection') return t('figure.source.collection', { year: view.year, n: source.reports });
  if (source.report === null) return t('figure.source.none', { about, year: view.year });
  const { entry, record } = source.report;
  const title = entry.source_title ?? record.title ?? t('figure.source.untitled', { about, year: view.year });
  return t('figure.source.report', {
    others: Math.max(0, reportsBehind(rows) - 1),
    title,
    scope: lowered(t(`site.scope.${entry.scope}`), view.locale),
    copy: t(`figure.source.${entry.transcription === 'tables' ? 'transcription' : 'copy'}`),
  });
}

/** How many reports the rows come from: a chart of several years, or one with peers, rests on more than its own. */
function reportsBehind(rows: Figure['rows']): number {
  const collected = rows.filter(({ status }) => status !== 'not_collected' && status !== 'withdrawn');
  return new Set(collected.map(({ year, agency_id }) => `${String(year)} ${String(agency_id)}`)).size;
}

/** Address of the original, where it is known. */
export function sourceLink({ source }: Figure): string | null {
  return source.kind === 'report' ? (source.report?.entry.source_url ?? null) : null;
}

/** True where a report stands behind the figure whose original has no known address. */
export function lacksSourceLink(figure: Figure): boolean {
  return figure.source.kind === 'report' && figure.source.report !== null && sourceLink(figure) === null;
}

/** Hash of the rows and licence, for the foot; null for made-up numbers. */
export function footWords({ hash, view, source }: Figure): string | null {
  return source.kind === 'example' ? null : translator(view.locale)('figure.foot', { hash });
}
