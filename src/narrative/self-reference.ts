// The report named in its own first sentences: 现公布青石镇人民政府2024年政府信息公开工作年度报告。 Copies often lost the title.
// Below the first heading stands what was done in the year, the report of the year before among it: 按时公布了2023年…年度报告。
import type { Prose } from './prose.ts';

/** Office and year the sentence names; the office is null where it says 我局 or nothing. */
export interface SelfReference {
  readonly agencyName: string | null;
  readonly year: number;
}

/** Longer openings tell of other reports too. */
const longestOpening = 1500;

const subject = '(?:政府信息公开|政务信息公开|信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?报告';
const office = '(?<office>[\u4e00-\u9fff]{2,30}?)';
const year = '(?<year>20\\d\\d)年度?';
const given = '(?:公布|发布|编制(?:完成)?|编写|形成|制定|撰写|公开)(?:了|的)?《?';
const own = '(?:本单位|本机关|本部门|我局|我办|我委)?的?';
const goesOn = '》?(?:（[^）]{0,20}）)?(?:是|由)?(?:根据|依据|按照|依照)';
/** Where nothing but the opening is: any of these sentences names this report. */
const inOpening = patternsOf([
  `${given}${office}${year}${subject}`,
  `(?:^|[，。\\n])${office}向社会(?:公开|公布)${own}《?${year}${subject}`,
]);
const anywhere = patternsOf([
  `现(?:予以|予|将)?${given}${office}${year}${subject}`,
  `(?:^|[，。\\n])${office}现向社会(?:公开|公布)${own}《?${year}${subject}`,
  `(?:^|\\n)《?${office}${year}${subject}${goesOn}`,
  `(?:^|\\n)《?${year}${office}${subject}${goesOn}`,
]);

function patternsOf(patterns: readonly string[]): readonly RegExp[] {
  return patterns.map((pattern) => new RegExp(pattern, 'g'));
}

const noOffice = /^(?:本|该|关于|上年|去年|做好)|我|公布|发布|编制|的(?!确)|要求|通知|报告|年度|根据|条例/;
const officeEnd =
  /(?:政府|办事处|办公室|办公厅|街道办|委员会|管委会|局|委|办|厅|院|中心|队|处|乡|镇|街道|区|县|市|省|州|盟|旗|所|站|社|部|组|苏木)$/;

/** The office of the first such sentence that names one; null where there is none, or where they name two years. */
export function findSelfReference({ folded, zones }: Prose): SelfReference | null {
  const text = folded.text.slice(0, longestOpening);
  const opening = text.slice(0, zones[1]?.start);
  const found = [...groupsIn(opening, inOpening), ...groupsIn(text, anywhere)];
  const years = new Set(found.map((groups) => Number(groups['year'])));
  const [only] = years;
  if (years.size !== 1 || only === undefined) return null;
  const names = found.map((groups) => groups['office'] ?? '');
  return { agencyName: names.find((name) => officeEnd.test(name) && !noOffice.test(name)) ?? null, year: only };
}

function groupsIn(text: string, patterns: readonly RegExp[]): Readonly<Record<string, string>>[] {
  return patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ({ groups }) => groups ?? {}));
}
