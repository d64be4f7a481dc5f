// MET-03: the office is one of the register.
import { describe, expect, it } from 'vitest';
import { registerAgency } from '../../src/checks/register-agency.ts';
import { buildRecord } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const record = buildRecord();
const known = { year: 2024, agencyId: 'example-subdistrict', agencyName: '示例街道办事处' };
const unknown = { ...known, agencyName: null };

describe('register-agency', () => {
  it('is silent where the register has the office, whatever the title says', () => {
    expect(findingsOf(registerAgency, record, { register: known })).toEqual([]);
    expect(findingsOf(registerAgency, record, { register: known, agencyName: null })).toEqual([]);
  });

  it('does not run on a loose file', () => {
    expect(findingsOf(registerAgency, record, { agencyName: null })).toEqual([]);
  });

  it('points at the title where the register does not have the office', () => {
    const findings = findingsOf(registerAgency, record, { register: unknown });
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      ['error', [], expect.objectContaining({ line: 1 })],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '机关登记表（agencies.csv）中没有编号“example-subdistrict”，标题所称机关为“示例街道”，无法唯一确定机关及其所属地区，请核对并补充登记。',
      en: 'The register of offices (agencies.csv) has no id “example-subdistrict”; the title names “示例街道”, which does not settle the office and its place. Please check and add it to the register.',
    });
  });

  it('says so where the title names no office either', () => {
    const [finding] = findingsOf(registerAgency, record, { register: unknown, agencyName: null });
    expect(finding?.message.zh).toContain('标题中未找到机关名称');
  });
});
