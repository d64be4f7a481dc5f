// The ledger judges the sums of the form, and only those it can judge.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeConcepts } from '../../src/codebook/figures.ts';
import { identityLedger } from '../../src/indicators/identity-ledger.ts';
import { buildRecord, without, withValue } from '../record-builder.ts';

const busy = buildRecord({
  requests: { carried_in: 2, granted: 74, 'refused.internal_affairs': 1, 'unable.not_held': 25, carried_out: 3 },
  disputes: { 'reconsideration.upheld': 8, 'reconsideration.pending': 7, 'litigation_after.other': 1 },
});

describe('identityLedger', () => {
  it('agrees with all 42 identities of a consistent report on the 2021 form', () => {
    expect(identityLedger(busy).counts).toEqual({ agrees: 42, differs: 0, not_judged: 0 });
    expect(identityLedger(buildRecord()).counts).toEqual({ agrees: 42, differs: 0, not_judged: 0 });
  });

  it('has 40 identities where table 三 is of 2019', () => {
    const record = buildRecord({ editions: { proactive: '2019', requests: '2019' }, requests: { 'other.total': 4 } });
    expect(identityLedger(record).counts).toEqual({ agrees: 40, differs: 0, not_judged: 0 });
  });

  it('has no identity of a table that is absent', () => {
    const nothing = buildRecord({ editions: { proactive: null, requests: null } });
    expect(identityLedger(nothing).identities).toEqual([]);
    expect(identityLedger({ ...nothing, figures: busy.figures, cells: busy.cells }).identities).toHaveLength(3);
  });

  it('gives both sums of an identity that differs', () => {
    const ledger = identityLedger(withValue(busy, 'disputes.reconsideration.total', 16));
    expect(ledger.counts).toEqual({ agrees: 41, differs: 1, not_judged: 0 });
    expect(ledger.identities.find(({ verdict }) => verdict === 'differs')).toMatchObject({
      id: 'disputes.reconsideration',
      code: 'ARI-04',
      leftSum: 15,
      rightSum: 16,
    });
  });

  it('does not judge an identity with a blank member', () => {
    const ledger = identityLedger(without(busy, ['requests.granted.research']));
    expect(ledger.counts).toEqual({ agrees: 40, differs: 0, not_judged: 2 });
    const unjudged = ledger.identities.filter(({ verdict }) => verdict === 'not_judged');
    expect(unjudged.map(({ id, leftSum, rightSum }) => [id, leftSum, rightSum])).toEqual([
      ['row_total.requests.granted', null, 74],
      ['outcomes.research', null, 0],
    ]);
  });

  it('judges no identity of a table that was not read whole', () => {
    const ledger = identityLedger(without(busy, ['requests.granted.research'], 'unread'));
    expect(ledger.counts).toEqual({ agrees: 3, differs: 0, not_judged: 39 });
  });

  it('does not hold a difference against a report whose figure we doubt ourselves', () => {
    const record = withValue(busy, 'disputes.reconsideration.total', 16);
    const doubt = {
      rule: 'form/doubtful',
      code: null,
      severity: 'warning' as const,
      figures: ['disputes.reconsideration.pending'],
      args: {},
      message: { zh: '', en: '' },
    };
    expect(identityLedger({ ...record, diagnostics: [doubt] }).counts.not_judged).toBe(1);
    expect(identityLedger({ ...record, diagnostics: [{ ...doubt, severity: 'info' }] }).counts.differs).toBe(1);
    expect(identityLedger({ ...busy, diagnostics: [doubt] }).counts.agrees).toBe(42);
  });

  it('adds decimals exactly', () => {
    const record = [
      ['requests.received_new.natural_person', 0.1],
      ['requests.carried_in.natural_person', 0.2],
      ['requests.carried_out.natural_person', 0.3],
    ].reduce((rest, [id, value]) => withValue(rest, String(id), Number(value)), buildRecord());
    const balance = identityLedger(record).identities.find(({ id }) => id === 'balance.natural_person');
    expect(balance).toMatchObject({ verdict: 'agrees', leftSum: 0.3, rightSum: 0.3 });
  });

  it('agrees with whatever consistent numbers', () => {
    const rows = outcomeConcepts('2021').map((row) => row.slice('requests.'.length));
    const counts = fc.dictionary(fc.constantFrom(...rows, 'carried_in', 'carried_out'), fc.nat(20_000));
    fc.assert(
      fc.property(counts, (requests) => {
        expect(identityLedger(buildRecord({ requests })).counts.agrees).toBe(42);
      }),
    );
  });
});
