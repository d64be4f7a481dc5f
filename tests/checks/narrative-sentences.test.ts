// Sentences as offices write them, each in a whole report: what the rules on the text say of it, and what they leave alone.
import { expect, it } from 'vitest';
import type { Zone } from '../../src/narrative/prose.ts';
import { diagnosticsOf } from './example-report.ts';

/** 46 requests received, 3 carried in, 44 processed, 5 carried out; the rows not named are 0. */
const requests: Readonly<Record<string, readonly [persons: number, businesses: number]>> = {
  received_new: [40, 6],
  carried_in: [3, 0],
  granted: [23, 3],
  partly_granted: [2, 0],
  'refused.internal_affairs': [3, 1],
  'unable.not_held': [8, 1],
  'not_processed.repeat': [2, 1],
  total_processed: [38, 6],
  carried_out: [5, 0],
};
const others = {
  ...{ 'disputes.reconsideration.upheld': '3', 'disputes.reconsideration.corrected': '1' },
  ...{ 'disputes.reconsideration.pending': '2', 'disputes.reconsideration.total': '6' },
  ...{ 'disputes.litigation_direct.upheld': '1', 'disputes.litigation_direct.total': '1' },
  ...{ 'disputes.litigation_after.upheld': '2', 'disputes.litigation_after.pending': '1' },
  ...{ 'disputes.litigation_after.total': '3', 'proactive.normative_documents.made': '4' },
  ...{ 'proactive.normative_documents.repealed': '2', 'proactive.normative_documents.in_force': '31' },
};
const busy = {
  ...Object.fromEntries(
    Object.entries(requests).flatMap(([row, [persons, businesses]]) => [
      [`requests.${row}.natural_person`, String(persons)],
      [`requests.${row}.enterprise`, String(businesses)],
      [`requests.${row}.total`, String(persons + businesses)],
    ]),
  ),
  ...others,
};
const few = { ...busy, 'requests.received_new.total': '3', 'requests.carried_in.total': '0' };
const printed = { busy, few, idle: {} };

/** Said by silence: they speak of most of these short texts. */
const ofSilence = ['NAR-05', 'NAR-07', 'NAR-11'];

