// How many reconsideration cases and suits over disclosure the office says there were, or that there were none.
import type { Clause } from '../clause.ts';
import { findCounts } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { isResultOrPart, noneHit, quantityHit } from './hit.ts';
import type { Hit } from './hit.ts';
import { denial, headOf, sum } from './wording.ts';

/** What tells the two kinds of dispute apart. */
interface Subject {
  readonly word: string;
  readonly numberLast: RegExp;
  readonly numberFirst: RegExp;
}

const counted = '的?(?:案件|案|申请|事项|情况)?的?';
const subject = (word: string): Subject => ({
  word,
  numberLast: new RegExp(`${word}${counted}${sum}$`),
  numberFirst: new RegExp(
    `^(?:(?:因|涉及|有关|关于|针对)政府信息公开(?:工作)?(?:的)?)?(?:被)?(?:申请|提起|引发|引起)?(?:的)?(?:政府信息公开)?(?:行政)?${word}`,
  ),
});
const subjects = { reconsideration: subject('复议'), litigation: subject('诉讼') } as const;

export type DisputeKind = keyof typeof subjects;

/**
 * Outcomes, kinds of suit and the work of an authority that decides on others: no number of disputes of this office.
 */
const otherMatter = /未经复议|复议后|维持|纠正|撤销|撤回|败诉|胜诉|驳回|应诉|审理|审结|裁定|判决|结转|许可|处罚/;
const asAuthority = /办理|处理|受理|代理|承办|化解|调解|[收接]到[^，]{0,12}复议申请/;
const asRespondent = /被|引发|引起|产生|发生|导致/;
const aboutDisclosure = /信息公开|政务公开|公开信息|公开政府信息|依申请/;
/** 行政执法均无被申请行政复议: of other work of the office. */
const ofOtherWork = /执法|处罚|许可|审批/;
const laterSuits = '复议后';
const ownZones = new Set(['part-2', 'section-3', 'section-4']);

const gap =
  '[因为此对由政务府信息公开类依申请人工作而被提起引发产生出现导致形式有的关于与相及和或者、公民法其他它组织我本局办街道乡镇区县市机单位涉方面任何一例件到要求过发收不服当答复处理向等在全年度均未遇事务举报投诉信访纠纷]{0,44}?';
const chain =
  '[行政复议诉讼案件申请情况形的事项现象等问题发生、和及与或者以被提起引也未因此而均没有关出一例纠纷投举报方面]{2,44}';
/** 针对我镇有关政府信息公开事务的, 以县水利局为被申请人的: an office named between the denial and its matter. */
const named =
  '(?:(?:(?:涉及|针对|因|对|有关)[\\u4e00-\\u9fff]{0,14}?|以[\\u4e00-\\u9fff]{1,20}?为被(?:申请人|告)的)(?=有关|政府信息|政务公开|信息公开))?';
/** 我局也不涉及; not 公开内容不涉及 or 部分申请不涉及, which tell of some things. */
const notConcerned = '(?<=^(?:20\\d\\d年度?|[本全今]年度?|我[\\u4e00-\\u9fff]{1,5}?|[均也都亦]){0,3})不涉及';
/** An office that takes on those against others says so as well: 未受理因信息公开提起的行政复议 tells of its own. */
const takenOn = '受理(?=[因被针]|[^，]{0,30}引[发起])';
const noneOf = new RegExp(
  `(?:${denial}(?!经|及时|按)(?:发生|产生|出现|收到|接到|${takenOn}|存在|有)?(?:过)?|${notConcerned})${named}${gap}(?=(?:行政)?(?:复议|诉讼))(${chain})$`,
);
const zeroOf = new RegExp(
  `(?:行政)?(?:复议|诉讼)(?:[案件申请行政复议诉讼被提起、和及与或数量情况程序]{0,24})(?:(?:均|都|皆|共|合计)?(?:为|是)?：?(?:[0零〇])(?:件|起|宗|例|次|条)?|的?情况：无)$`,
);

/** Suits after reconsideration counted beside other suits, and not as a part of them: what a number counts is open. */
function countsLaterSuits({ text, isPart, isAside }: Clause): boolean {
  return !isPart && !isAside && text.includes(laterSuits) && findCounts(text, 1).length > 0;
}

