// PLA-01: government rules are reported by bodies that can make them only.
import { officeRank } from '../narrative/office-rank.ts';
import type { ReportCheck } from './check.ts';
import { positiveFigures } from './stated-sum.ts';

const counts = [
  'proactive.rules.made',
  'proactive.rules.repealed',
  'proactive.rules.in_force',
  'proactive_2019.rules.produced',
];

/**
 * Rules are made by ministries, provinces and cities with districts; the name of
 * the office must tell for certain that it is none of these. Rules disclosed (form
 * of 2019) may be those of others. Fails for a township with 1 rule in force.
 */
export const plausibilityRules = {
  id: 'check/plausibility-rules',
  code: 'PLA-01',
  severity: 'warning',
  scope: 'report',
  basis: 'Legislation Law, articles 91 and 93; Regulations, article 20(1)',
  run({ record, register }, emit) {
    const figures = positiveFigures(record, counts);
    const [first] = figures;
    if (first === undefined) return;
    const rank = officeRank(register?.agencyName ?? record.agency_name ?? '');
    if (rank === null) return;
    emit({
      figures,
      args: { rank, figure: first, value: record.figures[first]?.value ?? 0, n: figures.length },
    });
  },
} as const satisfies ReportCheck;
