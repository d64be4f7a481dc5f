// NAR-04: a percentage in the text is that of the numbers beside it.
import type { Share } from '../narrative/share.ts';
import type { ReportRecord } from '../records/schema.ts';
import type { ReportCheck } from './check.ts';
import { distance } from './stated-difference.ts';
import { statedSum } from './stated-sum.ts';

/** Percentage points by which one may differ: with decimals, and without any (58.9 may be given as 58). */
const toleranceOfDecimals = 0.15;
const toleranceOfWhole = 1;
const noise = 1e-9;

/**
 * Agrees where any number of its paragraph, of the claims or of the totals of table
 * 三 bears it out, since the text need not say of what it is a part. Fails for 258
 * of 805 requests given as 33.9%, and for 22 after 31 given as a fall by 20%.
 */
export const narrativePercentage = {
  id: 'check/narrative-percentage',
  code: 'NAR-04',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, articles 6 and 50',
  run({ record, narrative, document }, emit) {
    for (const share of narrative.shares) {
      const wholes = share.wholes.length > 0 ? share.wholes : statedWholes(record);
      if (wholes.length === 0 || isBorneOut(share, record)) continue;
      const [part = 0] = share.parts;
      const whole = nearestWhole({ ...share, wholes }, part);
      const expected = Math.round(100 * percentOf(share.kind, part, whole)) / 100;
      const kind = share.wholes.length > 0 ? share.kind : 'table';
      emit({
        args: { kind, part, whole, expected, percent: share.percent, difference: distance(expected, share.percent) },
        place: document.locate(share.span),
      });
    }
  },
} as const satisfies ReportCheck;

function isBorneOut(share: Share, record: ReportRecord): boolean {
  const wholes = share.kind === 'change' ? share.wholes : [...share.wholes, ...share.others, ...statedWholes(record)];
  return share.parts.some((part) =>
    wholes.some((whole) => whole > 0 && agrees(share, percentOf(share.kind, part, whole))),
  );
}

function agrees({ percent, decimals }: Share, expected: number): boolean {
  return Math.abs(expected - percent) < (decimals === 0 ? toleranceOfWhole : toleranceOfDecimals) - noise;
}

function percentOf(kind: Share['kind'], part: number, whole: number): number {
  return (100 * (kind === 'part' ? part : part - whole)) / whole;
}

function statedWholes(record: ReportRecord): readonly number[] {
  const sums = [
    ['requests.received_new.total'],
    ['requests.total_processed.total'],
    ['requests.received_new.total', 'requests.carried_in.total'],
  ].map((figures) => statedSum(record, figures));
  return [...sums.filter((sum) => sum !== null), ...record.claims.map(({ value }) => value)];
}

/** Of the numbers it may be a part of, the one that gives the nearest percentage. */
function nearestWhole({ kind, wholes, percent }: Share, part: number): number {
  const distanceOf = (whole: number): number => Math.abs(percentOf(kind, part, whole) - percent);
  return wholes.reduce((best, whole) => (distanceOf(whole) < distanceOf(best) ? whole : best));
}
