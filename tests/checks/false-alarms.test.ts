// Nothing is said of a report in which everything is as it should be. Counted over generated reports of every size.
import { expect, it } from 'vitest';
import { consistentReport, officeSizes } from './consistent-report.ts';
import { collectionChecks, seriesChecks } from '../../src/checks/index.ts';
import { consistentYears } from './consistent-years.ts';
import { diagnosticsOf } from './example-report.ts';
import { filed, foundBy } from './filed-subject.ts';

const reportsOfEachSize = Number(process.env['REPORTS'] ?? 60);

/** Notes that may well be true of a report without a fault: many disputes, suits beside refusals. */
const notes = ['check/plausibility-dispute-ratio', 'check/plausibility-direct-litigation'];

it.each(officeSizes)('no rule over one report raises a false alarm: %s', async (size) => {
  const alarms: string[] = [];
  for (let seed = 1; seed <= reportsOfEachSize; seed += 1) {
    const said = await diagnosticsOf(consistentReport(size, seed));
    alarms.push(
      ...said.filter(({ rule }) => !notes.includes(rule)).map((one) => `${seed}: ${one.rule} ${one.message.zh}`),
    );
  }
  expect(alarms).toEqual([]);
});

/** Made-up years follow from each other but are not alike in size, so main figures jump. */
const jumps = 'check/years-jump';

it.each(officeSizes)('no rule over several reports raises a false alarm over years that follow: %s', (size) => {
  const alarms: string[] = [];
  for (let seed = 1; seed <= reportsOfEachSize; seed += 1) {
    const reports = consistentYears(size, seed).map((record) => filed(record));
    for (const check of [...seriesChecks, ...collectionChecks].filter(({ id }) => id !== jumps)) {
      alarms.push(...foundBy(check, reports).map(({ report, zh }) => `${seed}: ${report} ${check.id} ${zh}`));
    }
  }
  expect(alarms).toEqual([]);
});
