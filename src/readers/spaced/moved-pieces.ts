// Heads of three lines the last two of which a tool put out of turn, where two columns have lines of other heights.
//
//   社会 法律
//   组织 服务        社会公益组织 beside 法律服务机构: the lines of each head are all there, and no other head has them
//   公益
//        机构
import { rememberedTexts } from '../../document/remembered.ts';
import type { FoundHead } from './fill-heads.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';

/** The orders in which some such heads have their pieces as they may be printed; none where not all pieces are there. */
export function withPiecesMoved(
  order: readonly string[],
  lines: readonly (readonly Word[])[],
): readonly (readonly string[])[] {
  const cores = new Set(lines.flatMap((words) => words.map(({ text }) => coreOf(text))));
  const moved = order.flatMap((head, at) => {
    const [first = '', second = '', third = ''] = piecesOf(head);
    const areThere = third !== '' && [first, second, third].every((piece) => cores.has(piece));
    return areThere ? [{ at, printed: first + third + second }] : [];
  });
  const [one, other] = moved;
  if (one === undefined) return [];
  const alone = moved.map(({ at, printed }) => order.with(at, printed));
  return other ? [...alone, order.with(one.at, one.printed).with(other.at, other.printed)] : alone;
}

/** Two characters to a line. */
const piecesOf = rememberedTexts((head: string): readonly string[] => head.match(/../gu) ?? []);

/** The words of a head as the form has them. */
export function inTurn(words: FoundHead, order: readonly string[]): FoundHead {
  const [first, second, third] = words;
  if (!first || !second || !third || words.length > 3) return words;
  const moved = [first, third, second];
  return order.includes(coreOf(moved.map(({ text }) => text).join(''))) ? moved : words;
}
