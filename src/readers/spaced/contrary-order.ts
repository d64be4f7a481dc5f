// Lines of heads that show another order of the columns than the form's.
//
//   其他 科研 商业 总计      beginnings of heads, 科研 before 商业
//   机构 企业
import { remembered, rememberedTexts } from '../../document/remembered.ts';
import { headOrders } from './glossary.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';

/** Single characters stand in several heads. */
const shortestPart = 2;

/** True where the words of a line are heads, or parts of heads, in another order than the form's. */
export function isContrary(words: readonly Word[]): boolean {
  if (words.length < 2) return false;
  const cores = words.map((word) => coreOf(word.text)).filter((core) => core.length >= shortestPart);
  return headOrders.some((order) => {
    if (new Set(order).size < order.length) return areBlocksMoved(cores, order);
    const ofOthers = cores.some((core) => !begins(order, core) && headOrders.some((other) => begins(other, core)));
    return !ofOthers && areHeadsMoved(cores, order);
  });
}

function begins(order: readonly string[], core: string): boolean {
  return placeOf(order, core) >= 0;
}

/** Of the letters of a damaged head so many are left, in whatever order. */
const fewestLeft = 0.6;
const longestHead = 12;

/** The place of the head that begins with a core, or that it was before letters of it were lost or exchanged; below zero for none. */
function placeOf(order: readonly string[], core: string): number {
  return placesIn(order)(core);
}

const placesIn = remembered((order: readonly string[]) => rememberedTexts((core) => findPlace(order, core)));

function findPlace(order: readonly string[], core: string): number {
  const begun = order.findIndex((head) => head.startsWith(core));
  if (begun >= 0 || core.length < fewestLetters || core.length > longestHead) return begun;
  const letters = new Set(core);
  const shares = order.map((head) => {
    const shared = Array.from(head).filter((letter) => letters.has(letter)).length;
    return shared / Math.max(head.length, core.length);
  });
  const most = Math.max(...shares);
  return most < fewestLeft ? -1 : shares.indexOf(most);
}

/** Of less nobody can tell what it was. */
const fewestLetters = 3;

function areHeadsMoved(cores: readonly string[], order: readonly string[]): boolean {
  const places = cores.flatMap((core) => {
    const place = placeOf(order, core);
    return place < 0 ? [] : [place];
  });
  return places.some((place, at) => at > 0 && place < (places[at - 1] ?? -1));
}

/** Heads that come in blocks, each broken alike: their parts are the same ones over and over, the total aside. */
function areBlocksMoved(cores: readonly string[], order: readonly string[]): boolean {
  const heads = [...new Set(order)].slice(0, -1);
  const parts = cores.filter((core) => core !== order.at(-1));
  const length = parts[0]?.length ?? 0;
  if (parts.length < heads.length || parts.length % heads.length > 0) return false;
  return [heads.map((head) => head.slice(0, length)), heads.map((head) => head.slice(-length))].some(
    (known) =>
      parts.every((part) => known.includes(part)) && parts.some((part, index) => part !== known[index % known.length]),
  );
}
