// RUP-02: a report of unknown scope is in no sum.
import { describe, expect, it } from 'vitest';
import { rollupUnknownScope } from '../../src/checks/rollup-unknown-scope.ts';
import { buildRecord } from '../record-builder.ts';
import { filed, foundBy } from './filed-subject.ts';

describe('rollup-unknown-scope', () => {
  it('is silent where the scope is known', () => {
    const known = [filed(buildRecord()), filed(buildRecord({ year: 2023 }), { scope: 'aggregate' })];
    expect(foundBy(rollupUnknownScope, known)).toEqual([]);
  });

  it('says so of the report as a whole', () => {
    expect(foundBy(rollupUnknownScope, [filed(buildRecord(), { scope: 'unknown' })])).toMatchObject([
      { report: '2024/town', severity: 'warning', figures: [], related: [] },
    ]);
  });
});
