// RUP-01: no cell of a report that sums up an area is smaller than the same cell of an office in it.
import type { CollectionCheck, CollectionSubject, EmitAcross } from './check.ts';
import { allFigures } from './filed-report.ts';
import type { FiledReport, RegisteredOffice } from './filed-report.ts';
import { distance } from './stated-difference.ts';

/** Counts that grow with every office that is summed up; stocks before 2021 and changes do not. */
const summed = allFigures.filter((figure) => !figure.startsWith('proactive_2019.'));

/** Offices named in one finding; how many more there are is said. */
const mostNamed = 10;

/**
 * Holds the report of each office of the register, its own or one that sums up an area in turn, against
 * the aggregate report of its parent for the same year. Vertical agencies (tax, customs) report to their
 * own line and are left out, and so are reports of which nobody knows what they sum up. One finding for
 * each such office, on the aggregate report; offices without a report in the collection are named, since
 * they cannot be compared. Fails for a county with 3 requests of which one bureau alone had 5.
 */
export const rollupChildLarger = {
  id: 'check/rollup-child-larger',
  code: 'RUP-01',
  severity: 'warning',
  scope: 'collection',
  basis: 'Scope of aggregate reports in local notices; data/agencies.csv (parent_id)',
  run(subject, emit) {
    const children = childrenByParent(subject);
    const reports = new Map(subject.reports.map((report) => [keyOf(report.agencyId, report.year), report]));
    for (const parent of subject.reports) {
      if (parent.scope !== 'aggregate') continue;
      const offices = children.get(parent.agencyId) ?? [];
      const reportOf = ({ id }: RegisteredOffice): FiledReport | undefined => reports.get(keyOf(id, parent.year));
      const uncollected = offices.filter((office) => reportOf(office) === undefined);
      for (const office of offices) compare({ parent, child: reportOf(office), office, uncollected }, emit);
    }
  },
} as const satisfies CollectionCheck;

function childrenByParent({ offices }: CollectionSubject): ReadonlyMap<string | null, readonly RegisteredOffice[]> {
  return Map.groupBy(
    [...offices.values()].filter(({ type }) => type !== 'vertical'),
    ({ parent_id }) => parent_id,
  );
}

function keyOf(id: string, year: number): string {
  return `${id} ${year}`;
}

interface RollUp {
  readonly parent: FiledReport;
  readonly child: FiledReport | undefined;
  readonly office: RegisteredOffice;
  readonly uncollected: readonly RegisteredOffice[];
}

function compare({ parent, child, office, uncollected }: RollUp, emit: EmitAcross): void {
  if (child === undefined || child.scope === 'unknown') return;
  const figures = summed.filter((figure) => {
    const [part, whole] = [child.value(figure), parent.value(figure)];
    return part !== null && whole !== null && part > whole;
  });
  const [first] = figures;
  if (first === undefined) return;
  const [value, aggregate] = [child.value(first) ?? 0, parent.value(first) ?? 0];
  emit({
    report: parent,
    figures,
    related: figures.map((figure) => ({ report: child, figure })),
    args: {
      child: office.name_zh,
      figure: first,
      value,
      aggregate,
      difference: distance(value, aggregate),
      n: figures.length,
      uncollected: uncollected.length,
      names: uncollected
        .slice(0, mostNamed)
        .map(({ name_zh }) => name_zh)
        .join(' '),
    },
  });
}
