// NAR-09: the numbers of normative documents in the text are those of table 二.
import type { ReportCheck } from './check.ts';
import { contradiction } from './claim-comparison.ts';
import { locationOf } from './location-of.ts';

const kinds = ['made', 'repealed', 'in_force'] as const;

/**
 * On the form of 2021 alone; that of 2019 counts other things.
 * Fails where the text says 31 in force and table 二 says 30.
 */
export const narrativeDocuments = {
  id: 'check/narrative-documents',
  code: 'NAR-09',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, articles 20(1) and 50(1)',
  run({ record }, emit) {
    for (const kind of kinds) {
      const concept = `narrative.normative_documents_${kind}` as const;
      const found = contradiction(record, concept, [`proactive.normative_documents.${kind}`]);
      if (found === null) continue;
      const { claim, stated, difference, figures } = found;
      emit({
        figures,
        place: locationOf(claim),
        args: { figure: concept, claimed: claim.value, qualifier: claim.qualifier, stated, difference },
      });
    }
  },
} as const satisfies ReportCheck;
