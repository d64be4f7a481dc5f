// Which charts there are addresses for: every chart for every scope it serves, in each language, latest and by year.
import type { Dataset } from '../dataset/read.ts';
import { localeIds } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Chart } from './chart.ts';
import { charts } from './index.ts';
import { regionsOf } from './regions.ts';
import { allOffices, isRegion, partOf, yearsOf } from './subject.ts';

/** What an address is made from; without a year the latest is meant. */
export interface ChartAddress {
  readonly chart: string;
  readonly scope: string;
  readonly locale: Locale;
  readonly year?: number | undefined;
}

/** All offices as one, each office, each region. */
export function chartScopes(dataset: Dataset): readonly string[] {
  const regions = regionsOf(dataset.agencies()).keys();
  return [allOffices, ...dataset.agencies().map(({ id }) => id), ...regions];
}

/** The addresses of one scope. */
export function* chartAddresses(dataset: Dataset, scope: string): Generator<ChartAddress> {
  const years = yearsOf(scope, dataset);
  if (years.length === 0) return;
  for (const { id: chart } of charts.filter((each) => serves(each, scope, dataset)))
    for (const locale of localeIds) for (const year of [...years, undefined]) yield { chart, scope, locale, year };
}

/** In a region charts set offices beside each other: from two with a report on. */
export function serves({ scopes, ofAnyRegion = false }: Chart, scope: string, dataset: Dataset): boolean {
  if (!isRegion(scope)) return scopes.includes(scope === allOffices ? 'all' : 'agency');
  const reporting = new Set(partOf(dataset, scope)?.collection.map(({ agency_id }) => agency_id));
  return scopes.includes('all') && (ofAnyRegion || reporting.size > 1);
}
