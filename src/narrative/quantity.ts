// Numbers with a unit inside one clause (140余条, 不少于100件), with what makes them less than exact.
import { rememberedTexts } from '../document/remembered.ts';
import type { Qualifier } from './claim.ts';
import { parseNumber } from './number.ts';

/** A number and its unit; offsets are those of the text it was found in. */
export interface Quantity {
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  /** Where the words before the number begin that belong to it (约, 不少于), and where those behind the unit end (左右). */
  readonly leadStart: number;
  readonly tailEnd: number;
  /** null where a person would not rely on it: 数百条, 3至5件, 12，34条, 100件以内. */
  readonly value: number | null;
  readonly qualifier: Exclude<Qualifier, 'none'>;
  readonly unit: string;
}

const chineseNumber = '[〇○零一二三四五六七八九十百千万亿两]{1,12}';
const arabicNumber = '\\d[\\d,，. ]{0,20}[百千万亿]{0,2}';
const quantity = (units: string): RegExp =>
  new RegExp(`(${arabicNumber}|${chineseNumber})([余多]?)([百千万亿]?)(${units})`, 'g');

/** Units of entries, requests and cases; their compounds (条例, 一件事, 份额, 2起诉) are other words. */
const countUnits = quantity(
  '条次|件次|条(?![例款目龙])|件(?!事)|份(?!额)|篇(?!章)|起(?!草|诉(?!讼))|宗|例(?![如外会])|封(?![闭面堵锁控存顶条])',
);
const documentUnits = quantity('件(?!事)|份(?!额)|条(?![例款目龙])|个(?!月|人|部门|单位|[县区乡镇市])|部(?!门|分|委)');
const moneyUnits = quantity('元');

const orNumber = '[\\d〇零一二三四五六七八九十百千万亿]';
/** 第二十条, 每一条, 逐条, 同一件 are no amounts. */
const notCounted = /(?:第[〇零一二三四五六七八九十百千\d、和至.]{0,8}|[每逐任同某])$/;
const unreliable = new RegExp(`(?:${orNumber}[.,，/ ]?|各|${orNumber}[条件起份篇宗]?(?:[-~至到/]|或者?))$`);
const goesOn = new RegExp(`^(?:[-~至到/]|或者?)${orNumber}`);
const atMost = /(?:不足|不到|不超过|不多于|至多|最多|(?<!不)少于|(?<!不)低于)$/;
const atLeast = /(?:不少于|不低于|不下于?|至少|超过?|逾|突破)$/;
const about = /(?:大约|约为?|将近|接近|近|大概|左右)$/;
const lead = /(?:不少于|不低于|不下于?|至少|超过?|逾|突破|大约|约为?|将近|接近|近|大概)$/;
const tail = /^(?:左右|上下|以上|及以上|以内|以下)/;
/** 10件以上的，应当…: a condition and no count. */
const condition = /^(?:及?以上)(?:的(?![\u4e00-\u9fff])|应|须|可|时|者)/;
const longestLead = 10;

/** A text with more counts is none we read. */
export const mostCounts = 40;
/** Several claims are looked for in the same clause. */
const countsIn = rememberedTexts((text) => wholeOnly(find(text, countUnits, mostCounts)));

/** Counts of entries or cases in a text, `limit` at most, up to `mostCounts` (a text with more is no sentence we read). */
export function findCounts(text: string, limit = 4): readonly Quantity[] {
  const counts = countsIn(text);
  return counts.length <= limit ? counts : counts.slice(0, limit);
}

/** Counts of documents (6个 beside 6件), `limit` at most. */
export function findDocumentCounts(text: string, limit = 4): Quantity[] {
  return wholeOnly(find(text, documentUnits, limit));
}

/** Sums of money in yuan (0.04万元 is 400). */
export function findAmounts(text: string, limit = 4): Quantity[] {
  return find(text, moneyUnits, limit);
}

function wholeOnly(counts: readonly Quantity[]): Quantity[] {
  return counts.map((found) => (Number.isInteger(found.value) ? found : { ...found, value: null }));
}

function find(text: string, pattern: RegExp, limit: number): Quantity[] {
  const found: Quantity[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && found.length < limit; match = pattern.exec(text)) {
    const one = toQuantity(text, match);
    if (one) found.push(one);
  }
  return found;
}

function toQuantity(text: string, match: RegExpExecArray): Quantity | null {
  const [whole, number = '', more, scale = '', unit = ''] = match;
  const start = match.index;
  const end = start + whole.length;
  const before = text.slice(Math.max(0, start - longestLead), start);
  if (notCounted.test(before) || whole === '一起') return null;
  const behind = tail.exec(text.slice(end, end + 3))?.[0] ?? '';
  const leadText = lead.exec(before)?.[0] ?? '';
  const isRounded = /^[十百千万亿]/.test(number) && /[数几上]$/.test(before);
  const isRange = unreliable.test(before) || goesOn.test(text.slice(end, end + 4));
  const isLimit = atMost.test(before) || /以[内下]/.test(behind) || condition.test(text.slice(end, end + 5));
  const isDoubtful = isRounded || isRange || isLimit;
  const isAtLeast = atLeast.test(before) || behind.endsWith('以上');
  const isAbout = more !== '' || about.test(before) || /左右|上下/.test(behind);
  return {
    start,
    end,
    leadStart: start - leadText.length,
    tailEnd: end + behind.length,
    value: isDoubtful ? null : parseNumber(number + scale),
    qualifier: isAtLeast ? 'at_least' : isAbout ? 'about' : 'exact',
    unit,
  };
}
