// XYR-05: main figures do not jump.
import { describe, expect, it } from 'vitest';
import { yearsJump } from '../../src/checks/years-jump.ts';
import { buildRecord } from '../record-builder.ts';
import { filed, foundBy } from './filed-subject.ts';

const penalties = 'proactive.penalties.decisions';
const found = (before: number, after: number, years: readonly [number, number] = [2023, 2024]) =>
  foundBy(yearsJump, [
    filed(buildRecord({ year: years[0], proactive: { [penalties]: before } })),
    filed(buildRecord({ year: years[1], proactive: { [penalties]: after } })),
  ]);

describe('years-jump', () => {
  it('is silent up to five times, and below 30', () => {
    for (const [before, after] of [
      [8, 40],
      [40, 8],
      [0, 29],
      [29, 0],
      [30, 30],
    ] as const)
      expect(found(before, after)).toEqual([]);
  });

  it('points at the figure, beside that of the year before', () => {
    expect(found(7, 40)).toMatchObject([
      {
        report: '2024/town',
        severity: 'warning',
        figures: [penalties],
        related: [`2023/town ${penalties}`],
        args: { before: 7, value: 40, year: 2023 },
      },
    ]);
    expect([found(40, 7), found(0, 30), found(30, 0)].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it('holds no table 二 against one of another form, no disputes across the law of 2024, no years apart', () => {
    expect(found(7, 40, [2022, 2024])).toEqual([]);
    const old = buildRecord({ year: 2020, editions: { proactive: '2019' }, proactive: { [penalties]: 7 } });
    const recent = buildRecord({ year: 2021, proactive: { [penalties]: 40 } });
    expect(foundBy(yearsJump, [filed(old), filed(recent)])).toEqual([]);
    const suits = (year: number, upheld: number) =>
      filed(buildRecord({ year, disputes: { 'litigation_direct.upheld': upheld } }));
    expect(foundBy(yearsJump, [suits(2023, 40), suits(2024, 2)])).toEqual([]);
    expect(foundBy(yearsJump, [suits(2022, 40), suits(2023, 2)])).toHaveLength(1);
  });

  it('holds no report against one of another scope, or of one that is not known', () => {
    const of = (year: number, decisions: number, scope: 'own' | 'aggregate' | 'unknown') =>
      filed(buildRecord({ year, proactive: { [penalties]: decisions } }), { scope });
    expect(foundBy(yearsJump, [of(2023, 7, 'own'), of(2024, 40, 'aggregate')])).toEqual([]);
    expect(foundBy(yearsJump, [of(2023, 7, 'own'), of(2024, 40, 'unknown')])).toEqual([]);
    expect(foundBy(yearsJump, [of(2023, 7, 'unknown'), of(2024, 40, 'unknown')])).toHaveLength(1);
  });
});
