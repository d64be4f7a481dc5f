// PLA-05: fees of a township that look like yuan.
import { describe, expect, it } from 'vitest';
import { plausibilityFeeUnit } from '../../src/checks/plausibility-fee-unit.ts';
import { buildRecord, withFigure } from '../record-builder.ts';
import { findingsOf } from '../subject-builder.ts';
import { filed, foundBy, offices } from './filed-subject.ts';
import type { FiledReport, Filing } from '../../src/checks/filed-report.ts';
import { collectionRuns } from '../../src/checks/index.ts';

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
      '表二“行政事业性收费金额”为316,441万元，超过10亿元，对乡镇、街道而言偏大；如果填的是元，应为31.6441万元。请核对单位是否为元。',
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

const amongOthers = collectionRuns.filter((run) => run.id === plausibilityFeeUnit.id);

const saidOf = (reports: readonly FiledReport[]) => amongOthers.flatMap((run) => foundBy(run, reports));

/** County bureaus, each with a fee of its own. */
const peers = (amounts: readonly number[], filing: Partial<Filing> = {}) =>
  amounts.map((one, index) => {
    const office = { ...offices.bureau, id: `bureau-${String(index).padStart(2, '0')}` };
    return filed(buildRecord({ proactive: { [id]: one }, year: 2024 }), { office, ...filing });
  });
const usual = [11, 12, 13, 14, 15, 16, 17, 18, 19];

describe('plausibility-fee-unit beside others', () => {
  it('points at a fee a hundred times what three quarters of ten offices of one kind that collect fees do not exceed', () => {
    const found = saidOf(peers([...usual, 1775, 0, 0]));
    expect(found.map(({ report, figures, args }) => [report, figures, args])).toEqual([
      ['2024/bureau-09', [id], { figure: id, value: 1775, as_yuan: 0.1775, kind: 'peers', n: 10, upper: 17.75 }],
    ]);
    expect(found[0]?.zh).toBe(
      '表二“行政事业性收费金额”为1775万元，同类型、同级别、同口径的10个有收费机关中，四分之三不超过17.75万元，该数为其100倍以上；如果填的是元，应为0.1775万元。请核对单位是否为元。',
    );
  });

  it('is silent below that, with fewer offices, and of those of another kind, scope or year', () => {
    expect(saidOf(peers([...usual, 1774]))).toEqual([]);
    expect(saidOf(peers([...usual.slice(1), 9000]))).toEqual([]);
    const [other] = peers([77_000], { office: { ...offices.county, id: 'county-1' } });
    const [unknown] = peers([88_000], { scope: 'unknown' });
    const [aggregate] = peers([66_000], { scope: 'aggregate' });
    const [earlier] = peers([99_000], { year: 2023 });
    const all = [other, unknown, aggregate, earlier].filter((one) => one !== undefined);
    expect(saidOf([...peers([...usual, 20]), ...all])).toEqual([]);
  });

  it('says of a township what it says of the report alone, once', () => {
    const town = filed(buildRecord({ proactive: { [id]: 316_441 } }), { office: offices.town });
    const found = saidOf([...peers(usual), town]);
    expect(found.map(({ report, args }) => [report, args['kind']])).toEqual([['2024/town', 'township']]);
  });
});
