// How many items the office says it disclosed proactively: a number without legal definition that stands in prose only.
import type { Clause } from '../clause.ts';
import { findCounts } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { channel, hasOtherChannel, isByChannel, manyChannels } from './channels.ts';
import { isResult, isResultOrPart, quantityHit } from './hit.ts';
import type { Hit } from './hit.ts';
import { publishedIn } from './published-items.ts';
import { headOf, ofAnyKind, otherDeed, sum, unitsOfItems } from './wording.ts';

/** 公开 of this office on its own account: not 应公开, 应主动公开, 未公开, 不予公开, 依申请公开, nor 财政公开. */
const disclose =
  '(?<![应未不拟须需可待免申请]|不予|予以|部分|财政|财务|[党村居]务|[预决]算|采购|执法|[应未拟须需待免]主动)公开(?:发布|发布了|了)?';
const numberLast = new RegExp(`${disclose}${ofAnyKind}信息(?:公开|的情况)?${sum}$`);
const numberBare = new RegExp(`主动${disclose}${sum}$`);
/** 网站118条，微信294条，共计公开412条: the sum of channels. */
const sumOfChannels = new RegExp(`^(?:共计|合计|总计)${disclose}$`);
/** 2024年我镇政府信息累计公开820条; 涉企政府信息 and 各村政府信息 are others. */
const numberBehindObject = new RegExp(
  `^(?:20\\d\\d年度?|全年|本年度?|今年|截[至止][^，]{0,10}日?|[我本全][\u4e00-\u9fff]{1,3}?|各类|各项){0,3}(?:政府|政务)信息(?:累计|共计?|合计|总计|主动){1,3}公开${sum}$`,
);
const numberFirst = new RegExp(`${disclose}${sum}${ofAnyKind}$`);
const afterNumberFirst = new RegExp(`^${ofAnyKind}信息(?:稿件)?$`);
/** 专题领域主动公开30条 and 公开相关信息49条 are parts of the whole, and so is 法定主动公开信息16条 beside the other columns of a site. */
const ofField =
  /(?<!各)领域(?:信息)?(?:主动)?公开|(?<!各)类(?:信息)?(?:主动)?公开|法定主动公开|(?<!主动|累计|合计|总计|共)公开[相有]关信息/;

/** 二是通过微信公众号公开信息118条: what the first item of the list says comes to it. */
const isLaterItem = /^[二三四五六七]是/;
/** 在教育方面，公开信息108条: a part of the whole, where 在主动公开方面 is the whole. */
const opensWithField = /^(?:[一二三四五六七]是)?(?:在[^公]{1,12}(?:方面|领域)|涉及[^公]{1,12}的)$/;
/** 梳理惠企政策，在网站上集中公开，公开信息286条: what was gathered is of one matter, unless it is called the whole. */
const gathered = /集中(?:公开|发布)$/;
const documentsMade = /(?:制发|印发|制作)[^，]{0,8}(?:公文|文件)[^，]{0,8}\d/;
const ofThisYear = /新增|今年|本年|20\d\d年/;
const opensWithAdded = /^(?:今年|本年度?|当年|20\d\d年度?)新增(?:的)?(?:主动)?公开[^栏目]{0,12}\d/;
const addedThisYear = /(?:今年|本年度?|当年|20\d\d年度?)新增/;
/** Under the heading on management other numbers are of some matters: 项目申报公开信息16条. */
const saysWhole = /主动|共|累计|合计|总计/;
const sumWord = /共|累计|合计|总计|总数/;
/** Under the heading on platforms 专区主动公开信息16条 is what one of them holds, 全年主动公开信息820条 is the whole. */
const saysYear = /主动(?=.*(?:共|累计|合计|总计))|(?:全年|今年|本年|年度|20\d\d年|共|累计|合计|总计)(?=.*主动)/;
/** 制作信息104条，其中主动公开43条: of all that was made, what was disclosed is the whole. */
const informationMade = new RegExp(`(?:制作|制发|产生|形成|生成)(?:了)?${ofAnyKind}信息[^，\\d]{0,8}\\d`);

/**
 * The total of this year in one zone, first of each scope. Numbers by channel are no total; one alone, with no other
 * channel beside it, is taken. Several totals in one sentence are none, unless one of them is called the sum.
 */
export function findProactiveItems(clauses: readonly Clause[], all: readonly Clause[]): Hit[] {
  const isWhole = ({ clause }: Hit): boolean =>
    (clause.zone !== 'part-3' || saysWhole.test(clause.text)) &&
    (clause.zone !== 'part-4' || (saysYear.test(clause.text) && !isByChannel(clause, all))) &&
    !isOfField(clause, all) &&
    !isOfDocuments(clause, all) &&
    !isAllEver(clause, all);
  const hits = clauses.flatMap((clause) => hitIn(clause, all)).filter(isWhole);
  const totals = totalsAmong(hits, all);
  if (totals.length > 0) return totalsOfSentences(totals);
  const [first, ...more] = hits.length > 0 ? hits : publishedIn(clauses, all).filter(isWhole);
  const isSole =
    first !== undefined &&
    !isLaterItem.test(first.clause.text) &&
    (more.length === 0 || (hits.length > 0 && manyChannels.test(first.clause.text)));
  return isSole && !hasOtherChannel(first.clause, clauses, all) && !isOfMore(first, all) ? [first] : [];
}

