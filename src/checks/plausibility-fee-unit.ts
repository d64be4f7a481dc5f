// PLA-05: the fees of a township are given in ten thousand yuan, not in yuan.
import { officeRank } from '../narrative/office-rank.ts';
import type { ReportCheck } from './check.ts';
import { statedSum } from './stated-sum.ts';

const amount = 'proactive.fees.amount_wan';
const largest = 100_000;

/**
 * A whole number above 100,000, more than a billion yuan, is likely to be yuan. A district or city may collect as much;
 * only the name of a township, town or subdistrict makes it doubtful. Fails for 316441 in the report of a town.
 */
export const plausibilityFeeUnit = {
  id: 'check/plausibility-fee-unit',
  code: 'PLA-05',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, article 20(8); form of 2021, table 2, unit of the last row',
  run({ record, register }, emit) {
    const value = statedSum(record, [amount]);
    if (value === null || value <= largest || !Number.isInteger(value)) return;
    if (officeRank(register?.agencyName ?? record.agency_name ?? '') !== 'township') return;
    emit({ figures: [amount], args: { figure: amount, value } });
  },
} as const satisfies ReportCheck;