type Told = readonly [sentence: string, codes?: string, figures?: keyof typeof printed];
const cases = {
  'part-1': [
    ['通过网站公开信息118条、微信公众号294条、公示栏32条，共计444条。'],
    ['通过网站公开信息118条、微信公众号294条、公示栏32条，共计454条。', 'NAR-06'],
    ['主动公开信息500条，其中网站300条，微信180条。'],
    ['主动公开信息500条，其中网站300条，微信180条，公示栏60条。', 'NAR-06'],
    ['主动公开信息500条，其中网站500条，微信同步转发180条。'],
    ['主动公开政府信息620条（网站420条、微信200条）。'],
    ['主动公开政府信息620条（网站420条、微信300条）。', 'NAR-06'],
    ['主动公开政府信息620条（2023年780条）。'],
    ['主动公开信息500条：其中机构类12条、规划类8条、动态类480条。'],
    ['主动公开信息500条。其中，机构类12条、规划类8条、动态类480条。'],
    ['主动公开信息500条。其中，机构类12条、规划类8条、动态类510条。', 'NAR-06'],
    ['发布政策文件12条、解读8条、动态410条，合计440条。', 'NAR-06'],
    ['公开信息900条，其中动态类540条，占60%，公告类360条，占40%。'],
    ['公开信息900条，其中动态类540条，占65%，公告类360条，占40%。', 'NAR-04'],
    ['主动公开政府信息900条，比2023年的600条增长60%。', 'NAR-04'],
    ['2023年，我县主动公开政府信息900条。', 'NAR-10'],
    ['2024年，我县主动公开政府信息900条，2023年为700条。'],
    ['2023年县政府主动公开信息900条，比2022年增加100条。', 'NAR-10'],
    ['2023年度，全县公开各类信息1200条，回应关切30次。', 'NAR-10'],
    ['公开2023年度财政决算和2024年度财政预算。'],
  ],
  'part-2': [
    ['2024年我县各级行政机关共收到政府信息公开申请46件，上年结转3件，办结44件。'],
    ['全年新收政府信息公开申请46件，较上年减少12件。'],
    ['2024年，全县受理信息公开申请46件（其中自然人40件、企业6件），均按时答复。'],
    ['2024年，全县受理信息公开申请64件（其中自然人40件、企业6件），均按时答复。', 'NAR-01'],
    ['本年度共办理依申请公开件49件，其中上年结转3件。'],
    ['共收到依申请公开事项45宗，通过网络提交30宗、信函15宗。', 'NAR-01'],
    ['全年共接收政府信息公开申请四十六件，已全部办理。'],
    ['全年共接收政府信息公开申请四十七件，已全部办理。', 'NAR-01'],
    ['收到政府信息公开申请近50件。'],
    ['收到政府信息公开申请60余件。', 'NAR-01'],
    ['2024年县本级收到申请19件，各部门、乡镇收到27件，共计46件。'],
    ['2024年县本级收到申请19件，各部门、乡镇收到28件，共计47件。', 'NAR-01'],
    ['收到申请46件，受理咨询12件，共58件。'],
    ['受理并按期答复政府信息公开申请44件。'],
    ['我县收到省政府转办申请5件，已协助办理。'],
    ['2023年收到申请58件，2024年收到申请36件。', 'NAR-01'],
    ['上半年收到申请20件，下半年收到申请26件，全年共收到46件。'],
    ['共收到申请49件（含上年度结转3件），办结44件，结转5件。'],
    ['共收到申请48件（含上年度结转3件），办结44件，结转5件。', 'NAR-01'],
    ['本机关收到政府信息公开申请46件，同时收到信访件12件。'],
    ['2024年未收到政府信息公开申请。', 'NAR-02'],
    ['本年度没有收到公民、法人或者其他组织提出的政府信息公开申请。', 'NAR-02'],
    ['收到依申请公开0件，结转0件。', 'NAR-02'],
    ['未收到通过传真方式提交的申请。'],
    ['未发生申请人撤回申请的情况。'],
    ['对未收到补正材料的申请，依法视为放弃。'],
    ['本年度无政府信息公开申请。', 'NAR-02'],
    ['2024年，我街道无依申请公开事项。', 'NAR-02'],
    ['2024年，我街道收到依申请公开4件。', 'NAR-02', 'idle'],
    ['2024年没有收到过公开申请，2023年收到2件。', '', 'idle'],
    ['2024年共办理依申请公开2件，均为上年结转。', '', 'idle'],
    ['因政府信息公开被申请行政复议6件，提起行政诉讼4件。'],
    ['因政府信息公开被申请行政复议5件，提起行政诉讼4件。', 'NAR-03'],
    ['因政府信息公开申请行政复议的0件，提起行政诉讼的0件。', 'NAR-03 NAR-03'],
    ['未发生因信息公开引发的举报、行政复议和行政诉讼案件。', 'NAR-03 NAR-03'],
    ['政府信息公开行政诉讼4起（直接起诉1起，复议后起诉3起）。'],
    ['办理行政复议案件120件，行政应诉58件。'],
    ['行政复议、行政诉讼均为零。', 'NAR-03 NAR-03'],
    ['因政府信息公开引发行政诉讼4起，已审结的3起均维持。'],
    ['没有因政府信息公开被纠错的行政复议案件。'],
    ['没有发生败诉的政府信息公开行政诉讼案件。'],
    ['办结44件，其中予以公开26件，占59.1%。'],
    ['办结44件，其中予以公开26件，占62.1%。', 'NAR-04'],
    ['予以公开和部分公开28件，占办结数的63.6%。'],
    ['予以公开和部分公开28件，占办结数的68.6%。', 'NAR-04'],
    ['办结44件，其中予以公开26件（59.09%）。'],
    ['办结44件，其中予以公开26件（69.09%）。', 'NAR-04'],
    ['自然人申请40件（87.0%）、企业申请6件（13.0%），共46件。'],
    ['办结44件，予以公开26件（59.1%），部分公开2件（4.5%），其余均已答复。'],
    ['通过网站公开28件，占全部信息的12.5%。'],
    ['2024年收到申请46件，较2023年的58件下降20.7%。'],
    ['2024年收到申请46件，较2023年的58件下降27%。', 'NAR-04'],
    ['2024年收到申请46件，较2023年的58件减少12件，降幅20.7%。'],
    ['2024年收到申请46件，较2023年的58件减少12件，降幅27.7%。', 'NAR-04'],
    ['网络申请30件，占65.2%；信函申请16件，占34.8%，共46件。'],
    ['按时答复率100%，满意率98.5%。'],
  ],
  'part-3': [
    ['全年制发行政规范性文件4件，废止2件，现行有效31件。'],
    ['全年制发行政规范性文件5件，废止2件，现行有效31件。', 'NAR-09'],
    ['制定出台规范性文件4件、废止2件。截至年底，现行有效规范性文件33件。', 'NAR-09'],
    ['审查部门规范性文件15件，备案规范性文件8件。'],
    ['2023年制发规范性文件7件，2024年制发4件。'],
    ['我县现行有效的行政规范性文件共计28件，均已在网站集中公开。', 'NAR-09'],
    ['完成2023年度规范性文件清理工作。'],
  ],
  'section-6': [
    ['2024年收取信息处理费400元。'],
    ['2024年收取信息处理费400元。', 'NAR-08', 'few'],
    ['2024年共收取政府信息公开信息处理费0.04万元。', 'NAR-08', 'few'],
    ['按照规定，对超过10件的每件收取信息处理费100元。本年度未收取。', '', 'few'],
    ['本年度发出收费通知1件，收取信息处理费总金额100元。', 'NAR-08', 'few'],
    ['收取信息处理费0元。', '', 'few'],
    ['2023年度本机关未收取信息处理费。', 'NAR-10'],
  ],
} as const satisfies Readonly<Partial<Record<Zone, readonly Told[]>>>;
const all = Object.entries(cases).flatMap(([zone, told]) =>
  told.map(([sentence, codes = '', figures = 'busy']: Told) => ({ zone, sentence, codes, figures })),
);

