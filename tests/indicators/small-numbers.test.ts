// What may be shown of how many cases, and how far the intervals reach.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { percentOf } from '../../src/indicators/percent.ts';
import { bandOf, presentResult } from '../../src/indicators/small-numbers.ts';
import { wilsonInterval } from '../../src/indicators/wilson.ts';
import { buildRecord } from '../record-builder.ts';
import { indicatorOf, resultOf } from './results.ts';

/** An office that processed so many requests and granted every second one. */
const processing = (cases: number) =>
  buildRecord({ requests: { granted: Math.floor(cases / 2), 'unable.not_held': Math.ceil(cases / 2) } });

const rate = indicatorOf('disclosure_rate');
const presented = (cases: number) => presentResult(rate, resultOf(rate.id, processing(cases)));

describe('the rule on small numbers', () => {
  it.each([
    [0, 'none', null, false],
    [1, 'counts', null, false],
    [9, 'counts', null, false],
    [10, 'uncertain', 5 / 10, false],
    [29, 'uncertain', 14 / 29, false],
    [30, 'firm', 15 / 30, true],
  ] as const)('at %i cases is %s', (...[cases, band, value, isRanked]) => {
    const shown = presented(cases);
    expect(shown).toMatchObject({ band, cases, value, isRanked });
    expect(shown.interval === null).toBe(value === null);
    expect(bandOf(cases)).toBe(band);
  });

  it('shows nothing of a result that has no value', () => {
    const result = resultOf(rate.id, buildRecord({ editions: { requests: null } }));
    expect(presentResult(rate, result)).toEqual({
      band: null,
      cases: null,
      value: null,
      interval: null,
      isRanked: false,
    });
  });

  it('gives ratios no interval, and never ranks penalties', () => {
    const record = buildRecord({ requests: { granted: 40 }, proactive: { 'proactive.penalties.decisions': 5 } });
    const present = (id: string) => presentResult(indicatorOf(id), resultOf(id, record));
    expect(present('clearance')).toMatchObject({ band: 'firm', value: 1, interval: null, isRanked: true });
    expect(present('penalties_per_100_items')).toMatchObject({ band: 'firm', interval: null, isRanked: false });
  });
});

test.each([
  [0, 1, '0.0', '79.3'],
  [1, 1, '20.7', '100.0'],
  [74, 101, '63.9', '80.9'],
  [1, 10, '1.8', '40.4'],
  [0, 5, '0.0', '43.4'],
  [15, 30, '33.2', '66.8'],
  [7716, 13_810, '55.0', '56.7'],
])('the interval of %i in %i is %s to %s', (...[part, whole, low, high]) => {
  const interval = wilsonInterval(part, whole);
  expect([interval.low, interval.high].map((end) => (100 * end).toFixed(1))).toEqual([low, high]);
});

test('an interval holds its share, lies within 0 and 1 and mirrors that of the other cases', () => {
  const shares = fc.integer({ min: 1, max: 1_000_000 }).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
  fc.assert(
    fc.property(shares, ([part, whole]) => {
      const { low, high } = wilsonInterval(part, whole);
      expect(0 <= low && low <= part / whole && part / whole <= high && high <= 1 && low < high).toBe(true);
      expect(wilsonInterval(whole - part, whole).low).toBeCloseTo(1 - high, 10);
    }),
  );
  const wide = wilsonInterval(19, 39);
  expect(wide.high - wide.low).toBeLessThanOrEqual(0.3);
  for (const [part, whole] of [
    [0, 0],
    [2, 1],
    [-1, 1],
  ] as const)
    expect(() => wilsonInterval(part, whole)).toThrow(/invalid share/u);
});

test('a percentage never rounds a few away or up to all', () => {
  expect(
    [
      [74, 101],
      [1, 10_000],
      [9999, 10_000],
      [0, 5],
      [5, 5],
      [7716, 13_810],
      [31, 30],
    ].map(([part = 0, whole = 1]) => percentOf(part, whole)),
  ).toEqual([73.3, 0.1, 99.9, 0, 100, 55.9, 103.3]);
});
