// Heads of applicants that ran together, because a program put neither blank nor line end between the cells of one row.
//
//   自然人法人或其他组织       the pieces of one head after the other, without a gap: they are parted where heads end,
//   总计 商业企                and each has a line of its own, since the lines of the text tell nothing of those of the page
//   业科研机
//   构社会公
import { rememberedTexts } from '../../document/remembered.ts';
import { allApplicants, applicantGroup, headOrders } from './glossary.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';

type Lines = readonly (readonly Word[])[];

const [applicants = []] = headOrders;
const known = [...applicants, applicantGroup, allApplicants];
/** Pieces that narrow columns break all heads into; more are no heads. */
const mostWords = 60;

/** A word with the end of one head and the beginning of another. */
const isOfTwo = rememberedTexts((core): boolean => {
  if (core.length < 2 || known.some((head) => head.includes(core))) return false;
  return Array.from(core.slice(1), (_, at) => at + 1).some(
    (at) =>
      known.some((head) => head.endsWith(core.slice(0, at))) && known.some((head) => head.startsWith(core.slice(at))),
  );
});

/** The lines with such heads parted; the lines as they are where some words are of no head, or no word is of two. */
export function headsApart(lines: Lines): Lines {
  const words = lines.flat();
  if (words.length > mostWords || !words.some(({ text }) => isOfTwo(coreOf(text)))) return lines;
  for (let from = 0; from < words.length; from += 1) {
    const parted = partedFrom(words.slice(from));
    if (parted === null) continue;
    const first = words[from];
    const above = lines.slice(
      0,
      lines.findIndex((line) => line.some((word) => word === first)),
    );
    const beside = words.slice(above.flat().length, from);
    return [...above, ...(beside.length > 0 ? [beside] : []), ...parted.map((word) => [word])];
  }
  return lines;
}

/** The pieces of words that are nothing but heads, each of the applicants once; null where they are not. */
function partedFrom(words: readonly Word[]): readonly Word[] | null {
  const cores = words.map(({ text }) => coreOf(text));
  if (cores.some((core, at) => core.length !== words[at]?.text.length)) return null;
  const text = cores.join('');
  const ends = new Set<number>();
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const head = known.find((one) => text.startsWith(one, at));
    if (head === undefined) return null;
    found.push(head);
    at += head.length;
    ends.add(at);
  }
  if (!applicants.every((head) => found.filter((one) => one === head).length === 1)) return null;
  let before = 0;
  return words.flatMap((word) => {
    const start = before;
    before += word.text.length;
    const bounds = [start, ...[...ends].filter((end) => end > start && end < before), before];
    return bounds.slice(1).map((end, at): Word => {
      const from = (bounds[at] ?? start) - start;
      const piece = word.text.slice(from, end - start);
      return { text: piece, x: word.x + from, start: word.start + from, end: word.start + end - start };
    });
  });
}
