// One line for each report of the collection: what was read of it and what is said of it. Its diff is the review of any change of a reader.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tableIds } from '../../src/codebook/concepts.ts';
import type { FiledReport } from '../../src/checks/filed-report.ts';
import { collectionRuns, seriesChecks } from '../../src/checks/index.ts';
import { runAcross } from '../../src/checks/run-across.ts';
import { toFiled, withAcross } from '../../src/dataset/across.ts';
import { wordingOf } from '../../src/dataset/read-report.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { expectGolden } from '../golden-file.ts';
import { readRegistered, registeredOffices, registeredReports } from '../registered-report.ts';

const columns = ['year', 'agency', 'format', 'editions', 'cells', 'claims', 'diagnostics'];

/** Editions and cells in the order of the tables; diagnostics by rule with their counts. */
function ledgerLine(year: number, record: ReportRecord): string {
  const editions = tableIds.map((table) => record.editions[table] ?? '-').join(' ');
  const cells = tableIds.map((table) => record.cells[table]?.join('/') ?? '-').join(' ');
  const rules = [...Map.groupBy(record.diagnostics, ({ rule }) => rule)]
    .map(([rule, all]) => `${rule} ${all.length}`)
    .toSorted();
  return [year, record.agency_id, record.format, editions, cells, record.claims.length, rules.join(', ')].join('\t');
}

/** Every report of the collection with what is said of it alone and beside the others. */
async function readTogether(): Promise<readonly ReportRecord[]> {
  const filed: FiledReport[] = [];
  const records: ReportRecord[] = [];
  for (const candidate of registeredReports) {
    const { record, document } = await readRegistered(candidate.entry.agency_id, candidate.entry.year);
    const isOwnProse = document !== null && candidate.entry.transcription === 'full';
    filed.push(toFiled(record, candidate, isOwnProse ? wordingOf(document) : null));
    records.push(record);
  }
  const offices = new Map(registeredOffices.map((office) => [office.id, office]));
  const found = runAcross({ offices, reports: filed }, { series: seriesChecks, collection: collectionRuns });
  const byFile = new Map(records.map((record) => [record.file, record]));
  return records.map((record) =>
    withAcross(record, found.get(record.file) ?? [], ({ file }) => byFile.get(file) ?? null),
  );
}

it('the ledger of the collection is the one on file (UPDATE_GOLDENS=1 npx vitest run tests/corpus writes it anew)', async () => {
  const entries = registeredReports.map(({ entry }) => entry);
  expect(entries.length).toBeGreaterThan(0);
  const records = await readTogether();
  const lines = records.map((record, index) => ledgerLine(entries[index]?.year ?? 0, record));
  expectGolden(join(import.meta.dirname, 'ledger.tsv'), `${[columns.join('\t'), ...lines].join('\n')}\n`);
});
