// Each indicator held against counts added up by hand from the printed tables of real reports.
import { describe, expect, it } from 'vitest';
import { indicators } from '../../src/indicators/all-indicators.ts';
import { percentOf } from '../../src/indicators/percent.ts';
import { presentResult } from '../../src/indicators/small-numbers.ts';
import { readRegistered } from '../registered-report.ts';
import { countsOf, indicatorOf, resultOf } from './results.ts';

const recordOf = async (id: string, year = 2024) => (await readRegistered(id, year)).record;

const shihe = await recordOf('shihe-district');
const suqian = await recordOf('suqian-city');
const hongze = await recordOf('hongze-district');
const hongze2023 = await recordOf('hongze-district', 2023);
const shanghai = await recordOf('shanghai-general-office', 2019);
const xiping = await recordOf('zhanyi-xiping-subdistrict');
const sujiazuo = await recordOf('jiaozuo-sujiazuo-township');

type Expected = Readonly<Record<string, string>>;

function countsIn(record: typeof shihe, expected: Expected): Expected {
  return Object.fromEntries(Object.keys(expected).map((id) => [id, countsOf(id, record)]));
}

/** 新收101；予以公开74，内部事务1，不掌握25，另行制作1，总计101；复议 8 维持、1 纠正、1 其他、7 未结，共17。 */
const ofShihe: Expected = {
  full_disclosure_rate: '74/101',
  disclosure_rate: '74/101', // 部分公开 0
  substantive_disclosure_rate: '74/101', // 74 + 0 + 1 + (25 + 1)
  partial_rate: '0/101',
  refusal_rate: '1/101',
  unable_rate: '26/101', // 25 + 1
  not_processed_rate: '0/101',
  other_share: '0/101',
  not_held_share: '25/101',
  'ground_mix.internal_affairs': '1/1',
  'ground_mix.state_secret': '0/1',
  carry_over_rate: '0/101', // 101 + 0
  clearance: '101/101',
  reconsideration_correction_rate: '1/10', // 8 + 1 + 1, the 7 pending left out
  reconsideration_corrected_share: '1/17',
  litigation_correction_rate: 'empty',
  challenge_ratio: '17/101',
  'applicant_mix.natural_person': '101/101',
  'applicant_mix.enterprise': '0/101',
  penalties_per_100_items: '238/5749',
};

/**
 * 新收3525（自然人3440，企业75，公益1，法律服务6，其他3），上年结转121；予以公开1431，部分公开471，
 * 不予公开2＋1＋4＋17＋21＋11＋23＋13＝92，无法提供897＋36＋8＝941，不予处理87＋27＋3＝117，
 * 其他处理77＋38＋354＝469，总计3521，结转125；复议88、18、28、36，共170；起诉7、0、11、7；33、0、6、13。
 */
const ofSuqian: Expected = {
  full_disclosure_rate: '1431/3521',
  disclosure_rate: '1902/3521', // 1431 + 471
  substantive_disclosure_rate: '1902/2935', // 1431 + 471 + 92 + 941
  partial_rate: '471/3521',
  refusal_rate: '92/3521',
  unable_rate: '941/3521',
  not_processed_rate: '117/3521',
  other_share: '469/3521',
  not_held_share: '897/3521',
  'ground_mix.state_secret': '2/92',
  'ground_mix.prohibited_by_law': '1/92',
  'ground_mix.security_stability': '4/92',
  'ground_mix.third_party': '17/92',
  'ground_mix.internal_affairs': '21/92',
  'ground_mix.process_information': '11/92',
  'ground_mix.enforcement_file': '23/92',
  'ground_mix.registry_query': '13/92',
  carry_over_rate: '125/3646', // 3525 + 121
  clearance: '3521/3525',
  reconsideration_correction_rate: '18/134', // 88 + 18 + 28
  reconsideration_corrected_share: '18/170',
  litigation_correction_rate: '0/57', // 7 + 0 + 11 + 33 + 0 + 6
  litigation_direct_correction_rate: '0/18', // 7 + 0 + 11
  litigation_after_correction_rate: '0/39', // 33 + 0 + 6
  challenge_ratio: '170/3521',
  'applicant_mix.natural_person': '3440/3525',
  'applicant_mix.enterprise': '75/3525',
  'applicant_mix.research': '0/3525',
  'applicant_mix.public_welfare': '1/3525',
  'applicant_mix.legal_service': '6/3525',
  'applicant_mix.org_other': '3/3525',
  requests_per_100k: 'not_for_this_report', // without the register, its type is not known
  penalties_per_100_items: 'prose_not_collected',
};

/** Table 三 of 2019, one line 其他处理: 50 + 9 + (1 + 1 + 1) + (31 + 1) + 1 + 0 = 95. */
const ofHongze: Expected = {
  disclosure_rate: '59/95', // 50 + 9
  substantive_disclosure_rate: '59/94', // 50 + 9 + 3 + 32
  refusal_rate: '3/95',
  unable_rate: '32/95',
  not_processed_rate: '1/95',
  other_share: '0/95',
  reconsideration_correction_rate: '1/2',
  litigation_correction_rate: '0/4', // 1 + 2 + 1
  penalties_per_100_items: '2776/2428',
};

