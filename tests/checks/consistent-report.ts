// Reports in which everything is as it should be, of offices of every size: figures whose sums hold and prose that says the same.
import type { ExampleReport } from '../../src/checks/example.ts';
import { applicantIds } from '../../src/codebook/figures.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { randomFrom } from '../generate/random.ts';
import type { Random } from '../generate/random.ts';

export const officeSizes = ['zero', 'township', 'county', 'city'] as const;
export type OfficeSize = (typeof officeSizes)[number];

const offices: Readonly<Record<OfficeSize, readonly string[]>> = {
  zero: ['示例县青石镇人民政府', '示例区东城街道办事处', '示例县水利局'],
  township: ['示例县青石镇人民政府', '示例区东城街道办事处', '示例县发展和改革局'],
  county: ['示例县人民政府', '示例市示例区人民政府'],
  city: ['示例市人民政府', '示例省人民政府'],
};

/** A sentence of a report; `of` gives the number of a figure. */
type Say = (of: (figure: string) => number, random: Random) => string;

/** The report made from a number: the same one always makes the same report. */
export function consistentReport(size: OfficeSize, seed: number): ExampleReport & { readonly agencyName: string } {
  const random = randomFrom(seed, `consistent ${size}`);
  const values = plausible(size, new Map(consistentFigures(size, { proactive: '2021', requests: '2021' }, random)));
  const of = (figure: string): number => values.get(figure) ?? 0;
  const say = (sentences: readonly Say[]): string => random.pick(sentences)(of, random);
  const agencyName = random.pick(offices[size]);
  return {
    agencyName,
    title: `${agencyName}2024年政府信息公开工作年度报告`,
    figures: Object.fromEntries([...values].map(([figure, value]) => [figure, String(value)])),
    text: {
      'part-1': say(disclosed),
      'part-2': `${say(of('requests.received_new.total') === 0 ? noneReceived : received)}${say(disputed)}`,
      'part-3': say(managed),
      'section-6': say(closed),
    },
  };
}

/** What the generator leaves to chance and no office would report: rules of a county, suits without requests, much "other". */
function plausible(size: OfficeSize, figures: Map<string, number>): ReadonlyMap<string, number> {
  const of = (figure: string): number => figures.get(figure) ?? 0;
  for (const figure of [...figures.keys()]) {
    if (size !== 'city' && figure.startsWith('proactive.rules.')) figures.set(figure, 0);
    if (of('requests.total_processed.total') < 800 && figure.startsWith('disputes.')) figures.set(figure, 0);
  }
  for (const applicant of applicantIds) {
    const misc = `requests.other.misc.${applicant}`;
    const granted = `requests.granted.${applicant}`;
    figures.set(granted, of(granted) + of(misc)).set(misc, 0);
  }
  return figures;
}

const disclosed: readonly Say[] = [
  () => '2024年，通过多种方式和渠道主动公开政府信息336条，涉及安全生产、环境卫生等。',
  () => '主动公开政府信息共1033条，主要渠道为微信公众号、网站等。报送约稿111篇，推送信息2600余条。',
  () => '更新目录3158条，主动公开信息5749条，其中，概况类 200余条，政务动态 2300余条，公告54件。',
  (_, { between }) => {
    const [site, chat, video] = [between(1, 900), between(1, 900), between(1, 90)];
    return `网站公开信息${site}条，微信公众号公开信息${chat}条，抖音号公开信息${video}条，共计${site + chat + video}条。主动公开政府信息${site + chat + video}条。`;
  },
  (_, { between }) => {
    const [files, news] = [between(1, 400), between(1, 4000)];
    const share = ((100 * files) / (files + news)).toFixed(1);
    return `全年主动公开政府信息${files + news}条，其中政策文件${files}条，占${share}%，工作动态${news}条。`;
  },
  (_, { between }) => {
    const [now, before] = [between(300, 900), between(300, 900)];
    const change = Math.abs((100 * (now - before)) / before).toFixed(2);
    return `2024年主动公开政府信息${now}条，比2023年（${before}条）${now < before ? '下降' : '增长'}${change}%。按时发布2023年政府信息公开工作年度报告。`;
  },
  () => '主动公开政府信息636条，其中网站636条、微信同步转载200条。公开2023年度决算和2024年度预算。',
];

const noneReceived: readonly Say[] = [
  () => '2024年，未收到政府信息公开申请。',
  () => '本年度没有收到依申请公开。',
  () => '申请渠道畅通，工作流程规范。',
];

const received: readonly Say[] = [
  (of) => `2024年，共收到政府信息公开申请${of('requests.received_new.total')}件，均依法办理。`,
  (of) => {
    const [all, granted] = [of('requests.total_processed.total'), of('requests.granted.total')];
    const share = all === 0 ? '' : `，占办结总数的${((100 * granted) / all).toFixed(2)}%`;
    return `收到政府信息公开申请${of('requests.received_new.total')}件，办结${all}件，其中予以公开${granted}件${share}。`;
  },
  (of) =>
    `收到政府信息公开申请${of('requests.received_new.total')}件，上年结转${of('requests.carried_in.total')}件，结转下年${of('requests.carried_out.total')}件。`,
  (of) => {
    const [all, persons] = [of('requests.received_new.total'), of('requests.received_new.natural_person')];
    const share = all === 0 ? 0 : Math.round((100 * persons) / all);
    return `收到政府信息公开申请${all}件。其中，自然人申请${persons}件，占${share}%；法人申请${all - persons}件。`;
  },
];

const disputed: readonly Say[] = [
  (of) => `因政府信息公开引发的行政复议${of('disputes.reconsideration.total')}件。`,
  (of) =>
    `被申请行政复议${of('disputes.reconsideration.total')}件，被提起行政诉讼${of('disputes.litigation_direct.total') + of('disputes.litigation_after.total')}件。`,
  () => '行政复议和行政诉讼案件均依法办理。',
];

const managed: readonly Say[] = [
  () => '落实保密审查制度，根据国办函〔2020〕109号等文件规范收费。',
  (of) =>
    `制发行政规范性文件${of('proactive.normative_documents.made')}件、废止${of('proactive.normative_documents.repealed')}件，现行有效${of('proactive.normative_documents.in_force')}件。`,
  (of) =>
    `截至2024年底，现行有效的行政规范性文件${of('proactive.normative_documents.in_force')}件，其中2023年以前制发的居多。`,
  () => '审查文件12件，公开规范性文件30件。2021年，国务院办公厅印发现行格式，各项工作照此办理。',
];

const closed: readonly Say[] = [
  () => '按照国办函〔2020〕109号规定的收费标准，本年度没有产生信息公开处理费。暂无其他需要报告的事项。',
  () => '2024年未收取信息处理费。2025年，将进一步做好政府信息公开工作。',
  (of) =>
    of('requests.received_new.total') + of('requests.carried_in.total') > 20
      ? '本年度收取政府信息公开信息处理费400元。'
      : '本年度未收取信息处理费。',
];
