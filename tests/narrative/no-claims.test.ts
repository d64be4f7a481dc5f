// Numbers beside the right words that are none of the year and the office: other fees, some months, conditions, sums of all years.
import { expect, test } from 'vitest';
import { findOutline } from '../../src/forms/outline.ts';
import { mentionsProcessingFee } from '../../src/narrative/fee-mention.ts';
import { claimsOf, reportOf } from './report-text.ts';
import type { ReportText } from './report-text.ts';

type Cases = readonly (readonly [sentence: string, ...claims: string[]])[];

function each(name: string, under: keyof ReportText, cases: Cases): void {
  test.each(cases)(`${name}: %s`, (sentence, ...claims) => {
    expect(claimsOf(reportOf({ [under]: sentence }))).toEqual(claims);
  });
}

each('fees of other kinds, and what was not paid', 'other', [
  ['2024年全镇收取污水处理费12万元。'],
  ['征收城镇生活垃圾处理费35.6万元，减免8户。'],
  ['全年未收取生活垃圾处理费。'],
  ['污水处理费为0元。'],
  ['申请人逾期未缴纳信息处理费1件，应收信息处理费600元。'],
  ['收取政府信息公开处理费400元。', 'fee_yuan 400 “400元”'],
  ['收取的处理费为400元。', 'fee_yuan 400 “400元”'],
  ['处理费收取400元。', 'fee_yuan 400 “400元”'],
]);

each('requests of some months', 'requests', [
  ['1-10月收到政府信息公开申请17件。'],
  ['1—11月份，收到政府信息公开申请17件。'],
  ['2024年1月至6月，共收到政府信息公开申请17件。'],
  ['7月至12月收到政府信息公开申请17件。'],
  ['前10个月收到政府信息公开申请17件。'],
  ['截至2024年11月30日，共收到政府信息公开申请17件。'],
  ['2024年1月1日至12月31日，共收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['截至2024年12月31日，共收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['3月至5月集中整治，全年收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
]);

each('requests by some ways', 'requests', [
  ['未收到网上、现场等渠道申请，收到信函申请2件。'],
  ['未收到网上、现场等渠道申请，收到信函申请0件。', 'requests_received 0 none “未收到网上、现场等渠道申请”'],
]);

each('requests of the government above', 'requests', [
  ['县政府共收到政府信息公开申请17件。'],
  ['县人民政府收到政府信息公开申请17件。'],
  ['县政府办收到政府信息公开申请17件。'],
  ['镇政府收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['青石镇人民政府收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['镇党政办公室代表镇政府收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['镇政府办收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
]);

each('reconsideration that others ask this office for', 'requests', [
  ['收到行政复议申请4件。'],
  ['被申请行政复议4件。', 'reconsideration 4 “4件”'],
]);

each('disputes over all the work of the office, some of them over disclosure', 'requests', [
  ['全年发生行政复议案件12件，其中政府信息公开类2件。'],
  ['作为被申请人的行政复议12件，其中涉及政府信息公开2件；行政诉讼5件，均与信息公开无关。'],
  ['行政复议2件，其中维持1件。', 'reconsideration 2 “2件”'],
]);

each('disputes over other work', 'proactive', [['全年作出行政处罚3件，行政执法均未被申请行政复议和提起行政诉讼。']]);

each('suits beside those after reconsideration', 'disputes', [
  ['被提起行政诉讼1件，复议后起诉2件。'],
  ['因政府信息公开发生行政复议3件和复议后提起行政诉讼2件。', 'reconsideration 3 “3件”'],
  ['被提起行政诉讼3件，其中复议后起诉2件。', 'litigation 3 “3件”'],
  ['被提起行政诉讼3件（含复议后起诉2件）。', 'litigation 3 “3件”'],
]);

each('conditions of the law', 'requests', [
  ['条例规定，一年内收到申请12件以上的，应当说明理由。'],
  ['规定明确收到申请5件以上应集体研究。'],
  ['全年收到政府信息公开申请12件以上。', 'requests_received 12 at_least “12件”'],
]);

each('sums of channels', 'proactive', [
  ['主动公开涉及农业方面的政府信息618条。通过县政府网站公开信息601条。'],
  ['网站公开118条，微信公开294条，共计公开412条。', 'proactive_items 412 “412条”'],
  ['公开财政信息118条，人事信息294条，共计公开412条。'],
  ['财政信息共计公开412条。'],
]);

each('items that are to be disclosed, and those of all years', 'proactive', [
  ['应主动公开政府信息240条。'],
  ['累计主动公开政府信息4500条，其中2024年新增230条。'],
  ['累计主动公开政府信息230条，其中通过网站公开120条。', 'proactive_items 230 “230条”'],
]);

test('a fee of another kind is no statement on the processing fee', () => {
  const mentions = (requests: string): boolean => {
    const document = reportOf({ requests });
    return mentionsProcessingFee(document, findOutline(document));
  };
  expect([mentions('公开了污水处理费标准。'), mentions('公开了信息处理费标准。')]).toEqual([false, true]);
});
