// What registers say of each other and of the folder of reports: each row that names something else names what is there.
import { faultIn } from './register.ts';
import type { Entry, Problem, Register } from './register.ts';
import { versionOf } from './registers.ts';
import type { Agency, SearchEntry, SourceEntry } from './shapes.ts';

/** What a report is by its name: `<year>/<agency-id>.<ext>`, with `.v1` before the extension for a superseded version. */
export interface ReportName {
  readonly year: number;
  readonly agencyId: string;
  readonly extension: string;
}

/** Null where the name is none of a report. */
export function readReportName(name: string): ReportName | null {
  const match = /^(\d{4})\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.v\d+)?(\.[a-z]+)$/.exec(name);
  const [, year, agencyId, extension] = match ?? [];
  if (year === undefined || agencyId === undefined || extension === undefined) return null;
  return { year: Number(year), agencyId, extension };
}

/** The part of a path below the reports folder: `2024/shihe-district.txt`. */
export function nameOf(file: string): string {
  return file.split('/').slice(-2).join('/');
}

/** Offices whose parent is not registered, or that are above themselves, are taken to have none. */
export function withParents(file: string, { entries, problems }: Register<Agency>): Register<Agency> {
  const parents = new Map(entries.map(({ row }) => [row.id, row.parent_id]));
  const faults: Problem[] = [];
  const checked = entries.map((entry) => {
    const { id, parent_id: parent } = entry.row;
    if (parent === null) return entry;
    const circle = parents.has(parent) ? circleOf(id, parents) : [];
    if (circle === null) return entry;
    const fault =
      circle.length === 0
        ? { key: 'agency-parent-unknown', args: { parent } }
        : { key: 'agency-parent-circle', args: { agency: id, circle: circle.join(' > ') } };
    faults.push(faultIn<Agency>(file, entry, { in: 'parent_id', ...fault }));
    return { ...entry, row: { ...entry.row, parent_id: null } };
  });
  return { entries: checked, problems: [...problems, ...faults] };
}

/** The way from an office up to itself; null where there is none. */
function circleOf(id: string, parents: ReadonlyMap<string, string | null>): readonly string[] | null {
  const way = [id];
  for (let above = parents.get(id) ?? null; above !== null; above = parents.get(above) ?? null) {
    if (above === id) return [...way, id];
    // A circle further up is that of others.
    if (way.includes(above)) return null;
    way.push(above);
  }
  return null;
}

/** Rows whose year and office are not those of their file's name are left out: nobody knows which of the two is right. */
export function withOwnFiles(file: string, { entries, problems }: Register<SourceEntry>): Register<SourceEntry> {
  const faults: Problem[] = [];
  const kept = entries.filter((entry) => {
    const { year, agency_id: agency, file: found } = entry.row;
    const named = readReportName(nameOf(found));
    if (named === null || (named.year === year && named.agencyId === agency)) return true;
    const args = { found, year, agency, named_year: named.year, named: named.agencyId };
    faults.push(faultIn<SourceEntry>(file, entry, { in: 'file', key: 'source-other-file', args }));
    return false;
  });
  return { entries: kept, problems: [...problems, ...faults] };
}

/** What the registers are held against. */
export interface Links {
  readonly file: string;
  readonly agencies: ReadonlyMap<string, unknown>;
  /** Names of the files below the reports folder. */
  readonly names: ReadonlySet<string>;
  /** Whether an office has a report in force, or had one that was withdrawn, for a year. */
  readonly hasReport: (entry: Pick<SourceEntry, 'year' | 'agency_id'>) => boolean;
}

/** What rows of `sources.csv` name and what is not there; the rows stand. */
export function sourceFaults(entries: readonly Entry<SourceEntry>[], links: Links): Problem[] {
  return entries.flatMap((entry) => {
    const { file: found, agency_id: agency, supersedes, withdrawn } = entry.row;
    const fault = (column: keyof SourceEntry, key: string, args: Problem['args']): Problem =>
      faultIn<SourceEntry>(links.file, entry, { in: column, key, args });
    const faults: Problem[] = [];
    if (!links.names.has(nameOf(found))) faults.push(fault('file', 'source-file-missing', { found }));
    if (!links.agencies.has(agency)) faults.push(fault('agency_id', 'agency-unknown', { agency }));
    if (supersedes !== null && !isEarlier(supersedes, entry.row, { entries, names: links.names }))
      faults.push(fault('supersedes', 'source-supersedes', { found: supersedes }));
    if (versionOf(found) !== '' && !withdrawn && !links.hasReport(entry.row))
      faults.push(fault('file', 'source-no-successor', { found }));
    return faults;
  });
}

/** Is a name that of another file of the same office and year, registered or at hand? */
function isEarlier(
  named: string,
  { file, year, agency_id: agency }: SourceEntry,
  { entries, names }: { readonly entries: readonly Entry<SourceEntry>[]; readonly names: ReadonlySet<string> },
): boolean {
  const name = nameOf(named);
  const is = readReportName(name);
  if (name === nameOf(file) || is?.year !== year || is.agencyId !== agency) return false;
  return names.has(name) || entries.some(({ row }) => nameOf(row.file) === name);
}

/** Somebody looked for the report of an office that is not registered. */
export function searchFaults(
  entries: readonly Entry<SearchEntry>[],
  { file, agencies }: Pick<Links, 'file' | 'agencies'>,
): Problem[] {
  return entries
    .filter(({ row }) => !agencies.has(row.agency_id))
    .map((entry) => {
      const args = { agency: entry.row.agency_id };
      return faultIn<SearchEntry>(file, entry, { in: 'agency_id', key: 'agency-unknown', args });
    });
}
