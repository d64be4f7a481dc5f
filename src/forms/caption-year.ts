// Tells this year's tables from last year's printed beside them, by the captions above them.
import type { TableId } from '../codebook/concepts.ts';
import type { Row } from '../document/grid.ts';
import { sectionHeadings } from './heading.ts';
import { isFigureLike } from './value.ts';

/** A caption is short; a longer line that names a year is running text. */
const longestCaption = 40;
/** No caption whatever the characters it is printed in. */
const longestPrinted = 4 * longestCaption;
const yearIn = /(?<!\d)(20\d\d)(?!\d)\s*(?:年|$)/gu;

/** 二〇二三年 */
const writtenYear = /二[〇零○O0]([〇零○O0一二三四五六七八九])([〇零○O0一二三四五六七八九])(?=年)/gu;
const writtenDigits = '〇一二三四五六七八九';

/** （2023）, 【2023年】 */
const inBrackets = /^[([\u3010](.+)[)\]\u3011]:?$/u;

/** Words for the year of the report or the one before, with nothing beside them but the marks and words of a caption. */
const yearByWord =
  /^(?:附件?|[\s\d一二三四()#*:.、表])*(?:(本年|今年)|上年|上年度|上一年度|去年)(度|同期)?(?:政府信息公开)?(?:工作)?(情况|数据|统计|统计数据)?表?\s*:?$/u;
/** Ends a sentence, or a part of one: captions have none. */
const sentenceEnd = /[。；]/u;
/** 填表日期：2025年1月10日 and 与2023年相比 name a year that the table is not of; 2023年1月至12月 is one. */
const day = /20\d\d\s*年\s*\d{1,2}\s*月/u;
const range = /[至到~-]/u;
const comparison = /[比较]/u;
/** 2023年数据（用于对比）, 2023年对比数据: words on what the table is for, not on what its figures are. */
const forComparison =
  /\((?:仅?供|用于|作为?)?(?:对比|比较|对照|参考)(?:之?用|数据)?\)|(?<=年度?)(?:对比|对照|参考)(?=数据$)/u;

/**
 * The year that holds from a row of a grid on: the one that it names in nothing but a caption, none where a section begins there,
 * and else the one before.
 */
export function yearAtRow({ cells, span }: Row, reportYear: number | null, before: number | null): number | null {
  const first = cells.find(({ text }) => text !== '');
  const isAlone = first === cells.findLast(({ text }) => text !== '');
  if (first === undefined || !(isAlone || opensCaption.test(first.text))) return before;
  const filled = cells.filter(({ text }) => text !== '');
  const text = filled.map((cell) => cell.text).join(' ');
  if (!isAlone && !captionInParts.test(text)) return before;
  const own = yearOf(text, reportYear);
  const headings = own !== null || before === null ? [] : sectionHeadings({ kind: 'paragraph', span, text, level: 0 });
  return headings.length > 0 ? null : (own ?? before);
}

/** A caption that blanks part into several cells: 表 1 2024 年度 情况. */
const captionInParts =
  /^(?:附?表 ?[\d一二三四]? ?[.、:：]? ?20\d\d ?年度?[ \p{Script=Han}]*|20\d\d 年度?(?: \p{Script=Han}+)?)$/u;

const opensCaption = /^(?:附|表|20)/;

const shortestCaption = 3;

/**
 * The one year a caption names, in digits or by its place beside the report's; null where it names none, or more than one,
 * or is too long or too short for a caption: `本年` and `上年` alone may be the beginning of a broken head or label.
 */
export function yearOf(text: string, reportYear: number | null): number | null {
  if (!/[2２年]/.test(text) || text.trim().length > longestPrinted || sentenceEnd.test(text)) return null;
  const printed = text.normalize('NFKC').replace(forComparison, '').trim().replace(inBrackets, '$1');
  const plain = printed.startsWith('20') ? printed : printed.replace(writtenYear, inDigits);
  if (plain.length > longestCaption || plain.length < shortestCaption || comparison.test(plain)) return null;
  if (day.test(plain) && !range.test(plain)) return null;
  const years = new Set([...plain.matchAll(yearIn)].map((match) => Number(match[1])));
  if (years.size > 0) return years.size === 1 ? Math.max(...years) : null;
  const word = yearByWord.exec(plain);
  return word && reportYear !== null ? (word[1] === undefined ? reportYear - 1 : reportYear) : null;
}

function inDigits(_: string, ...[tens = '', ones = '']: readonly string[]): string {
  return `20${[tens, ones].map((digit) => Math.max(0, writtenDigits.indexOf(digit))).join('')}`;
}

/** A row and the year of the caption above it, null where there is none. */
interface CaptionedRow {
  readonly cells: Row['cells'];
  readonly year: number | null;
}

type CaptionedRows<Captioned> = Readonly<Record<TableId, readonly Captioned[]>>;

/**
 * Leaves out rows under a caption of another year: a table that has no others is not there. Where all tables of the report
 * stand below such captions, all are taken: `form/year-doubtful` names their figures.
 */
export function rowsOfYear<Captioned extends CaptionedRow>(
  tables: CaptionedRows<Captioned>,
  year: number | null,
): CaptionedRows<Captioned> {
  const isOfYear = (row: Captioned): boolean => year === null || row.year === null || row.year === year;
  const isTable = (rows: readonly Captioned[]): boolean =>
    rows.some((row) => isOfYear(row) && row.cells.some(({ text }) => isFigureLike(text)));
  if (!Object.values(tables).some(isTable)) return tables;
  return {
    proactive: tables.proactive.filter(isOfYear),
    requests: tables.requests.filter(isOfYear),
    disputes: tables.disputes.filter(isOfYear),
  };
}
