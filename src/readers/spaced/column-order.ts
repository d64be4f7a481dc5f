// The order of the columns of applicants as the beginnings of their heads show it: no two begin with the same character.
//
//   总计 自然      on one line the left head is that of the left column;
//   人
//   商业           where each head is printed as a whole before the next, heads come in the order of their columns, but
//   企业           for the total: beside a group of heads it is printed before the heads below that group
import type { Token } from './fill-heads.ts';
import { allApplicants, applicantGroup, groupHeads, subtotal } from './glossary.ts';

/** Heads in the order of their columns; `form`: nothing speaks against the form's order; `unknown`: something does. */
export type ShownOrder = readonly string[] | 'form' | 'unknown';

/** Words of fewer heads stand by chance in other lines. */
const fewestStarts = 3;

/** The order that the words of the heads show. */
export function shownOrder(tokens: readonly Token[], order: readonly string[]): ShownOrder {
  if (new Set(order).size < order.length) return 'form';
  const starts = startsOf(tokens, order);
  const isForm = (heads: readonly string[]): boolean => heads.every((head, at) => head === order[at]);
  if (starts.size === order.length && isCellByCell(tokens, order, starts)) {
    const heads = cellOrder(tokens, order, starts);
    if (heads === null) return 'unknown';
    return isForm(heads) ? 'form' : heads;
  }
  if (starts.size < fewestStarts) return 'form';
  const pairs = [...pairsOnLines([...starts.values()]), ...pairsBesideGroup(tokens, order, starts)];
  const isAgainst = pairs.some(([left, right]) => order.indexOf(left) > order.indexOf(right));
  if (!isAgainst) return 'form';
  return (starts.size === order.length ? chain([...starts.keys()], pairs) : null) ?? 'unknown';
}

interface Start {
  readonly head: string;
  readonly token: Token;
  readonly index: number;
}

/** The first word of each head; none of a head that two words may begin. */
function startsOf(tokens: readonly Token[], order: readonly string[]): ReadonlyMap<string, Start> {
  const found = tokens.flatMap((token, index): Start[] => {
    const head = token.core === '' ? undefined : order.find((one) => one.startsWith(token.core));
    return head === undefined ? [] : [{ head, token, index }];
  });
  return new Map(
    [...Map.groupBy(found, ({ head }) => head)].flatMap(([head, [only, ...others]]) =>
      only && others.length === 0 ? [[head, only] as const] : [],
    ),
  );
}

/** True where the words of each head follow each other, with nothing between. */
function isCellByCell(tokens: readonly Token[], order: readonly string[], starts: ReadonlyMap<string, Start>): boolean {
  return order.every((head) => {
    const from = starts.get(head)?.index ?? 0;
    let text = '';
    for (let index = from; text.length < head.length && index < tokens.length; index += 1)
      text += tokens[index]?.core ?? '';
    return text === head;
  });
}

/** Heads as they are printed, the total where it belongs; null where that is open. */
function cellOrder(
  tokens: readonly Token[],
  order: readonly string[],
  starts: ReadonlyMap<string, Start>,
): readonly string[] | null {
  const printed = [...starts.values()].toSorted((one, other) => one.index - other.index).map(({ head }) => head);
  const [first = '', total = ''] = [order[0], order.at(-1)];
  const at = printed.indexOf(total);
  const lines = new Set([...starts.values()].map(({ token }) => token.line));
  if (at === printed.length - 1) return printed;
  if ((lines.size === 1 || lines.size === printed.length) && isFlat(tokens, order)) return printed;
  const [own, firstStart] = [starts.get(total), starts.get(first)];
  if (own === undefined || firstStart === undefined) return null;
  const beside = pairsBesideGroup(tokens, order, starts);
  const shown =
    beside.length > 0 ? chain([...starts.keys()], [...pairsOnLines([...starts.values()]), ...beside]) : null;
  if (shown) return shown;
  const persons = tokens.some((token) => isOfGroup(token) && isLeftOf(token, firstStart.token)) ? [first] : [];
  const others = printed.filter((head) => head !== total && !persons.includes(head));
  const rest = [...others, ...persons];
  const inLine = tokens.filter(({ line }) => line === own.token.line);
  const isLeft = ({ word }: Token): boolean => word.start < own.token.word.start;
  if (inLine.some((token) => isLeft(token) && (token.core === allApplicants || token.core === applicantGroup)))
    return [...rest, total];
  const begin = new Set([...starts.values()].map(({ token }) => token));
  if (at > 0)
    return inLine.some((token) => !isLeft(token) && token !== own.token && begin.has(token))
      ? printed
      : [...rest, total];
  // Below the head of all applicants it may be the first of them, or stand beside that head, behind them all, as the form
  // has it: the sums must say so. The same where that head is lost, but not that of the group in it: a total that stands
  // left of both is printed before both.
  const isAllApplicants = ({ core }: Token): boolean => core === allApplicants;
  const isLost = !tokens.some(isAllApplicants) && tokens.some(isOfGroup);
  const mayBeBeside = isLost || tokens.slice(0, own.index).some(isAllApplicants);
  return mayBeBeside && own.token.line !== firstStart.token.line ? [...rest, total] : printed;
}

