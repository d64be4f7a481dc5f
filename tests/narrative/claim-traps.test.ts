// The traps in sentences, by their numbers in the description of the field.
import { expect, test } from 'vitest';
import { claimsOf, documentOf, reportOf } from './report-text.ts';
import { each, said } from './said.ts';

each('trap 1, numbers of documents, dates, articles and telephones', 'proactive', [
  [
    '依照《条例》第二十条和国办函〔2020〕109号，截至2024年12月31日，公开政府信息820条，电话3279002，邮编454000，12345热线受理诉求96件。',
    'proactive_items 820 “820条”',
  ],
  ['办成一件事，公开政府信息820条。', 'proactive_items 820 “820条”'],
  ['依照条例第十九、二十条公开政府信息。'],
]);

each('trap 2, neighbours and parts', 'proactive', [
  [
    '更新公开目录4100条，在区政府网站主动公开信息820条，其中，概况类100余条，公开政府公告12件。',
    'proactive_items 820 “820条”',
  ],
  ['公开政府信息820条，供稿64篇，向微信群推送1900余条。', 'proactive_items 820 “820条”'],
  ['其中公开政府信息820条。'],
  ['公开财政信息12条。'],
  ['公开政府信息820条、政策解读20条。'],
  ['要求各村公开信息30条。'],
  ['每月公开信息30条。'],
  ['涉企政府信息累计公开30条。'],
  ['各村政府信息累计公开30条。'],
]);

each('trap 3, numbers by channel are not added up', 'proactive', [
  ['通过政府网站和政务新媒体等形式公开信息820条。通过政府网站公开信息300条。', 'proactive_items 820 “820条”'],
  ['通过政府网站、微信等形式主动公开政府信息820条。截至2024年底，累计主动公开政府信息4500条。'],
  ['通过政府网站公开信息300条。截至2024年底，累计主动公开政府信息820条。', 'proactive_items 820 “820条”'],
  ['通过县政府网站主动公开政府信息820条。督促各单位在信息公开页面发布信息300条。'],
  ['在政府官网上主动公开信息820条，其中工作信息3条。此外，还通过青石发布微信公众号，发布信息300条。'],
  ['一是通过网站公开各类信息，累计发布文件89条。二是全县26家单位通过政务新媒体公开信息820条。'],
  ['通过县政府网站主动公开政府信息820条。推送短视频300件。', 'proactive_items 820 “820条”'],
  ['在官方网站主动公开政府信息820条。“青石水利”公众号粉丝9万余人，同比增长11%，全年共发布信息300篇。'],
  ['在县级公众号登出70条，在市级平台登出20条，在省级平台登出11条。'],
  ['通过政府网站公开信息70条，通过微信公众号公开信息20条。'],
  ['通过政府网站公开信息70条，公众号推送20条，电子屏播放11条。'],
  ['依托政府网站，公开信息70条，依托公众号，公开信息20条。'],
  ['县政府门户网站公开信息70条。各部门的信息公开页面公开信息20条。'],
  ['在政策解读专栏公开信息70条。在公示栏公开信息20条。'],
  ['门户网站公开信息70条。通过公示栏等平台公开20条。'],
  ['官方网站主动公开信息820条。官方微博信息发布量300条。'],
  ['网站公开信息70条，公众号公开信息20条，共公开政府信息90条。', 'proactive_items 90 “90条”'],
  ['网站70条，公众号20条，共计公开90条。', 'proactive_items 90 “90条”'],
  ['网站70条，公众号20条，共计公开90条招聘启事。'],
  ['共计公开90条。'],
  ['全年主动公开820条政策解读。'],
  ['公开政府信息90条（网站70条，公众号20条）。', 'proactive_items 90 “90条”'],
  ['通过网站、公众号等渠道公开信息90条，其中网站70条。', 'proactive_items 90 “90条”'],
]);

each('what others disclose, and what is taken back', 'proactive', [
  ['督促各部门公开信息300条。'],
  ['撤下公开信息30条。'],
  ['在信用平台共录入公开信息30条。'],
  ['录入并公开信息30条。', 'proactive_items 30 “30条”'],
  ['向县信息公开平台报送主动公开信息30条，被采用12条。'],
  ['审核公开信息30条。'],
  ['经保密审查后公开信息820条。', 'proactive_items 820 “820条”'],
  ['在上级指导下主动公开信息820条。', 'proactive_items 820 “820条”'],
]);

