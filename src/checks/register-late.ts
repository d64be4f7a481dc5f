// MET-02: the report was published in the time the Regulations give.
import type { CollectionCheck } from './check.ts';
import type { FiledReport } from './filed-report.ts';

/** Until report year 2018 the earlier Regulations held. */
const firstYear = 2019;

/**
 * Departments of county level and above have until 31 January, governments until 31 March. Townships, subdistricts,
 * general offices, zones and vertical agencies have no date of their own in article 49; what a local notice sets is not
 * in the register. Fails for a department's report on 2024 published on 5 February 2025.
 */
export const registerLate = {
  id: 'check/register-late',
  code: 'MET-02',
  severity: 'warning',
  scope: 'collection',
  basis: 'Regulations, article 49; data/sources.csv',
  inDatasetAlone: true,
  run({ reports }, emit) {
    for (const report of reports) {
      const deadline = deadlineOf(report);
      const { publishedOn } = report;
      if (deadline === null || publishedOn === null || publishedOn <= deadline) continue;
      emit({ report, args: { published: publishedOn, deadline } });
    }
  },
} as const satisfies CollectionCheck;

function deadlineOf({ office, year }: FiledReport): string | null {
  if (office === null || office.level === 'township' || year < firstYear) return null;
  if (office.type === 'department') return `${year + 1}-01-31`;
  return office.type === 'government' ? `${year + 1}-03-31` : null;
}
