// Nothing is said of a report in which everything is as it should be. Counted over generated reports of every size.
import { expect, it } from 'vitest';
import { consistentReport, officeSizes } from './consistent-report.ts';
import { diagnosticsOf } from './example-report.ts';

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