each('a list of parts that opens a sentence goes on to its end', 'proactive', [
  [
    '在区政府门户网站公开各类信息820条。其中公开指南1条；按法定要求主动公开信息45条；动态信息等共774条。',
    'proactive_items 820 “820条”',
  ],
  ['在区政府门户网站公开各类信息820条。按法定要求主动公开信息45条。'],
  ['按照主动公开要求公开信息820条。', 'proactive_items 820 “820条”'],
]);

each('a total of what was published', 'proactive', [
  ['我局共发布政府信息820条，涵盖12类。', 'proactive_items 820 “820条”'],
  ['通过公开栏、宣传栏等渠道发布各类信息820余条。', 'proactive_items 820 about “820余条”'],
  ['主动公开工作动态、公示公告、政策解读等各类政府信息820条。', 'proactive_items 820 “820条”'],
  ['发布机构设置、项目审批、权责清单等方面的各类信息近800条。', 'proactive_items 800 about “800条”'],
  ['主动公开政府信息820条，在网站发布各类信息900条。', 'proactive_items 820 “820条”'],
  // One channel, one kind, two numbers, or not done.
  ['县政府网站共发布各类信息820条。'],
  ['利用村村响、短信发布各类信息820条，通过微信发布信息300条。'],
  ['利用LED屏发布各类信息820条。'],
  ['发布政策解读信息820条。'],
  ['主动公开财政预算、决算信息820条。'],
  ['共发布政府信息820条，共发布政务信息30条。'],
  ['应发布政府信息820条。'],
  ['每月发布各类信息820条。'],
  ['各乡镇发布政务信息共820条。'],
  ['审核发布各类信息共820条。'],
  ['转发上级发布的各类信息共820条。'],
  ['未及时发布各类信息共3条。'],
]);

each('what is counted of one field is not the whole', 'proactive', [
  ['发布震情信息48条，财政公开信息8条。'],
  ['社会救助类公开信息18条。'],
  ['各类公开信息820条。', 'proactive_items 820 “820条”'],
  ['在教育方面，公开政府信息108条。'],
  ['二是涉及教育的，公开政府信息108条。'],
  ['在主动公开方面，公开政府信息108条。', 'proactive_items 108 “108条”'],
]);

each('trap 4, approximate numbers and Chinese ones', 'proactive', [
  ['公开政府信息820余条。', 'proactive_items 820 about “820余条”'],
  ['公开政府信息四十余条。', 'proactive_items 40 about “四十余条”'],
  ['公开政府信息1.8万余条。', 'proactive_items 18000 about “1.8万余条”'],
  ['公开政府信息45.28万条。', 'proactive_items 452800 “45.28万条”'],
  ['公开政府信息160万余条。', 'proactive_items 1600000 about “160万余条”'],
  ['公开政府信息１，０３３条。', 'proactive_items 1033 “１，０３３条”'],
  ['公开政府信息1,033条。', 'proactive_items 1033 “1,033条”'],
  ['公开政府信息不少于800条。', 'proactive_items 800 at_least “800条”'],
  ['公开政府信息数百条。'],
  ['公开政府信息2024 820条。'],
]);

each('items of this year beside all there are', 'proactive', [
  ['累计主动公开政府信息3450条，电子化率100%。2024年新增的主动公开政府信息82条。', 'proactive_items 82 “82条”'],
  ['截至2024年底，累计主动公开政府信息3174条，今年新增820条。'],
  ['全年累计主动公开政府信息820条，新增政策解读30条。', 'proactive_items 820 “820条”'],
  ['新增主动公开政府信息820条，累计主动公开政府信息达3174条。', 'proactive_items 820 “820条”'],
]);

