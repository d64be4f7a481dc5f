// Reads values out of one record for a page.
import { disputeTotal, outcomeFigures, procedures } from '../codebook/disputes.ts';
import type { OutcomeGroup } from '../codebook/concepts.ts';
import { outcomeOrder } from '../charts/drawing/looks.ts';
import { countIn } from '../charts/marks.ts';
import type { Count } from '../charts/marks.ts';
import { figuresOfLine } from '../charts/request-lines.ts';
import { doubtedFigures } from '../indicators/doubted-figures.ts';
import type { ReportRecord } from '../records/schema.ts';

/** The value of a figure; null where the report has none or it could not be read. */
export function valueOf(record: ReportRecord, figure: string): number | null {
  return record.figures[figure]?.value ?? null;
}

export interface OutcomeCount {
  readonly group: OutcomeGroup;
  readonly count: Count;
}

/** How requests ended, in the form's order: the total column summed over the rows of each group. */
export function outcomeCounts(record: ReportRecord): readonly OutcomeCount[] {
  const edition = record.editions.requests;
  if (edition === null) return [];
  return outcomeOrder.map((group) => ({ group, count: countIn(record, figuresOfLine(group, edition)) }));
}

/** True where every figure of the report is a printed zero nobody doubts and no table is missing. */
export function isAllZero(record: ReportRecord): boolean {
  const isWhole = Object.values(record.cells).every((count) => count !== null && count[0] === count[1]);
  const isZero = Object.values(record.figures).every(({ status, value }) => status === 'printed' && value === 0);
  return isWhole && isZero && doubtedFigures(record).size === 0;
}

/** Totals of the rows under refused, unable and not processed. */
export function ungrantedFigures(record: ReportRecord): readonly string[] {
  const ungranted = ['refused', 'unable', 'not_processed'];
  return outcomeCounts(record).flatMap(({ group, count }) => (ungranted.includes(group) ? count.figures : []));
}

/** True where every total of table 四 is a printed zero and no outcome contradicts it. */
export function hasNoDispute(record: ReportRecord): boolean {
  const totals = procedures.map(disputeTotal);
  const outcomes = procedures.flatMap(outcomeFigures);
  return isNone(record, totals) && !outcomes.some((figure) => (valueOf(record, figure) ?? 0) > 0);
}

/** True where each of the figures is a zero nobody doubts; false where one is missing. */
export function isNone(record: ReportRecord, figures: readonly string[]): boolean {
  const doubted = doubtedFigures(record);
  return figures.length > 0 && figures.every((figure) => valueOf(record, figure) === 0 && !doubted.has(figure));
}
