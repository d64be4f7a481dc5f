// Percentages in prose with what they are percentages of: 予以公开74件，占办结总数的73.3%; 74件（73.3%）;
// 22件，比上年（31件）下降29%.
import type { Span } from '../document/span.ts';
import type { FoldedText } from './folded-text.ts';
import { findCounts, mostCounts } from './quantity.ts';

/** A percentage bound to its numerator; offsets are those of the folded text. */
export interface Share {
  /**
   * part: of a whole; change: against another year, then `wholes` holds that year's number and `percent` has a sign.
   */
  readonly kind: 'part' | 'change';
  readonly percent: number;
  readonly decimals: number;
  /** The number the percentage follows, and the sums it may close (60件、14件，占73.3%). */
  readonly parts: readonly number[];
  /**
   * Numbers of the same unit before it in its paragraph of which it may be a part, nearest
   * first; none where the words alone say that the whole is that of the requests.
   */
  readonly wholes: readonly number[];
  /** Further numbers of its paragraph: where one of them bears the percentage out, nothing is wrong. */
  readonly others: readonly number[];
  readonly span: Span;
}

const percentage = /(\d{1,3}(?:\.\d{1,2})?)%(?!左右|以[上下内]|多|余|[-~至到])/g;
/** Between 占 and its percentage: whatever names the whole as that of this office and this year, or nothing. */
const ofWhole =
  '(?:比例?|了|到|其|的|为|达|是|全部|所有|总|申请人?|办结|办理|答复|处理|受理|接收|收到|新收|公开|信息|政府|主动|依|数|量|件|条|：|本年度?|全年|当年|年度|合计|共)*';
const units = '条次|件次|条|件|份|篇|起|宗';
const unit = `(${units})`;
const shareHead = new RegExp(`(?<![\\d.,，万约近超逾第])(\\d[\\d,，]{0,9})${unit}[，、（]?(?:占|比例|占比)${ofWhole}$`);
/** A percentage alone in brackets behind its number: 26件（59.1%）; behind 增加15件 it is that of another year. */
const shareInBrackets = new RegExp(`(?<![\\d.,，万约近超逾第]|[增长加升高降减少低多]了?)(\\d[\\d,，]{0,9})${unit}（$`);
/** 占办结总数的: the whole is in table 三, if not in the text. */
const ofRequests = /占[^占]*(?:办结|办理|答复|处理|受理|接收|收到|新收|申请)/;
const otherTime = '(?:20\\d\\d年度?|去年|上一?年度?|前一年)(?:同期)?';
const ways = '增长|增加|上升|提高|下降|减少|降低';
/** 下降29%; 减少9件，降幅29%; 增加4件，同比增长22.2%. */
const changeWords = `(?:(?:${ways})了?\\d[\\d,，]{0,9}(?:${units})，(?:同比)?)?(?:(${ways})(?:了|约为)?|([增降涨]幅)(?:为|达|达到)?)`;
const changeHead = new RegExp(
  `(?<![\\d.,，万约近超逾第])(\\d[\\d,，]{0,9})${unit}，?(?:比|较|与|同比)${otherTime}(?:（|的)?(\\d[\\d,，]{0,9})${unit}）?(?:相比)?，?(?:同比)?${changeWords}$`,
);
const rising = /[增升提涨]/;
const longestHead = 60;

/** Every percentage whose numerator stands right before it; null wholes, ranges and approximate ones are left out. */
export function findShares({ text }: FoldedText): Share[] {
  if (!text.includes('%')) return [];
  const shares: Share[] = [];
  for (const match of text.matchAll(percentage)) {
    const head = text.slice(Math.max(0, match.index - longestHead), match.index);
    const isInBrackets = head.endsWith('（') && text.charAt(match.index + match[0].length) === '）';
    const bound = isInBrackets ? shareInBrackets.exec(head) : /占|比例/.test(head) ? shareHead.exec(head) : null;
    const found = bound === null ? null : partIn(text, match, bound);
    const share = found ?? (/[比较与]/.test(head) ? changeIn(match, head) : null);
    if (share !== null) shares.push(share);
    if (shares.length >= mostShares) break;
  }
  return shares;
}

/** How far around a percentage its paragraph is searched, and how many percentages a text that is read has at most. */
const reach = 2000;
const mostShares = 200;

function partIn(text: string, match: RegExpExecArray, bound: RegExpExecArray): Share | null {
  const [words, number = '', counted = ''] = bound;
  const start = match.index - words.length;
  const part = plainNumber(number);
  const behind = text.slice(start, start + reach).split('\n', 1)[0] ?? '';
  const left = text.slice(Math.max(0, start - reach), start);
  const before = exactCounts(left.slice(left.lastIndexOf('\n') + 1));
  const nearestFirst = before.toReversed();
  const wholes = nearestFirst.filter((count) => count.unit === counted && count.value >= part);
  if (wholes.length === 0 && !ofRequests.test(words)) return null;
  return {
    kind: 'part',
    ...percentOf(match),
    parts: runningSums([part, ...valuesOf(nearestFirst.slice(0, 4))]),
    wholes: valuesOf(wholes),
    others: [...valuesOf(before), ...valuesOf(exactCounts(behind)), ...runningSums(valuesOf(before))],
    span: { start, end: match.index + match[0].length },
  };
}

function changeIn(match: RegExpExecArray, head: string): Share | null {
  const bound = changeHead.exec(head);
  if (bound === null) return null;
  const [words, now = '', unitNow, before = '', unitBefore, simple, rate] = bound;
  const { percent, decimals } = percentOf(match);
  if (unitNow !== unitBefore || plainNumber(before) === 0) return null;
  return {
    kind: 'change',
    percent: rising.test(simple ?? rate ?? '') ? percent : -percent,
    decimals,
    parts: [plainNumber(now)],
    wholes: [plainNumber(before)],
    others: [],
    span: { start: match.index - words.length, end: match.index + match[0].length },
  };
}

function percentOf([, digits = '']: RegExpExecArray): Pick<Share, 'percent' | 'decimals'> {
  return { percent: Number(digits), decimals: digits.split('.')[1]?.length ?? 0 };
}

function plainNumber(digits: string): number {
  return Number(digits.replace(/[,，]/g, ''));
}

interface Count {
  readonly value: number;
  readonly unit: string;
}

function exactCounts(text: string): Count[] {
  return findCounts(text, mostCounts).flatMap(({ value, qualifier, unit: counted }) =>
    value !== null && qualifier === 'exact' ? [{ value, unit: counted }] : [],
  );
}

function valuesOf(counts: readonly Count[]): number[] {
  return counts.map(({ value }) => value);
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}
