// The title of a report: the office and the year it names.
import type { Document } from '../document/document.ts';
import type { SourceText } from '../document/source-text.ts';
import { paragraphSpan } from '../forms/paragraph-span.ts';
import type { Outline } from '../forms/outline.ts';
import { withoutRadicals } from '../forms/radicals.ts';
import { best, moreOf, officeEnd, ofOwnYear, withPlace } from './choose-title.ts';
import type { Title } from './narrative.ts';
import { cellsAbove, linesAbove, longestTitle, printed } from './title-lines.ts';
import type { Line } from './title-lines.ts';

const subject = /信息公|政务公开|息公开|信息工作公开/;
/** 年度报 and 告年度报: characters exchanged. */
const report = /报告|年报|告年度?报|年度报(?!表|[送道])/;
const sentence =
  /[。；！？]|，.*，|如下(?:：|（|$)|^(?:现[将就]|根据|按照|依据|依照|为(?:了|认真|贯彻)|本(?:年度)?报告)|《中华人民共和国/;
/** Pages about reports: 【解读】…年度报告解读, 一图读懂, the form itself (年度报告格式) and notices on it. */
const aboutReport = /解读|图解|一图|读懂|报告(?:格式|模板|范文|样本)|通知/;
/** Page furniture: paths of a site or a disk, tables of contents, metadata, links to the pages beside. */
const furniture = /[>|»›]|[a-z\d]\/|当前位置|索引号|发布(?:日期|时间|机构)|来源：|浏览|^[上下]一[篇条]/;
/** The year of a day behind a title (2025-01-20) is none of it. */
const digitYear = /(?<!\d)(20\d\d)(?!\d|[-/.]\d{1,2}[-/.]\d)(?:学?年度?|度)?/g;
const chineseYear = /二[〇零○OoＯ0]([〇零○OoＯ0一二三四五六七八九])([〇零○OoＯ0一二三四五六七八九])(?:年度?|度)?/g;
const asides = /（[^）]{0,40}）/g;

/**
 * Finds the title above section 一, over up to three lines or in a cell of the page's metadata
 * (名称 | 青石镇2024年…报告); null where no line is one. A year in a sentence is no title's. `told` gives the year that the
 * text tells.
 */
export function findTitle(document: Document, outline: Outline, told: () => number | null): Title | null {
  const { source } = document;
  const titles = ofOwnYear(titlesIn(linesAbove(document, outline), source), told);
  // A cell without a year is the name of a kind of page.
  const inCells = (): Title[] => cellsAbove(document, outline).flatMap((cell) => titlesIn([cell], source));
  const found = withPlace(best(titles), titles);
  if (found?.year && found.agencyName) return found;
  const ofReports = inCells().filter(({ year }) => year !== null);
  return found === null ? best(ofReports) : (moreOf(found, ofReports, told) ?? found);
}

/** From below: of two alike, the one nearer to the text is its title. */
function titlesIn(lines: readonly Line[], source: SourceText): Title[] {
  return lines
    .map((_, index) => titleLines(lines, index))
    .flatMap((used) => (used.length > 0 ? [toTitle(used, source)] : []))
    .toReversed();
}