describe('the indicators of real reports', () => {
  it('of 浉河区 2024 are the counts printed', () => {
    expect(countsIn(shihe, ofShihe)).toEqual(ofShihe);
    const { value, interval, isRanked } = presentResult(
      indicatorOf('disclosure_rate'),
      resultOf('disclosure_rate', shihe),
    );
    expect([value, percentOf(74, 101), isRanked]).toEqual([74 / 101, 73.3, true]);
    expect([interval?.low, interval?.high].map((end) => (100 * (end ?? 0)).toFixed(1))).toEqual(['63.9', '80.9']);
  });

  it('of 宿迁市 2024 are the counts printed, each of the list', () => {
    expect(countsIn(suqian, ofSuqian)).toEqual(ofSuqian);
    expect(indicators.map(({ id }) => id).toSorted()).toEqual(Object.keys(ofSuqian).toSorted());
    expect(percentOf(1902, 3521)).toBe(54);
    expect(resultOf('clearance', suqian).value).toBeCloseTo(0.998865, 6);
  });

  it('of 洪泽区 2024 read table 三 of 2019', () => {
    expect(hongze.editions.requests).toBe('2019');
    expect(countsIn(hongze, ofHongze)).toEqual(ofHongze);
    expect(resultOf('other_share', hongze).figures).toEqual([
      'requests.other.total.total',
      'requests.total_processed.total',
    ]);
  });

  it('of 上海市人民政府办公厅 2019 have no rate where the column of totals is blank', () => {
    // 新收859（自然人821），上年结转18，总计805，结转72；复议5维持、2未结，共7；予以公开、部分公开等的总计栏空白
    const expected: Expected = {
      disclosure_rate: 'blank',
      substantive_disclosure_rate: 'blank',
      refusal_rate: 'blank',
      not_held_share: 'blank',
      'ground_mix.state_secret': 'blank',
      carry_over_rate: '72/877', // 859 + 18
      clearance: '805/859',
      reconsideration_correction_rate: 'blank',
      litigation_correction_rate: 'blank',
      challenge_ratio: '7/805',
      'applicant_mix.natural_person': '821/859',
      'applicant_mix.research': 'blank',
    };
    expect(countsIn(shanghai, expected)).toEqual(expected);
    expect(resultOf('disclosure_rate', shanghai)).toMatchObject({
      numerator: null,
      denominator: 805,
      value: null,
      missing: ['requests.granted.total', 'requests.partly_granted.total'],
    });
  });

  it('of 洪泽区 2023 tell which of its figures contradict each other', () => {
    // 复议: 10 维持 and 1 纠正 are printed over a 总计 of 0
    expect(countsOf('reconsideration_corrected_share', hongze2023)).toBe('contradictory');
    expect(countsOf('challenge_ratio', hongze2023)).toBe('0/21');
    expect(resultOf('challenge_ratio', hongze2023).contested).toEqual(['disputes.reconsideration.total']);
    expect(resultOf('disclosure_rate', hongze2023)).toMatchObject({ numerator: 4, denominator: 21, contested: [] });
    expect(presentResult(indicatorOf('disclosure_rate'), resultOf('disclosure_rate', hongze2023))).toMatchObject({
      band: 'uncertain',
      isRanked: false,
    });
  });

  it('of offices without requests are no rates, and silence of prose is told apart from prose we have not', () => {
    for (const record of [xiping, sujiazuo]) {
      expect(resultOf('disclosure_rate', record)).toMatchObject({
        numerator: 0,
        denominator: 0,
        value: null,
        status: 'empty',
        emptyCases: 'requests',
      });
    }
    expect(countsOf('penalties_per_100_items', xiping)).toBe('287/1033');
    expect(resultOf('penalties_per_100_items', xiping).value).toBeCloseTo(27.783, 3);
    expect(countsOf('penalties_per_100_items', sujiazuo, { prose: 'known' })).toBe('not_stated');
    expect(countsOf('penalties_per_100_items', sujiazuo)).toBe('prose_not_collected');
  });

  it('beside inhabitants are for aggregate reports of governments alone', () => {
    // 101 requests among 600,000 inhabitants
    const known = { type: 'government', population: 600_000 };
    expect(resultOf('requests_per_100k', shihe, known).value).toBeCloseTo(16.8333, 4);
    expect(countsOf('requests_per_100k', shihe, { type: 'government' })).toBe('no_population');
    expect(countsOf('requests_per_100k', shihe, { ...known, type: 'department' })).toBe('not_for_this_report');
    expect(countsOf('requests_per_100k', { ...shihe, scope: 'own' }, known)).toBe('not_for_this_report');
  });
});
