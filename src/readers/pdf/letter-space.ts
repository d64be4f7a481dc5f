// Letters set apart on purpose: the space behind each counts to its width, so that `1 2 3` set wide is read as 123.
import type { Glyph } from './page-marks.ts';

/** Space between letters, in ems, that looks like a blank; wider it is one. */
const leastSpace = 0.2;
const mostSpace = 0.8;
/** Spaces that differ by less than this part of an em are the same. */
const sameSpace = 0.05;
/** Letters from which on even spaces are no chance, and words on one page that prove it for shorter ones. */
const fewestLetters = 3;
const fewestWords = 3;

/** Letters shown at once, each behind the one before, without a blank. */
interface Word {
  readonly from: number;
  readonly to: number;
  readonly spaces: readonly number[];
}

/** Widens letters that are set apart evenly; of two letters nobody can tell but by what else on the page is set so. */
export function withLetterSpace(glyphs: readonly Glyph[]): readonly Glyph[] {
  const words = wordsOf(glyphs).filter(({ spaces }) => spaces.length > 0 && isEven(spaces));
  const proofs = words.filter(({ spaces }) => spaces.length + 1 >= fewestLetters).map(({ spaces }) => spaces[0] ?? 0);
  if (proofs.length < fewestWords) return glyphs;
  const widened = [...glyphs];
  for (const { from, to, spaces } of words) {
    const isProven = proofs.filter((space) => Math.abs(space - (spaces[0] ?? 0)) <= sameSpace).length >= fewestWords;
    if (!isProven) continue;
    for (let index = from; index < to; index += 1) {
      const [glyph, next] = [glyphs[index], glyphs[index + 1]];
      if (glyph && next) widened[index] = { ...glyph, x1: next.x0 };
    }
  }
  return widened;
}

function isEven(spaces: readonly number[]): boolean {
  const [least, most] = [Math.min(...spaces), Math.max(...spaces)];
  return least >= leastSpace && most <= mostSpace && most - least <= sameSpace;
}

function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: { from: number; to: number; spaces: number[] }[] = [];
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1];
    const open = words.at(-1);
    if (open?.to === index - 1 && before && goesOn(before, glyph)) {
      open.to = index;
      open.spaces.push((glyph.x0 - before.x1) / glyph.size);
    } else words.push({ from: index, to: index, spaces: [] });
  });
  return words;
}

function goesOn(left: Glyph, right: Glyph): boolean {
  if (left.isBlank || right.isBlank || left.show !== right.show || left.direction !== right.direction) return false;
  const isLevel = Math.abs(left.y1 - right.y1) < 0.1 * right.size && left.size === right.size;
  const gap = right.x0 - left.x1;
  return isLevel && gap >= 0 && gap <= mostSpace * right.size;
}
