// PLA-05: fees are given in ten thousand yuan, not in yuan.
import { leastOffices } from '../indicators/peer-position.ts';
import { quartilesOf } from '../indicators/quartiles.ts';
import { officeRank } from '../narrative/office-rank.ts';
import type { CollectionSubject, EmitAcross, FindingInput, ReportCheck } from './check.ts';
import type { FiledReport } from './filed-report.ts';
import { statedSum } from './stated-sum.ts';

const amount = 'proactive.fees.amount_wan';
const largest = 100_000;
/** Fees spread over three powers of ten among offices of one kind, so not the median but the upper quartile is taken. */
const timesPeers = 100;

/**
 * A whole number above 100,000, more than a billion yuan, is likely to be yuan in the report of a township, town or
 * subdistrict; a district or city may collect as much. Beside at least ten offices of one type, level, scope and year
 * that collect fees, itself among them, so is an amount a hundred times that which three quarters of them do not exceed.
 * Fails for 316441 in the report of a town.
 */
export const plausibilityFeeUnit = {
  id: 'check/plausibility-fee-unit',
  code: 'PLA-05',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, article 20(8); form of 2021, table 2, unit of the last row',
  run({ record, register }, emit) {
    const value = statedSum(record, [amount]);
    const name = register?.agencyName ?? record.agency_name;
    if (value !== null && isTooMuchOfTownship(value, name)) emit(findingOf(value, { kind: 'township' }));
  },
  amongOthers({ reports }, emit) {
    const groups = Map.groupBy(reports, groupOf);
    for (const [group, members] of groups) compare(group, members, emit);
  },
} as const satisfies ReportCheck;

function isTooMuchOfTownship(value: number, name: string | null): boolean {
  return value > largest && Number.isInteger(value) && officeRank(name ?? '') === 'township';
}

/** Null: nobody's peer, since its office or its scope is not known. */
function groupOf({ office, scope, year }: FiledReport): string | null {
  return office === null || scope === 'unknown' ? null : [office.type, office.level, scope, year].join(' ');
}

function compare(group: string | null, members: CollectionSubject['reports'], emit: EmitAcross): void {
  const amounts = members.map((report) => report.value(amount) ?? 0).filter((value) => value > 0);
  const n = amounts.length;
  const upper = group === null || n < leastOffices ? null : (quartilesOf(amounts)?.upper ?? null);
  for (const report of members) {
    const value = report.value(amount);
    if (value === null) continue;
    if (upper !== null && value >= timesPeers * upper)
      emit({ report, ...findingOf(value, { kind: 'peers', n, upper: withoutNoise(upper) }) });
    else if (isTooMuchOfTownship(value, report.office?.name_zh ?? report.agencyName))
      emit({ report, ...findingOf(value, { kind: 'township' }) });
  }
}

function findingOf(value: number, args: FindingInput['args']): FindingInput {
  return { figures: [amount], args: { figure: amount, value, as_yuan: withoutNoise(value / 10_000), ...args } };
}

function withoutNoise(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
