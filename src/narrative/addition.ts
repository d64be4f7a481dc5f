// Parts and totals in prose: 公开信息444条，其中网站118条、微信294条; 网站118条，微信294条，共计412条.
import type { Span } from '../document/span.ts';
import type { Clause } from './clause.ts';
import type { FoldedText } from './folded-text.ts';
import { findCounts } from './quantity.ts';
import type { Quantity } from './quantity.ts';

/** Numbers that are parts of another; offsets are those of the folded text. */
export interface Addition {
  /** whole: the parts must add up to the total; within: they may leave something out, but not exceed it. */
  readonly kind: 'whole' | 'within';
  readonly parts: readonly number[];
  readonly total: number;
  /** The total with its unit. */
  readonly span: Span;
}

/** A count where it stands in the folded text. */
interface Placed {
  readonly count: Quantity & { readonly value: number };
  readonly start: number;
  readonly clause: Clause;
}

const year = /20\d\d年度?/g;
/** 共计444条 and nothing else; with 公开信息 behind it the parts must be channels, since else they may be other things. */
const sumOnly = /^(?:以上|上述|[两三四五六七八九]项|各渠道)?(?:共计|合计|总计)$/;
const sumOfChannels = /^(?:共计|合计|总计)(?:主动)?(?:公开|发布)(?:(?:各类|政府|政务)*信息)?$/;
const channel =
  /网站|页面|专栏|平台|公众号|微信|微博|抖音|头条|客户端|APP|小程序|公开栏|公示栏|宣传栏|电子屏|显示屏|报纸|报刊|电视|广播|媒体|公报|门户/i;
/** At the end of a list: and others. */
const andOthers = '等';
/** Items that may be counted more than once, or parts of parts. */
const mayOverlap = /同步|同时|转载|重复|多渠道|包括|包含|涉及/;
/** What else was done, told on in the same sentence: 其中网站60条，回复网民留言200条; 包括机构概况1条，以及预决算信息2条. */
const otherDeed =
  /^以及|回复|办理|答复|受理|收到|处理|解答|开展|举办|组织|接待|推送|转发|阅读|浏览|访问|报送|上报|征集|另|此外/;
/** Requests and disputes are told of by what became of them, which is no list of parts: 申请749件，其中自然人741件，结转31件. */
const disclosed = /^(?!.*(?:申请|复议|诉讼|争议|案件)).*公开/;

const mostClauses = 30;
/** Behind the total, as far as words on its parts are looked for. */
const longestSentence = 400;

/** Every total with its parts, inside one sentence, of exact numbers of one unit. */
export function findAdditions(clauses: readonly Clause[], { text }: FoldedText): Addition[] {
  const additions: Addition[] = [];
  for (const clause of clauses) {
    if (clause.isAside || clause.isPart || clause.isElsewhen) continue;
    const mayClose = /[共合总]计/.test(clause.text);
    const next = clauses[clause.index + 1];
    const mayOpen = disclosed.test(clause.text) && (next?.isPart === true || next?.isAside === true);
    if (!mayClose && !mayOpen) continue;
    const sentence = sentenceOf(clause, clauses);
    const addition =
      (mayOpen ? opened(clause, sentence, text) : null) ?? (mayClose ? closed(clause, sentence, text) : null);
    if (addition !== null) additions.push(addition);
  }
  return additions;
}

/** The clauses around one that stand in its sentence; a sentence with more of them is none we read. */
function sentenceOf({ index, sentence }: Clause, clauses: readonly Clause[]): Clause[] {
  const around = clauses.slice(Math.max(0, index - mostClauses), index + mostClauses);
  return around.filter((other) => other.sentence === sentence);
}

/** Behind 其中, or several in the brackets right behind the total: 公开信息620条（网站420条、微信200条）. */
function partsOf(clause: Clause, sentence: readonly Clause[]): readonly Clause[] {
  const behind = sentence.filter(({ index }) => index > clause.index);
  const end = behind.findIndex(({ isAside }) => !isAside);
  const inBrackets = end < 0 ? behind : behind.slice(0, end);
  const isList = inBrackets.flatMap(({ text }) => findCounts(text, 2)).length > 1;
  return isList ? inBrackets : behind.filter(({ isPart, isAside }) => isPart && !isAside);
}