/** 主动公开涉及农业的政府信息618条。…网站公开信息601条: of some kind or all, there is more than the channel's. */
function isOfMore({ value, clause }: Hit, all: readonly Clause[]): boolean {
  return all.some((other) => {
    if (other === clause || !other.text.includes('主动公开') || !isResult(other) || isAllEver(other, all)) return false;
    return findCounts(other.text).some((count) => unitsOfItems.test(count.unit) && (count.value ?? 0) > value);
  });
}

/**
 * Those of no channel; not 在门户网站公开信息288条。…主动公开信息45条, where the smaller number is a part of the first, nor
 * 通过网站、微信等形式公开信息820条。…累计公开信息4500条, which may be all that ever was.
 */
function totalsAmong(hits: readonly Hit[], all: readonly Clause[]): Hit[] {
  let mostByChannel = 0;
  let isToldOfMany = false;
  return hits.filter(({ clause, value }) => {
    if (!isByChannel(clause, all))
      return value >= mostByChannel && !(isToldOfMany && value > mostByChannel && clause.text.includes('累计'));
    mostByChannel = Math.max(mostByChannel, value);
    isToldOfMany ||= manyChannels.test(clause.text);
    return false;
  });
}

/** The one total of each sentence and scope; none where several differ. */
function totalsOfSentences(hits: readonly Hit[]): Hit[] {
  const groups = Map.groupBy(hits, ({ clause }) => `${clause.sentence} ${clause.scope}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.every(({ value }) => value === first.value)) return group.slice(0, 1);
    const added = group.filter(({ clause }) => clause.text.includes('新增'));
    // What was added this year, beside all that was ever disclosed.
    if (added.length === 1 && group.every((hit) => added.includes(hit) || hit.clause.text.includes('累计')))
      return added;
    const sums = group.filter(isSum);
    return sums.length === 1 && sums.every(saysAsMuch(group)) ? sums : [];
  });
}

/** 主动公开120条；政务信息共公开300条: the sum is of other things than those disclosed proactively. */
function saysAsMuch(group: readonly Hit[]): (sum: Hit) => boolean {
  return (sum) =>
    sum.clause.text.includes('主动') || group.every((hit) => hit === sum || !hit.clause.text.includes('主动'));
}

function isSum({ clause }: Hit): boolean {
  return sumWord.test(clause.text);
}

function hitIn(clause: Clause, all: readonly Clause[]): Hit[] {
  const [text = ''] = clause.text.split(onRequestBeside, 1);
  if (!text.includes('公开') || !(isResult(clause) || isOfAllMade(clause, all))) return [];
  const [found, ...competing] = findCounts(text);
  if (found === undefined || found.value === null || competing.length > 0 || !unitsOfItems.test(found.unit)) return [];
  const isTotal = isBound(text, found) || isSumOfChannels(clause, found, all);
  return isTotal ? [quantityHit(clause, found, found.value)] : [];
}

/** 主动公开43条、依申请公开4条. */
const onRequestBeside = /(?<=\d[条件份篇])[、和及]依申请公开/;

/** The first part of what the office made: 其中主动公开43条. */
function isOfAllMade(clause: Clause, all: readonly Clause[]): boolean {
  if (!clause.isPart || !clause.text.startsWith('其中') || !isResultOrPart(clause)) return false;
  const before = all[clause.index - 1];
  return before?.sentence === clause.sentence && informationMade.test(before.text);
}

function isBound(text: string, { leadStart, tailEnd }: Quantity): boolean {
  const head = headOf(text, leadStart);
  if (ofField.test(head) || otherDeed.test(head)) return false;
  if (numberLast.test(head) || numberBehindObject.test(head)) return true;
  const tail = text.slice(tailEnd, tailEnd + 24);
  if (numberBare.test(head) && tail === '') return true;
  return numberFirst.test(head) && afterNumberFirst.test(tail);
}

/** Every number before it in its sentence is one of a channel. */
function isSumOfChannels(
  { text, index, sentence }: Clause,
  { leadStart, tailEnd }: Quantity,
  all: readonly Clause[],
): boolean {
  if (!sumOfChannels.test(text.slice(0, leadStart)) || tailEnd < text.length) return false;
  const before = all.slice(Math.max(0, index - 8), index).filter((clause) => clause.sentence === sentence);
  const parts = before.filter((clause) => findCounts(clause.text, 1).length > 0);
  return parts.length > 0 && parts.every((part) => channel.test(part.text));
}

function isOfField({ text, index, sentence }: Clause, all: readonly Clause[]): boolean {
  const before = all[index - 1];
  if (before?.sentence !== sentence) return false;
  return opensWithField.test(before.text) || (gathered.test(before.text) && !saysWhole.test(text));
}

/** 制发文件64件，主动公开24件: those disclosed are some of the documents before; 公开信息820条 are not. */
function isOfDocuments({ text, index, sentence }: Clause, all: readonly Clause[]): boolean {
  if (/信息.*\d条/.test(text)) return false;
  const before = all.slice(Math.max(0, index - 2), index);
  return before.some((clause) => clause.sentence === sentence && documentsMade.test(clause.text));
}

/**
 * 累计公开4500条，其中2024年新增230条: what stands there by now, with that of this year as a part, or in a sentence soon behind.
 */
function isAllEver({ text, index, sentence }: Clause, all: readonly Clause[]): boolean {
  if (!text.includes('累计')) return false;
  return all
    .slice(index + 1, index + 9)
    .some((next) =>
      next.sentence === sentence
        ? (next.isPart ? ofThisYear : addedThisYear).test(next.text)
        : next.sentence <= sentence + 2 && opensWithAdded.test(next.text),
    );
}
