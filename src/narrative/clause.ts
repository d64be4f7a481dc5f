// Prose cut into clauses, each with what its sentence says about it: whose figures, of which year, a total or a part.
import type { Claim } from './claim.ts';
import type { Prose, Zone } from './prose.ts';

/** A stretch between two stops. A number belongs to the words of its own clause and to no others. */
export interface Clause {
  /** Its place among all clauses. */
  readonly index: number;
  readonly text: string;
  /** Offset in the folded text. */
  readonly start: number;
  readonly zone: Zone;
  readonly sentence: number;
  /** Between brackets. */
  readonly isAside: boolean;
  /** Of another year or of many years: 2023年, 去年, 历年. */
  readonly isElsewhen: boolean;
  /** Behind 其中: a part of what was said before. */
  readonly isPart: boolean;
  /** A target, an average or a share, no result: 要求, 每月, 分别. */
  readonly isNoResult: boolean;
  readonly scope: Claim['scope'];
  /** The clause or the subject of its sentence names the scope. */
  readonly isScopeStated: boolean;
}

/** What one clause hands to the next in its sentence. */
interface Sentence {
  number: number;
  depth: number;
  isElsewhen: boolean;
  isPart: boolean;
  partHolds: boolean;
  isNoResult: boolean;
  scope: Claim['scope'] | null;
}

const stops = /[。！？；，：（）《》\n]|其中/g;
/** 其中 and the colon before a figure or a denial (总数：171条; 情况：无) end no clause. */
const afterColon = /^[\d零无未没]/;
/** A full-width comma inside a number: 1，033条. */
const groupAhead = /^，\d{3}(?!\d)/;

/** All clauses of the prose in their order. `year` is the year the report is about; null: unknown. */
export function splitClauses({ folded, zones }: Prose, year: number | null): Clause[] {
  const { text } = folded;
  const clauses: Clause[] = [];
  const sentence = newSentence();
  let start = 0;
  let zone = 0;
  stops.lastIndex = 0;
  for (;;) {
    const match = stops.exec(text);
    const stop = match?.[0] ?? '\n';
    const at = match?.index ?? text.length;
    if (match && isInside(text, at, stop)) continue;
    while ((zones[zone + 1]?.start ?? Infinity) <= start) zone += 1;
    if (at > start) {
      const words = {
        index: clauses.length,
        text: text.slice(start, at),
        start,
        zone: zones[zone]?.zone ?? 'section-1',
      };
      clauses.push(toClause(words, sentence, year));
    }
    if (match === null) return clauses;
    passStop(sentence, stop, text.charCodeAt(at + 2) === colon);
    start = stop === '其中' ? at : at + 1;
    if (stop === '其中') stops.lastIndex = at + 2;
  }
}

const colon = '：'.charCodeAt(0);

function isInside(text: string, at: number, stop: string): boolean {
  if (stop === '：') return afterColon.test(text.charAt(at + 1));
  return (
    stop === '，' &&
    groupAhead.test(text.slice(at, at + 5)) &&
    /(?<!\d)\d{1,3}$/.test(text.slice(Math.max(0, at - 4), at))
  );
}

function newSentence(): Sentence {
  return { number: 0, depth: 0, isElsewhen: false, isPart: false, partHolds: false, isNoResult: false, scope: null };
}

/** 其中 governs up to the next semicolon; with a colon (其中：) to the end of the sentence. */
function passStop(sentence: Sentence, stop: string, isColonNext: boolean): void {
  if (/[。！？\n]/.test(stop)) Object.assign(sentence, { ...newSentence(), number: sentence.number + 1 });
  else if (stop === '（' || stop === '《') sentence.depth += 1;
  else if (stop === '）' || stop === '》') sentence.depth = Math.max(0, sentence.depth - 1);
  else if (stop === '其中') Object.assign(sentence, sentence.depth > 0 ? {} : { isPart: true, partHolds: isColonNext });
  else {
    sentence.isNoResult = false;
    if (stop === '；' && !sentence.partHolds) sentence.isPart = false;
  }
}

const timeCue = /年|以来/;
/** Comparisons with another year: the rest of the clause is about that year. */
const comparison = /(?:比|较|同比|与|跟|相比)(?:于|之)?(?:20\d\d年|去年|上一?年|往年|前年|同期|前一年)|同比/;
const anyYear = /(?<!\d)(20\d\d)(?=年)/g;
const otherTimes =
  /去年|上一?年|往年|前年|历年|近[一二两三四五几\d]{0,2}年|(?:建站|开通|建立|成立|上线|运行|开设|施行|实施|创办|启用)以来|十[三四]五/;
const thisYear = /今年|本年|全年|当年|年内/;
const opensWithTime = /^(?:截至|截止|自|从|在|到|而|其中)?(?:20\d\d年|去年|上一?年|往年|近.{0,2}年|今年|本年)/;
const noResult = /要求|目标|任务|计划|力争|预计|拟(?:公开|发布)|每[日天周月季年]|[日月人]均|平均|分别|应当|不得/;
const whole = /(?<![在向对为面于安健完])全(?:[省市区县旗盟](?![域场内外面级])|州)|各级|各(?:区县|县区|县市|乡镇|部门)/;
const own = /我[办局委厅乡镇街院]|本(?:机关|单位|局|办|街道|镇|乡|级)/;

type Words = Pick<Clause, 'index' | 'text' | 'start' | 'zone'>;

function toClause(words: Words, sentence: Sentence, year: number | null): Clause {
  const isAside = sentence.depth > 0;
  const cut = timeCue.test(words.text) || words.text.includes('同') ? words.text.search(comparison) : -1;
  const text = cut < 0 ? words.text : words.text.slice(0, cut);
  const isElsewhen = timeCue.test(text) ? judgeTime(text, sentence, year) : sentence.isElsewhen;
  if (noResult.test(text)) sentence.isNoResult = true;
  const stated = scopeOf(text);
  const scope = stated ?? sentence.scope;
  if (stated !== null && !isAside && opensWithScope(text)) sentence.scope = stated;
  return {
    ...words,
    text,
    sentence: sentence.number,
    isAside,
    isElsewhen,
    isPart: sentence.isPart,
    isNoResult: sentence.isNoResult,
    scope: scope ?? 'own',
    isScopeStated: scope !== null,
  };
}

/** A clause that opens with a year sets it for the rest of the sentence; one that only mentions it speaks for itself. */
function judgeTime(text: string, sentence: Sentence, year: number | null): boolean {
  const years = Array.from(text.matchAll(anyYear), (match) => Number(match[1]));
  const isOther = otherTimes.test(text) || years.some((named) => named !== year);
  const isOwn = !isOther && (years.length > 0 || thisYear.test(text));
  if (sentence.depth === 0 && (isOwn || opensWithTime.test(text))) sentence.isElsewhen = isOther;
  return isOther || (!isOwn && sentence.isElsewhen);
}

/** The last of the words that name a whole area or the office alone; null where there is none. */
function scopeOf(text: string): Claim['scope'] | null {
  const wholeAt = text.search(whole);
  const ownAt = text.search(own);
  if (wholeAt < 0 && ownAt < 0) return null;
  return wholeAt > ownAt ? 'aggregate' : 'own';
}

function opensWithScope(text: string): boolean {
  return Math.max(text.search(whole), text.search(own)) <= 12;
}
