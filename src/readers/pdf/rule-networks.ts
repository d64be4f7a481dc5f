// Rules to networks: those that meet each other, with sides added where a table leaves them open.
import { overlap } from './box.ts';
import type { Rule } from './rules.ts';

/** The rules of one table. */
export interface Network {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Ends and crossings this close (points) meet. */
const reach = 3;
/** A side counts as drawn where rules leave open no more than this part of it, and no more than these points. */
const mostOpen = 0.1;
const mostOpenPoints = 12;
/** A single rule that goes on so far (points) beyond the last one across it bounds a row or column of its own. */
const leastBeyond = 8;
/** Points within which a rule that meets no other may stand beside a table. */
const besideTable = 200;

export function networksOf(rules: readonly Rule[]): Network[] {
  const networks = meeting(rules);
  const lone = networks.flatMap(({ across, down }) => (across.length === 0 ? down : []));
  return networks
    .filter(({ across }) => across.length > 0)
    .flatMap((network) => trimmed(withOpenSides(withLone(network, lone))) ?? []);
}

function meets(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - reach &&
    down.at <= across.to + reach &&
    across.at >= down.from - reach &&
    across.at <= down.to + reach
  );
}

/** Groups of rules that meet, one way or another. */
function meeting(rules: readonly Rule[]): Network[] {
  const across = rules.filter(({ axis }) => axis === 'horizontal');
  const down = rules.filter(({ axis }) => axis === 'vertical');
  const left = { across: new Set(across), down: new Set(down) };
  const networks: Network[] = [];
  for (const start of down) {
    if (!left.down.delete(start)) continue;
    const found: { across: Rule[]; down: Rule[] } = { across: [], down: [start] };
    const open: Rule[] = [start];
    for (let rule = open.pop(); rule; rule = open.pop()) {
      const isDown = rule.axis === 'vertical';
      for (const other of isDown ? left.across : left.down) {
        if (!(isDown ? meets(other, rule) : meets(rule, other))) continue;
        (isDown ? left.across : left.down).delete(other);
        (isDown ? found.across : found.down).push(other);
        open.push(other);
      }
    }
    networks.push(found);
  }
  return networks;
}

/**
 * Where a cell goes on over a whole page, its outer side meets no rule on that page; it runs as far as the others:
 *
 *     |   |    |    |
 *     |   +----+----+
 *     |   |    |    |
 */
function withLone({ across, down }: Network, lone: readonly Rule[]): Network {
  const [from, to] = extent(down);
  const xs = down.map(({ at }) => at);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const beside = lone.filter(
    (rule) =>
      (rule.at < left - reach || rule.at > right + reach) &&
      rule.at > left - besideTable &&
      rule.at < right + besideTable &&
      Math.abs(rule.from - from) <= reach &&
      Math.abs(rule.to - to) <= reach,
  );
  return { across, down: [...down, ...beside] };
}

function extent(rules: readonly Rule[]): readonly [number, number] {
  return [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))];
}

/** Tables without outer lines, or cut by the end of a page, get the side where their rules end together. */
function withOpenSides({ across, down }: Network): Network {
  return {
    across: [...across, ...openSides(down, across, 'horizontal')],
    down: [...down, ...openSides(across, down, 'vertical')],
  };
}

function openSides(rules: readonly Rule[], present: readonly Rule[], axis: Rule['axis']): Rule[] {
  if (rules.length === 0) return [];
  const [first, last] = extent(rules);
  return (['from', 'to'] as const).flatMap((end): Rule[] => {
    const outermost = end === 'from' ? first : last;
    const ending = rules.filter((rule) => Math.abs(rule[end] - outermost) <= reach);
    const [from, to] = sideOf(ending, rules, present);
    const drawn = present.filter((rule) => Math.abs(rule.at - outermost) <= reach);
    const open = to - from - drawn.reduce((sum, rule) => sum + overlap([rule.from, rule.to], [from, to]), 0);
    const isClosed = open <= Math.min(mostOpenPoints, mostOpen * (to - from));
    const isBeyond = present.every(({ at }) => Math.abs(at - outermost) >= leastBeyond);
    return isClosed || (ending.length < 2 && !isBeyond) ? [] : [{ axis, at: outermost, from, to }];
  });
}

/** From the first to the last of the rules that end there; to the corner where the side beside is open too. */
function sideOf(ending: readonly Rule[], rules: readonly Rule[], present: readonly Rule[]): readonly [number, number] {
  const places = ending.map(({ at }) => at);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  if (present.length === 0) return [from, to];
  const [first, last] = extent(present);
  const isOpen = (corner: number): boolean => rules.every(({ at }) => Math.abs(at - corner) > reach);
  return [isOpen(first) ? Math.min(from, first) : from, isOpen(last) ? Math.max(to, last) : to];
}

/** Leaves out rules that meet fewer than two others (underlines, strokes of signs), until none is left to leave out. */
function trimmed({ across, down }: Network): Network | null {
  const keptAcross = across.filter((rule) => down.filter((other) => meets(rule, other)).length >= 2);
  const keptDown = down.filter((rule) => keptAcross.filter((other) => meets(other, rule)).length >= 2);
  if (keptAcross.length < 2 || keptDown.length < 2) return null;
  const isDone = keptAcross.length === across.length && keptDown.length === down.length;
  return isDone ? { across, down } : trimmed({ across: keptAcross, down: keptDown });
}
