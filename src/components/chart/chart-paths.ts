// Which charts there are addresses for: every chart for every scope it serves, in each language, latest and by year.
import type { Chart } from '../../charts/chart.ts';
import { charts } from '../../charts/index.ts';
import { allOffices, yearsOf } from '../../charts/subject.ts';
import { dataset } from '../../dataset/on-disk.ts';
import { localePaths } from '../site.ts';
import type { ChartAddress } from './chart-links.ts';

export interface ChartPath extends ChartAddress {
  /** Folder of the language in addresses. */
  readonly folder: string | undefined;
}

/** All addresses; those without a year show the latest. */
export function chartPaths(): readonly ChartPath[] {
  const scopes = [allOffices, ...dataset.agencies().map(({ id }) => id)].map((scope) => ({
    scope,
    years: yearsOf(scope, dataset),
  }));
  return localePaths.flatMap(({ params, props }) =>
    charts.flatMap((chart) =>
      scopes
        .filter(({ scope, years }) => years.length > 0 && serves(chart, scope))
        .flatMap(({ scope, years }) =>
          [undefined, ...years].map((year) => ({
            chart: chart.id,
            scope,
            year,
            locale: props.locale,
            folder: params.locale,
          })),
        ),
    ),
  );
}

function serves({ scopes }: Chart, scope: string): boolean {
  return scopes.includes(scope === allOffices ? 'all' : 'agency');
}
