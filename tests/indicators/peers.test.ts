// Who stands beside whom, and where an office lies among its peers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peerGroup } from '../../src/indicators/peer-group.ts';
import { narrowingFrom, peerNarrowings, volumeBands } from '../../src/indicators/peer-narrowings.ts';
import type { PeerCandidate } from '../../src/indicators/peer-narrowings.ts';
import { peerForm, peerPosition } from '../../src/indicators/peer-position.ts';
import { peerValues } from '../../src/indicators/peer-values.ts';
import { buildRecord, without } from '../record-builder.ts';
import { indicatorOf, resultOf } from './results.ts';

function town(agency_id: string, adcode: string, change: Partial<PeerCandidate> = {}): PeerCandidate {
  return { agency_id, adcode, type: 'town', level: 'township', scope: 'own', volume: 3, ...change };
}

const self = town('a', '410803100');
const offices = [
  town('far', '530303100'),
  town('near', '410802101', { volume: 0 }),
  town('inside', '411502100', { volume: 9 }),
  town('unsaid', '410803102', { scope: 'unknown' }),
  town('summed', '410803103', { scope: 'aggregate' }),
  town('blank', '410803104', { volume: null }),
  town('county', '410803', { type: 'government', level: 'county' }),
  town('higher', '410803106', { level: 'county' }),
  town('street', '410803001', { type: 'subdistrict' }),
];

function idsOf(narrowing: string, of: PeerCandidate = self, among: readonly PeerCandidate[] = offices) {
  return peerGroup(of, among, narrowingFrom(narrowing)).members.map(({ agency_id }) => agency_id);
}

describe('a peer group', () => {
  it('is of one type, level and scope, narrowed by the rule that was asked for', () => {
    expect(idsOf('nation')).toEqual(['near', 'a', 'blank', 'inside', 'far']);
    expect(idsOf('province')).toEqual(['near', 'a', 'blank', 'inside']);
    expect(idsOf('prefecture')).toEqual(['near', 'a', 'blank']);
    expect(idsOf('volume')).toEqual(['a', 'inside', 'far']);
    expect(idsOf('no such rule')).toEqual(idsOf('nation'));
    expect(narrowingFrom(null).id).toBe('nation');
  });

  it('says whom it leaves out and why', () => {
    const { leftOut } = peerGroup(self, offices, narrowingFrom('prefecture'));
    expect(leftOut).toEqual({ unknown_scope: ['unsaid'], other_scope: ['summed'], no_volume: [] });
    expect(peerGroup(self, offices, narrowingFrom('volume')).leftOut.no_volume).toEqual(['blank']);
  });

  it('is none for an office of unknown scope, or without the number the rule asks for', () => {
    const unknown = peerGroup(town('x', '410803105', { scope: 'unknown' }), offices, narrowingFrom('nation'));
    expect(unknown).toMatchObject({ id: null, members: [], leftOut: { unknown_scope: ['x'], other_scope: [] } });
    const blank = peerGroup(town('x', '410803105', { volume: null }), offices, narrowingFrom('volume'));
    expect(blank).toMatchObject({ id: null, members: [], leftOut: { no_volume: ['x'] } });
  });

  it('has districts of a municipality under it, who have no prefecture', () => {
    const district = (id: string, adcode: string) => town(id, adcode, { type: 'government', level: 'county' });
    const all = [district('districts', '500103'), district('counties', '500229'), district('other', '510104')];
    expect(idsOf('prefecture', district('districts', '500103'), all)).toEqual(['districts', 'counties']);
  });

  it('has bands of volume that begin with 0 and follow the rule on small numbers', () => {
    expect(volumeBands.slice(0, 4)).toEqual([0, 1, 10, 30]);
    const bandsOf = (volumes: readonly number[]) =>
      volumes.map((volume) => peerGroup(town('x', '410000000', { volume }), [], narrowingFrom('volume')).id);
    expect(bandsOf([0, 1, 9, 10, 99_999])).toEqual(
      ['0', '1', '1', '10', '10000'].map((band) => `town.township.own.volume.${band}`),
    );
  });

  const candidates = fc.uniqueArray(
    fc.record({
      agency_id: fc.string({ minLength: 1, maxLength: 3 }),
      type: fc.constantFrom('town', 'subdistrict'),
      level: fc.constant('township'),
      adcode: fc.constantFrom('410803100', '410871203', '411502101', '530303001', '500103001'),
      scope: fc.constantFrom('own' as const, 'aggregate' as const, 'unknown' as const),
      volume: fc.option(fc.nat(200), { nil: null }),
    }),
    { selector: ({ agency_id }) => agency_id, minLength: 1, maxLength: 20 },
  );

  it('is the same whatever the order, and the same for each of its members', () => {
    fc.assert(
      fc.property(candidates, fc.constantFrom(...peerNarrowings), (all, narrowing) => {
        const [first] = all;
        if (first === undefined) return;
        const group = peerGroup(first, all, narrowing);
        expect(peerGroup(first, all.toReversed(), narrowing)).toEqual(group);
        for (const member of group.members) {
          expect(peerGroup(member, all, narrowing)).toEqual(group);
          expect([member.type, member.level, member.scope]).toEqual([first.type, first.level, first.scope]);
        }
      }),
    );
  });
});

