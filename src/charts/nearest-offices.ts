// The offices a chart shows around one: its peers first, each by how much of the division code it shares.
import type { Agency } from '../dataset/shapes.ts';
import type { Subject } from './chart.ts';
import { remembered } from '../document/remembered.ts';
import { officesOf } from './subject.ts';
import type { OfficeRow } from './subject.ts';

/**
 * The office itself, then at most so many that all are `most`; none where it has
 * no report for the year. Offices equally near stay in the order of `officesOf`.
 */
export function nearestOffices(subject: Subject, self: Agency, most: number): readonly OfficeRow[] {
  const offices = officesOf(subject);
  const own = offices.find(({ agency }) => agency.id === self.id);
  if (own === undefined) return [];
  const found = new Set([own]);
  for (const kind of [kindOf(own), anyKind]) {
    for (let length = self.adcode.length; length >= 0 && found.size < most; length -= 1)
      for (const office of byStart(offices).get(`${kind} ${self.adcode.slice(0, length)}`) ?? []) found.add(office);
  }
  return [...found].slice(0, most);
}

/** Offices of one kind are those the rule of peers knows, as far as their scope is known. */
function kindOf({ agency, row }: OfficeRow): string {
  return [agency.type, agency.level, row.scope].join(' ');
}

const anyKind = 'any';

/** Offices by kind and by each start of their division code, so that an office finds its own without looking at all. */
const byStart = remembered((offices: readonly OfficeRow[]): ReadonlyMap<string, readonly OfficeRow[]> => {
  const starts = offices.flatMap((office) => {
    const { agency } = office;
    const lengths = Array.from({ length: agency.adcode.length + 1 }, (_, length) => agency.adcode.slice(0, length));
    return [kindOf(office), anyKind].flatMap((kind) => lengths.map((start) => ({ key: `${kind} ${start}`, office })));
  });
  const groups = Map.groupBy(starts, ({ key }) => key);
  return new Map([...groups].map(([key, own]) => [key, own.map(({ office }) => office)]));
});
