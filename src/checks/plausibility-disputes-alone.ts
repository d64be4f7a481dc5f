// PLA-02: where there are disputes, there are requests.
import type { ReportCheck } from './check.ts';
import { positiveFigures, statedSum } from './stated-sum.ts';

const disputes = [
  'disputes.reconsideration.total',
  'disputes.litigation_direct.total',
  'disputes.litigation_after.total',
];
const requests = ['requests.received_new.total', 'requests.carried_in.total'];

/**
 * They may be about requests of earlier years. Fails for 2 cases of reconsideration, none received and none carried in.
 */
export const plausibilityDisputesAlone = {
  id: 'check/plausibility-disputes-alone',
  code: 'PLA-02',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, articles 50(2), 50(3) and 51',
  run({ record }, emit) {
    if (statedSum(record, requests) !== 0) return;
    const figures = positiveFigures(record, disputes);
    const n = figures.reduce((sum, id) => sum + (record.figures[id]?.value ?? 0), 0);
    if (n > 0) emit({ figures: [...figures, ...requests], args: { n } });
  },
} as const satisfies ReportCheck;
