// NAR-07: the text says whether information processing fees were charged.
import { mentionsProcessingFee } from '../narrative/fee-mention.ts';
import type { ReportCheck } from './check.ts';

/**
 * The fee rules want it stated in the annual report, commonly in section 六. Fails where no sentence mentions the fee.
 */
export const narrativeNoFee = {
  id: 'check/narrative-no-fee',
  code: 'NAR-07',
  severity: 'info',
  scope: 'report',
  basis: 'Regulations, article 42; State Council General Office, letter No. 109 of 2020 (processing fees)',
  ownProse: true,
  onSilence: true,
  run({ record, outline, document }, emit) {
    if (record.claims.some(({ concept }) => concept === 'narrative.fee_yuan')) return;
    if (mentionsProcessingFee(document, outline)) return;
    const section = outline.sections.find(({ number }) => number === 6);
    emit({ args: {}, place: section === undefined ? null : document.locate(section.headingSpan) });
  },
} as const satisfies ReportCheck;
