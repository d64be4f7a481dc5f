// Orders of broken column heads that their lines show.
import type { Filled, Token } from './fill-heads.ts';

/**
 * Orders that lines show by the beginnings of heads on them. Heads elsewhere must be before or behind all of these, since
 * nothing shows where among them they are.
 */
export function printedOrders(tokens: readonly Token[], order: readonly string[]): (readonly string[])[] {
  if (new Set(order).size < order.length) return blocksOf(tokens, order);
  const lines = [...Map.groupBy(tokens, ({ line }) => line).values()].map((line) =>
    line.flatMap(({ core }) => (core.length < 2 ? [] : (order.find((head) => head.startsWith(core)) ?? []))),
  );
  return lines.flatMap((printed) => {
    const heads = [...new Set(printed)];
    const places = heads.map((head) => order.indexOf(head));
    const from = Math.min(...places);
    const isGapless = heads.length > 2 && Math.max(...places) - from === heads.length - 1;
    const isNew = places.some((place, index) => place !== from + index);
    return isGapless && isNew ? [order.toSpliced(from, heads.length, ...heads)] : [];
  });
}

/** Blocks of the same heads in orders of their own, each whole and within one line; the blocks keep their order. */
function blocksOf(tokens: readonly Token[], order: readonly string[]): (readonly string[])[] {
  const all = new Set(order);
  const whole = tokens.filter(({ core }) => all.has(core));
  if (whole.length !== order.length) return [];
  const blocks = Array.from({ length: order.length / all.size }, (_, at) =>
    whole.slice(at * all.size, (at + 1) * all.size),
  );
  const isBlock = (block: readonly Token[]): boolean =>
    new Set(block.map(({ core }) => core)).size === all.size && new Set(block.map(({ line }) => line)).size === 1;
  return blocks.every(isBlock) ? [whole.map(({ core }) => core)] : [];
}

function isAlone(tokens: readonly Token[], { line }: Token, index: number): boolean {
  return tokens[index - 1]?.line !== line && tokens[index + 1]?.line !== line;
}

/**
 * Heads that stand on lines of their own come one after the other in the order of the columns; only the outer ones, beside
 * the group of the others, may come before them all.
 */
export function standsInOrder(filled: Filled, tokens: readonly Token[], order: readonly string[]): boolean {
  const isTwice = new Set(order).size < order.length;
  const heads = isTwice ? filled : filled.slice(1, -1);
  const alone = new Set(tokens.filter((token, index) => isAlone(tokens, token, index)));
  const broken = heads.filter((head) => head.length > 0 && head.every((token) => alone.has(token)));
  const alike = areSortedByHeight(broken, tokens) ? Map.groupBy(broken, ({ length }) => length).values() : [broken];
  return [...alike].every((some) => {
    const starts = some.map((head) => head[0]?.line ?? 0);
    return starts.every((line, index) => index === 0 || line > (starts[index - 1] ?? 0));
  });
}

/**
 * True where the pieces of heads stand among those of others: a program sorted them by their height on the page, so that heads
 * of more lines begin before others, whichever are left of which.
 */
function areSortedByHeight(heads: Filled, tokens: readonly Token[]): boolean {
  const places = heads.map((head) => head.map((token) => tokens.indexOf(token)));
  return places.some((head) => head.some((place, at) => at > 0 && place !== (head[at - 1] ?? 0) + 1));
}
