// RUP-02: whether a report is about one office or a whole area is known, or it is in no sum.
import type { CollectionCheck } from './check.ts';

/**
 * The scope stands in `data/sources.csv`. Fails where that says
 * unknown, or has no row for the report. Not run on a loose file.
 */
export const rollupUnknownScope = {
  id: 'check/rollup-unknown-scope',
  code: 'RUP-02',
  severity: 'warning',
  scope: 'collection',
  basis: 'data/sources.csv (scope)',
  needsRegister: true,
  run({ reports }, emit) {
    for (const report of reports) if (report.scope === 'unknown') emit({ report, args: {} });
  },
} as const satisfies CollectionCheck;
