// Nothing is said of a report in which everything is as it should be. Counted over generated reports of every size.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { consistentReport, officeSizes } from './consistent-report.ts';
import { collectionChecks, collectionRuns, reportChecks, seriesChecks } from '../../src/checks/index.ts';
import { expectGolden } from '../golden-file.ts';
import { consistentArea } from './consistent-area.ts';
import { diagnosticsOf } from './example-report.ts';
import { foundBy } from './filed-subject.ts';

const reportsOfEachSize = 60;

/** The page of each rule prints these counts. */
const counted = fileURLToPath(new URL('../../src/content/false-alarms.json', import.meta.url));
const counts = new Map<string, number | null>(
  [...reportChecks, ...seriesChecks, ...collectionChecks].map(({ id }) => [id, 0]),
);

function count(rule: string): void {
  counts.set(rule, (counts.get(rule) ?? 0) + 1);
}

/** Notes that may well be true of a report without a fault: many disputes, suits beside refusals. */
const notes = ['check/plausibility-dispute-ratio', 'check/plausibility-direct-litigation'];

it.each(officeSizes)('no rule over one report raises a false alarm: %s', async (size) => {
  const alarms: string[] = [];
  for (let seed = 1; seed <= reportsOfEachSize; seed += 1) {
    const { agencyName, ...report } = consistentReport(size, seed);
    const register = { year: 2024, agencyId: 'example', agencyName };
    // Every other one is registered: a loose file is judged by what stands in it alone.
    const said = await diagnosticsOf(seed % 2 === 0 ? report : { ...report, register });
    for (const { rule } of said) count(rule);
    alarms.push(
      ...said.filter(({ rule }) => !notes.includes(rule)).map((one) => `${seed}: ${one.rule} ${one.message.zh}`),
    );
  }
  expect(alarms).toEqual([]);
});

/** Made-up years follow from each other but are not alike in size, so main figures jump. */
const jumps = 'check/years-jump';

it.each(officeSizes)(
  'no rule over several reports raises a false alarm over years and areas that agree: %s',
  (size) => {
    const alarms: string[] = [];
    for (let seed = 1; seed <= reportsOfEachSize; seed += 1) {
      const reports = consistentArea(size, seed);
      for (const check of [...seriesChecks, ...collectionRuns].filter(({ id }) => id !== jumps)) {
        const found = foundBy(check, reports);
        for (const { report, zh } of found) {
          count(check.id);
          alarms.push(`${seed}: ${report} ${check.id} ${zh}`);
        }
      }
    }
    expect(alarms).toEqual([]);
  },
);

it('the pages of rules print what was counted here', () => {
  const alarms = Object.fromEntries([...counts.set(jumps, null)].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  const reports = officeSizes.length * reportsOfEachSize;
  expectGolden(counted, `${JSON.stringify({ reports, alarms }, null, 2)}\n`);
});
