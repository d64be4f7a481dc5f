// An area in which everything is as it should be: a town, a bureau and a tax office, the county
// that sums up the first two, the city above it, and bureaus of other counties beside them.
import type { FiledReport, Filing, RegisteredOffice } from '../../src/checks/filed-report.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { randomFrom } from '../generate/random.ts';
import type { Random } from '../generate/random.ts';
import { buildRecord } from '../record-builder.ts';
import type { OfficeSize } from './consistent-report.ts';
import { consistentYears, withValues } from './consistent-years.ts';
import { filed, offices } from './filed-subject.ts';

type Values = ReadonlyMap<string, number>;

const year = 2024;
const fees = 'proactive.fees.amount_wan';

/** Offices that make a group of peers with the bureau. */
const beside = 11;

/** The reports made from a number, all filed, titled and published as they should be. */
export function consistentArea(size: OfficeSize, seed: number): readonly FiledReport[] {
  const random = randomFrom(seed, `area ${size}`);
  const own = (): Values => new Map(consistentFigures(size, { proactive: '2021', requests: '2021' }, random));
  const [town, ...before] = consistentYears(size, seed).toReversed();
  if (town === undefined) throw new Error('no year');
  const ofTown = new Map(Object.entries(town.figures).map(([figure, { value }]) => [figure, value ?? 0]));
  const bureau = withFee(own(), random);
  const county = sum([ofTown, bureau, own()]);
  return [
    ...[town, ...before].map((record) => filed(record, filing(offices.town, record.year ?? year))),
    report(bureau, offices.bureau),
    report(own(), offices.tax),
    report(county, offices.county, 'aggregate'),
    report(sum([county, own()]), offices.city, 'aggregate'),
    ...Array.from({ length: beside }, (_, index) =>
      report(withFee(own(), random), { ...offices.bureau, id: `bureau-${index}`, parent_id: null }),
    ),
  ];
}

function report(values: Values, office: RegisteredOffice, scope: Filing['scope'] = 'own'): FiledReport {
  const named = { ...buildRecord({ year }), title: titleOf(office, year), agency_name: office.name_zh };
  return filed(withValues(named, values), { ...filing(office, year), scope });
}

/** Departments have until the end of January, governments until the end of March. */
function filing(office: RegisteredOffice, of: number): Partial<Filing> {
  const publishedOn = office.type === 'government' ? `${of + 1}-03-31` : `${of + 1}-01-31`;
  return { office, sourceTitle: titleOf(office, of), publishedOn };
}

function titleOf({ name_zh: name }: RegisteredOffice, of: number): string {
  return `${name}${of}年政府信息公开工作年度报告`;
}

/** What bureaus of one kind collect differs by a thousand times. */
function withFee(values: Values, random: Random): Values {
  return new Map([...values, [fees, Math.round(10 ** (3 + random.below(3000) / 1000)) / 1000]]);
}

function sum(parts: readonly Values[]): Values {
  const total = new Map<string, number>();
  for (const part of parts)
    for (const [figure, value] of part) total.set(figure, Math.round(1000 * ((total.get(figure) ?? 0) + value)) / 1000);
  return total;
}
