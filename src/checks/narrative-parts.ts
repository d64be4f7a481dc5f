// NAR-06: parts that the text names are no more than their total, and add up to it where it is called their sum.
import type { ReportCheck } from './check.ts';
import { distance } from './stated-difference.ts';

/**
 * Parts behind "of which" may leave something out. Passes for 118, 294 and 32, 444 in all; fails
 * for 118, 294 and 32, 445 in all, and for 100 items of which 60 of one kind and 50 of another.
 */
export const narrativeParts = {
  id: 'check/narrative-parts',
  code: 'NAR-06',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, articles 6 and 50(1)',
  run({ narrative, document }, emit) {
    for (const { kind, parts, total, span } of narrative.additions) {
      const sum = parts.reduce((left, right) => left + right, 0);
      if (sum === total || (kind === 'within' && sum < total)) continue;
      emit({ args: { n: parts.length, sum, total, difference: distance(sum, total) }, place: document.locate(span) });
    }
  },
} as const satisfies ReportCheck;
