// An indicator has a value only where every figure it rests on has one, and never passes what it can be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeConcepts } from '../../src/codebook/figures.ts';
import { indicators } from '../../src/indicators/all-indicators.ts';
import { computeIndicator } from '../../src/indicators/compute-indicator.ts';
import { presentResult } from '../../src/indicators/small-numbers.ts';
import type { DiagnosticRecord } from '../../src/records/schema.ts';
import { buildRecord, claim, withFigure, without, withValue } from '../record-builder.ts';
import { countsOf, indicatorOf, resultOf } from './results.ts';

const busy = buildRecord({
  requests: { carried_in: 2, granted: 74, 'refused.internal_affairs': 1, 'unable.not_held': 25, carried_out: 3 },
  disputes: { 'reconsideration.upheld': 8, 'reconsideration.corrected': 2, 'reconsideration.pending': 7 },
  proactive: { 'proactive.penalties.decisions': 6 },
});

function diagnostic(rule: string, figures: string[]): DiagnosticRecord {
  return { rule, code: null, severity: 'error', figures, args: {}, message: { zh: '', en: '' } };
}

describe('a missing figure', () => {
  it('gives no value and its reason, never a zero', () => {
    const blank = without(busy, ['requests.refused.registry_query.total']);
    expect(resultOf('refusal_rate', blank)).toMatchObject({
      numerator: null,
      denominator: 100,
      value: null,
      status: 'blank',
      missing: ['requests.refused.registry_query.total'],
    });
    expect(countsOf('disclosure_rate', blank)).toBe('74/100');
    expect(countsOf('substantive_disclosure_rate', blank)).toBe('blank');
    const text = withFigure(busy, 'requests.granted.total', { value: null, raw: '/', status: 'text' });
    expect(countsOf('disclosure_rate', text)).toBe('text');
    const unread = without(text, ['requests.partly_granted.total'], 'unread');
    expect(countsOf('disclosure_rate', unread)).toBe('unread');
  });

  it('of a table that was not found is said to be so', () => {
    const tableless = buildRecord({ editions: { requests: null } });
    expect(countsOf('disclosure_rate', tableless)).toBe('no_table');
    expect(countsOf('penalties_per_100_items', tableless)).toBe('0/636');
    expect(
      countsOf('reconsideration_correction_rate', { ...busy, figures: {}, cells: { ...busy.cells, disputes: null } }),
    ).toBe('no_table');
    expect(countsOf('disclosure_rate', { ...busy, figures: {} })).toBe('unread');
  });
});

describe('a contradiction', () => {
  it('of part and whole gives both numbers and no value', () => {
    const record = withValue(busy, 'requests.total_processed.total', 10);
    expect(resultOf('disclosure_rate', record)).toMatchObject({
      numerator: 74,
      denominator: 10,
      value: null,
      status: 'contradictory',
    });
    expect(countsOf('clearance', record)).toBe('10/101');
  });

  it('is a number of cases that is no whole number from 0 on', () => {
    expect(countsOf('disclosure_rate', withValue(busy, 'requests.granted.total', 1.5))).toBe('contradictory');
    expect(countsOf('challenge_ratio', withValue(busy, 'disputes.reconsideration.total', -1))).toBe('contradictory');
    expect(countsOf('carry_over_rate', withValue(busy, 'requests.carried_in.total', -1))).toBe('contradictory');
  });
});

describe('doubt', () => {
  const total = 'requests.total_processed.total';

  it('of ours or a failed sum is carried along and keeps a rate out of rankings', () => {
    const doubted = { ...busy, diagnostics: [diagnostic('form/doubtful', [total])] };
    const contested = { ...busy, diagnostics: [diagnostic('check/arithmetic-outcomes', [total])] };
    expect(resultOf('disclosure_rate', doubted)).toMatchObject({ doubted: [total], contested: [], status: 'computed' });
    expect(resultOf('disclosure_rate', contested)).toMatchObject({ doubted: [], contested: [total] });
    const remarked = {
      ...busy,
      diagnostics: [{ ...diagnostic('check/narrative-requests', [total]), severity: 'warning' as const }],
    };
    expect(resultOf('disclosure_rate', remarked)).toMatchObject({ doubted: [], contested: [] });
    const ranked = [busy, doubted, contested].map((record) => {
      const { band, isRanked } = presentResult(indicatorOf('disclosure_rate'), resultOf('disclosure_rate', record));
      return [band, isRanked];
    });
    expect(ranked).toEqual([
      ['firm', true],
      ['firm', false],
      ['firm', false],
    ]);
  });

  it('of a claim that is about right is told', () => {
    const about = buildRecord({ claims: [claim('narrative.proactive_items', 140, 'about')] });
    expect(resultOf('penalties_per_100_items', about)).toMatchObject({ isApproximate: true, denominator: 140 });
    expect(resultOf('penalties_per_100_items', busy).isApproximate).toBe(false);
    const silent = buildRecord({ claims: [] });
    expect(countsOf('penalties_per_100_items', silent)).toBe('not_stated');
    expect(countsOf('penalties_per_100_items', silent, { prose: 'partly' })).toBe('prose_not_collected');
  });
});

