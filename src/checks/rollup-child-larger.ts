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
 * each such office, on the aggregate report; the last of them names the offices without a report in the
 * collection, since they cannot be compared. Fails for a county with 3 requests of which one bureau alone had 5.
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
      const larger = offices.flatMap((office) => comparedWith(parent, reportOf(office), office));
      const last = lastOnForm(larger);
      for (const each of larger) tell(each, { parent, uncollected, isLast: each === last }, emit);
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

/** An office of which these figures are larger than those of the report that sums it up. */
interface LargerOffice {
  readonly office: RegisteredOffice;
  readonly report: FiledReport;
  readonly figures: readonly [string, ...string[]];
}

function comparedWith(
  parent: FiledReport,
  child: FiledReport | undefined,
  office: RegisteredOffice,
): readonly LargerOffice[] {
  if (child === undefined || child.scope === 'unknown') return [];
  const [first, ...others] = summed.filter((figure) => {
    const [part, whole] = [child.value(figure), parent.value(figure)];
    return part !== null && whole !== null && part > whole;
  });
  return first === undefined ? [] : [{ office, report: child, figures: [first, ...others] }];
}

/** The one whose finding stands last on the report, since findings follow the form: what is told once ends them. */
function lastOnForm(larger: readonly LargerOffice[]): LargerOffice | undefined {
  const placeOf = ({ figures: [first] }: LargerOffice): number => summed.indexOf(first);
  return larger.toSorted((one, other) => placeOf(one) - placeOf(other)).at(-1);
}

interface RollUp {
  readonly parent: FiledReport;
  readonly uncollected: readonly RegisteredOffice[];
  readonly isLast: boolean;
}

function tell(
  { office, report, figures }: LargerOffice,
  { parent, uncollected, isLast }: RollUp,
  emit: EmitAcross,
): void {
  const [first] = figures;
  const [value, aggregate] = [report.value(first) ?? 0, parent.value(first) ?? 0];
  const named = isLast ? uncollected.slice(0, mostNamed) : [];
  emit({
    report: parent,
    figures,
    related: figures.map((figure) => ({ report, figure })),
    args: {
      child: office.name_zh,
      figure: first,
      value,
      aggregate,
      difference: distance(value, aggregate),
      n: figures.length,
      uncollected: uncollected.length,
      tells_uncollected: isLast ? 'yes' : 'no',
      names: named.map(({ name_zh }) => name_zh).join(' '),
    },
  });
}
