// Prose cut into clauses: the stretch within which a number belongs to the words beside it.
import type { Claim } from './claim.ts';
import type { Prose, Zone } from './prose.ts';
import { isOfOtherOffice } from './other-office.ts';
import { endSentence, judgeClause, newSentence } from './sentence.ts';
import type { Sentence } from './sentence.ts';

/** A stretch between two stops. A number belongs to the words of its own clause and to no others. */
export interface Clause {
  /** Its place among the clauses. */
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
  /** Another office is its subject: 县政府办公室收到申请11件 in the report of the county. */
  readonly isOfOther: boolean;
  readonly scope: Claim['scope'];
  /** The clause or the subject of its sentence names the scope. */
  readonly isScopeStated: boolean;
}

/** Every stop but 其中 is one character; 其中 opens the clause behind it. */
const stops = /[。！？；，：（）《》\n]|其中/g;
const part = '其中';
/** A clause matters with a subject, a unit of count, an amount, a channel or a field; all others are passed over. */
const bearing = /公开|申请|复议|诉讼|[费条件份篇起宗网台号微媒栏屏]|[\d万]元|结转|方面$|领域$|涉及/;

/** The report whose prose it is; null where it does not say. */
export interface Reporting {
  readonly year: number | null;
  readonly agencyName: string | null;
}

/** The end of a name such as 信访局, 行政审批局, 登记中心: without it these words tell of other matters than disclosure. */
const namedAfterMatter = /(?:信访|审批|登记|救助|仲裁|企业|投诉|举报|执法|清理|网信|媒体|广播|电视|平台|网格).+$/;

/** 青石县信访局 as 青石县我我局, where it is the office itself. */
function withoutOwnMatter(text: string, own: string): string {
  return text.replaceAll(own, '我'.repeat(own.length - 1) + own.slice(-1));
}

/** The clauses that may matter to a claim, in their order. */
export function splitClauses({ folded, zones }: Prose, { year, agencyName }: Reporting): Clause[] {
  const { text } = folded;
  const clauses: Clause[] = [];
  const sentence = newSentence();
  const own = namedAfterMatter.exec(agencyName ?? '')?.[0];
  let start = 0;
  let zoneIndex = 0;
  stops.lastIndex = 0;
  for (let match = stops.exec(text); start < text.length; match = stops.exec(text)) {
    const at = match?.index ?? text.length;
    const stop = match?.[0] ?? '\n';
    if (isInside(text, at, stop)) continue;
    while ((zones[zoneIndex + 1]?.start ?? Infinity) <= start) zoneIndex += 1;
    const words = text.slice(start, at);
    const judged = judgeClause(words, sentence, year);
    if (bearing.test(judged.text)) {
      clauses.push({
        index: clauses.length,
        text: own === undefined ? judged.text : withoutOwnMatter(judged.text, own),
        start,
        zone: zones[zoneIndex]?.zone ?? 'section-1',
        sentence: sentence.number,
        isAside: sentence.depth > 0,
        isElsewhen: judged.isElsewhen,
        isPart: sentence.isPart,
        isNoResult: sentence.isNoResult,
        isOfOther: isOfOtherOffice(judged.text, agencyName),
        scope: judged.scope ?? 'own',
        isScopeStated: judged.scope !== null,
      });
    }
    passStop(sentence, goesOn(text, at, stop) ? '；' : stop, holdsOn(text, at));
    start = stop === part ? at : at + 1;
    if (match === null) break;
  }
  return clauses;
}

/** A colon before a figure or a denial (总数：171条; 情况：无) and a comma inside a number (1，033条) end no clause. */
function isInside(text: string, at: number, stop: string): boolean {
  if (stop === '：') return /[\d零无未没]/.test(text.charAt(at + 1));
  if (stop !== '，' || !/\d/.test(text.charAt(at + 3))) return false;
  return /(?<!\d)\d{1,3}，\d{3}(?!\d)/.test(text.slice(Math.max(0, at - 4), at + 5));
}

/** 共500条。其中，网站300条: a sentence that opens with 其中 or 包括 goes on with the one before it. */
function goesOn(text: string, at: number, stop: string): boolean {
  return stop === '。' && (text.startsWith(part, at + 1) || text.startsWith('包括', at + 1));
}

/** Of 其中 at an offset: a colon behind it (其中：), or a full stop before it (共500条。其中A10条；B20条), opens a whole list. */
function holdsOn(text: string, at: number): boolean {
  return text.charAt(at + part.length) === '：' || text.charAt(at - 1) === '。';
}

/** 其中 governs up to the next semicolon; where it opens a list, to the end of the sentence. */
function passStop(sentence: Sentence, stop: string, opensList: boolean): void {
  switch (stop) {
    case '（':
    case '《':
      sentence.depth += 1;
      break;
    case '）':
    case '》':
      sentence.depth = Math.max(0, sentence.depth - 1);
      break;
    case '，':
    case '：':
    case '；':
      sentence.isNoResult = false;
      if (stop === '；' && !sentence.holdsPart) sentence.isPart = false;
      break;
    case part:
      if (sentence.depth > 0) break;
      sentence.isPart = true;
      sentence.holdsPart = opensList;
      break;
    default:
      endSentence(sentence);
  }
}
