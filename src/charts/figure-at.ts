// The figure at an address. Page, embed and files of an office
// follow one another, so its figures are kept until the next.
import type { Dataset } from '../dataset/read.ts';
import type { ChartAddress } from './addresses.ts';
import { chartOf, figureOf } from './figure.ts';
import type { Figure } from './figure.ts';
import { subjectOf } from './subject.ts';

interface Kept {
  readonly scope: string;
  readonly figures: Map<string, Figure>;
}

const lastScopes = new WeakMap<Dataset, Kept>();

/** Null where the scope has no report. The latest year and the same year pinned are one figure. */
export function figureAt(dataset: Dataset, { chart, scope, locale, year }: ChartAddress): Figure | null {
  const subject = subjectOf(dataset, scope, year);
  if (subject === null) return null;
  const { figures } = keptFor(dataset, scope);
  const key = `${chart} ${locale} ${subject.year}`;
  const figure = figures.get(key) ?? figureOf(chartOf(chart), subject, locale);
  figures.set(key, figure);
  return figure;
}

function keptFor(dataset: Dataset, scope: string): Kept {
  const last = lastScopes.get(dataset);
  if (last?.scope === scope) return last;
  const kept: Kept = { scope, figures: new Map() };
  lastScopes.set(dataset, kept);
  return kept;
}
