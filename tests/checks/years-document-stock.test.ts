// XYR-02: the stock of documents rolls forward.
import { describe, expect, it } from 'vitest';
import { yearsDocumentStock } from '../../src/checks/years-document-stock.ts';
import { buildRecord, without } from '../record-builder.ts';
import { filed, foundBy } from './filed-subject.ts';

const kind = 'proactive.normative_documents';
const report = (year: number, [made, repealed, inForce]: readonly [number, number, number]) =>
  buildRecord({
    year,
    proactive: { [`${kind}.made`]: made, [`${kind}.repealed`]: repealed, [`${kind}.in_force`]: inForce },
  });
const count = (...reports: Parameters<typeof filed>[0][]) =>
  foundBy(
    yearsDocumentStock,
    reports.map((one) => filed(one)),
  ).length;

describe('years-document-stock', () => {
  it('is silent where the stock follows, as in Suqian: 597 + 50 - 227 = 420', () => {
    expect(count(report(2023, [109, 489, 597]), report(2024, [50, 227, 420]))).toBe(0);
  });

  it('points at stock, made and repealed, beside the stock of the year before', () => {
    const found = foundBy(yearsDocumentStock, [filed(report(2023, [0, 0, 20])), filed(report(2024, [5, 0, 30]))]);
    expect(found).toMatchObject([
      {
        report: '2024/town',
        severity: 'warning',
        figures: [`${kind}.in_force`, `${kind}.made`, `${kind}.repealed`],
        related: [`2023/town ${kind}.in_force`],
        args: { in_force: 30, before: 20, made: 5, repealed: 0, expected: 25, difference: 5, year: 2023 },
      },
    ]);
  });

  it('is undefined over the change of the form, and where a figure has no value', () => {
    expect(count(report(2020, [0, 0, 20]), report(2021, [5, 0, 30]))).toBe(0);
    expect(count(report(2021, [0, 0, 20]), report(2022, [5, 0, 30]))).toBe(1);
    expect(count(report(2023, [0, 0, 20]), without(report(2024, [5, 0, 30]), [`${kind}.repealed`]))).toBe(0);
    expect(count(buildRecord({ year: 2023, editions: { proactive: '2019' } }), report(2024, [5, 0, 30]))).toBe(0);
  });
});
