// `codebook.json`: every concept, applicant, outcome group, rule and identity, for those who use the data.
import { applicants, concepts, narrativeConcepts, outcomeGroups, tableIds } from '../codebook/concepts.ts';
import { tableOf } from '../codebook/figures.ts';
import { identitiesOf } from '../codebook/identities.ts';
import { rules } from '../codebook/rules.ts';

export function codebookFile(): unknown {
  return {
    schema: 'nianbao/codebook@1',
    tables: tableIds,
    concepts: Object.entries(concepts).map(([id, concept]) => ({ id, table: tableOf(id), ...concept })),
    narrative_concepts: listed(narrativeConcepts),
    applicants: listed(applicants),
    outcome_groups: listed(outcomeGroups),
    identities: identitiesOf({ requests: '2021', disputes: '2021' }),
    rules: Object.entries(rules).map(([rule, about]) => ({ rule, ...about })),
  };
}

function listed(terms: Readonly<Record<string, object>>): unknown[] {
  return Object.entries(terms).map(([id, term]) => ({ id, ...term }));
}
