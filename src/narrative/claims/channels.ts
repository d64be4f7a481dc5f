// Which channel a number of items was published on: of one channel it is a part, of many of them it is the whole.
import type { Clause } from '../clause.ts';
import { findCounts } from '../quantity.ts';
import { isResult } from './hit.ts';

/** Names of channels, and of what is none of those named before; 线上线下方式 is all of them. */
const channels =
  '(?:(?<!线上[、和及与]?)线下(?:方式|渠道)|其[他它](?:方式|渠道)|网站|[\u4e00-\u9fff]网(?![络民格友点])|页面|专栏|栏目|平台|公众号|微信|微博|抖音|头条|客户端|APP|小程序|公示栏|公开栏|宣传栏|宣传册|电子屏|显示屏|报纸|报刊|电视|广播|媒体|公报|门户|网格群|视频号|快手|短信|村村响|喇叭|LED|QQ|工作群)';
export const channel = new RegExp(channels, 'i');
/** A list of channels is the whole again: 网站、微信公众号等渠道. */
export const manyChannels = new RegExp(
  `多种|各[类种]?(?:平台|渠道|载体|媒体)|${channels}(?:[、和及与].{0,10}${channels}|等)`,
  'i',
);
/** On one channel 主动发布 is as good as 公开. */
export const ofManyOrOwn = new RegExp(`主动|${manyChannels.source}`, 'i');
export const publishes = /(?:公开|发布|推送|刊发|编发)(?:了)?(?:[^，]{0,8}信息|\d)|信息(?:发布|推送)|主动公开/;
/** What a channel carries that is no item of information by name: of weight beside another channel, not beside the whole. */
const publishesPosts = /(?:发布|推送|刊发|编发)(?:了)?[^，]{0,8}(?:图文|视频|推文|稿件|文章|微信|微博)/;
const opensWithMeans = /^(?:[一二三四]是)?(?:20\d\d年(?:度)?)?(?:同时|另|还|并)?(?:通过|依托|利用|借助|在)/;
/** The clause names a channel, or the one before it does, without a number of its own: 依托政府网站，公开信息118条. */
export function isByChannel({ text, index, sentence }: Clause, all: readonly Clause[]): boolean {
  const before = all[index - 1];
  const isBefore =
    before?.sentence === sentence &&
    opensWithMeans.test(before.text) &&
    channel.test(before.text) &&
    !manyChannels.test(before.text) &&
    findCounts(before.text, 1).length === 0;
  return isBefore || channel.test(text);
}

/** 通过各种渠道共公开820条，网站公开79条: what is called the sum has the others as its parts. */
const allOfThem = /共|累计|合计|总计/;

/** Something counted by channel in the same sentence, or, beside the number of one, what was published on another. */
export function hasOtherChannel(own: Clause, clauses: readonly Clause[], all: readonly Clause[]): boolean {
  const isOfMany = manyChannels.test(own.text);
  const saysAll = isOfMany && allOfThem.test(own.text);
  const isOfOne = isByChannel(own, all);
  const whole = valueOf(own) ?? Infinity;
  return clauses.some((clause) => {
    const value = valueOf(clause);
    // 公开218条，其中公告109条，微信发布995条: the last is more than all, and no part of them.
    if (clause === own || value === undefined || (clause.isPart && (value ?? 0) <= whole)) return false;
    if (clause.sentence === own.sentence)
      return isOnChannel(clause) && !(isOfMany && (clause.isAside || (saysAll && !allOfThem.test(clause.text))));
    const isPublished = publishes.test(clause.text) || (isOfOne && publishesPosts.test(clause.text));
    if (isOfMany || !isPublished || !isResult(clause)) return false;
    return isByChannel(clause, all) || isOnNewMedia(clause, all);
  });
}

/** The first number; undefined where there is none. */
function valueOf({ text }: Clause): number | null | undefined {
  return findCounts(text, 1)[0]?.value;
}

/** 转发上级政府网站信息19条: the channel is where the items came from. */
function isOnChannel({ text }: Clause): boolean {
  return channel.test(text) && !/^转发(?!到|至)/.test(text);
}

const newMedia = /公众号|微信|微博|抖音|头条|视频号|快手/;

/** “云溪水利”微信公众号粉丝12万人，同比增长11%，全年共发布信息847篇: the channel is named further up in the sentence. */
function isOnNewMedia({ index, sentence }: Clause, all: readonly Clause[]): boolean {
  const before = all.slice(Math.max(0, index - 4), index);
  return before.some((clause) => clause.sentence === sentence && newMedia.test(clause.text));
}
