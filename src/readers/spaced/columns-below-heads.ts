// The columns of figures that stand below heads, one of which has no figure in any row: its place across the page is its head's.
//
//   自然人   商业企业   科研机构   总计      each column of figures stands below one head, the first and the last among them, so
//   12                  34         46        that heads that moved across the page would show; the second is blank
//   56                  78         134
import type { Column } from './aligned-columns.ts';
import { headOrders } from './glossary.ts';
import type { Word } from './line-words.ts';

const [applicants = [], outcomes = []] = headOrders;

/** Heads of narrow columns are known by so many of their first letters. */
const fewestLetters = 2;

/** True of a word that begins a head of table 三, or is one of table 四. */
export function mayBeHead({ text }: Word): boolean {
  const isBeginning = text.length >= fewestLetters && applicants.some((head) => head.startsWith(text));
  return isBeginning || outcomes.includes(text);
}

/** The words of a page that begin heads, from left to right; null where not each head is there, or one is there too often. */
export function headsAcross(words: readonly Word[]): readonly Word[] | null {
  const ofApplicants = applicants.map((head) =>
    words.filter(({ text }) => text.length >= fewestLetters && head.startsWith(text)),
  );
  const found = ofApplicants.every(({ length }) => length === 1)
    ? ofApplicants.flat()
    : words.filter(({ text }) => outcomes.includes(text)).toSorted((one, other) => one.x - other.x);
  const isWhole = found.length === applicants.length || found.map(({ text }) => text).join() === outcomes.join();
  return isWhole && found.every(({ x }, at) => x > (found[at - 1]?.x ?? -1)) ? found : null;
}

/** The columns below all heads; null where a column does not stand below one head alone, or the first or last is blank. */
export function columnsBelowHeads(columns: readonly Column[], heads: readonly Word[]): readonly Column[] | null {
  const places = columns.map(({ from, to }) => {
    const above = heads.flatMap(({ x, text }, at) => (from < x + text.length && to > x ? [at] : []));
    return above.length === 1 ? (above[0] ?? -1) : -1;
  });
  const areInTurn = places.every((place, at) => place > (places[at - 1] ?? -1));
  if (!areInTurn || places[0] !== 0 || places.at(-1) !== heads.length - 1) return null;
  return heads.map(({ x }, at) => columns[places.indexOf(at)] ?? { from: x, to: x });
}
