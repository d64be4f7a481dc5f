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
/** A side is drawn where rules run along this part of it. */
const closedFrom = 0.9;

export function networksOf(rules: readonly Rule[]): Network[] {
  return meeting(rules).flatMap((network) => trimmed(withOpenSides(network)) ?? []);
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

/** Tables without outer lines, or cut by the end of a page, get the side where their rules end together. */
function withOpenSides({ across, down }: Network): Network {
  return {
    across: [...across, ...openSides(down, across, 'horizontal')],
    down: [...down, ...openSides(across, down, 'vertical')],
  };
}

function openSides(rules: readonly Rule[], present: readonly Rule[], axis: Rule['axis']): Rule[] {
  return (['from', 'to'] as const).flatMap((end): Rule[] => {
    const outermost = rules.reduce<number | null>(
      (known, rule) =>
        known === null ? rule[end] : end === 'from' ? Math.min(known, rule[end]) : Math.max(known, rule[end]),
      null,
    );
    if (outermost === null) return [];
    const ending = rules.filter((rule) => Math.abs(rule[end] - outermost) <= reach);
    const places = ending.map(({ at }) => at);
    const [from, to] = [Math.min(...places), Math.max(...places)];
    const drawn = present.filter((rule) => Math.abs(rule.at - outermost) <= reach);
    const isClosed = drawn.some((rule) => overlap([rule.from, rule.to], [from, to]) >= closedFrom * (to - from));
    return ending.length < 2 || isClosed ? [] : [{ axis, at: outermost, from, to }];
  });
}

/** Leaves out rules that meet fewer than two others (underlines, strokes of signs), until none is left to leave out. */
function trimmed({ across, down }: Network): Network | null {
  const keptAcross = across.filter((rule) => down.filter((other) => meets(rule, other)).length >= 2);
  const keptDown = down.filter((rule) => keptAcross.filter((other) => meets(other, rule)).length >= 2);
  if (keptAcross.length < 2 || keptDown.length < 2) return null;
  const isDone = keptAcross.length === across.length && keptDown.length === down.length;
  return isDone ? { across, down } : trimmed({ across: keptAcross, down: keptDown });
}
