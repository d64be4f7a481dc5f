// Pieces of heads in which one character was lost, doubled or exchanged: what they are where one piece alone is as near.
//
//   自然人   商业 科研 口会 法律        社会, for no other piece of a head ends so
//            企业 机构 公益 服务        组 for 组织, where all heads lack this one character and nothing else
//                      组   机构
import { remembered } from '../../document/remembered.ts';
import type { Token } from './fill-heads.ts';
import { balanceOf } from './letter-balance.ts';

/** Pieces of one character are not mended but where it alone is lacking. */
const fewestLetters = 2;
const mostLetters = 7;

/** All pieces of heads of two characters or more. */
const piecesOf = remembered((heads: readonly string[]): ReadonlySet<string> => {
  const starts = (head: string): number[] => Array.from({ length: head.length }, (_, at) => at);
  return new Set(
    heads.flatMap((head) =>
      starts(head).flatMap((from) => starts(head).flatMap((to) => (to > from ? [head.slice(from, to + 1)] : []))),
    ),
  );
});

/** The words with such pieces as they are whole, for comparison alone; null where there is none, or one that may be several. */
export function withPiecesMended(tokens: readonly Token[], heads: readonly string[]): readonly Token[] | null {
  const isPart = (core: string): boolean => core !== '' && heads.some((head) => head.includes(core));
  const lacking = lackingOf(
    tokens.filter(({ core }) => isPart(core)),
    heads,
  );
  const mended = tokens.map((token) => {
    const near = isPart(token.core) ? [] : piecesNear(token.core, heads, lacking);
    return near.length === 1 ? { ...token, core: near[0] ?? '' } : token;
  });
  const isMended = mended.some((token, at) => token !== tokens[at]);
  return isMended ? mended : withLetterPut(tokens, heads, lacking);
}

/** Letters that the pieces lack, as often as they do. */
function lackingOf(parts: readonly Token[], heads: readonly string[]): readonly string[] {
  return [...balanceOf(parts, heads)].flatMap(([letter, more]) => Array<string>(Math.max(0, -more)).fill(letter));
}

/** Pieces that a word is but for one character that the heads lack, or for one that is doubled. */
function piecesNear(core: string, heads: readonly string[], lacking: readonly string[]): readonly string[] {
  const letters = Array.from(core);
  if (letters.length < fewestLetters || letters.length > mostLetters) return [];
  const found = letters.flatMap((letter, at) => [
    ...(letter === letters[at + 1] ? [letters.toSpliced(at, 1)] : []),
    ...lacking.flatMap((other) => [letters.with(at, other), letters.toSpliced(at, 0, other)]),
  ]);
  const words = [...found, ...lacking.map((other) => [...letters, other])].map((parts) => parts.join(''));
  return [...new Set(words)].filter((word) => piecesOf(heads).has(word));
}

/** The words with the one character that is lacking put to the one word that is a piece with it. */
function withLetterPut(
  tokens: readonly Token[],
  heads: readonly string[],
  lacking: readonly string[],
): readonly Token[] | null {
  const [letter, ...others] = lacking;
  if (letter === undefined || others.length > 0) return null;
  const ways = tokens.flatMap((token, at) =>
    [letter + token.core, token.core + letter].flatMap((core) =>
      Array.from(token.core).length === 1 && piecesOf(heads).has(core) ? [{ at, token: { ...token, core } }] : [],
    ),
  );
  const [way] = ways;
  return way && ways.length === 1 ? tokens.with(way.at, way.token) : null;
}