each('trap 5, figures of another year', 'requests', [
  [
    '我縣收到政府信息依申請公開17件，上年轉結1件，其中網絡申請5件，發生行政復議4件。',
    'requests_received 17 “17件”',
    'reconsideration 4 “4件”',
  ],
  ['全年收到申请17起，比2023年（23起）下降26%。', 'requests_received 17 “17起”'],
  ['2023年收到申请23起，2024年收到申请17起。', 'requests_received 17 “17起”'],
  ['去年，全镇收到申请23起。'],
  ['较上年多收到申请6起。'],
  ['收到申请17起，同比减少6起。', 'requests_received 17 “17起”'],
  ['收到申请17起比去年23起减少。', 'requests_received 17 “17起”'],
  ['自2008年以来收到申请300件。'],
  ['系统上线以来，收到申请300件。'],
  ['开通网上申请系统以来收到申请300件，其中2024年17件。'],
  ['2024年以来，收到申请17件。', 'requests_received 17 “17件”'],
  ['“十四五”期间，收到申请300件。'],
  ['上半年收到申请9件，下半年收到申请8件。'],
  ['上半年没有收到申请，7月收到申请1件。'],
  ['截至2024年12月收到申请17件。', 'requests_received 17 “17件”'],
  ['2024年1月至12月收到申请17件。', 'requests_received 17 “17件”'],
]);

each('trap 6, requests of last year inside the number', 'requests', [
  [
    '受理依申请公开17件。其中，予以公开9件，不予公开5件。包括上年结转4件。',
    'requests_received 13 “17件。其中，予以公开9件，不予公开5件。包括上年结转4件”',
  ],
  ['收到申请17件，已答复17件，其中上年结转答复1件。', 'requests_received 17 “17件”'],
  ['收到申请17件，已答复17件，其中上年结转1件。'],
  ['受理依申请公开17件。其中，予以公开9件，不予公开5件。包括2023年结转2024年申请4件。'],
  ['收到申请52件（含上年度结转4件）。', 'requests_received 48 “52件（含上年度结转4件）”'],
  [
    '收到申请52件（其中网络31件）（含上年度结转4件）。',
    'requests_received 48 “52件（其中网络31件）（含上年度结转4件）”',
  ],
  ['收到申请52件，其中上年结转4件。', 'requests_received 48 “52件，其中上年结转4件”'],
  ['收到申请52件（不含上年度结转4件）。', 'requests_received 52 “52件”'],
  ['收到申请52件，办结50件，办理上年结转4件。', 'requests_received 52 “52件”'],
  ['收到申请52件，结转下年度2件。', 'requests_received 52 “52件”'],
  [
    '受理申请52件，其中新收到48件，结转上年度办理4件。',
    'requests_received 48 “52件，其中新收到48件，结转上年度办理4件”',
  ],
  ['收到申请52件，其中结转2025年度2件，其余50件已答复。', 'requests_received 52 “52件”'],
  ['收到申请52件，其中结转次年办理2件。', 'requests_received 52 “52件”'],
  // What stands in brackets may be held by the number or beside it.
  ['收到申请52件（上年度结转4件，结转下年度3件）。'],
  ['收到申请52件（含上年度结转）。'],
  ['新收和上年结转申请共52件。'],
  ['收到申请52件、上年结转4件。', 'requests_received 52 “52件”'],
  ['新收政府信息公开申请52件、上年度结转4件，办结56件。', 'requests_received 52 “52件”'],
  ['新收申请52件，加上上年结转的，共办理55件。', 'requests_received 52 “52件”'],
  ['收到申请52件，加上上年结转4件，共办理56件。', 'requests_received 52 “52件”'],
  ['收到申请52件，办结47件（含上年度结转4件）。', 'requests_received 52 “52件”'],
  ['收到申请52件（个人49件，含上年度结转4件）。', 'requests_received 48 “52件（个人49件，含上年度结转4件）”'],
]);

each('requests of several offices without their sum', 'requests', [
  ['县本级收到申请12件，乡镇收到申请40件。'],
  ['我局收到申请12件，局属单位收到政府信息公开申请4件，均已答复。'],
  ['政府新收依申请公开数量为2件，办理结果为予以公开2件；部门新收依申请公开数量为4件，均已答复。'],
  ['市本级收到申请12件，各区县收到申请40件。'],
  ['全县收到申请52件，办结50件；部门收到申请40件。', 'requests_received 52 aggregate “52件”'],
  ['收到申请52件，经补正后受理申请48件。', 'requests_received 52 “52件”'],
  ['收到申请52件，其中县本级收到申请12件，乡镇收到申请40件。', 'requests_received 52 “52件”'],
]);

