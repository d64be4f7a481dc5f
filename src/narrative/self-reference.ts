// The report named in its own first sentences: 现公布青石镇人民政府2024年政府信息公开工作年度报告。 Copies often lost the title.
// Below the first heading stands what was done in the year, the report of the year before among it: 按时公布了2023年…年度报告。
import { officeEnd } from './choose-title.ts';
import { officeRank } from './office-rank.ts';
import type { Prose } from './prose.ts';

/** Office and year the sentence names; the office is null where it says 我局 or nothing. */
export interface SelfReference {
  readonly agencyName: string | null;
  readonly year: number;
}

/** Longer openings tell of other reports too. */
const longestOpening = 1500;

const topic = '(?:政府信息公开|政务信息公开|信息公开|政务公开)';
/** Not 关于编制2024年…年度报告的通知. */
const subject = `${topic}(?:工作)?(?:年度)?(?:工作)?(?:情况)?报告(?!的?(?:通知|要求|编制|编写|工作|有关|格式|等))`;
const aside = '(?:（[^）]{0,30}）)?';
const office = `(?<office>[\u4e00-\u9fff]{2,30}?)${aside}`;
const year = '(?<year>20\\d\\d)年度?';
const given =
  '(?:公布|发布|编制(?:完成)?|编写|形成|制定|撰写|(?<!政务|信息)公开)(?:并(?:向社会)?(?:公布|发布|公开))?(?:了|的)?《?';
const own = '(?:本单位|本机关|本部门|我局|我办|我委)?的?';
/** 政府信息公开工作2024年度报告. */
const yearWithin = `${topic}(?:工作)?(?<year>20\\d\\d)年度?报告`;
const goesOn = '》?(?:（[^）]{0,20}）)?，?(?:是|由)?(?:根据|依据|按照|依照)';
const asFollows = `${topic}(?:主要)?(?:工作)?(?:情况|年度|工作)*(?:报告|汇报|总结|公布)*如下`;
/** Where nothing but the opening is: any of these sentences names this report. */
const inOpening = patternsOf([
  `${given}${office}${year}${subject}`,
  `${given}${year}(?:${office})??${subject}`,
  `${given}${office}${yearWithin}`,
  `(?:[特现]向社会|现)(?:公开|公布|发布)${office}${year}${topic}(?:工作)?情况(?=。)`,
  `(?:^|[，。\\n])${office}特?向社会(?:公开|公布)${own}《?${year}${own}${subject}`,
  `(?:^|[，。\\n])${office}(?:认真)?(?:编制(?:完成)?|编写|发布|公布)了?${year}${subject}`,
  `现将(?:我[\u4e00-\u9fff]{1,3})?${year}工作(?:开展)?情况(?:报告|汇报|总结)如下`,
  `(?:^|\\n)${year}，(?:(?!20\\d\\d)[^。\\n]){0,200}?现将(?:(?!20\\d\\d)[^。\\n]){0,12}?${asFollows}`,
]);
const anywhere = patternsOf([
  `现(?:予以|予|将)?${given}${office}${year}${subject}`,
  `现(?:予以|予|将)?${given}${year}${office}${subject}`,
  `[现特]向社会(?:公开|公布)${year}${office}${subject}`,
  `[现特]向社会(?:公开|公布)${office}${year}${subject}`,
  `现将《?${office}${year}${subject}》?(?:予以|进行|向社会)公[开布]`,
  `(?:现将|，对)${year}${office}(?:${subject}${aside}予以公[开布]|${asFollows})`,
  `现[将就](?:${office})??${year}(?:我[\u4e00-\u9fff]{1,3})?${asFollows}`,
  `(?:^|[，。\\n])${office}现向社会(?:公开|公布)${own}《?${year}${subject}`,
  `(?:^|\\n)《?${office}${year}${subject}${goesOn}`,
  `(?:^|\\n)《?${year}${office}${subject}${goesOn}`,
]);