it.each(all)('$zone: $sentence $codes', async ({ zone, sentence, codes, figures }) => {
  const said = await diagnosticsOf({
    title: '示例县人民政府2024年政府信息公开工作年度报告',
    figures: printed[figures],
    text: { [zone]: sentence },
  });
  const narrative = said.filter(({ code }) => code?.startsWith('NAR-') === true && !ofSilence.includes(code));
  expect(narrative.map(({ code }) => code).join(' ')).toBe(codes);
  for (const { message } of narrative)
    expect([message.zh, message.en]).toEqual([
      expect.stringContaining('请核对'),
      expect.stringContaining('Please check'),
    ]);
});

it('a percentage of requests whose whole is in table 三 alone says so', async () => {
  const said = await diagnosticsOf({
    figures: busy,
    text: { 'part-2': '予以公开和部分公开28件，占办结数的68.6%。' },
  });
  expect(said.filter(({ code }) => code === 'NAR-04').map(({ message }) => message.zh)).toEqual([
    '正文所说的28件占表三44件的63.64%，正文为68.6%，相差4.96个百分点，请核对。',
  ]);
});

it.each([
  ['未向申请人收取任何费用。', false],
  ['收费减免情况：无收费。', false],
  ['按照规定收取信息处理费，全年共收取3笔，合计1200元。', false],
  ['没有其他需要报告的事项。', true],
  ['信息公开年报可在网站查阅。', true],
])('on the fee, %s is silence: %s', async (sentence, isSilent) => {
  const said = await diagnosticsOf({ text: { 'section-6': sentence } });
  expect(said.some(({ code }) => code === 'NAR-07')).toBe(isSilent);
});
