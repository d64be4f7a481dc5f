// Addresses of a chart: its files, its embed, the page it belongs to. A pinned year stays in them for good.
import type { ChartAddress } from '../../charts/addresses.ts';
import { fileName } from '../../charts/chart-files.ts';
import type { FileKind } from '../../charts/chart-files.ts';
import type { Figure } from '../../charts/figure.ts';
import { allOffices, isRegion } from '../../charts/subject.ts';
import { absolute, href } from '../site.ts';

export function fileLink(address: ChartAddress, kind: FileKind): string {
  return href(`/charts/${address.chart}/${fileName(address, kind)}`, address.locale);
}

/** What a file is called once it is saved: of many, all named `all.csv`, none would say what it holds. */
export function savedName({ chart, scope }: ChartAddress, kind: FileKind, year: number): string {
  return `${chart}-${scope}-${String(year)}.${kind}`;
}

export function embedPath({ chart, scope, year }: ChartAddress): string {
  return `/embed/${chart}/${scope}${year === undefined ? '' : `/${String(year)}`}/`;
}

/**
 * The page the chart belongs to: the office's profile, or its report
 * of a pinned year; the region's page; for all offices the gallery.
 */
export function homePath({ scope, year }: ChartAddress): string {
  if (scope === allOffices) return '/charts/';
  if (isRegion(scope)) return `/regions/${scope}/`;
  return year === undefined ? `/agencies/${scope}/` : `/agencies/${scope}/${String(year)}/`;
}

/** What a page of another site has to hold to show the chart. */
export function embedCode(address: ChartAddress, figure: Figure, height: number): string {
  const title = `${figure.about} · ${figure.title}`
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  const source = absolute(embedPath(address), address.locale);
  return `<iframe src="${source}" title="${title}" width="100%" height="${String(height)}" style="border:0" loading="lazy"></iframe>`;
}
