// NAR-11: where table 四 has disputes, the text says something of them.
import { mentionsDisputes } from '../narrative/dispute-mention.ts';
import type { ReportCheck } from './check.ts';
import { positiveFigures } from './stated-sum.ts';

const totals = [
  'disputes.reconsideration.total',
  'disputes.litigation_direct.total',
  'disputes.litigation_after.total',
];

/** Any mention will do. Fails for 17 cases of reconsideration in table 四 and no word of them in the text. */
export const narrativeDisputesSilent = {
  id: 'check/narrative-disputes-silent',
  code: 'NAR-11',
  severity: 'info',
  scope: 'report',
  basis: 'Regulations, article 50(3)',
  ownProse: true,
  onSilence: true,
  run({ record, document, outline }, emit) {
    const figures = positiveFigures(record, totals);
    if (figures.length === 0 || mentionsDisputes(document, outline)) return;
    const n = figures.reduce((sum, id) => sum + (record.figures[id]?.value ?? 0), 0);
    emit({ figures, args: { n } });
  },
} as const satisfies ReportCheck;