function patternsOf(patterns: readonly string[]): readonly RegExp[] {
  return patterns.map((pattern) => new RegExp(pattern, 'g'));
}

const noOffice =
  /^(?:(?:政府|学校|中心|街道)$|本|该|关于|上年|去年|做好)|我|向社会|公布|发布|编制|的(?!确)|要求|通知|报告|年度|根据|条例/;

/** The office of the first such sentence that names one; null where there is none, or where they name two years. */
export function findSelfReference({ folded, zones }: Prose): SelfReference | null {
  const text = folded.text.slice(0, longestOpening);
  const opening = text.slice(0, zones[1]?.start);
  const found = [...groupsIn(opening, inOpening), ...groupsIn(text, anywhere)];
  const years = new Set(found.map((groups) => Number(groups['year'])));
  const [only] = years;
  if (years.size !== 1 || only === undefined) return null;
  const names = found.map((groups) => withGovernment(groups['office'] ?? ''));
  return { agencyName: names.find((name) => officeEnd.test(name) && !noOffice.test(name)) ?? null, year: only };
}

/** 本报告由青石镇人民政府编制. The office that puts a report together from those of others reports for all of them. */
const compiler = new RegExp(
  `本(?:年度|年)?(?:报告|年报)[^。\\n]{0,60}?由(?<office>[\u4e00-\u9fff]{2,30}?)${aside}(?:负责|组织|(?:根据|按照|依据|结合)[^。\\n]{0,80})?(?:编制|编写)`,
);
const forOthers = /综合(?!行政执法)|汇总|领导小组/;
const aboutDisclosure = /(?:信息|政务)公开/;
/** 青石镇人民政府党政办 writes for 青石镇人民政府, 云溪市林业局办公室 for 云溪市林业局. */
const innerOffice = /(?<=政府|街道|办事处)党政(?:综合|和人大)?办(?:公室)?$|(?<=[局馆厅]|委员会)办公室$/;
const lawName = /《[^》]*》/g;

/** The office that says it has written the report; null where there is none, or it writes for others. */
export function findCompiler({ folded }: Prose): string | null {
  const match = compiler.exec(folded.text.slice(0, longestOpening).replace(lawName, ''));
  const [words = ''] = match ?? [];
  const office = match?.groups?.['office'] ?? '';
  const name = office.replace(innerOffice, '');
  const isForOthers = forOthers.test(words) || aboutDisclosure.test(words.slice(words.lastIndexOf(office)));
  return officeEnd.test(name) && !noOffice.test(name) && !isForOthers ? name : null;
}

/** 如对本报告有疑问，请与云溪市林业局办公室联系. */
const contact =
  /本(?:年度|年)?(?:报告|年报)[^。\n]{0,12}?(?:疑问|疑义|意见|问题|建议)[^。\n]{0,8}?请(?:直接|及时)?(?:与|同|联系)：?(?<office>[\u4e00-\u9fff]{4,30}?)(?:联系|咨询|反映|沟通|[（，。])/;
/** What answers for the reports of others too. */
const answersForOthers = /政务|信息|数据|审批|营商/;
/** Who calls itself so is no department. */
const reportsOnPlace = /我[镇乡街县]/;

/** The department whose own office answers questions on its report; of governments another body answers. */
export function findContact({ folded }: Prose): string | null {
  const match = contact.exec(folded.text.slice(0, longestOpening));
  const name = (match?.groups?.['office'] ?? '').replace(innerOffice, '');
  const isDepartment = /[局委会厅]$/.test(name) && officeRank(name) === 'department';
  return isDepartment && !noOffice.test(name) && !answersForOthers.test(name) && !reportsOnPlace.test(folded.text)
    ? name
    : null;
}

/** 青石镇人民政府信息公开 names 青石镇人民政府. */
function withGovernment(name: string): string {
  return name.endsWith('人民') ? `${name}政府` : name;
}

function groupsIn(text: string, patterns: readonly RegExp[]): Readonly<Record<string, string>>[] {
  return patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ({ groups }) => groups ?? {}));
}
