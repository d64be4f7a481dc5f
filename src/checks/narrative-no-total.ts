// NAR-05: the text says how many items were proactively disclosed in all.
import type { ReportCheck } from './check.ts';

/**
 * Numbers by channel are not added up, since one item may be on
 * several. Fails where only 96, 18 and 46 by channel are given.
 */
export const narrativeNoTotal = {
  id: 'check/narrative-no-total',
  code: 'NAR-05',
  severity: 'info',
  scope: 'report',
  basis: 'Regulations, article 50(1)',
  ownProse: true,
  onSilence: true,
  run({ record, outline, document }, emit) {
    if (record.claims.some(({ concept }) => concept === 'narrative.proactive_items')) return;
    const heading =
      outline.parts.find(({ number }) => number === 1) ?? outline.sections.find(({ number }) => number === 1);
    emit({ args: {}, place: heading === undefined ? null : document.locate(heading.headingSpan) });
  },
} as const satisfies ReportCheck;
