// MET-01: the year of title, period and register.
import { describe, expect, it } from 'vitest';
import { registerYear } from '../../src/checks/register-year.ts';
import { buildRecord } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const record = buildRecord({ year: 2024 });
const register = { year: 2024, agencyId: 'example-subdistrict', agencyName: '示例街道办事处' };

describe('register-year', () => {
  it('is silent where all years agree, and where only one is stated', () => {
    expect(findingsOf(registerYear, record, { periodYear: 2024, register })).toEqual([]);
    expect(findingsOf(registerYear, record)).toEqual([]);
    expect(findingsOf(registerYear, record, { titleYear: null, register })).toEqual([]);
  });

  it('points at the reporting period of another year, in a loose file too', () => {
    const findings = findingsOf(registerYear, record, { periodYear: 2023 });
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      ['error', [], expect.objectContaining({ line: 2 })],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '标题年度为2024年，统计期限为2023年，两者不一致，请核对。',
      en: 'The title names 2024, the reporting period 2023. Please check.',
    });
  });

  it('points at the title where the register has another year', () => {
    const findings = findingsOf(registerYear, record, { register: { ...register, year: 2023 } });
    expect(findings.map(({ place }) => place)).toEqual([expect.objectContaining({ line: 1 })]);
    expect(findings[0]?.message.zh).toBe('标题年度为2024年，登记年度为2023年，两者不一致，请核对。');
  });

  it('says it once where three years differ', () => {
    expect(findingsOf(registerYear, record, { periodYear: 2022, register: { ...register, year: 2023 } })).toHaveLength(
      1,
    );
  });
});
