// Addresses of a chart: its files, its embed, the page it belongs to. A pinned year stays in them for good.
import type { Figure } from '../../charts/figure.ts';
import { allOffices } from '../../charts/subject.ts';
import type { Locale } from '../../i18n/locales.ts';
import { absolute, href } from '../site.ts';

export const fileKinds = ['csv', 'svg', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What an address is made from; without a year the latest is meant. */
export interface ChartAddress {
  readonly chart: string;
  readonly scope: string;
  readonly locale: Locale;
  readonly year?: number | undefined;
}

function pathOf({ chart, scope, year }: ChartAddress): string {
  return `${chart}/${scope}${year === undefined ? '' : `/${String(year)}`}`;
}

export function fileLink(address: ChartAddress, kind: FileKind): string {
  return href(`/charts/${pathOf(address)}.${kind}`, address.locale);
}

export function embedPath(address: ChartAddress): string {
  return `/embed/${pathOf(address)}/`;
}

/** The page the chart belongs to: the office's profile, or its report of a pinned year; for all offices the gallery. */
export function homePath({ scope, year }: ChartAddress): string {
  if (scope === allOffices) return '/charts/';
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
