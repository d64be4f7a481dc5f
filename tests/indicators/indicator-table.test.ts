// The table of indicators is whole: known figures, words in both languages, years that may be compared.
import { describe, expect, it } from 'vitest';
import { narrativeConcepts } from '../../src/codebook/concepts.ts';
import { parseFigure, promisedFigures } from '../../src/codebook/figures.ts';
import { indicators } from '../../src/indicators/all-indicators.ts';
import { areComparable, comparablePeriods } from '../../src/indicators/comparable-years.ts';
import { disclosureDefinitions, usualDefinition } from '../../src/indicators/disclosure-definitions.ts';
import { emptyCases } from '../../src/indicators/empty-cases.ts';
import { formBreaks } from '../../src/indicators/form-breaks.ts';
import { funnelLevels } from '../../src/indicators/funnel-limits.ts';
import { formulaText, indicatorName } from '../../src/indicators/indicator-words.ts';
import { caveatIds } from '../../src/indicators/indicator.ts';
import { leftOutReasons } from '../../src/indicators/peer-group.ts';
import { peerNarrowings } from '../../src/indicators/peer-narrowings.ts';
import { notPlacedReasons } from '../../src/indicators/peer-values.ts';
import { figuresOfPart, quantityStatuses } from '../../src/indicators/quantity.ts';
import { quartileDefinition } from '../../src/indicators/quartiles.ts';
import { bands } from '../../src/indicators/small-numbers.ts';
import { leastBefore, yearChange } from '../../src/indicators/year-change.ts';
import { hasWords, translator } from '../../src/i18n/t.ts';
import { indicatorOf } from './results.ts';

describe('the indicators', () => {
  it('have permanent ids', () => {
    expect(indicators.map(({ id }) => id)).toEqual([
      'full_disclosure_rate',
      'disclosure_rate',
      'substantive_disclosure_rate',
      'partial_rate',
      'refusal_rate',
      'unable_rate',
      'not_processed_rate',
      'other_share',
      'not_held_share',
      ...['state_secret', 'prohibited_by_law', 'security_stability', 'third_party', 'internal_affairs'].map(
        (ground) => `ground_mix.${ground}`,
      ),
      ...['process_information', 'enforcement_file', 'registry_query'].map((ground) => `ground_mix.${ground}`),
      'carry_over_rate',
      'clearance',
      'reconsideration_correction_rate',
      'reconsideration_corrected_share',
      'litigation_correction_rate',
      'litigation_direct_correction_rate',
      'litigation_after_correction_rate',
      'challenge_ratio',
      ...['natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service', 'org_other'].map(
        (applicant) => `applicant_mix.${applicant}`,
      ),
      'requests_per_100k',
      'penalties_per_100_items',
    ]);
  });

  it('rest on figures that both forms have, or on the lines that stand for them', () => {
    const parts = [...new Set(indicators.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]))];
    for (const edition of ['2019', '2021'] as const) {
      const promised = new Set(
        (['proactive', 'requests', 'disputes'] as const).flatMap((table) => promisedFigures(table, edition)),
      );
      for (const part of parts) {
        const figures = figuresOfPart(part, edition);
        expect(figures.filter((figure) => !promised.has(figure))).toEqual([]);
        const isFigure = part !== 'population' && !Object.hasOwn(narrativeConcepts, part);
        expect(figures.length > 0, part).toBe(isFigure);
        if (parseFigure(part) !== null) expect(figures).toEqual([part]);
      }
    }
    expect(figuresOfPart('other', '2019')).toEqual(['requests.other.total.total']);
    expect(figuresOfPart('other', '2021')).toEqual([
      'requests.other.correction_overdue.total',
      'requests.other.fee_overdue.total',
      'requests.other.misc.total',
    ]);
    expect(figuresOfPart('refused', '2021')).toHaveLength(8);
  });

  it('name themselves and their formula from the terms of the form', () => {
    const told = (id: string) =>
      (['zh-CN', 'en'] as const).flatMap((locale) => [
        indicatorName(indicatorOf(id), locale),
        formulaText(indicatorOf(id), locale),
      ]);
    expect(told('disclosure_rate')).toEqual([
      '公开率（含部分公开）',
      '（予以公开＋部分公开） ÷ 办理结果总计',
      'disclosure rate, in full or in part',
      '(granted in full + granted in part) ÷ total processed',
    ]);
    expect(told('ground_mix.state_secret')).toEqual([
      '不予公开理由构成：属于国家秘密',
      '不予公开：属于国家秘密 ÷ 不予公开',
      'grounds of refusal: state secret',
      'refused: state secret ÷ refused',
    ]);
    expect(told('applicant_mix.org_other').slice(0, 2)).toEqual([
      '申请人构成：其他',
      '本年新收申请·其他 ÷ 本年新收申请',
    ]);
    expect(told('requests_per_100k').slice(2)).toEqual([
      'requests per 100,000 inhabitants',
      'requests received ÷ inhabitants of the area × 100,000',
    ]);
    for (const indicator of indicators) {
      expect(indicatorName(indicator, 'en'), indicator.id).toMatch(/^[\x20-\x7e]+$/u);
      expect(formulaText(indicator, 'en'), indicator.id).toMatch(/^[\x20-\x7e]+ ÷ [\x20-\x7e×]+$/u);
      expect(formulaText(indicator, 'zh-CN'), indicator.id).not.toMatch(/[a-z]/u);
    }
  });

  it('have words for all they may say', () => {
    const keys = [
      ...caveatIds.map((id) => `caveat.${id}`),
      ...emptyCases.map((id) => `empty.${id}`),
      ...['computed', 'empty', 'contradictory', 'not_for_this_report'].map((id) => `status.${id}`),
      ...quantityStatuses.filter((id) => id !== 'printed').map((id) => `status.${id}`),
      ...bands.map((id) => `band.${id}`),
      ...Object.keys(disclosureDefinitions).map((id) => `definition.${id}`),
      ...['computed', 'too_few', 'no_value', 'years_apart', 'not_comparable'].map((id) => `change.${id}`),
      ...['rule', ...peerNarrowings.map(({ id }) => id)].map((id) => `peers.${id}`),
      ...leftOutReasons.map((id) => `left_out.${id}`),
      ...notPlacedReasons.map((id) => `not_placed.${id}`),
      ...['rule', ...Object.keys(funnelLevels)].map((id) => `funnel.${id}`),
      ...['name.year_change', 'formula.year_change', `quartiles.${quartileDefinition}`],
    ].map((key) => `indicator.${key}`);
    const ofBreaks = formBreaks.flatMap(({ words, basis }) => [words, basis]);
    expect([...keys, ...ofBreaks].filter((key) => !hasWords(key))).toEqual([]);
    const used = new Set(indicators.flatMap(({ caveats }) => caveats));
    expect(caveatIds.filter((id) => !used.has(id))).toEqual([]);
    expect(translator('zh-CN')('indicator.empty.requests')).toBe('无申请');
  });
});

