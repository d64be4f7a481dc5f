// Sentences that tell the results of another year as if it were the year of the report: 2023年，我街道主动公开… in that of 2024.
import type { Span } from '../document/span.ts';
import type { Prose } from './prose.ts';

/** Another year at the head of such a sentence; the span is that of the year in the folded text. */
export interface OtherYear {
  readonly year: number;
  readonly span: Span;
}

const anyYear = /(?<!\d)20\d\d(?=年)/g;
const stops = /[。；！？：\n]/;
const sentenceEnds = /[。！？\n]/;
/** The year opens the sentence, with at most the name of the office and 截至 before it. */
const opens =
  /^(?:[一二三四五六七八九十]是)?(?:截[至止]|在)?[^\d《〈（〔，：与和同较比自从对按根据编制发布公布关于针至到]{0,12}(?:截[至止])?$/;
/** Behind the year: the whole of it, not a day, a month or a range. */
const wholeYear =
  /^年(?:度|全年|12月31日|底|末|期间)?(?:，|我|本|全[区县乡镇街市]|共|各|街道|镇|乡|区|县|市|主动|收到|未|没有|通过|依托|依法)/;
const ofThisOffice =
  /主动公开|公开(?:各类)?(?:政府|政务)?信息(?:共|总|\d)|(?:收到|受理|接到|办结)[^。]{0,24}申请|发布[^。，]{0,12}信息[^。，]{0,4}\d|收取[^。]{0,20}处理费|未(?:收到|收取|产生|发生)|政府信息公开工作|政务公开工作|《(?:中华人民共和国)?政府信息公开条例》/;
/** Comparisons, plans, and acts of others that belong to their year. */
const ofThatTime =
  /比|较|同期|上年|去年|往年|今年|本年|当年|历年|以来|起|连续|分别|结转|将|计划|下一步|印发|出台|修订|施行|颁布|实施|成立|启用|开通|建成|上线|荣获|获评|评为|考核|通报|整改|反馈|不足|问题|决算|预算|月报|年报|年度报告|工作要点|统计期限|报告期/;
const announced = /^年(?:度|全年)?(?:政府|政务)?信息公开(?:工作)?(?:情况|年度|工作)*报告(?:公布|公开|发布)?如下/;
const announces = /现将[^。，\d]{0,24}$/;

/** As far around a year as its sentence is looked at. */
const before = 40;
const behind = 300;

/** `year`: the year of the report. A paragraph that names this year, too, speaks of both and is passed over. */
export function findOtherYears({ folded, zones }: Prose, year: number | null): OtherYear[] {
  if (year === null) return [];
  const { text } = folded;
  const opening = zones.find(({ zone }) => zone !== 'opening')?.start ?? 0;
  const found: OtherYear[] = [];
  let line = { end: 0, isOfReport: false };
  for (const match of text.matchAll(anyYear)) {
    const named = Number(match[0]);
    const at = match.index;
    if (named === year || named > year + 1) continue;
    if (at >= line.end) line = lineAround(text, at, year);
    const isTold = at >= opening && !line.isOfReport && isResult(text, at);
    if (isTold || isAnnounced(text, at)) found.push({ year: named, span: { start: at, end: at + '2024年'.length } });
  }
  return found;
}

/** Where the line ends, and whether it names the year of the report. */
function lineAround(text: string, at: number, year: number): { readonly end: number; readonly isOfReport: boolean } {
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  return { end, isOfReport: text.slice(text.lastIndexOf('\n', at) + 1, end).includes(`${year}`) };
}

function isAnnounced(text: string, at: number): boolean {
  return announces.test(text.slice(Math.max(0, at - before), at)) && announced.test(text.slice(at + 4, at + 40));
}

function isResult(text: string, at: number): boolean {
  const head =
    text
      .slice(Math.max(0, at - before), at)
      .split(stops)
      .at(-1) ?? '';
  const tail = text.slice(at, at + behind).split(sentenceEnds, 1)[0] ?? '';
  if (!opens.test(head) || !wholeYear.test(tail.slice(4, 20))) return false;
  // Set beside the year before it, the whole sentence is that of an earlier report.
  const told = tail.replace(new RegExp(`(?:比|较|与)${Number(tail.slice(0, 4)) - 1}年(?:度)?`), '');
  return ofThisOffice.test(tail) && !ofThatTime.test(head + told);
}