/** Claims on one kind of dispute in one zone, in their order. */
export function findDisputes(kind: DisputeKind, clauses: readonly Clause[], all: readonly Clause[]): Hit[] {
  const hits = hitsOf(kind, clauses, all);
  if (kind === 'reconsideration' || hits.length === 0) return hits;
  const open = new Set(clauses.filter(countsLaterSuits).map(({ sentence }) => sentence));
  return hits.filter(({ clause }) => !open.has(clause.sentence));
}

function hitsOf(kind: DisputeKind, clauses: readonly Clause[], all: readonly Clause[]): Hit[] {
  let sentence = -1;
  let isAbout = false;
  return clauses.flatMap((clause) => {
    if (clause.sentence !== sentence) isAbout = false;
    sentence = clause.sentence;
    isAbout ||= aboutDisclosure.test(clause.text) || ownZones.has(clause.zone);
    if (!clause.text.includes(subjects[kind].word) || !isResultOrPart(clause)) return [];
    return noneIn(kind, clause) ?? (isAbout && !isOfAllMatters(clause, all) ? numberIn(kind, clause) : []);
  });
}

/** 行政复议12件，其中涉及政府信息公开2件; 行政诉讼5件，均与信息公开无关: the first number is of all the office does. */
const someOfThem =
  /^其中[^，\d]{0,8}信息公开|(?:与|和)[^，]{0,6}信息公开[^，]{0,4}无关|^(?:均|都)?(?:不涉及|非)[^，]{0,4}信息公开/;

function isOfAllMatters({ index, sentence }: Clause, all: readonly Clause[]): boolean {
  const behind = all.slice(index + 1, index + 4);
  return behind.some((next) => next.sentence === sentence && someOfThem.test(next.text));
}

function noneIn(kind: DisputeKind, clause: Clause): Hit[] | null {
  const { word } = subjects[kind];
  const match = noneOf.exec(clause.text);
  if (match) {
    if (ofOtherWork.test(clause.text) && !aboutDisclosure.test(clause.text)) return [];
    const words = match[0];
    const at = words.lastIndexOf(word);
    return at < 0 ? [] : [noneHit(clause, match.index, match.index + at + word.length)];
  }
  const zero = /[0零〇]|：无$/.test(clause.text) ? zeroOf.exec(clause.text) : null;
  if (zero === null || !isJoint(zero[0])) return null;
  return [noneHit(clause, zero.index, zero.index + zero[0].length)];
}

/** 行政复议、行政诉讼均为0 speaks of both. */
function isJoint(words: string): boolean {
  return words.includes('复议') && words.includes('诉讼') && (words.match(/\d/g) ?? []).length <= 1;
}

/** 行政复议2件和复议后提起行政诉讼1件: the first number is clear. */
const laterSuitsBeside = /(?<=\d[件起宗例])[、和及](?=复议后)/;

function numberIn(kind: DisputeKind, clause: Clause): Hit[] {
  const [text = ''] = clause.text.split(laterSuitsBeside, 1);
  if (otherMatter.test(text) || (asAuthority.test(text) && !asRespondent.test(text))) return [];
  const bound = findCounts(text, 5).filter((count, index, all) =>
    isBound(kind, text, { count, before: all[index - 1] }),
  );
  const [found, ...competing] = bound;
  if (found === undefined || found.value === null || competing.length > 0) return [];
  return [quantityHit(clause, found, found.value)];
}

interface Neighbours {
  readonly count: Quantity;
  readonly before: Quantity | undefined;
}

/** The number follows its subject at once, or goes before it where it follows none. */
function isBound(kind: DisputeKind, text: string, { count, before }: Neighbours): boolean {
  const head = headOf(text.slice(before?.end ?? 0), count.leadStart - (before?.end ?? 0));
  const { numberLast, numberFirst } = subjects[kind];
  const other = subjects[kind === 'litigation' ? 'reconsideration' : 'litigation'];
  if (numberLast.test(head)) return !head.includes(other.word);
  return !other.numberLast.test(head) && numberFirst.test(text.slice(count.tailEnd, count.tailEnd + 24));
}
