// The figures of a record with their ids, for those who look at all of them.
import { remembered } from '../document/remembered.ts';
import type { FigureRecord, ReportRecord } from './schema.ts';

const listed = remembered((figures: ReportRecord['figures']) => Object.entries(figures));

/** Each figure with its id; to list them takes long, so that all rules share one list. */
export function figureEntries({
  figures,
}: Pick<ReportRecord, 'figures'>): readonly (readonly [string, FigureRecord])[] {
  return listed(figures);
}
