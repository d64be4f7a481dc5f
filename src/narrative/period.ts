// The reporting period a report states: 统计期限为2024年1月1日至2024年12月31日.
import type { Document } from '../document/document.ts';
import type { Period } from './narrative.ts';
import { sourceWords } from './folded-text.ts';
import type { Prose } from './prose.ts';

/** 年 is lost in some copies (20231月1日). The second date may leave its year out. */
const period =
  /(?:统计|数据|报告期)[^。；\d]{0,20}(20\d\d)年?(\d{1,2})月(\d{1,2})日?(?:起|开始)?，?(?:至|到|-|~|止){1,2}(?:(20\d\d)年?)?(\d{1,2})月(\d{1,2})(?:日|止)/;

/** The first period with dates of one year; two different years are none. */
export function findPeriod({ source }: Document, { folded }: Prose): Period | null {
  const match = period.exec(folded.text);
  if (match === null) return null;
  const [words, from = '', , , to = from] = match;
  const end = match.index + words.length;
  const place = sourceWords(folded, source, { start: match.index + words.indexOf(from), end });
  return from === to && place !== null ? { year: Number(from), span: place.span } : null;
}

/** 2024年，我局收到…: the year opens a sentence, and is no date, no plan and no law of that year; 我局将公开纳入考核 is no plan. */
const opensSentence =
  /(?<=^|[。\n：])(20\d\d)年度?(?!\d|[^，。]{0,12}(?:将|计划|修订|施行|实施)|，[^，。]{0,12}(?:将(?:继续|进一步|持续|会|按|从|以|加|努力|认真|严格|着|重点|围绕)|计划))/g;

const fewestTold = 2;
/**
 * 一、总体情况 and then 2024年，我局…: reports begin with their own year, where they name no other beside it; 2024年以来 and
 * 2021年机构改革后 began any.
 */
const opensReport =
  /^(?:[^。\n]{0,12}\n)?20\d\d年度?(?![的底末初起至]|[^，。]{0,14}(?:以来|以后|[后起前时](?=，)))(?![^。\n]*20\d\d年)/;

/**
 * The one year that opens sentences below the first heading, two at least or the first of all; null where there is none,
 * or several.
 */
export function findToldYear({ folded, zones }: Prose): number | null {
  const below = folded.text.slice(zones.find(({ zone }) => zone !== 'opening')?.start ?? 0);
  const told = Array.from(below.matchAll(opensSentence), ([, year]) => Number(year));
  const [year] = told;
  const isTold = told.length >= fewestTold || opensReport.test(below);
  return year !== undefined && isTold && told.every((other) => other === year) ? year : null;
}
