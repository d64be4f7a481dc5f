// Items told as published, where nothing tells how many were disclosed: 共发布各类信息820条.
import type { Clause } from '../clause.ts';
import { findCounts } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { channel, manyChannels, ofManyOrOwn, publishes } from './channels.ts';
import { isResult, quantityHit } from './hit.ts';
import type { Hit } from './hit.ts';
import { headOf, ofAnyKind, otherDeed, sum, unitsOfItems } from './wording.ts';

/** What others publish, what is told to the press, and what was not: 各镇发布政务信息30条, 转发上级发布的信息3条. */
const ofOthers = /各(?:乡|镇|街|村|社区|部门|单位|科|股)|上级|转发|报送|被|新闻发布|未/;

const publishing = /(?<![应未不拟须需可待免申请点]|[应未拟须需待免]主动)(?:公开|发布|公布)/;
const inAll = '(?:共计|合计|总计|累计|总共|一共|共)';
const eachKind = '(?:政府|政务|各类|各种|各项)';
const published = new RegExp(`(?:发布|公布)(?:了)?(?:${ofAnyKind}信息${inAll}|${eachKind}${ofAnyKind}信息${sum})$`);
const listed = new RegExp(`、[^、，]{2,14}等(?:方面的?)?${eachKind}${ofAnyKind}信息${sum}$`);
/** 累计发布235条各类信息. */
const numberFirst = /(?:发布|公布)了?$/;
const afterNumberFirst = new RegExp(`^(?:${eachKind}|主动公开的?)${ofAnyKind}信息$`);
/** 通过公开专栏主动发布信息82条, but not 发布300条信息，主动发布信息82条. */
const publishedOwn = /主动发布(?:了)?信息(?:共计?|合计|总计|累计)?$/;
/** 依托网站、公众号等平台共发布信息82条. */
const byAllMeans = /、[^，]{1,16}等[^，\d]{0,8}(?:平台|渠道|载体|媒介|媒体|方式)|多种|各[类种]?(?:平台|渠道)/;
/** 我局共发布信息283条, without a word on a channel. */
const publishedInAll = new RegExp(`${inAll}(?:主动)?(?:发布|公布)(?:了)?信息$`);
/** 公开机构职能、工作动态等信息112条: all there is, where nothing else is counted; not an item of a list of deeds. */
const listedAlone = new RegExp(
  `^(?![一二三四五六七]是).*(?:公开|发布|公布)[^，]*、[^、，]{2,14}等(?:方面的?|[^、，\\d]{2,6}的)?信息${sum}$`,
);

/** 共发布各类信息820条, and 公开政策文件、工作动态、公告公示等各类信息820条. */
export function publishedIn(clauses: readonly Clause[], all: readonly Clause[]): Hit[] {
  return clauses.flatMap((clause) => {
    const found = countOf(clause);
    if (found === null) return [];
    const { text } = clause;
    const head = headOf(text, found.leadStart);
    if (otherDeed.test(head) || ofOthers.test(head)) return [];
    const isTotal =
      published.test(head) ||
      listed.test(head) ||
      (numberFirst.test(head) && afterNumberFirst.test(text.slice(found.tailEnd))) ||
      (publishedInAll.test(head) && isOnAllChannels(clause, all)) ||
      ((publishedOwn.test(head) || listedAlone.test(head)) && isCountedAlone(clause, clauses));
    return isTotal ? [quantityHit(clause, found, found.value ?? 0)] : [];
  });
}

/** The one number of a clause that tells what the office published. */
function countOf(clause: Clause): Quantity | null {
  const { text } = clause;
  if (!isResult(clause) || !publishing.test(text) || (channel.test(text) && !ofManyOrOwn.test(text))) return null;
  const [found, ...competing] = findCounts(text);
  if (found === undefined || found.value === null || competing.length > 0) return null;
  return unitsOfItems.test(found.unit) ? found : null;
}

/** No channel is named, or what is named stands for all. */
function isOnAllChannels(clause: Clause, all: readonly Clause[]): boolean {
  return channel.test(clause.text) ? byAllMeans.test(clause.text) : !followsChannel(clause, all);
}

/** One channel is named not far before it in the sentence. */
function followsChannel({ index, sentence }: Clause, all: readonly Clause[]): boolean {
  return all
    .slice(Math.max(0, index - 4), index)
    .some((before) => before.sentence === sentence && channel.test(before.text) && !manyChannels.test(before.text));
}

/** Nothing else that was published is counted beside it, but its parts. */
function isCountedAlone(own: Clause, clauses: readonly Clause[]): boolean {
  return !clauses.some(
    (clause) =>
      clause !== own && !clause.isPart && publishes.test(clause.text) && findCounts(clause.text, 1).length > 0,
  );
}