/** Number signs and emphasis before a title. */
const opening = /^[\s#*]*/;

/** Without emphasis, and in the characters that radicals stand for where a browser printed the page. */
function withoutMarks(text: string): string {
  return withoutRadicals(text)
    .replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'))
    .replace(/\*+/g, '');
}

function toTitle(lines: readonly Line[], source: SourceText): Title {
  const plain = lines.map((line) => line.plain).join('');
  const words = lines.map(({ paragraph: { text } }) => ({
    start: opening.exec(text)?.[0].length ?? 0,
    end: text.length,
  }));
  const spans = lines.map(({ paragraph }, index) => paragraphSpan(source, paragraph, words[index] ?? paragraph.span));
  return {
    text: lines.map(({ paragraph }, index) => withoutMarks(paragraph.text.slice(words[index]?.start))).join(''),
    span: { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 },
    agencyName: asPrinted(agencyIn(plain), plain, () => lines.map(printed).join('')),
    year: yearIn(plain),
  };
}

/** The line at `index` and its neighbours that complete it: 报告 behind, the office before or behind, the year beside. */
function titleLines(lines: readonly Line[], index: number): Line[] {
  const line = lines[index];
  if (line === undefined || !mayBeTitle(line)) return [];
  const next = lines[index + 1];
  const goesOn = next !== undefined && (breaksTopic(line, next) || bringsReport(line, next));
  if (!goesOn && !(subject.test(line.plain) && report.test(line.plain))) return [];
  const used = goesOn ? [line, next] : [line];
  const behind = lines[index + used.length];
  const plain = (): string => used.map((one) => one.plain).join('');
  const above = lines[index - 1];
  if (above && runsOn(above)) return [];
  for (const before of [above, lines[index - 2]]) {
    if (!before || !mayBeTitle(before) || !completes(before, plain())) break;
    used.unshift(before);
  }
  const isListed = isBareYear(behind) && isBareYear(lines[index + used.length + 1]);
  if (behind && !isListed && mayBeTitle(behind) && completes(behind, plain())) used.push(behind);
  return used;
}

/** Of years below each other, as the menu of a site has them under 政府信息公开年报, none is the title's. */
function isBareYear(line: Line | undefined): boolean {
  return line !== undefined && /^20\d\d年?度?$/.test(line.plain);
}

const shortestBroken = 18;

/** A line of a sentence that the width of the page broke: what stands below goes on with it. */
function runsOn({ plain }: Line): boolean {
  return plain.length >= shortestBroken && /[，,]/.test(plain) && !/[：。！？；）]$|：/.test(plain);
}

/** 报告 may have a line of its own, with the year: 青石镇政府信息公开 / 2024年度报告. */
function bringsReport({ plain }: Line, next: Line): boolean {
  const isReport = /^(?:20\d\d年?度?|年度|工作){0,3}(?:报告|年报)/.test(next.plain) && next.plain.length <= 16;
  return subject.test(plain) && !report.test(plain) && isReport;
}

/** The words that tell what a report is about, to their end. */
const topic = /(?:政府信息|政务信息|信息|政务)公开(?:工作)?(?:开展)?(?:情况)?(?:20\d\d年?度?|年度?)?的?(?:报告|年报)/;
/** More words than the rest of a title has. */
const longestRest = 20;

/** A page's width breaks a title anywhere: 青石镇2024年政府信息公开工作年 / 度报告. */
function breaksTopic({ plain }: Line, next: Line): boolean {
  if (next.plain.length > longestRest || !mayBeTitle(next)) return false;
  const found = topic.exec(plain + next.plain);
  return found !== null && found.index < plain.length && found.index + found[0].length > plain.length;
}

/** Words of a title that the end of a line may break: 青石镇人民政 / 府2024年…, 青石镇20 / 24年… */
const breakable = /20\d\d年|人民政府|街道|办事处|办公[室厅]|委员会|管委会/g;
/** What no name of an office is without the words above: 云溪县老城 / 街道办事处2024年…, 云溪县科 / 委2024年… */
const endOfName = /^(?:[局委办厅院处府]|(?:人民)?政府(?:办公[室厅])?|街道(?:办事处)?|办事处|办公[室厅]|委员会|管委会)$/;

/** A line ends within a word, a year or a name that the title goes on with. */
function breaksWord(line: string, title: string): boolean {
  if (/[\u4e00-\u9fff]$/.test(line) && endOfName.test(agencyIn(title) ?? '')) return true;
  return Array.from((line + title).matchAll(breakable)).some(
    ({ 0: word, index }) => index < line.length && index + word.length > line.length,
  );
}

/** A line beside the title belongs to it where it gives the office or the year that the title lacks. */
function completes({ plain }: Line, title: string): boolean {
  if (report.test(plain) || plain.length > 40) return false;
  if (breaksWord(plain, title)) return true;
  const bare = plain.replace(asides, '').replace(digitYear, '').replace(chineseYear, '');
  if (yearIn(title) === null && bare === '' && yearIn(plain) !== null) return true;
  if (agencyIn(title) !== null || /[：，、\d]/.test(bare)) return false;
  return officeEnd.test(bare) && bare.length >= 2;
}

function mayBeTitle({ plain }: Line): boolean {
  return plain.length <= longestTitle && !sentence.test(plain) && !furniture.test(plain) && !aboutReport.test(plain);
}

/** The name in the script of the title, where it stands there as a whole. */
function asPrinted(name: string | null, plain: string, inScript: () => string): string | null {
  const at = name === null ? -1 : plain.indexOf(name);
  return name === null || at < 0 ? name : inScript().slice(at, at + name.length);
}

/** The one year a title names; what stands in brackets counts only where nothing else does. Two years are none. */
function yearIn(plain: string): number | null {
  const outside = yearsOf(plain.replace(asides, ''));
  const years = outside.size > 0 ? outside : yearsOf(plain);
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

function yearsOf(plain: string): ReadonlySet<number> {
  const digits = Array.from(plain.matchAll(digitYear), (match) => Number(match[1]));
  const chinese = plain.includes('二')
    ? Array.from(plain.matchAll(chineseYear), ([, tens = '', ones = '']) => 2000 + 10 * digit(tens) + digit(ones))
    : [];
  return new Set([...digits, ...chinese]);
}

function digit(character: string): number {
  return Math.max(0, '〇一二三四五六七八九'.indexOf(character));
}

/** 工作 is kept in 金融工作局, 社会工作部, 征收工作管理办公室. */
const reportWords =
  /政府信息公开|政务信息公开|信息公开|政务公开|(?:政府|政务)?信息工作公开|政府信息公|信息公|息公开|工作(?![局办部委处站队领管]|中心)|开?年度|报告的(?:函|请示|公告)|报告|年报|情况|全文|公开版/g;
const edges = /^(?:附件\d?：?|Page\d+|标题：|关于|[报上]送|上报|印发|公布|发布|做好|的)+|(?:关于|的)+$/g;
const brackets = /[（）《》【】“”"'\-_·：|]/g;

/** What characters exchanged with those of the year leave behind it: 某某镇2024政年府信息公开… */
const stray = /\|[政府信息公开工作年度]{1,6}$/;

/** 政府政务公开年报 names no office. */
const noName = /^(?:本级)?(?:政府|政务|机关|单位)$/;

/** 海关总署（本级机关）: the office itself. */
const ownRank = /[(（]本级(?:机关)?[)）]/;

/**
 * 开发区（青石区）医疗保障局, 国家新闻出版署（国家版权局）, 中国（青石）自由贸易试验区: brackets of the name itself, but not 云溪市（全市）.
 */
const placeOrSecondName =
  /(?<=[\u4e00-\u9fff])（((?![全本各含不])[\u4e00-\u9fff]{1,19}(?:[省市县区州盟旗镇乡局委办署院会厅室]|(?=）自由贸易)))）/g;

/** The brackets of a name while others are taken away. */
function withPlaces(name: string): string {
  return name.replace('\u3014', '（').replace('\u3015', '）');
}

/** What remains of a title without year and report words; null where nothing does. */
function agencyIn(plain: string): string | null {
  // The year stays as a mark: 青石镇政府2022年信息公开报告 names 青石镇政府, 青石镇政府信息公开报告 may mean 青石镇.
  const undated = plain.replace(digitYear, '|').replace(chineseYear, '|');
  const at = Math.max(0, undated.search(/政府信息公|政务信息公|信息公|政务公开|息公开|(?:政府|政务)?信息工作公开/));
  const before = undated.slice(0, at).replace(stray, '');
  const office = before.endsWith('人民') ? `${before}政府` : before;
  const name =
    withPlaces(clean(office.replace(ownRank, '').replace(placeOrSecondName, '\u3014$1\u3015'))) ||
    clean(undated.slice(at));
  return name === '' || noName.test(name) ? null : name;
}

/** 【文字版】云溪县水利局2024年…, （文字版）2017年云溪市…: in which form a page gives the report. */
const form = /^\s*(?:【[^】]{1,6}】|（[^）]{1,5}版）)(?=[|\u4e00-\u9fff])/;

function clean(text: string): string {
  return text.replace(form, '').replace(reportWords, '').replace(brackets, '').replace(edges, '');
}
