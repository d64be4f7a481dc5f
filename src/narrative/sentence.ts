// What a clause takes over from its sentence: whose figures, of which year, a total or a part, a result or a target.
import type { Claim } from './claim.ts';

/** Between the first clause of a sentence and its full stop; changed by each clause in turn. */
export interface Sentence {
  number: number;
  /** Open brackets. */
  depth: number;
  /** It opened with another year: 2023年，收到申请31件. */
  isElsewhen: boolean;
  /** Behind 其中 or 包括. */
  isPart: boolean;
  /** It opened a list of parts, which holds beyond a semicolon. */
  holdsPart: boolean;
  isNoResult: boolean;
  scope: Claim['scope'] | null;
}

/** A clause as its sentence and its own words make it. */
export interface Judgement {
  /** Its words up to a comparison with another time (比上年…), which speaks of that time. */
  readonly text: string;
  readonly isElsewhen: boolean;
  readonly scope: Claim['scope'] | null;
}

export function newSentence(): Sentence {
  return { number: 0, depth: 0, isElsewhen: false, isPart: false, holdsPart: false, isNoResult: false, scope: null };
}

export function endSentence(sentence: Sentence): void {
  sentence.number += 1;
  sentence.depth = 0;
  sentence.isElsewhen = false;
  sentence.isPart = false;
  sentence.holdsPart = false;
  sentence.isNoResult = false;
  sentence.scope = null;
}

/** The first characters of all the words below: most clauses have none, and are read on at once. */
const cue = /[年月季期以同全各我本要目任计力预拟每均分应不包]/;
const comparison = /(?:比|较|与|跟)(?:于|之)?(?:20\d\d年|去年|上一?年|往年|前年|同期|前一年)|同比/;
const anyYear = /(?<!\d)(20\d\d)(?=年|以来)/g;
const monthRange = /(?<!\d)(\d{1,2})月?(?:份|\d{1,2}日)?起?[-~至到]+(?:20\d\d年)?(\d{1,2})月/;
const fewerMonths = /前[\d一二三四五六七八九十]{1,2}个月|截[至止](?:20\d\d年)?(?!12月)\d{1,2}月/;
const otherTimes =
  /去年|上一?年|往年|前年|历年|近[一二两三四五几\d]{0,2}年|(?:建站|开通|建立|成立|上线|运行|开设|施行|实施|创办|启用)[^，]{0,12}以来|[两三四五六七八九十几多]年来|十[三四]五|[上下]半年|[一二三四1-4]季度/;
/** A time that the rest of the sentence stands in: 网站开通以来，. */
const closesWithTime = /(?:以来|期间)$/;
const thisYear = /今年|本年|全年|当年|年内|年初|一年以?来/;
const opensWithTime =
  /^(?:截至|截止|自|从|在|到|而|其中)?(?:20\d\d年|去年|上一?年|往年|近.{0,2}年|今年|本年|[上下]半年|第?[一二三四1-4]季度|前.{1,2}个月|\d{1,2}月?(?:份|\d{1,2}日)?起?[-~至到])/;
/** 因2023年度申请引发行政复议1件: the requests are of that year, the disputes of this one. */
const earlierCause = /因(?:20\d\d|上一?|去)年度?(?=[^，]{0,12}申请[^，]{0,6}(?:引发|引起|产生|发生|导致|被|提起))/;
/** What last year left (2021年结转2件), told beside what came this year, leaves the rest of the sentence to this year. */
const leftOver = /^(?:上一?|20\d\d)年度?(?:结转|转结|遗留|未办结)/;
/** 收到5件、上年结转2件: what last year left stands beside the number of this year, not in it. */
export const leftBeside = /[、和及]上一?年度?(?:结转|转结)/;
const opensParts = /^(?:主要|具体)?(?:包括|包含)/;
/** 围绕工作任务, 按要求, 收到要求公开…的申请, 收到申请公开信息的要求1件 and 未收到…要求 are no targets. */
const noResult =
  /(?<![到按照据合级关定出作向]|[按照][^，]{1,8}|[未没](?:有|接)?[收接]到.{0,24}|申请公开(?:政府)?信息的)要求(?!(?:公开|获取|(?:政府)?信息公开)[^，]{0,6}的申请)|目标|任务(?<!围绕[^，]{0,12}任务)|计划|力争|预计|拟(?:公开|发布)|每[日天周月季年]|[日月人]均|平均|分别|应当|不得|季度/;