describe('a position among peers', () => {
  const counts = (values: readonly number[]) =>
    values.map((value, index) => ({ agency_id: `o${index}`, value, interval: null }));

  it('is told from 10 offices on, below that they are listed', () => {
    const nine = counts([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([peerForm(nine), peerPosition('o0', nine)]).toEqual(['list', null]);
    const ten = [...nine, { agency_id: 'ten', value: 10, interval: null }];
    expect(peerForm(ten)).toBe('distribution');
    expect(peerPosition('ten', ten)).toEqual({
      offices: 10,
      below: 9,
      above: 0,
      alike: 1,
      from: 0.9,
      to: 1,
      quarters: [4, 4],
    });
    expect(peerPosition('nobody', ten)).toBeNull();
  });

  it('is shared by offices with the same count', () => {
    const ten = counts([0, 0, 0, 0, 0, 0, 0, 0, 5, 7]);
    expect(peerPosition('o3', ten)).toMatchObject({ below: 0, alike: 8, above: 2, quarters: [1, 4] });
    expect(peerPosition('o8', ten)).toMatchObject({
      below: 8,
      alike: 1,
      above: 1,
      from: 0.8,
      to: 0.9,
      quarters: [4, 4],
    });
  });

  it('is shared by offices whose intervals overlap', () => {
    const rates = Array.from({ length: 10 }, (_, index) => {
      const value = index / 10;
      return { agency_id: `o${index}`, value, interval: { low: value - 0.1, high: value + 0.1 } };
    });
    expect(peerPosition('o5', rates)).toMatchObject({ below: 3, alike: 5, above: 2 });
  });

  it('is the same whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 10, maxLength: 40 }), (values) => {
        const all = counts(values);
        const position = peerPosition('o0', all);
        expect(peerPosition('o0', all.toReversed())).toEqual(position);
        expect(position?.quarters.every((quarter) => quarter >= 1 && quarter <= 4)).toBe(true);
        expect((position?.from ?? 1) < (position?.to ?? 0)).toBe(true);
      }),
    );
  });
});

describe('the values of a group', () => {
  it('are those that may be ranked; of the others each has its reason', () => {
    const doubt = { rule: 'form/doubtful', code: null, severity: 'warning' as const, args: {} };
    const firm = buildRecord({ requests: { granted: 30 } });
    const diagnostics = [{ ...doubt, figures: ['requests.granted.total'], message: { zh: '', en: '' } }];
    const failed = diagnostics.map((each) => ({ ...each, rule: 'check/x', severity: 'error' as const }));
    const records = {
      firm,
      few: buildRecord({ requests: { granted: 29 } }),
      none: buildRecord(),
      blank: without(firm, ['requests.granted.total']),
      doubted: { ...firm, diagnostics },
      contested: { ...firm, diagnostics: failed },
    };
    const results = (id: string) =>
      Object.entries(records).map(([agency_id, record]) => ({ agency_id, result: resultOf(id, record) }));
    const { values, notPlaced } = peerValues(indicatorOf('disclosure_rate'), results('disclosure_rate'));
    expect(values.map(({ agency_id, value }) => [agency_id, value])).toEqual([['firm', 1]]);
    expect(notPlaced).toEqual({
      never_ranked: [],
      no_value: ['blank'],
      no_cases: ['none'],
      few_cases: ['few'],
      doubted: ['doubted'],
      contested: ['contested'],
    });
    const penalties = peerValues(indicatorOf('penalties_per_100_items'), results('penalties_per_100_items'));
    expect([penalties.values, penalties.notPlaced.never_ranked]).toEqual([[], Object.keys(records)]);
  });
});
