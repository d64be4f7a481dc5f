// Which charts there are addresses for: every chart for every scope it serves, in each language, latest and by year.
import type { Dataset } from '../dataset/read.ts';
import { localeIds } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Chart } from './chart.ts';
import { charts } from './index.ts';
import { allOffices, yearsOf } from './subject.ts';

/** What an address is made from; without a year the latest is meant. */
export interface ChartAddress {
  readonly chart: string;
  readonly scope: string;
  readonly locale: Locale;
  readonly year?: number | undefined;
}

/** All addresses, scope by scope, so that whoever follows them reads an office and draws a figure once. */
export function* chartAddresses(dataset: Dataset): Generator<ChartAddress> {
  for (const scope of [allOffices, ...dataset.agencies().map(({ id }) => id)]) {
    const years = yearsOf(scope, dataset);
    if (years.length === 0) continue;
    for (const { id: chart } of charts.filter((each) => serves(each, scope)))
      for (const locale of localeIds) for (const year of [...years, undefined]) yield { chart, scope, locale, year };
  }
}

function serves({ scopes }: Chart, scope: string): boolean {
  return scopes.includes(scope === allOffices ? 'all' : 'agency');
}