/** A total, 其中, parts: none of them is above it, nor their sum unless one item may be counted twice. */
function opened(clause: Clause, sentence: readonly Clause[], text: string): Addition | null {
  const [total, ...more] = exactIn(clause) ?? [];
  if (sentence.some((other) => other.index < clause.index && isAlsoTotal(other))) return null;
  const parts = partsOf(clause, sentence);
  const placed = parts.map(exactIn);
  if (total === undefined || more.length > 0 || placed.includes(null)) return null;
  if (parts.some((part) => part.isElsewhen || otherDeed.test(part.text))) return null;
  const counts = placed.flatMap((one) => one ?? []);
  const values = counts.map(({ count }) => count.value);
  if (!isOneUnit([total, ...counts]) || values.length === 0 || !holdsAll(text, counts)) return null;
  const said = text.slice(total.start, total.start + longestSentence).split(/[。\n]/, 1)[0] ?? '';
  const isDoubtful = values.includes(total.count.value) || mayOverlap.test(said);
  return {
    kind: 'within',
    parts: isDoubtful ? [Math.max(...values)] : firstAddingUp(values, total.count.value),
    total: total.count.value,
    span: spanOf(total),
  };
}

/** 共560条，其中网站268条、其他方式292条、规范性文件1条: what follows parts that give the total divides it another way. */
function firstAddingUp(values: readonly number[], total: number): readonly number[] {
  let sum = 0;
  const last = values.findIndex((value) => (sum += value) === total);
  return last > 0 ? values.slice(0, last + 1) : values;
}

/** 网站公开754条，其他方式公开54条。其中…: the parts may be those of all the numbers before them. */
function isAlsoTotal({ text, isAside, isPart }: Clause): boolean {
  return !isAside && !isPart && disclosed.test(text) && findCounts(text, 1).length > 0;
}

/** Parts, then 共计 and their sum. */
function closed(clause: Clause, sentence: readonly Clause[], text: string): Addition | null {
  const [total, ...more] = exactIn(clause) ?? [];
  if (total === undefined || more.length > 0) return null;
  const words = clause.text.slice(0, total.count.leadStart);
  const before = sentence.filter(({ index, isAside }) => index < clause.index && !isAside);
  const placed = before.map(exactIn);
  const counts = placed.flatMap((one) => one ?? []);
  const isList = before.every((one) => !one.isPart && !one.isElsewhen && !mayOverlap.test(one.text));
  const isBound =
    sumOnly.test(words) || (sumOfChannels.test(words) && counts.every((one) => channel.test(one.clause.text)));
  if (!isBound || !isList || placed.includes(null) || counts.length < 2) return null;
  if (clause.text.length > total.count.tailEnd || !isOneUnit([total, ...counts]) || !holdsAll(text, counts))
    return null;
  const kind = before.some((one) => one.text.endsWith(andOthers)) ? 'within' : 'whole';
  const parts = addingUp(
    counts.map(({ count }) => count.value),
    total.count.value,
  );
  return parts && { kind, parts, total: total.count.value, span: spanOf(total) };
}

/**
 * The last of the numbers that give the total (5 of reconsideration: 3 upheld, 1 corrected, 4 in
 * all), else all of them; null where one of them is the total itself and the others may be its parts.
 */
function addingUp(values: readonly number[], total: number): readonly number[] | null {
  let sum = 0;
  for (let first = values.length - 1; first >= 0; first -= 1) {
    sum += values[first] ?? 0;
    if (sum === total && first < values.length - 1) return values.slice(first);
  }
  return values.includes(total) ? null : values;
}

/** The counts of a clause; null where one of them is not exact. */
function exactIn(clause: Clause): Placed[] | null {
  const counts = findCounts(clause.text, 12);
  const placed = counts.flatMap((count): Placed[] => {
    const { value, qualifier } = count;
    return value === null || qualifier !== 'exact'
      ? []
      : [{ count: { ...count, value }, start: clause.start + count.start, clause }];
  });
  return placed.length === counts.length ? placed : null;
}

function isOneUnit(placed: readonly Placed[]): boolean {
  return placed.every(({ count }) => count.unit === placed[0]?.count.unit);
}

/** No further number stands among the parts: 200次 is none of our counts, but may be one of the parts. */
function holdsAll(text: string, placed: readonly Placed[]): boolean {
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined) return false;
  const words = text.slice(first.clause.start, spanOf(last).end).replace(year, '');
  return (words.match(/\d+(?:[,，.]\d+)*/g) ?? []).length === placed.length;
}

function spanOf({ start, count }: Placed): Span {
  return { start, end: start + count.end - count.start };
}
