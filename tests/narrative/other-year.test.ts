// Results of another year told as those of the report's, and the many years that are named with good reason.
import { describe, expect, it } from 'vitest';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { documentOf, reportOf } from './report-text.ts';

function yearsIn(texts: Parameters<typeof reportOf>[0]): string[] {
  const document = reportOf(texts);
  return readNarrative(document, findOutline(document)).otherYears.map(
    ({ year, span }) => `${year} “${document.source.slice(span)}”`,
  );
}

describe('another year', () => {
  it.each([
    ['2023年，我镇主动公开政府信息336条。', '2023 “2023年”'],
    ['截至2023年12月31日，我镇共公开各类信息636条。', '2023 “2023年”'],
    ['我镇2022 年度共收到政府信息公开申请3件。', '2022 “2022 年”'],
    ['截止2023年12月31日我镇通过网站发布政务类信息34条。', '2023 “2023年”'],
    ['2023年，我镇收取政府信息公开信息处理费400元。', '2023 “2023年”'],
    ['现将我镇2023年度政府信息公开工作报告如下。', '2023 “2023年”'],
    ['2025年，全镇未收到政府信息公开申请。', '2025 “2025年”'],
  ])('that opens the sentence of a result: %s', (proactive, year) => {
    expect(yearsIn({ proactive })).toEqual([year]);
  });

  it('in front of section 一 and in section 六', () => {
    expect(yearsIn({ other: '2023年未收取信息处理费。' })).toEqual(['2023 “2023年”']);
    const announced = documentOf(
      [
        '青石镇2024年政府信息公开工作年度报告',
        '根据条例规定，现将2023年政府信息公开工作年度报告公布如下。',
        '一、总体情况',
        '无。',
      ].join('\n'),
    );
    expect(readNarrative(announced, findOutline(announced)).otherYears.map(({ year }) => year)).toEqual([2023]);
  });

  it.each([
    // Comparisons and chains of years.
    '2023年，我镇收到申请31件；2024年收到申请22件。',
    '2024年收到申请22件，比2023年（31件）下降29%。',
    '与2023年相比，主动公开信息增加20条。',
    '2023年收到申请31件，同比上升。',
    '2022年以来，我镇主动公开政府信息3000条。',
    '2020年至2024年，我镇主动公开信息3000条。',
    // Acts, documents and dates of that year.
    '2021年，国务院办公厅印发《政府信息公开工作年度报告格式》，我镇主动公开有了依据。',
    '自2019年5月15日《中华人民共和国政府信息公开条例》施行起，我镇认真落实。',
    '公开2023年度决算、2023年政府信息公开工作年度报告。',
    '按时发布2023年政府信息公开工作年度报告。',
    '根据国办函〔2020〕109号，主动公开收费标准。',
    '2023年10月，我镇主动公开专栏改版。',
    '2023年结转的申请2件均已办结。',
    '针对2023年政务公开工作考核指出的问题，我镇完成整改。',
    // Plans.
    '2025年，我镇将进一步做好政府信息公开工作。',
    // The reporting period is judged by MET-01.
    '本报告中所列数据的统计期限自2023年1月1日起，至2023年12月31日止。',
    '2024年，我镇主动公开政府信息336条。',
  ])('that is no mistake: %s', (proactive) => {
    expect(yearsIn({ proactive })).toEqual([]);
  });

  it('is not looked for in section 五, nor without the year of the report', () => {
    expect(yearsIn({ problems: '2023年，我镇主动公开政府信息不够及时。' })).toEqual([]);
    expect(yearsIn({ title: '青石镇政府信息公开工作年度报告', proactive: '2023年，我镇主动公开信息3条。' })).toEqual(
      [],
    );
  });
});
