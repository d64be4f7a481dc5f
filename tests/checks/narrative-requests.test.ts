// NAR-01: requests in the text against table 三.
import { describe, expect, it } from 'vitest';
import { narrativeRequests } from '../../src/checks/narrative-requests.ts';
import type { RequestOutcome } from '../../src/narrative/request-outcomes.ts';
import type { ClaimRecord } from '../../src/records/schema.ts';
import { buildRecord, claim, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

function received(value: number, qualifier?: ClaimRecord['qualifier']): ClaimRecord {
  return claim('narrative.requests_received', value, qualifier);
}

function reportOf(table: number, ...claims: readonly ClaimRecord[]) {
  return buildRecord({ requests: { granted: table }, claims });
}

function countOf(table: number, ...claims: readonly ClaimRecord[]): number {
  return findingsOf(narrativeRequests, reportOf(table, ...claims)).length;
}

describe('narrative-requests', () => {
  it('is silent where text and table agree, and where the text says nothing', () => {
    expect(countOf(101, received(101))).toBe(0);
    expect(countOf(101)).toBe(0);
  });

  it('points at the words and names the cell of table 三', () => {
    const findings = findingsOf(narrativeRequests, reportOf(110, received(101)));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: 'warning',
      figures: ['requests.received_new.total'],
      place: { line: 7, column: 3 },
    });
    expect(findings[0]?.message).toEqual({
      zh: '正文称收到申请101件，表三“本年新收”总计为110件，相差9件，请核对。',
      en: 'The text says that 101 requests were received, table 3 says 110; difference 9. Please check.',
    });
  });

  it('says so where the difference is what was carried over from last year', () => {
    const record = buildRecord({ requests: { granted: 110, carried_in: 9 }, claims: [received(110)] });
    expect(findingsOf(narrativeRequests, record)[0]?.message.zh).toContain('相差9件，恰为上年结转的件数，请核对');
  });

  it.each([
    ['41件（含上年结转3件）', '正文“41件（含上年结转3件）”，即收到申请38件，表三'],
    ['三十八件', '正文“三十八件”，即收到申请38件，表三'],
    ['３８件', '正文称收到申请38件，表三'],
  ])('quotes the words where the number is reckoned from them: %s', (text, said) => {
    const [finding] = findingsOf(narrativeRequests, reportOf(1, { ...received(38), text }));
    expect(finding?.message.zh.startsWith(said)).toBe(true);
    expect(finding?.message.en.includes(`“${text}”`)).toBe(said.includes('“'));
  });

  it('leaves none on either side to NAR-02', () => {
    expect(countOf(0, received(4))).toBe(0);
    expect(countOf(4, received(0, 'none'))).toBe(0);
  });

  it('takes "at least" as a lower bound', () => {
    expect(countOf(101, received(100, 'at_least'))).toBe(0);
    expect(countOf(99, received(100, 'at_least'))).toBe(1);
  });

  it('takes "about" as a tenth to either side, or what the last digit allows above', () => {
    expect([127, 149, 154].map((table) => countOf(table, received(140, 'about')))).toEqual([0, 0, 0]);
    expect([125, 155].map((table) => countOf(table, received(140, 'about')))).toEqual([1, 1]);
    expect([89, 199, 200].map((table) => countOf(table, received(100, 'about')))).toEqual([1, 0, 1]);
  });

  it('takes other numbers for parts where one agrees', () => {
    expect(countOf(101, received(60), received(101))).toBe(0);
    expect(countOf(101, received(60), received(100))).toBe(1);
    expect(countOf(101, received(60), received(100, 'about'))).toBe(1);
  });

  it('holds one office apart from its district, and a district against what its prose says when it says no whole', () => {
    const aggregate = { ...received(5), scope: 'aggregate' as const };
    const count = (scope: 'own' | 'aggregate' | 'unknown', one: ClaimRecord) =>
      findingsOf(narrativeRequests, { ...reportOf(101, one), scope }).length;
    expect(count('own', aggregate)).toBe(0);
    expect([count('aggregate', aggregate), count('own', received(5)), count('unknown', aggregate)]).toEqual([1, 1, 1]);
    expect(count('aggregate', received(5))).toBe(1);
    const both = {
      ...reportOf(101, received(5), { ...received(101), scope: 'aggregate' as const }),
      scope: 'aggregate' as const,
    };
    expect(findingsOf(narrativeRequests, both)).toEqual([]);
  });

  it('uses the cell it needs of a table not read whole, and only that', () => {
    const record = reportOf(110, received(101));
    expect(findingsOf(narrativeRequests, without(record, ['requests.granted.total'], 'unread'))).toHaveLength(1);
    expect(findingsOf(narrativeRequests, without(record, ['requests.received_new.total'], 'unread'))).toEqual([]);
  });

  const span = { start: 0, end: 4 };
  const ended = (outcome: RequestOutcome, value: number, scope: 'own' | 'aggregate' = 'own') => ({
    narrative: { requestOutcomes: [{ outcome, value, scope, span }] },
  });
  const requests = { granted: 8, partly_granted: 1, 'refused.state_secret': 2, 'refused.third_party': 3 };
  const record = buildRecord({ requests, claims: [received(14)] });

  it('holds how requests ended against the rows of table 三 where both speak of as many in all', () => {
    const findings = findingsOf(narrativeRequests, record, ended('refused', 4));
    expect(findings.map(({ message }) => message)).toEqual([
      {
        zh: '正文称不予公开4件，表三相应总计为5件，相差1件，请核对。',
        en: 'The text counts 4 requests as refused, table 3 has 5; difference 1. Please check.',
      },
    ]);
    expect(findings[0]?.figures).toContain('requests.refused.third_party.total');
    expect(findingsOf(narrativeRequests, record, ended('refused', 5))).toEqual([]);
    expect(findingsOf(narrativeRequests, record, ended('disclosed', 9))).toEqual([]);
    expect(findingsOf(narrativeRequests, { ...record, scope: 'own' }, ended('refused', 4, 'aggregate'))).toEqual([]);
    const ofOthers = buildRecord({ requests, claims: [received(13)] });
    expect(findingsOf(narrativeRequests, ofOthers, ended('refused', 4))).toHaveLength(1); // the number received alone
    expect(findingsOf(narrativeRequests, buildRecord({ requests, claims: [] }), ended('refused', 4))).toEqual([]);
  });

  it('says only that the table prints more where its totals are blank', () => {
    const blank = without(record, ['requests.granted.total', 'requests.partly_granted.total'], 'blank');
    const findings = findingsOf(narrativeRequests, blank, ended('disclosed', 8));
    expect(findings.map(({ message, figures }) => [message, figures.length])).toEqual([
      [
        {
          zh: '正文称予以公开和部分公开8件，表三相应各行总计未全填，已填的数字合计为9件，多1件，请核对。',
          en: 'The text counts 8 requests as granted in full or in part; table 3 leaves totals blank, but what it prints in these rows comes to 9, 1 more. Please check.',
        },
        12,
      ],
    ]);
    expect(findingsOf(narrativeRequests, blank, ended('disclosed', 10))).toEqual([]);
  });
});
