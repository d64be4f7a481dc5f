// NAR-03: disputes in the text against table 四.
import { describe, expect, it } from 'vitest';
import { narrativeDisputes } from '../../src/checks/narrative-disputes.ts';
import type { DisputeKind } from '../../src/narrative/claims/disputes.ts';
import { buildRecord, claim, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const disputes = { 'reconsideration.upheld': 2, 'litigation_direct.pending': 1, 'litigation_after.upheld': 3 };
const agreeing = [claim('narrative.reconsideration', 2), claim('narrative.litigation', 4)];

describe('narrative-disputes', () => {
  it('is silent where both agree, suits of both kinds taken together, and where the text is silent', () => {
    expect(findingsOf(narrativeDisputes, buildRecord({ disputes, claims: agreeing }))).toEqual([]);
    expect(findingsOf(narrativeDisputes, buildRecord({ disputes, claims: [] }))).toEqual([]);
  });

  it('names both totals of suits', () => {
    const claims = [claim('narrative.reconsideration', 2), claim('narrative.litigation', 1)];
    const findings = findingsOf(narrativeDisputes, buildRecord({ disputes, claims }));
    expect(findings.map(({ figures }) => figures)).toEqual([
      ['disputes.litigation_direct.total', 'disputes.litigation_after.total'],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '正文称行政诉讼1件，表四相应总计为4件，相差3件，请核对。',
      en: 'The text says that there was 1 case of administrative litigation, table 4 says 4; difference 3. Please check.',
    });
  });

  it('says so where the text counts the decided cases alone', () => {
    const pending = { 'reconsideration.upheld': 5, 'reconsideration.pending': 3 };
    const claims = [claim('narrative.reconsideration', 5)];
    const findings = findingsOf(narrativeDisputes, buildRecord({ disputes: pending, claims }));
    expect(findings.map(({ message }) => message)).toEqual([
      {
        zh: '正文称行政复议5件，表四相应总计为8件，相差3件，恰为其中尚未审结的3件，请核对。',
        en: 'The text says that there were 5 cases of administrative reconsideration, table 4 says 8; difference 3, the 3 pending. Please check.',
      },
    ]);
  });

  it('holds "none" against the table too', () => {
    const claims = [claim('narrative.reconsideration', 0, 'none')];
    const findings = findingsOf(narrativeDisputes, buildRecord({ disputes, claims }));
    expect(findings.map(({ figures }) => figures)).toEqual([['disputes.reconsideration.total']]);
    expect(findings[0]?.message).toEqual({
      zh: '正文称没有行政复议案件，表四相应总计为2件，相差2件，请核对。',
      en: 'The text says that there was no case of administrative reconsideration, table 4 says 2; difference 2. Please check.',
    });
  });

  it('does not compare one office with its district, nor a number with a cell that was not read', () => {
    const claims = [{ ...claim('narrative.reconsideration', 1), scope: 'aggregate' as const }];
    const record = { ...buildRecord({ disputes, claims }), scope: 'own' as const };
    expect(findingsOf(narrativeDisputes, record)).toEqual([]);
    expect(findingsOf(narrativeDisputes, without(record, ['disputes.reconsideration.total'], 'unread'))).toEqual([]);
  });

  it('holds "all upheld" against corrected and pending cases', () => {
    const ended = { 'reconsideration.upheld': 5, 'reconsideration.pending': 2, 'litigation_after.corrected': 1 };
    const record = buildRecord({ disputes: ended, claims: [] });
    const span = { start: 0, end: 4 };
    const said = (kinds: readonly DisputeKind[], scope: 'own' | 'aggregate' = 'own') => ({
      narrative: { allUpheld: [{ kinds, scope, span }] },
    });
    const both = findingsOf(narrativeDisputes, record, said(['reconsideration', 'litigation']));
    expect(both.map(({ figures, place }) => [figures, place])).toMatchObject([
      [['disputes.reconsideration.pending'], { line: 1 }],
      [['disputes.litigation_after.corrected'], { line: 1 }],
    ]);
    expect(both[0]?.message).toEqual({
      zh: '正文称行政复议均获维持，表四相应的尚未审结为2件，请核对。',
      en: 'The text says that all cases of administrative reconsideration were upheld, table 4 has 2 pending. Please check.',
    });
    const upheld = buildRecord({ disputes: { 'reconsideration.upheld': 5 }, claims: [] });
    expect(findingsOf(narrativeDisputes, upheld, said(['reconsideration']))).toEqual([]);
    const own = { ...record, scope: 'own' as const };
    expect(findingsOf(narrativeDisputes, own, said(['reconsideration'], 'aggregate'))).toEqual([]);
  });

  it('holds the outcomes a sentence counts against table 四 where both have the same total', () => {
    const ended = { 'reconsideration.upheld': 2, 'reconsideration.corrected': 2, 'litigation_after.upheld': 1 };
    const record = buildRecord({ disputes: ended, claims: [] });
    const said = (total: number, value: number, scope: 'own' | 'aggregate' = 'own') => {
      const span = { start: 0, end: 4 };
      return {
        narrative: { outcomeCounts: [{ kind: 'reconsideration', total, outcome: 'upheld', value, scope, span }] },
      } as const;
    };
    const findings = findingsOf(narrativeDisputes, record, said(4, 3));
    expect(findings.map(({ figures }) => figures)).toEqual([['disputes.reconsideration.upheld']]);
    expect(findings[0]?.message).toEqual({
      zh: '正文称行政复议中维持3件，表四相应的结果维持为2件，相差1件，请核对。',
      en: 'The text says that 3 cases of administrative reconsideration were upheld, table 4 has 2; difference 1. Please check.',
    });
    expect(findingsOf(narrativeDisputes, record, said(4, 2))).toEqual([]);
    expect(findingsOf(narrativeDisputes, record, said(5, 3))).toEqual([]);
    expect(findingsOf(narrativeDisputes, { ...record, scope: 'own' }, said(4, 3, 'aggregate'))).toEqual([]);
    expect(
      findingsOf(narrativeDisputes, without(record, ['disputes.reconsideration.upheld'], 'unread'), said(4, 3)),
    ).toEqual([]);
  });
});
