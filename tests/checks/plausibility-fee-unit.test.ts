// PLA-05: fees of a township that look like yuan.
import { describe, expect, it } from 'vitest';
import { plausibilityFeeUnit } from '../../src/checks/plausibility-fee-unit.ts';
import { buildRecord, withFigure } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';

const id = 'proactive.fees.amount_wan';
const of = (amount: number, name = '示例县青石镇人民政府') =>
  findingsOf(plausibilityFeeUnit, { ...buildRecord({ proactive: { [id]: amount } }), agency_name: name });

describe('plausibility-fee-unit', () => {
  it('is silent for what a township may collect, for decimals, and for others than townships', () => {
    expect([0, 32.781, 100_000, 316_441.5].flatMap((amount) => of(amount))).toEqual([]);
    expect(['示例市人民政府', '浉河区人民政府', '示例市财政局'].flatMap((name) => of(316_441, name))).toEqual([]);
  });

  it('points at the cell', () => {
    const findings = of(316_441);
    expect(findings.map(({ severity, figures }) => [severity, figures])).toEqual([['warning', [id]]]);
    expect(findings[0]?.message.zh).toBe(
      '“行政事业性收费金额”为316,441万元，对乡镇、街道而言偏大，请核对单位是否为元。',
    );
  });

  it('does not judge a figure that we doubt ourselves', () => {
    const record = withFigure(buildRecord({ proactive: { [id]: 316_441 } }), id, { raw: '316441' });
    const doubt = { rule: 'form/shifted', code: null, severity: 'warning' as const, figures: [id], args: {} };
    const doubted = { ...record, diagnostics: [{ ...doubt, message: { zh: '', en: '' } }] };
    expect(findingsOf(plausibilityFeeUnit, record)).toHaveLength(1);
    expect(findingsOf(plausibilityFeeUnit, doubted)).toEqual([]);
  });
});
