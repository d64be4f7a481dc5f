// XYR-01: carried in is what was carried forward.
import { describe, expect, it } from 'vitest';
import { yearsCarryOver } from '../../src/checks/years-carry-over.ts';
import { rules } from '../../src/codebook/rules.ts';
import { buildRecord, without, withValue } from '../record-builder.ts';
import { filed, foundBy } from './filed-subject.ts';

const report = (year: number, carriedIn: number, carriedOut: number) =>
  buildRecord({ year, requests: { carried_in: carriedIn, carried_out: carriedOut, granted: 9 } });
const total = 'requests.carried_in.total';
const persons = 'requests.carried_in.natural_person';

describe('years-carry-over', () => {
  it('is silent where every year takes up what the one before left', () => {
    const years = [report(2019, 0, 3), report(2020, 3, 5), report(2021, 5, 0), report(2022, 0, 2)];
    expect(
      foundBy(
        yearsCarryOver,
        years.map((one) => filed(one)),
      ),
    ).toEqual([]);
  });

  it('points at the cells of the later year, column by column, beside those of the year before', () => {
    const found = foundBy(yearsCarryOver, [filed(report(2023, 0, 4)), filed(report(2024, 5, 0))]);
    expect(found.map(({ report: at, severity, figures, related }) => [at, severity, figures, related])).toEqual([
      ['2024/town', 'error', [persons], ['2023/town requests.carried_out.natural_person']],
      ['2024/town', 'error', [total], ['2023/town requests.carried_out.total']],
    ]);
    expect(found[1]?.args).toEqual({ column: 'total', carried_in: 5, carried_out: 4, difference: 1, year: 2023 });
  });

  it('finds exactly the one column that differs', () => {
    const after = withValue(report(2024, 4, 0), 'requests.carried_in.enterprise', 1);
    const found = foundBy(yearsCarryOver, [filed(report(2023, 0, 4)), filed(after)]);
    expect(found.map(({ figures }) => figures)).toEqual([['requests.carried_in.enterprise']]);
  });

  it('is chained over all years, whatever their edition, and leaves gaps alone', () => {
    const old = { ...report(2019, 0, 3), editions: { proactive: '2019', requests: '2019', disputes: '2019' } as const };
    const years = [old, report(2020, 2, 1), report(2021, 1, 4), report(2023, 9, 1), report(2024, 0, 0)];
    const found = foundBy(
      yearsCarryOver,
      years.map((one) => filed(one)),
    );
    expect(found.map(({ report: at, figures }) => [at, figures[0]])).toEqual([
      ['2020/town', persons],
      ['2020/town', total],
      ['2024/town', persons],
      ['2024/town', total],
    ]);
  });

  it('says nothing of figures without a value, unread ones and ones we doubt', () => {
    const [before, after] = [report(2023, 0, 4), report(2024, 5, 0)];
    const columns = [persons, total];
    const doubted = {
      ...after,
      diagnostics: [
        {
          rule: 'form/matched-by-order',
          code: null,
          severity: 'warning' as const,
          figures: columns,
          args: {},
          message: { zh: '', en: '' },
        },
      ],
    };
    for (const one of [without(after, columns), without(after, columns, 'unread'), doubted])
      expect(foundBy(yearsCarryOver, [filed(before), filed(one)])).toEqual([]);
    const blank = without(before, ['requests.carried_out.natural_person', 'requests.carried_out.total']);
    expect(foundBy(yearsCarryOver, [filed(blank), filed(after)])).toEqual([]);
  });

  it('does not compare scopes, and only warns where the scope is unknown or the title names another office', () => {
    const [before, after] = [report(2023, 0, 4), report(2024, 5, 0)];
    expect(foundBy(yearsCarryOver, [filed(before), filed(after, { scope: 'aggregate' })])).toEqual([]);
    const unknown = { scope: 'unknown' } as const;
    const severities = (found: ReturnType<typeof foundBy>) => found.map(({ severity }) => severity);
    expect(severities(foundBy(yearsCarryOver, [filed(before, unknown), filed(after, unknown)]))).toEqual([
      'warning',
      'warning',
    ]);
    for (const pair of [
      [filed(before), filed(after, unknown)],
      [filed(before, unknown), filed(after)],
    ])
      expect(severities(foundBy(yearsCarryOver, pair))).toEqual(['warning', 'warning']);
    const renamed = { ...filed(before), agencyName: '旧名镇' };
    expect(severities(foundBy(yearsCarryOver, [renamed, filed(after)]))).toEqual(['warning', 'warning']);
    // The codebook, and the page made from it, tell of both.
    const { severity, lighter_severity: lighter } = rules[yearsCarryOver.id];
    expect([severity, lighter]).toEqual([yearsCarryOver.severity, 'warning']);
  });
});
