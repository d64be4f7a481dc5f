// PLA-01: government rules reported by bodies that cannot make them.
import { describe, expect, it } from 'vitest';
import { plausibilityRules } from '../../src/checks/plausibility-rules.ts';
import { buildRecord, without } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const proactive = { 'proactive.rules.made': 1, 'proactive.rules.in_force': 2 };
const record = buildRecord({ proactive });
const named = (name: string | null) => findingsOf(plausibilityRules, { ...record, agency_name: name });

describe('plausibility-rules', () => {
  it('is silent where there are none, and where the name does not tell for certain', () => {
    expect(findingsOf(plausibilityRules, buildRecord())).toEqual([]);
    expect(['宿迁市人民政府', '上海市人民政府办公厅', '国家税务总局', null].flatMap(named)).toEqual([]);
  });

  it('names the cells above 0 and points at the first', () => {
    const findings = named('示例街道');
    expect(findings.map(({ severity, figures, place }) => [severity, figures, place])).toEqual([
      [
        'warning',
        ['proactive.rules.made', 'proactive.rules.in_force'],
        expect.objectContaining({ line: record.figures['proactive.rules.made']?.line }),
      ],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '表二“规章：本年制发”为1件（此类数字共2项），乡镇、街道一般没有规章制定权，请核对。',
      en: '“government rules made” in table 2 is 1 (2 such figures); a township, town or subdistrict normally cannot make government rules. Please check.',
    });
    expect(named('示例县财政局')[0]?.message.zh).toContain('地方政府部门一般没有规章制定权');
    expect(named('示例县人民政府')[0]?.message.zh).toContain('县级政府一般没有规章制定权');
  });

  it('goes by the register before the title', () => {
    const register = { year: 2024, agencyId: 'example-city', agencyName: '示例市人民政府' };
    expect(findingsOf(plausibilityRules, record, { register })).toEqual([]);
  });

  it('judges what was made on the form of 2019, not what was disclosed, and no cell that was not read', () => {
    const old = (figure: string) =>
      findingsOf(plausibilityRules, buildRecord({ editions: { proactive: '2019' }, proactive: { [figure]: 3 } }));
    expect(old('proactive_2019.rules.produced').map(({ figures }) => figures)).toEqual([
      ['proactive_2019.rules.produced'],
    ]);
    expect(old('proactive_2019.rules.public_total')).toEqual([]);
    expect(findingsOf(plausibilityRules, without(record, Object.keys(proactive), 'unread'))).toEqual([]);
  });
});
