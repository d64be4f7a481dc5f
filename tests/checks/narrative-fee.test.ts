// NAR-08: fees in the text beside few requests.
import { describe, expect, it } from 'vitest';
import { narrativeFee } from '../../src/checks/narrative-fee.ts';
import { buildRecord, claim, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const reportOf = (requests: number, yuan: number, carriedIn = 0) =>
  buildRecord({
    requests: { granted: requests, carried_in: carriedIn },
    claims: [claim('narrative.fee_yuan', yuan, yuan === 0 ? 'none' : 'exact')],
  });

describe('narrative-fee', () => {
  it('is silent where nothing was charged, and where there were more requests than are free', () => {
    expect([reportOf(3, 0), reportOf(11, 400)].flatMap((one) => findingsOf(narrativeFee, one))).toEqual([]);
    expect(findingsOf(narrativeFee, buildRecord({ claims: [] }))).toEqual([]);
  });

  it('points at the words and names requests received and carried in', () => {
    const findings = findingsOf(narrativeFee, reportOf(10, 400, 2));
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      [
        'warning',
        ['requests.received_new.total', 'requests.carried_in.total'],
        expect.objectContaining({ line: 7, column: 3 }),
      ],
    ]);
    expect(findings[0]?.message.zh).toBe(
      '正文称收取信息处理费400元，表三本年新收和上年结转的申请共10件，请核对金额和单位。',
    );
  });

  it('does not take a blank for none, nor the fee of a district for that of one office', () => {
    const record = reportOf(3, 400);
    expect(findingsOf(narrativeFee, without(record, ['requests.carried_in.total']))).toEqual([]);
    const ofDistrict = record.claims.map((one) => ({ ...one, scope: 'aggregate' as const }));
    expect(findingsOf(narrativeFee, { ...record, scope: 'own', claims: ofDistrict })).toEqual([]);
  });
});
