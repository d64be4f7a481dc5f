// Numbers of a whole group: pooled rates, quartiles, and the limits of chance around a rate.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { funnelLimits, funnelPlace } from '../../src/indicators/funnel-limits.ts';
import { pooled } from '../../src/indicators/pooled.ts';
import { quartileDefinition, quartilesOf } from '../../src/indicators/quartiles.ts';
import { buildRecord, without } from '../record-builder.ts';
import { resultOf } from './results.ts';

test('a pooled rate sums counts and says how many reports had none', () => {
  const small = buildRecord({ requests: { granted: 1 } });
  const large = buildRecord({ requests: { granted: 10, 'unable.not_held': 89 } });
  const blank = without(small, ['requests.granted.total']);
  const results = [small, large, buildRecord(), blank].map((record) => resultOf('disclosure_rate', record));
  // 11 of 100; the mean of 100% and 10.1% would have been 55%
  expect(pooled(results)).toEqual({ numerator: 11, denominator: 100, counted: 3, leftOut: 1 });
  expect(() => pooled([...results, resultOf('clearance', small)])).toThrow(/several indicators/u);
});

describe('quartiles', () => {
  it('are those of Hyndman and Fan, type 7', () => {
    expect(quartileDefinition).toBe('hyndman_fan_7');
    // as R: quantile(c(1, 2, 4, 8, 16, 32)) gives 2.5, 6, 14
    expect(quartilesOf([32, 1, 16, 2, 8, 4])).toEqual({ lower: 2.5, median: 6, upper: 14 });
    expect(quartilesOf([7])).toEqual({ lower: 7, median: 7, upper: 7 });
    expect(quartilesOf([])).toBeNull();
  });

  it('lie in order within the values, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (values) => {
        const quartiles = quartilesOf(values);
        const ends = [quartiles?.lower, quartiles?.median, quartiles?.upper].map((end) => end ?? Number.NaN);
        const all = [Math.min(...values), ...ends, Math.max(...values)];
        expect(all).toEqual(all.toSorted((one, other) => one - other));
        expect(quartilesOf(values.toReversed())).toEqual(quartiles);
      }),
    );
  });
});

describe('the limits of a funnel', () => {
  // worked out with exact fractions from the binomial distribution
  it.each([
    [0.5, 30, 'inner', 0.304304, 0.695696],
    [0.5, 30, 'outer', 0.205003, 0.794997],
    [0.5, 100, 'inner', 0.396824, 0.603176],
    [0.5, 100, 'outer', 0.341216, 0.658784],
    [0.1, 40, 'inner', 0.003889, 0.216002],
    [0.1, 40, 'outer', 0, 0.285784],
    [0.75, 200, 'inner', 0.686253, 0.811379],
    [0.75, 200, 'outer', 0.649667, 0.843399],
  ] as const)('around %d over %i cases, %s, are %d and %d', (...[centre, cases, level, low, high]) => {
    const limits = funnelLimits(centre, cases, level);
    expect(limits.low).toBeCloseTo(low, 6);
    expect(limits.high).toBeCloseTo(high, 6);
  });

  it('leave a rate inside, between or outside', () => {
    // half of 30: 0.304 to 0.696 and 0.205 to 0.795
    expect([10, 9, 7, 6, 20, 21, 24].map((part) => funnelPlace(part, 30, 0.5))).toEqual([
      'inside',
      'between',
      'between',
      'outside',
      'inside',
      'between',
      'outside',
    ]);
  });

  it('hold the centre, widen with the level and narrow with the cases', () => {
    const centres = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(centres, fc.integer({ min: 1, max: 3000 }), (centre, cases) => {
        const [inner, outer] = [funnelLimits(centre, cases, 'inner'), funnelLimits(centre, cases, 'outer')];
        const ends = [0, outer.low, inner.low, centre, inner.high, outer.high, 1];
        expect(ends).toEqual(ends.toSorted((one, other) => one - other));
        const more = funnelLimits(centre, 4 * cases, 'inner');
        expect(more.high - more.low).toBeLessThanOrEqual(inner.high - inner.low + 1 / cases);
      }),
    );
    expect(funnelLimits(0, 5, 'inner')).toEqual({ low: 0, high: 0 });
    expect(funnelLimits(1, 5, 'outer')).toEqual({ low: 1, high: 1 });
    // one case of a rate of 0.999: 1 - 0.975 / 0.999
    expect(funnelLimits(0.999, 1, 'inner').low).toBeCloseTo(0.024024, 6);
    expect(funnelLimits(0.55, 100_000, 'outer').low).toBeCloseTo(0.545, 3);
    expect(() => funnelLimits(0.5, 0, 'inner')).toThrow(/invalid funnel/u);
  });
});