/** A single month: 7月收到申请1件. */
const someMonth = /^(?!.{0,12}截[至止]).*(?<![-至到~\d])\d{1,2}月(?![\d至到~-]|底|末)/;
/** 在全区, 面向全县, 围绕全区工作 and 安全区 name no scope. */
const whole =
  /(?<![在向对为面于安健完绕])全(?:[省市区县旗盟](?![域场内外面级])|州)|各级|各(?:区县|县区|县市|乡镇|部门)/;
const own = /我[办局委厅乡镇街院]|本(?:机关|单位|局|办|街道|镇|乡|级)/;
const longestSubject = 12;

/** Judges a clause and notes what it says for the rest of its sentence. `year`: the year of the report. */
export function judgeClause(words: string, sentence: Sentence, year: number | null): Judgement {
  if (!cue.test(words)) return { text: words, isElsewhen: sentence.isElsewhen, scope: sentence.scope };
  const cut = comparison.exec(words)?.index ?? -1;
  const text = cut < 0 ? words : words.slice(0, cut);
  const isElsewhen = judgeTime(text, sentence, year);
  if (sentence.depth === 0 && opensParts.test(text)) sentence.isPart = true;
  if (noResult.test(text) || (text.includes('月') && someMonth.test(text))) sentence.isNoResult = true;
  return { text, isElsewhen, scope: judgeScope(text, sentence) };
}

/**
 * A clause that opens with a year sets it for the rest of the sentence; one that only mentions it speaks for itself.
 */
function judgeTime(words: string, sentence: Sentence, year: number | null): boolean {
  const text = words.includes('因') ? words.replace(earlierCause, '') : words;
  const years = text.includes('20') ? Array.from(text.matchAll(anyYear), (match) => Number(match[1])) : [];
  const isNamed = years.length > 0 || thisYear.test(text);
  const isOther =
    isPartOfYear(text) ||
    otherTimes.test(text.includes('结') ? (text.split(leftBeside, 1)[0] ?? '') : text) ||
    years.some((named) => named !== year) ||
    (!isNamed && text.endsWith('以来'));
  const isOwn = !isOther && isNamed;
  const isForAll =
    isOwn || (opensWithTime.test(text) && !leftOver.test(text)) || (isOther && closesWithTime.test(text));
  if (sentence.depth === 0 && isForAll) sentence.isElsewhen = isOther;
  return isOther || (!isOwn && sentence.isElsewhen);
}

/** 1至10月, 前11个月 and 截至11月 are less than the year; 1月至12月 is all of it. */
function isPartOfYear(text: string): boolean {
  if (!text.includes('月')) return false;
  const [, first, last] = monthRange.exec(text) ?? [];
  return fewerMonths.test(text) || (first !== undefined && (Number(first) !== 1 || Number(last) !== 12));
}

/** The last word that names a whole area or the office alone; near the start it is the subject of the sentence. */
function judgeScope(text: string, sentence: Sentence): Claim['scope'] | null {
  const wholeAt = whole.exec(text)?.index ?? -1;
  const ownAt = own.exec(text)?.index ?? -1;
  if (wholeAt < 0 && ownAt < 0) return sentence.scope;
  const scope = wholeAt > ownAt ? 'aggregate' : 'own';
  if (sentence.depth === 0 && Math.max(wholeAt, ownAt) <= longestSubject) sentence.scope = scope;
  return scope;
}
