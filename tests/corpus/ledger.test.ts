// One line for each report of the collection: what was read of it and what is said of it. Its diff is the review of any change of a reader.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tableIds } from '../../src/codebook/concepts.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { expectGolden } from '../golden-file.ts';
import { readRegistered, registeredReports } from '../registered-report.ts';

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

it('the ledger of the collection is the one on file (UPDATE_GOLDENS=1 npx vitest run tests/corpus writes it anew)', async () => {
  const entries = registeredReports.map(({ entry }) => entry);
  expect(entries.length).toBeGreaterThan(0);
  const lines: string[] = [];
  for (const { agency_id: agency, year } of entries) {
    lines.push(ledgerLine(year, (await readRegistered(agency, year)).record));
  }
  expectGolden(join(import.meta.dirname, 'ledger.tsv'), `${[columns.join('\t'), ...lines].join('\n')}\n`);
});