describe('the definitions of disclosure', () => {
  it('are three, each an indicator of the list, and the usual one is that of most offices', () => {
    expect(Object.entries(disclosureDefinitions).map(([id, { id: indicator }]) => [id, indicator])).toEqual([
      ['strict', 'full_disclosure_rate'],
      ['official', 'disclosure_rate'],
      ['substantive', 'substantive_disclosure_rate'],
    ]);
    for (const definition of Object.values(disclosureDefinitions)) expect(indicators).toContain(definition);
    expect(usualDefinition).toBe('official');
  });
});

describe('years', () => {
  it('of disputes stand apart before and after 2024, those of requests do not', () => {
    expect(comparablePeriods(indicatorOf('challenge_ratio'))).toEqual([
      { first: 2019, last: 2023 },
      { first: 2024, last: null },
    ]);
    expect(comparablePeriods(indicatorOf('disclosure_rate'))).toEqual([{ first: 2019, last: null }]);
    const compared = (id: string, one: number, other: number) => areComparable(indicatorOf(id), one, other);
    expect([compared('disclosure_rate', 2019, 2025), compared('disclosure_rate', 2018, 2019)]).toEqual([true, false]);
    expect([compared('challenge_ratio', 2024, 2023), compared('challenge_ratio', 2024, 2025)]).toEqual([false, true]);
    expect([compared('penalties_per_100_items', 2020, 2021), compared('disclosure_rate', 2016, 2017)]).toEqual([
      false,
      false,
    ]);
  });

  it('change by a rate from 30 cases on, where they mean the same', () => {
    const change = (before: number | null, now: number | null) =>
      yearChange({ year: 2022, value: before }, { year: 2023, value: now }, [2024]);
    expect(leastBefore).toBe(30);
    // 宿迁市 received 3,511 in 2023 and 3,525 in 2024: 14 more
    expect(yearChange({ year: 2023, value: 3511 }, { year: 2024, value: 3525 }, [2019]).value).toBeCloseTo(
      14 / 3511,
      12,
    );
    expect(change(30, 15)).toEqual({ before: 30, now: 15, value: -0.5, status: 'computed' });
    expect(change(29, 58)).toEqual({ before: 29, now: 58, value: null, status: 'too_few' });
    expect(change(0, 5)).toMatchObject({ value: null, status: 'too_few' });
    expect(change(null, 5)).toMatchObject({ value: null, status: 'no_value' });
    expect(change(50, null)).toMatchObject({ before: 50, status: 'no_value' });
    expect(yearChange({ year: 2023, value: 50 }, { year: 2024, value: 60 }, [2024]).status).toBe('not_comparable');
    expect(yearChange({ year: 2022, value: 50 }, { year: 2024, value: 60 }, []).status).toBe('years_apart');
  });
});
