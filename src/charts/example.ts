// Made-up offices and counts for the examples of charts, in the gallery and in the snapshots.
import type { CountStatus } from '../codebook/count-statuses.ts';
import type { FigureId } from '../codebook/figures.ts';
import type { CollectionRow } from '../dataset/shapes.ts';
import { translator } from '../i18n/t.ts';
import type { RowHead } from './chart.ts';
import type { Count } from './marks.ts';

export const exampleOffices = ['district', 'bureau', 'subdistrict', 'town', 'township', 'zone'] as const;
export type ExampleOffice = (typeof exampleOffices)[number];

export const exampleYear = 2024;

/** The head of a row about a made-up office. */
export function exampleHead(office: ExampleOffice, year: number = exampleYear): RowHead {
  const scope: CollectionRow['scope'] = office === 'district' ? 'aggregate' : 'own';
  return {
    agency_id: `example-${office}`,
    agency_name_zh: translator('zh-CN')(`chart.example.${office}`),
    agency_name_en: translator('en')(`chart.example.${office}`),
    year,
    scope,
  };
}

/** A number, one we doubt, or the reason why there is none. */
export type GivenCount = number | { readonly doubted: number } | Exclude<CountStatus, 'printed' | 'doubted'>;

export function exampleCount(given: GivenCount, figures: readonly FigureId[]): Count {
  if (typeof given === 'string') return { value: null, status: given, figures };
  return typeof given === 'number'
    ? { value: given, status: 'printed', figures }
    : { value: given.doubted, status: 'doubted', figures };
}
