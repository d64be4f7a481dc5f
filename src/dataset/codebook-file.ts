// `codebook.json`: every concept, applicant, outcome group, rule, identity and status, for those who use the data.
import { applicants, concepts, narrativeConcepts, outcomeGroups, tableIds } from '../codebook/concepts.ts';
import { countStatuses } from '../codebook/count-statuses.ts';
import type { CountStatus } from '../codebook/count-statuses.ts';
import { tableOf } from '../codebook/figures.ts';
import { identitiesOf } from '../codebook/identities.ts';
import { rules } from '../codebook/rules.ts';
import { hasWords, translator } from '../i18n/t.ts';
import { wordedRules } from '../i18n/worded-rules.ts';

export function codebookFile(): unknown {
  return {
    schema: 'nianbao/codebook@1',
    tables: tableIds,
    concepts: Object.entries(concepts).map(([id, concept]) => ({ id, table: tableOf(id), ...concept })),
    narrative_concepts: listed(narrativeConcepts),
    applicants: listed(applicants),
    outcome_groups: listed(outcomeGroups),
    chart_statuses: countStatuses.map(describeStatus),
    identities: identitiesOf({ requests: '2021', disputes: '2021' }),
    rules: [...coded, ...wordedRules.filter((rule) => !coded.includes(rule))].map(describeRule),
  };
}

const coded: readonly string[] = Object.keys(rules);
const [zh, en] = [translator('zh-CN'), translator('en')];

/** What a rule tests, in both languages; those about our own reading have no code, and each finding its own severity. */
function describeRule(rule: string): unknown {
  const about = Object.hasOwn(rules, rule) ? rules[rule as keyof typeof rules] : { code: null, severity: null };
  const key = `page.methods.rule.${rule}`;
  return { rule, ...about, ...(hasWords(key) ? { zh: zh(key), en: en(key) } : { zh: null, en: null }) };
}

function describeStatus(id: CountStatus): unknown {
  const key = `page.data.status.${id}`;
  return { id, zh: zh(key), en: en(key) };
}

function listed(terms: Readonly<Record<string, object>>): unknown[] {
  return Object.entries(terms).map(([id, term]) => ({ id, ...term }));
}