each('trap 7, requests by channel', 'requests', [
  ['收到网站申请5件、纸质申请31件，顺延2件。'],
  ['收到网上申请5件，收到信函申请31件。'],
  ['受理线上申请5件，办结4件，结转1件，受理线下申请31件。'],
  ['通过线上线下收到申请36件。', 'requests_received 36 “36件”'],
  ['通过网站、信函等多种渠道收到申请36件。', 'requests_received 36 “36件”'],
]);

test('trap 8: a total in front of the table of section 二 is found, one in section 一 is preferred', () => {
  const beforeTable = '全年主动公开政府信息820条。';
  expect(said('beforeTable', beforeTable)).toEqual(['proactive_items 820 “820条”']);
  expect(claimsOf(reportOf({ beforeTable, proactive: '主动公开政府信息900条。' }))).toEqual([
    'proactive_items 900 “900条”',
  ]);
});

each('trap 9, some of the applicants', 'requests', [
  ['收到自然人申请17件。'],
  ['收到公民申请17件，法人申请3件。'],
  ['收到公民申请17件。受理企业提交的申请3件。'],
  ['收到公民申请17件。收到单位申请3件。'],
  ['收到一名公民提交的申请17件。'],
  ['受理公民来电来访申请17件。'],
  ['共收到公民政府信息公开申请17件，均已答复。', 'requests_received 17 “17件”'],
  ['自然人申请中予以公开和部分公开17件。'],
  ['没有收到法人申请。'],
  ['公众向我局提交政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['公众向上级部门提交政府信息公开申请17件。'],
  ['公众向全镇各单位提交政府信息公开申请17件。'],
  ['收到群众申请17件。', 'requests_received 17 “17件”'],
]);

each('trap 10, denials', 'other', [
  ['暂无其他需要报告的事项。'],
  ['未发生其他情况。'],
  ['没有应报告而未报告的收费事项。'],
]);

test('trap 11: whole area and office alone are told apart, one claim for each', () => {
  expect(said('requests', '全县收到政府信息公开申请210件，我办收到政府信息公开申请9件。')).toEqual([
    'requests_received 210 aggregate “210件”',
    'requests_received 9 “9件”',
  ]);
  expect(said('proactive', '全市各级行政机关依法履职，主动公开政府信息1.2万条。')).toEqual([
    'proactive_items 12000 aggregate “1.2万条”',
  ]);
  expect(said('proactive', '面向全县群众公开政府信息820条。')).toEqual(['proactive_items 820 “820条”']);
  expect(said('proactive', '为建设安全区公开政府信息820条。')).toEqual(['proactive_items 820 “820条”']);
});

test('trap 12: residue of conversion is read over and the words stay as they stand', () => {
  expect(said('proactive', '全年**主动公开**[bookmark: _GoBack]政府信息 8\u200b20 条。')).toEqual([
    'proactive_items 820 “8\u200b20 条”',
  ]);
  const long = '我镇明确专人负责公开工作，及时回应群众关切，全年共主动公开政府信';
  expect(said('proactive', `${long}\n\n- 2 -\n\n息820条，多为民生事项。`)).toEqual(['proactive_items 820 “820条”']);
  expect(said('proactive', `${long}息8\n20条，多为民生事项。`)).toEqual([]);
  expect(said('proactive', '主动公开政府信息情况\n全年发布微博820条。')).toEqual([]);
});

test('trap 13: copies in HTML keep their places, and words that stand in them once are found', () => {
  const html = '<p>（一）主动公开&nbsp;全年主动公开政府信息<b>820条</b>。</p>';
  const bare = documentOf(html);
  const text = '全年主动公开政府信息820条。';
  const document = {
    ...bare,
    format: 'html' as const,
    blocks: [{ kind: 'paragraph' as const, span: { start: 0, end: html.length }, text, level: 0 }],
  };
  expect(claimsOf(document)).toEqual(['proactive_items 820 “820条”']);
});

each('requests counted by other units, and in other words for the year', 'requests', [
  ['共收到依申请公开件17封，其中2封转下年度办结。', 'requests_received 17 “17封”'],
  ['受理依申请政府信息公开事项17例，均已办结。', 'requests_received 17 “17例”'],
  ['依申请公开共受理17件，均以信函答复。', 'requests_received 17 “17件”'],
  ['一年以来，我局共收到政府信息公开申请17件。', 'requests_received 17 “17件”'],
  ['开通以来，我局共收到政府信息公开申请17件。'],
  ['对申请件封装17次，如例行检查。'],
]);