describe('nothing to divide by', () => {
  it('is told as what there is none of', () => {
    const emptyOf = (id: string, record = buildRecord()) => resultOf(id, record).emptyCases;
    expect(emptyOf('disclosure_rate')).toBe('requests');
    expect(emptyOf('clearance')).toBe('requests');
    expect(emptyOf('ground_mix.state_secret', busy)).toBeNull();
    expect(emptyOf('ground_mix.state_secret', buildRecord({ requests: { granted: 1 } }))).toBe('refused');
    expect(emptyOf('disclosure_rate', buildRecord({ requests: { carried_out: 5 } }))).toBe('processed');
    expect(emptyOf('clearance', buildRecord({ requests: { carried_in: 5, granted: 5 } }))).toBe('received');
    expect(emptyOf('reconsideration_correction_rate')).toBe('reconsideration_cases');
    const pending = buildRecord({ disputes: { 'reconsideration.pending': 1, 'litigation_after.upheld': 1 } });
    expect(emptyOf('reconsideration_correction_rate', pending)).toBe('reconsideration_decided');
    expect(emptyOf('litigation_direct_correction_rate', pending)).toBe('litigation_decided');
    expect(emptyOf('litigation_direct_correction_rate')).toBe('litigation_cases');
  });

  it('is also no case above a population', () => {
    const known = { type: 'government', population: 1000 };
    expect(countsOf('requests_per_100k', { ...buildRecord(), scope: 'aggregate' }, known)).toBe('empty');
  });
});

describe('whatever consistent numbers', () => {
  const rows = (edition: '2019' | '2021') => outcomeConcepts(edition).map((row) => row.slice('requests.'.length));
  const cells = ['reconsideration', 'litigation_direct', 'litigation_after'].flatMap((procedure) =>
    ['upheld', 'corrected', 'other', 'pending'].map((outcome) => `${procedure}.${outcome}`),
  );
  const records = fc.constantFrom('2019' as const, '2021' as const).chain((edition) =>
    fc
      .record({
        outcomes: fc.dictionary(fc.constantFrom(...rows(edition)), fc.nat(20_000)),
        disputes: fc.dictionary(fc.constantFrom(...cells), fc.nat(300)),
        carried: fc.tuple(fc.nat(500), fc.nat(500)),
      })
      .map(({ outcomes, disputes, carried: [carried_in, more] }) => {
        const requests = { ...outcomes, carried_in, carried_out: carried_in + more };
        return buildRecord({ requests, disputes, editions: { proactive: edition, requests: edition } });
      }),
  );

  it('shares lie within 0 and 1, their intervals hold them', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const indicator of indicators) {
          const result = computeIndicator(indicator, record);
          const { value, interval } = presentResult(indicator, result);
          expect(['computed', 'empty', 'not_for_this_report']).toContain(result.status);
          if (result.value !== null) expect(result.value).toBeGreaterThanOrEqual(0);
          if (indicator.unit !== 'share' || result.value === null) continue;
          expect(result.value).toBeLessThanOrEqual(1);
          if (value === null || interval === null) continue;
          expect(interval.low >= 0 && interval.low <= value && value <= interval.high && interval.high <= 1).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('the six groups, the grounds and the applicants each add up to the whole', () => {
    const six = [
      'full_disclosure_rate',
      'partial_rate',
      'refusal_rate',
      'unable_rate',
      'not_processed_rate',
      'other_share',
    ];
    const mixes = ['ground_mix', 'applicant_mix'].map((name) => indicators.filter((each) => each.name === name));
    fc.assert(
      fc.property(records, (record) => {
        for (const parts of [six.map(indicatorOf), ...mixes]) {
          const results = parts.map((indicator) => computeIndicator(indicator, record));
          const sum = results.reduce((total, { numerator }) => total + (numerator ?? Number.NaN), 0);
          expect(sum).toBe(results[0]?.denominator);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('the order of figures is irrelevant', () => {
    fc.assert(
      fc.property(records, (record) => {
        const figures = Object.fromEntries(Object.entries(record.figures).toReversed());
        for (const indicator of indicators)
          expect(computeIndicator(indicator, { ...record, figures })).toEqual(computeIndicator(indicator, record));
      }),
      { numRuns: 10 },
    );
  });
});
