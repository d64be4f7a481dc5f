// Rules to networks: those that meet each other, with sides added where a table leaves them open.
import { overlap } from './box.ts';
import type { Rule } from './rules.ts';

/** The rules of one table. */
export interface Network {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  /** Its lower side is not drawn: the end of a page cut it. */
  readonly isOpenBelow?: boolean;
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
  const sides = openSides(down, across, 'horizontal');
  const [, last] = extent(down);
  return {
    across: [...across, ...sides],
    down: [...down, ...openSides(across, down, 'vertical')],
    isOpenBelow: sides.some(({ at }) => at === last),
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

/**
 * Leaves out rules that meet fewer than two others (underlines, strokes of signs),
 * and those that then do, until none is left to leave out; each is looked at again
 * only when one that met it goes, for a drawing may be a long stair of lines.
 */
function trimmed({ across, down, isOpenBelow = false }: Network): Network | null {
  const met = new Map<Rule, Rule[]>([...across, ...down].map((rule) => [rule, []]));
  for (const rule of across) {
    for (const other of down) {
      if (!meets(rule, other)) continue;
      met.get(rule)?.push(other);
      met.get(other)?.push(rule);
    }
  }
  const count = new Map([...met].map(([rule, others]) => [rule, others.length]));
  const out = [...met.keys()].filter((rule) => (count.get(rule) ?? 0) < 2);
  const left = new Set(met.keys());
  for (let rule = out.pop(); rule; rule = out.pop()) {
    left.delete(rule);
    for (const other of met.get(rule) ?? []) {
      const others = (count.get(other) ?? 0) - 1;
      count.set(other, others);
      if (others === 1) out.push(other);
    }
  }
  if (left.size === 0) return null;
  const isLeft = (rule: Rule): boolean => left.has(rule);
  return { across: across.filter(isLeft), down: down.filter(isLeft), isOpenBelow };
}
