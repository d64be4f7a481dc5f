// XYR-03: pending cases are found again.
import { describe, expect, it } from 'vitest';
import { yearsPending } from '../../src/checks/years-pending.ts';
import { buildRecord, without, withValue } from '../record-builder.ts';
import { filed, foundBy } from './filed-subject.ts';

const block = 'disputes.reconsideration';
const before = filed(buildRecord({ year: 2023, disputes: { 'reconsideration.pending': 7 } }));
const after = (disputes: Readonly<Record<string, number>>) => buildRecord({ year: 2024, disputes });

describe('years-pending', () => {
  it('is silent where as many cases or more are concluded or pending', () => {
    const found = after({ 'reconsideration.upheld': 5, 'reconsideration.pending': 2 });
    expect(foundBy(yearsPending, [before, filed(found)])).toEqual([]);
  });

  it('points at the four results, beside the pending of the year before', () => {
    expect(foundBy(yearsPending, [before, filed(after({ 'reconsideration.upheld': 3 }))])).toMatchObject([
      {
        report: '2024/town',
        severity: 'warning',
        figures: ['upheld', 'corrected', 'other', 'pending'].map((result) => `${block}.${result}`),
        related: [`2023/town ${block}.pending`],
        args: { pending: 7, sum: 3, difference: 4, year: 2023 },
      },
    ]);
  });

  it('adds the results up itself where the printed total is another, and needs all of them', () => {
    const wrongTotal = withValue(after({ 'reconsideration.upheld': 8 }), `${block}.total`, 0);
    expect(foundBy(yearsPending, [before, filed(wrongTotal)])).toEqual([]);
    expect(foundBy(yearsPending, [before, filed(without(after({}), [`${block}.other`]))])).toEqual([]);
  });
});
