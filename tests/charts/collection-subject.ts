// A small collection as charts see it: an aggregate and own reports, requests and none, prose known and not, a hostile name.
import { outcomeConcepts, promisedFigures } from '../../src/codebook/figures.ts';
import type { Subject } from '../../src/charts/chart.ts';
import { collectionRow } from '../../src/dataset/rows.ts';
import type { Agency, Office, SourceEntry } from '../../src/dataset/shapes.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { randomFrom } from '../generate/random.ts';
import type { Random } from '../generate/random.ts';
import { buildRecord } from '../record-builder.ts';

export const hostileName = '=cmd|" /><script>alert(1)</script><img src=x onerror=alert(1)>&\u2028';

const year = 2024;

/** The hostile office is the first; every report is consistent. */
export function collectionSubject(): Subject {
  const offices = [
    officeOf(
      { id: 'hostile-bureau', name: hostileName, adcode: '110101' },
      buildRecord({ requests: { granted: 3, 'refused.third_party': 2 } }),
    ),
    officeOf({ id: 'some-district', name: '某区人民政府', adcode: '110100', scope: 'aggregate' }, aggregate()),
    officeOf({ id: 'silent-town', name: '某镇人民政府', adcode: '110101100' }, buildRecord({ claims: [] })),
    officeOf(
      { id: 'unknown-town', name: '又一镇人民政府', adcode: '110101101', prose: 'unknown' },
      gaps(buildRecord({ claims: [] })),
    ),
  ];
  return subjectOf(offices);
}

/** The collection with other records of one office, each of its own year. */
export function withRecords(id: string, records: readonly ReportRecord[]): Subject {
  const all = collectionSubject();
  const before = all.readOffice(id);
  const [first] = before.reports;
  if (first === undefined) throw new Error(`no report of ${id}`);
  const reports = records.map((record) => ({
    record: { ...record, agency_id: id, scope: first.entry.scope },
    entry: { ...first.entry, year: record.year ?? 0 },
  }));
  const office: Office = { ...before, reports };
  const others = all.collection.filter(({ agency_id }) => agency_id !== id);
  const own = reports.map(({ record, entry }) => collectionRow(record, entry));
  return {
    ...all,
    collection: [...others, ...own],
    readOffice: (each) => (each === id ? office : all.readOffice(each)),
  };
}

/** So many towns, every figure of them a number of its own kind: nothing repeats that packing could make small. */
export function manyOffices(count: number): Subject {
  const random = randomFrom(2024);
  // Small numbers are more frequent, as in reports.
  const upTo = (most: number): number => random.below(random.below(most));
  return subjectOf(
    Array.from({ length: count }, (_, index) => {
      const requests = Object.fromEntries(
        outcomeConcepts('2021').map((id) => [id.slice('requests.'.length), upTo(90)]),
      );
      const disputes = Object.fromEntries(disputeFigures.map((figure) => [figure.slice('disputes.'.length), upTo(60)]));
      const penalties = { 'proactive.penalties.decisions': upTo(70_000), 'proactive.licences.decisions': upTo(90_000) };
      const name = `${placeName(random)}县${placeName(random)}镇人民政府`;
      const adcode = `1101${String(10 + (index % 80))}${String(100 + Math.floor(index / 80))}`;
      return officeOf(
        { id: `${String(index)}-town`, name, adcode },
        buildRecord({ requests, disputes, proactive: penalties }),
      );
    }),
  );
}

const disputeFigures = promisedFigures('disputes', '2021').filter((figure) => !figure.endsWith('.total'));

function placeName(random: Random): string {
  const letter = (): string => String.fromCodePoint(0x4e00 + random.below(5000));
  return letter() + letter();
}

function subjectOf(offices: readonly Office[]): Subject {
  return {
    year,
    office: null,
    agencies: offices.map(({ agency }) => agency),
    collection: offices.flatMap(({ reports }) => reports.map(({ record, entry }) => collectionRow(record, entry))),
    readOffice: (id) => {
      const office = offices.find(({ agency }) => agency.id === id);
      if (office === undefined) throw new Error(`no such office: ${id}`);
      return office;
    },
  };
}

function aggregate(): ReportRecord {
  return buildRecord({
    requests: { granted: 740, 'unable.not_held': 255, carried_out: 5 },
    disputes: { 'reconsideration.upheld': 80, 'reconsideration.pending': 70 },
    proactive: { 'proactive.penalties.decisions': 15_238 },
  });
}

/** A blank total and a table of disputes that could not be read. */
function gaps(record: ReportRecord): ReportRecord {
  const entries = Object.entries(record.figures).map(([id, figure]) => {
    if (id.startsWith('disputes.'))
      return [id, { ...figure, value: null, raw: null, status: 'unread' as const }] as const;
    const isBlank = id === 'requests.received_new.total' || id === 'proactive.penalties.decisions';
    return [id, isBlank ? { ...figure, value: null, raw: '', status: 'blank' as const } : figure] as const;
  });
  return { ...record, cells: { ...record.cells, disputes: [0, 15] }, figures: Object.fromEntries(entries) };
}

interface About {
  readonly id: string;
  readonly name: string;
  readonly adcode: string;
  readonly scope?: SourceEntry['scope'];
  readonly prose?: SourceEntry['prose'];
}

function officeOf({ id, name, adcode, scope = 'own', prose = 'known' }: About, record: ReportRecord): Office {
  const agency: Agency = {
    id,
    name_zh: name,
    name_en: name,
    type: id.endsWith('town') ? 'town' : id.endsWith('bureau') ? 'department' : 'government',
    level: id.endsWith('town') ? 'township' : 'county',
    adcode,
    code_system: null,
    parent_id: null,
    managed_by: null,
    province_zh: '某省',
    city_zh: null,
    county_zh: '某区',
    population: null,
    population_source: null,
  };
  const entry: SourceEntry = {
    year,
    agency_id: id,
    file: record.file,
    scope,
    source_title: null,
    source_url: null,
    published_on: null,
    retrieved_on: null,
    sha256: record.sha256,
    original_sha256: null,
    transcription: 'tables',
    prose,
    supersedes: null,
    withdrawn: false,
    notes: null,
  };
  return { agency, reports: [{ entry, record: { ...record, agency_id: id, scope } }], earlier: [] };
}