/** True where no head of several columns is printed, whole or in pieces: all words are of heads of columns. */
export function isFlat(tokens: readonly Token[], order: readonly string[]): boolean {
  return tokens.every(({ core }) => order.some((head) => head.includes(core)));
}

/** True of a word of the head above the columns of all applicants but persons; its first two characters are in no other. */
export function isOfGroup({ core }: Token): boolean {
  return core.includes(applicantGroup.slice(0, 2));
}

/** Characters by which a piece of a head of litigation is known for its beginning. */
const groupStart = 3;

/**
 * True where the head of a group within another is printed twice, as on both sides of a column that was moved among its own: that
 * above all applicants but persons, or one of litigation.
 */
export function isGroupParted(tokens: readonly Token[], order: readonly string[]): boolean {
  const isFirst = (head: string): boolean => head === order[0];
  // All heads twice are those of a page's end.
  if (tokens.filter(({ core }) => isFirst(core)).length > order.filter(isFirst).length) return false;
  if (new Set(order).size < order.length) {
    const [, ...ofLitigation] = groupHeads;
    const begins = (text: string): number =>
      tokens.filter(({ core }) => core.length >= groupStart && text.startsWith(core)).length;
    return ofLitigation.some((text) => begins(text) > 1);
  }
  const groups = tokens.filter((token) => isOfGroup(token) && applicantGroup.startsWith(token.core));
  return groups.length > 1 && !tokens.some(({ core }) => core.includes(subtotal.slice(-2, -1)));
}

type Pair = readonly [left: string, right: string];

function pairsOnLines(starts: readonly Start[]): Pair[] {
  return starts.flatMap((left) =>
    starts.flatMap((right): Pair[] =>
      left.token.line === right.token.line && left.token.word.start < right.token.word.start
        ? [[left.head, right.head]]
        : [],
    ),
  );
}

function isLeftOf(one: Token, other: Token): boolean {
  return one.line === other.line && one.word.start < other.word.start;
}

/** The head of the columns of all applicants but persons on one line with a head beside them: it stands for its columns. */
function pairsBesideGroup(
  tokens: readonly Token[],
  order: readonly string[],
  starts: ReadonlyMap<string, Start>,
): Pair[] {
  const inner = order.slice(1, -1).filter((head) => starts.has(head));
  const outer = [...starts.values()].filter(({ head }) => !inner.includes(head));
  return tokens.filter(isOfGroup).flatMap((group) =>
    outer.flatMap(({ head, token }): Pair[] => {
      if (token.line !== group.line) return [];
      const isLeft = isLeftOf(group, token);
      return inner.map((one) => (isLeft ? [one, head] : [head, one]));
    }),
  );
}

/** The one order that all pairs leave; null where there is none, or more than one. */
function chain(heads: readonly string[], pairs: readonly Pair[]): readonly string[] | null {
  const left = new Set(heads);
  const ordered: string[] = [];
  while (left.size > 0) {
    const [next, ...others] = [...left].filter(
      (head) => !pairs.some(([before, after]) => after === head && left.has(before)),
    );
    if (next === undefined || others.length > 0) return null;
    ordered.push(next);
    left.delete(next);
  }
  return ordered;
}
