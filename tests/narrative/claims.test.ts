// What sentences claim: a wrong claim is worse than a missed one.
import { expect, test } from 'vitest';
import { claimsOf, documentOf, reportOf } from './report-text.ts';
import { each, said } from './said.ts';

each('requests', 'requests', [
  ['全年收到政府信息公开申请17件，都已答复。', 'requests_received 17 “17件”'],
  ['我镇受理依申请公开17件。', 'requests_received 17 “17件”'],
  ['受理依申请政府信息公开事项17件。', 'requests_received 17 “17件”'],
  ['收到申请政府信息公开事项17件。', 'requests_received 17 “17件”'],
  ['收到依申请公开办件17件，与去年相比减少4件。', 'requests_received 17 “17件”'],
  ['收到依申请公开信件17件。', 'requests_received 17 “17件”'],
  ['收到依申请公开请求17件。', 'requests_received 17 “17件”'],
  ['收到申请公开政府信息的要求17件，都已答复。', 'requests_received 17 “17件”'],
  ['我镇收到政府信息依申请公开办理事项17件。', 'requests_received 17 “17件”'],
  ['公众通过信函、网站等途径向镇政府提交政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['共收到并办理 17 条政府信息公开申请。', 'requests_received 17 “17 条”'],
  ['我局收到17条依申请公开政府信息的申请。', 'requests_received 17 “17条”'],
  ['我街收到17件要求信息公开的申请。', 'requests_received 17 “17件”'],
  ['我局收到17件要求公开政府信息的申请。', 'requests_received 17 “17件”'],
  ['收到17件要求撤销公开信息的申请。'],
  ['收到政府信息依申请公开事件17件次。', 'requests_received 17 “17件次”'],
  ['收到政府信息公开申请情况17件。', 'requests_received 17 “17件”'],
  ['收到政府信息公开申请17项全部予以公开。', 'requests_received 17 “17项”'],
  ['收政府信息公开申请17份。', 'requests_received 17 “17份”'],
  ['收到17件政府信息依申请公开件，都已答复。', 'requests_received 17 “17件”'],
  ['受理0条政府信息依申请公开情况。', 'requests_received 0 “0条”'],
  ['依申请公开政府信息的情况：无。', 'requests_received 0 none “依申请公开政府信息的情况：无”'],
  ['收到17项依申请公开，都已答复。', 'requests_received 17 “17项”'],
  ['我街道接到17项政府信息公开的申请。', 'requests_received 17 “17项”'],
  ['受理依申请公开政府信息的数量为17件。', 'requests_received 17 “17件”'],
  ['目前未接到受理信息公开申请。', 'requests_received 0 none “未接到受理信息公开申请”'],
  ['受理17个政府信息公开申请。', 'requests_received 17 “17个”'],
  ['收到17项申请。'],
  ['本年度共接到依申请公开17个，均为个人申请。', 'requests_received 17 “17个”'],
  ['收到政府信息公开申请，涉及部门17个。'],
  ['全年共收到17件依申请公开请求，均已答复。', 'requests_received 17 “17件”'],
  [
    '我局没有接到书面或其他形式要求公开政府信息的申请。',
    'requests_received 0 none “没有接到书面或其他形式要求公开政府信息的申请”',
  ],
  ['我局没有接到书面形式要求公开政府信息的申请。'],
  [
    '我镇未收到来电、来信等方式提出的信息公开申请。',
    'requests_received 0 none “未收到来电、来信等方式提出的信息公开申请”',
  ],
  ['我镇未收到来信提出的信息公开申请。'],
  ['我镇未收到电话申请，也无来访申请。'],
  ['我镇全年无信访申请。'],
  ['我镇未收到来函提出的信息公开申请。'],
  ['我镇未收到任何渠道的信息公开申请。', 'requests_received 0 none “未收到任何渠道的信息公开申请”'],
  ['收到自然人、法人向我镇提交的政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['收到自然人向我镇提交的政府信息公开申请17件。'],
  ['共收到17份政府信息依申请公开事项，都已答复。', 'requests_received 17 “17份”'],
  ['我镇未新受理政府信息公开申请，无上年结转申请。', 'requests_received 0 none “未新受理政府信息公开申请”'],
  ['2024以来，我镇没有收到依申请公开申请。', 'requests_received 0 none “没有收到依申请公开”'],
  ['2023以来，我镇没有收到依申请公开申请。'],
  [
    '收到政府信息公开申请17件，2021年结转2件，共办结18件；全年未发生行政复议。',
    'requests_received 17 “17件”',
    'reconsideration 0 none “未发生行政复议”',
  ],
  [
    '收到政府信息公开申请17件，2021年结转政府信息公开申请2件，发生政府信息公开行政复议案件4起。',
    'requests_received 17 “17件”',
    'reconsideration 4 “4起”',
  ],
  ['收到公民、法人和其他组织提出的申请17件、办结16件。', 'requests_received 17 “17件”'],
  ['政府信息公开申请数量为0件。', 'requests_received 0 “0件”'],
  ['办理政府信息公开申请17件。'],
  ['2024年上半年，我镇收到政府信息公开申请17件。'],
  ['第三季度，我镇收到政府信息公开申请17件。'],
  ['依申请公开政府信息17件。'],
  ['有专人接待。'],
]);

each('requests of another office', 'requests', [
  ['县政府办公室收到政府信息公开申请17件。'],
  ['公众通过信函、网站向县政府提交政府信息公开申请17件。'],
  ['2024年县发展和改革局共收到政府信息公开申请17件，办结16件。'],
  ['青石镇收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['青石镇人民政府办公室收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['镇政府办公室收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['我镇各办局全年收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['县安全局没有收到政府信息公开申请。'],
]);

test('a name is taken for short of the one in the title where its characters stand there in their order', () => {
  const title = '沭阳县发展和改革局2024年政府信息公开工作年度报告';
  const claims = (requests: string): string[] => claimsOf(reportOf({ title, requests }));
  expect(claims('县发改局收到政府信息公开申请17件。')).toEqual(['requests_received 17 “17件”']);
  expect(claims('县改发局收到政府信息公开申请17件。')).toEqual([]);
});

test('the office of a report in traditional characters is known in its sentences', () => {
  const title = '青石縣人民政府辦公室2024年政府信息公開工作年度報告';
  const requests = '縣政府辦公室共受理政府信息公開申請17件。';
  expect(claimsOf(reportOf({ title, requests }))).toEqual(['requests_received 17 “17件”']);
});

each('no requests', 'requests', [
  ['公开信息66条，其中政策解读1条，我镇未收到政府信息公开申请。', 'requests_received 0 none “未收到政府信息公开申请”'],
  ['收到信息公开申请3件，其中未收到法人申请。', 'requests_received 3 “3件”'],
  ['没有接到群众主动要求公开政府信息的申请。', 'requests_received 0 none “没有接到群众主动要求公开政府信息的申请”'],
  [
    '未接到公众、法人或其他组织等要求公开信息的申请。',
    'requests_received 0 none “未接到公众、法人或其他组织等要求公开信息的申请”',
  ],
  ['我镇没有收到政府信息公开申请。', 'requests_received 0 none “没有收到政府信息公开申请”'],
  ['未收到公民、法人或其他组织的依申请公开诉求。', 'requests_received 0 none “未收到公民、法人或其他组织的依申请公开”'],
  ['全年尚未接到依申请公开事项。', 'requests_received 0 none “尚未接到依申请公开”'],
  ['没有公民、法人或者其他组织向我镇提出申请。', 'requests_received 0 none “没有公民、法人或者其他组织向我镇提出申请”'],
  ['无依申请公开。', 'requests_received 0 none “无依申请公开”'],
  ['没有收到要求公开信息的申请。', 'requests_received 0 none “没有收到要求公开信息的申请”'],
  ['全年没有收到申请人提出的公开申请。', 'requests_received 0 none “没有收到申请人提出的公开申请”'],
  ['没有收到重复申请。'],
  [
    '未接收到群众、法人或其他组织要求公开政府信息办理的申请。',
    'requests_received 0 none “未接收到群众、法人或其他组织要求公开政府信息办理的申请”',
  ],
  [
    '未收到任何公民、法人或者其他组织向我镇获取有关信息的公开申请。',
    'requests_received 0 none “未收到任何公民、法人或者其他组织向我镇获取有关信息的公开申请”',
  ],
  ['我镇未新收到政府依申请公开件。', 'requests_received 0 none “未新收到政府依申请公开”'],
  ['全年未收到该项申请。', 'requests_received 0 none “未收到该项申请”'],
  ['未收到针对本部门的信息公开申请。', 'requests_received 0 none “未收到针对本部门的信息公开申请”'],
  ['我镇无依申请公开政府信息办理事项。', 'requests_received 0 none “无依申请公开”'],
  ['未收到自然人、法人或其他组织申请公开相关政府信息。', 'requests_received 0 none “未收到自然人、法人或其他组织申请”'],
  ['没有收到自然人申请。'],
  ['未收到公众关于政府信息公开的申请。', 'requests_received 0 none “未收到公众关于政府信息公开的申请”'],
  ['未收到公众申请要求公开其他方面信息。', 'requests_received 0 none “未收到公众申请”'],
  ['未接到任何形式的信息公开申请。', 'requests_received 0 none “未接到任何形式的信息公开申请”'],
  ['未收到公民、法人申请公开信息以及对公开工作的投诉。', 'requests_received 0 none “未收到公民、法人申请”'],
  ['未收到依申请公开来信。', 'requests_received 0 none “未收到依申请公开”'],
  ['未收到和处理政府信息公开申请，是零报告。', 'requests_received 0 none “未收到和处理政府信息公开申请”'],
  ['未收到依申请公开事项.', 'requests_received 0 none “未收到依申请公开”'],
  ['没有收到政府信息公开申请的投诉。'],
  ['对未收到申请的单位作了通报。'],
  ['没有收到政府信息公开申请。村务公开另收到申请3件。'],
  ['没有单位和个人提出申请。', 'requests_received 0 none “没有单位和个人提出申请”'],
  ['我局无依申请公开政务信息情况。', 'requests_received 0 none “无依申请公开”'],
  ['没有收到申请受理件。', 'requests_received 0 none “没有收到申请”'],
  ['全年未收到本级依申请公开事项。', 'requests_received 0 none “未收到本级依申请公开”'],
  ['尚未收到市民或法人依申请公开信息的要求。', 'requests_received 0 none “尚未收到市民或法人依申请公开”'],
  ['有无申请均要登记。'],
  ['没有因申请公开而受处分的。'],
]);

each('reconsideration and litigation', 'requests', [
  ['本机关被诉讼的案件共计1件，未被纠错。', 'litigation 1 “1件”'],
  ['未受理因政府信息公开提起的行政复议案件。', 'reconsideration 0 none “未受理因政府信息公开提起的行政复议”'],
  ['未受理行政复议案件。'],
  ['县司法局未受理政府信息公开行政复议申请。'],
  ['未接到关于政府信息公开的行政复议案件。', 'reconsideration 0 none “未接到关于政府信息公开的行政复议”'],
  [
    '全年无信息公开类行政复议及诉讼案件。',
    'reconsideration 0 none “无信息公开类行政复议”',
    'litigation 0 none “无信息公开类行政复议及诉讼”',
  ],
  ['没有发生有关审计信息公开事务的行政复议。', 'reconsideration 0 none “没有发生有关审计信息公开事务的行政复议”'],
  [
    '未收到以青石镇人民政府为被申请人的政府信息公开行政复议案件。',
    'reconsideration 0 none “未收到以青石镇人民政府为被申请人的政府信息公开行政复议”',
  ],
  ['有2件涉及政府信息公开工作的行政复议，均已办结。', 'reconsideration 2 “2件”'],
  [
    '未发生针对青石镇有关政府信息公开事务的行政复议、行政诉讼案件。',
    'reconsideration 0 none “未发生针对青石镇有关政府信息公开事务的行政复议”',
    'litigation 0 none “未发生针对青石镇有关政府信息公开事务的行政复议、行政诉讼”',
  ],
  ['因2021年度政府信息公开申请引发行政复议4件、行政诉讼1件。', 'reconsideration 4 “4件”', 'litigation 1 “1件”'],
  [
    '因上年度申请产生行政复议4件，今年未发生行政诉讼。',
    'reconsideration 4 “4件”',
    'litigation 0 none “未发生行政诉讼”',
  ],
  ['2021年因政府信息公开申请引发行政复议4件。'],
  ['发生1起关于政府信息公开的行政诉讼案件。', 'litigation 1 “1起”'],
  ['被申请行政复议4件，被提起行政诉讼1件。', 'reconsideration 4 “4件”', 'litigation 1 “1件”'],
  ['发生行政复议案件4起、行政诉讼0起。', 'reconsideration 4 “4起”', 'litigation 0 “0起”'],
  ['因政府信息公开引发4件行政复议、1件行政诉讼。', 'reconsideration 4 “4件”', 'litigation 1 “1件”'],
  ['行政复议4件，其中维持3件，纠正1件。', 'reconsideration 4 “4件”'],
  [
    '没有因信息公开工作被申请行政复议、提起行政诉讼。',
    'reconsideration 0 none “没有因信息公开工作被申请行政复议”',
    'litigation 0 none “没有因信息公开工作被申请行政复议、提起行政诉讼”',
  ],
  [
    '未发生行政复议，也没有因此被提起诉讼。',
    'reconsideration 0 none “未发生行政复议”',
    'litigation 0 none “没有因此被提起诉讼”',
  ],
  [
    '行政复议、行政诉讼均为0。',
    'reconsideration 0 none “行政复议、行政诉讼均为0”',
    'litigation 0 none “行政复议、行政诉讼均为0”',
  ],
  [
    '进入行政复议程序、行政诉讼程序0件。',
    'reconsideration 0 none “行政复议程序、行政诉讼程序0件”',
    'litigation 0 none “行政复议程序、行政诉讼程序0件”',
  ],
  [
    '也无因信息公开导致行政复议以及行政诉讼的情况。',
    'reconsideration 0 none “无因信息公开导致行政复议”',
    'litigation 0 none “无因信息公开导致行政复议以及行政诉讼”',
  ],
  [
    '未接到涉及政府信息公开事务的行政复议；未发生针对政府信息公开事务的行政诉讼。',
    'reconsideration 0 none “未接到涉及政府信息公开事务的行政复议”',
    'litigation 0 none “未发生针对政府信息公开事务的行政诉讼”',
  ],
  [
    '未收到任何形式的依申请公开信息、行政复议和行政诉讼。',
    'requests_received 0 none “未收到任何形式的依申请公开”',
    'reconsideration 0 none “未收到任何形式的依申请公开信息、行政复议”',
    'litigation 0 none “未收到任何形式的依申请公开信息、行政复议和行政诉讼”',
  ],
  ['没有发生行政复议。', 'reconsideration 0 none “没有发生行政复议”'],
  [
    '收到申请17件，其中予以公开8件，不予公开2件，因政府信息公开引发行政复议4件。',
    'requests_received 17 “17件”',
    'reconsideration 4 “4件”',
  ],
  [
    '发文30件，其中主动公开9件，全年没有发生因政务公开申请行政复议、提起行政诉讼的情况。',
    'reconsideration 0 none “没有发生因政务公开申请行政复议”',
    'litigation 0 none “没有发生因政务公开申请行政复议、提起行政诉讼”',
  ],
  ['行政复议、行政诉讼共4件。'],
  [
    '没有收到申请，也不涉及行政复议和行政诉讼。',
    'requests_received 0 none “没有收到申请”',
    'reconsideration 0 none “不涉及行政复议”',
    'litigation 0 none “不涉及行政复议和行政诉讼”',
  ],
  ['如不涉及行政复议和行政诉讼，按期办结。'],
  ['公开内容不涉及行政复议、行政诉讼。'],
  ['部分申请不涉及行政诉讼案件。'],
  ['2024年度我局不涉及行政诉讼案件。', 'litigation 0 none “不涉及行政诉讼”'],
  [
    '无因政府信息公开工作被申请行政复议、提起行政诉讼方面的情况。',
    'reconsideration 0 none “无因政府信息公开工作被申请行政复议”',
    'litigation 0 none “无因政府信息公开工作被申请行政复议、提起行政诉讼”',
  ],
  [
    '因政府信息公开申请行政复议、提起行政诉讼的情况：无。',
    'reconsideration 0 none “行政复议、提起行政诉讼的情况：无”',
    'litigation 0 none “行政复议、提起行政诉讼的情况：无”',
  ],
  ['行政复议维持3件、纠正1件。'],
  ['未经复议直接起诉3件，复议后起诉1件。'],
  ['没有行政诉讼败诉的情形。'],
  ['没有行政复议决定被撤销。'],
]);

each('disputes elsewhere', 'oversight', [
  ['全年办理行政复议案件120件。'],
  ['因政府信息公开引发行政复议2件。', 'reconsideration 2 “2件”'],
  ['妥善处理行政诉讼，公开信息5条。'],
]);

each('fees in the part on requests', 'requests', [
  ['公开申请均已答复，且未收取任何费用。', 'fee_yuan 0 none “未收取任何费用”'],
  ['收到政府信息公开申请5件。未收取费用。', 'requests_received 5 “5件”', 'fee_yuan 0 none “未收取费用”'],
  ['收到政府信息公开申请5件。办理许可，未收取费用。', 'requests_received 5 “5件”'],
  ['办理许可证件5件。未收取费用。'],
]);

each('fees', 'other', [
  ['如不存在政府信息公开收费情况，请注明。'],
  ['不存在政府信息公开的收费及减免情况。', 'fee_yuan 0 none “不存在政府信息公开的收费及减免情况”'],
  ['无收取依申请公开信息相关费用情况。', 'fee_yuan 0 none “无收取依申请公开信息相关费用情况”'],
  ['没有发生有关审计信息公开收费情况。', 'fee_yuan 0 none “没有发生有关审计信息公开收费情况”'],
  ['办理政府信息公开申请，未向申请人收费。', 'fee_yuan 0 none “未向申请人收费”'],
  ['在政务服务中未向申请人收费。'],
  ['未发生政府信息依申请公开相关的收费及减免情况。', 'fee_yuan 0 none “未发生政府信息依申请公开相关的收费及减免情况”'],
  ['政府信息公开的收费及减免情况：无。', 'fee_yuan 0 none “政府信息公开的收费及减免情况：无”'],
  ['收到申请9件，其中予以公开3件，未收取信息处理费。', 'fee_yuan 0 none “未收取信息处理费”'],
  ['办理申请9件，其中3件未收取信息处理费。'],
  ['依照办法收取信息处理费，首次申请无费用，其余共10件。'],
  ['我镇政府信息公开未发生收费情况。', 'fee_yuan 0 none “政府信息公开未发生收费情况”'],
  ['发出收费通知0件，总金额0元，实际收取总金额0元。', 'fee_yuan 0 “0元”'],
  ['按照信息处理费管理办法发出收费通知3件，总金额1200元，实际收取总金额800元。', 'fee_yuan 800 “800元”'],
  ['发出信息处理费收费通知3件，总金额1200元。'],
  ['收取信息处理费的件数为1件，金额为100元。', 'fee_yuan 100 “100元”'],
  ['收取信息处理费1件、100元。', 'fee_yuan 100 “100元”'],
  ['政府信息公开处理费收费1次，共计100元。', 'fee_yuan 100 “100元”'],
  ['依申请公开信息处理费收费金额0元。', 'fee_yuan 0 “0元”'],
  ['政府信息公开信息处理费收取总金额为0。', 'fee_yuan 0 none “处理费收取总金额为0”'],
  [
    '未向公民、法人和其他组织收取任何与政府信息公开工作相关的费用。',
    'fee_yuan 0 none “未向公民、法人和其他组织收取任何与政府信息公开工作相关的费用”',
  ],
  ['信息处理费收取为零。', 'fee_yuan 0 none “处理费收取为零”'],
  ['未发生政府信息公开信息处理费收取行为。', 'fee_yuan 0 none “未发生政府信息公开信息处理费收取行为”'],
  ['未对公民提出的政府信息公开申请收取过任何费用。', 'fee_yuan 0 none “未对公民提出的政府信息公开申请收取过任何费用”'],
  ['按照信息处理费管理办法，采购设备共计100元。'],
  ['全年没有收取信息处理费。', 'fee_yuan 0 none “没有收取信息处理费”'],
  ['未产生政府信息公开信息处理费用。', 'fee_yuan 0 none “未产生政府信息公开信息处理费用”'],
  ['2024年未发生政府信息公开收费事项。', 'fee_yuan 0 none “未发生政府信息公开收费事项”'],
  ['未有政府信息公开收费及减免情况。', 'fee_yuan 0 none “未有政府信息公开收费及减免情况”'],
  ['向3名申请人发出信息处理费缴费通知，共计5600元，实收0元。', 'fee_yuan 0 “0元”'],
  ['向3名申请人发出信息处理费缴费通知，共计5600元。'],
  ['收取信息处理费0件0元。', 'fee_yuan 0 “0元”'],
  ['共收取信息处理费3笔，合计金额1.2万元。', 'fee_yuan 12000 “1.2万元”'],
  [
    '未因信息公开收取公民、法人和其他组织等任何费用。',
    'fee_yuan 0 none “未因信息公开收取公民、法人和其他组织等任何费用”',
  ],
  ['收取信息处理费情况为：无。', 'fee_yuan 0 none “处理费情况为：无”'],
  ['收取信息处理费情况：本年度无收费。', 'fee_yuan 0 none “无收费”'],
  ['没有发生政府信息公开收费。', 'fee_yuan 0 none “没有发生政府信息公开收费”'],
  ['未对政府信息公开申请收取信息处理费。', 'fee_yuan 0 none “未对政府信息公开申请收取信息处理费”'],
  ['依申请提供政府信息，不收取费用。'],
  ['信息处理费共计收取0万元。', 'fee_yuan 0 “0万元”'],
  ['全年无信息公开收费的事项。', 'fee_yuan 0 none “无信息公开收费的事项”'],
  ['如无信息公开收费的事项，应作零报告。'],
  ['依申请公开未收取任何费用。', 'fee_yuan 0 none “未收取任何费用”'],
  ['信息处理费收取情况：无。', 'fee_yuan 0 none “处理费收取情况：无”'],
  ['全年收取信息处理费共计1,200元。', 'fee_yuan 1200 “1,200元”'],
  ['收取信息处理费0.12万元。', 'fee_yuan 1200 “0.12万元”'],
  ['收取了1200元信息处理费。', 'fee_yuan 1200 “1200元”'],
  ['信息处理费为0元。', 'fee_yuan 0 “0元”'],
  ['按每件100元的标准收取信息处理费。'],
  ['没有申请人逾期未缴纳信息处理费。'],
  ['没有其他需要报告的事项。'],
]);

test('silence, plans and problems claim nothing', () => {
  expect(claimsOf(reportOf({}))).toEqual([]);
  expect(said('problems', '主动公开政府信息820条，收到申请3件。')).toEqual([]);
  expect(said('opening', '计划公开政府信息820条。')).toEqual([]);
});

test('a report without headings is read as a whole', () => {
  expect(claimsOf(documentOf('青石镇2024年公开信息820条。未收到政府信息公开申请。未收取信息处理费。'))).toEqual([
    'proactive_items 820 “820条”',
    'requests_received 0 none “未收到政府信息公开申请”',
    'fee_yuan 0 none “未收取信息处理费”',
  ]);
});

test('without a title the only year of the text is its year; with two, sentences that name one claim nothing', () => {
  expect(claimsOf(documentOf('一、总体情况\n2024年公开信息820条。'))).toEqual(['proactive_items 820 “820条”']);
  expect(claimsOf(documentOf('一、总体情况\n2023年公开信息700条，2024年公开信息820条。'))).toEqual([]);
});

each('requests told in the part on disclosure', 'proactive', [
  [
    '主动公开信息共有820条，未收到依申请公开信息。',
    'proactive_items 820 “820条”',
    'requests_received 0 none “未收到依申请公开”',
  ],
]);

test('what is told under the heading on management is taken where no part before it tells it', () => {
  const told = '全县受理政府信息公开申请17件，主动公开政府信息820条。';
  expect(claimsOf(documentOf(`青石县2024年报告\n一、总体情况\n（三）规范政府信息公开管理\n${told}`))).toEqual([
    'proactive_items 820 aggregate “820条”',
    'requests_received 17 aggregate “17件”',
  ]);
  const ofOneMatter = '项目申报与评审公开信息16条。';
  expect(claimsOf(documentOf(`青石县2024年报告\n一、总体情况\n（三）政府信息管理\n${ofOneMatter}`))).toEqual([]);
});

test('what was disclosed may be told with the sites it stands on, where no one site is named', () => {
  const report = (told: string): string => `青石县2024年报告\n一、总体情况\n（四）政府信息公开平台建设\n${told}`;
  expect(claimsOf(documentOf(report('规范发布流程，全年主动公开信息110余条。')))).toEqual([
    'proactive_items 110 about “110余条”',
  ]);
  expect(claimsOf(documentOf(report('全年网站主动公开信息110条。')))).toEqual([]);
  expect(claimsOf(documentOf(report('办事大厅公开信息110条。')))).toEqual([]);
  expect(claimsOf(documentOf(report('建成政务公开专区，线下专区主动公开信息110条。')))).toEqual([]);
});

each('a fee told in the part on disclosure', 'proactive', [
  ['全年未收取信息处理费。', 'fee_yuan 0 none “未收取信息处理费”'],
]);
