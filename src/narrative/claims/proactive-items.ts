// How many items the office says it disclosed proactively: a number without legal definition that stands in prose only.
import type { Clause } from '../clause.ts';
import { findCounts } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { isResult, quantityHit } from './hit.ts';
import type { Hit } from './hit.ts';
import { headOf, sum } from './wording.ts';

/** 公开 of this office on its own account: not 应公开, 未公开, 依申请公开. */
const disclose = '(?<![应未不拟须需可待免申请])公开(?:发布|发布了|了)?';
/** What may stand between 公开 and 信息 without making the number a part: not 财政, 行政许可, 政策解读. */
const ofAnyKind =
  '(?:各类|各项|各种|各|全部|有关|相关|政府|政务|机关|公共|本级|本单位|本机关|我[办局乡镇区县市委]|街道|的){0,4}';

const numberLast = new RegExp(`${disclose}${ofAnyKind}信息(?:公开)?${sum}$`);
const numberBare = new RegExp(`主动${disclose}${sum}$`);
const numberFirst = new RegExp(`${disclose}${sum}${ofAnyKind}$`);
const afterNumberFirst = new RegExp(`^${ofAnyKind}信息$`);
const units = /^[条件份篇]/;

/** Names of one channel; a list of them (网站、微信公众号等) is the whole again. */
const channel =
  /网站|平台|公众号|微信|微博|抖音|头条|客户端|APP|小程序|公示栏|公开栏|宣传栏|电子屏|显示屏|报纸|报刊|电视|广播|媒体|公报|门户|网格群|微信群/i;
const manyChannels = /[、和及与]|等|渠道|方式|多种/;

/** Totals of this year in one zone. Numbers by channel are no total; one alone, with no other channel beside it, is taken. */
export function findProactiveItems(clauses: readonly Clause[]): Hit[] {
  const hits = clauses.flatMap(hitIn);
  const totals = hits.filter(({ clause }) => !isOneChannel(clause));
  if (totals.length > 0) return totals;
  const [only, ...more] = hits;
  return only !== undefined && more.length === 0 && !hasOtherChannel(only.clause, clauses) ? [only] : [];
}

function hitIn(clause: Clause): Hit[] {
  const { text } = clause;
  if (!text.includes('公开') || !isResult(clause)) return [];
  const [found, ...competing] = findCounts(text);
  if (found?.value == null || competing.length > 0 || !units.test(found.unit)) return [];
  return isBound(text, found) ? [quantityHit(clause, found, found.value)] : [];
}

function isBound(text: string, { leadStart, tailEnd }: Quantity): boolean {
  const head = headOf(text, leadStart);
  if (numberLast.test(head)) return true;
  const tail = text.slice(tailEnd, tailEnd + 24);
  if (numberBare.test(head) && tail === '') return true;
  return numberFirst.test(head) && afterNumberFirst.test(tail);
}

function isOneChannel({ text }: Clause): boolean {
  return channel.test(text) && !manyChannels.test(text);
}

function hasOtherChannel(own: Clause, clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      clause !== own &&
      clause.sentence === own.sentence &&
      !clause.isPart &&
      channel.test(clause.text) &&
      findCounts(clause.text, 1).length > 0,
  );
}
