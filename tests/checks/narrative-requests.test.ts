// NAR-01: requests in the text against table 三.
import { describe, expect, it } from 'vitest';
import { narrativeRequests } from '../../src/checks/narrative-requests.ts';
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
});
