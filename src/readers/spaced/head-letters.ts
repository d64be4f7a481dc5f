// A cheap look at the letters of lines: most lines of labels have too few for the heads of any table.
import { allTotal, groupHeads, headOrders, subtotal } from './glossary.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';
import { shortOf } from './short-heads.ts';

type Lines = readonly (readonly Word[])[];

const letters = new Set([...headOrders.flat(), subtotal].flatMap((head) => Array.from(head)));
/** A third of the letters may be lost; `hasLetters` in head-order.ts asks for as many. */
const fewest = Math.min(...headOrders.map((order) => (order.map(shortOf).join('').length * 2) / 3));
const ofGroups = new Set([...groupHeads].flatMap((head) => Array.from(head)));
const fewestOfGroups = [...groupHeads].join('').length;

/** True where lines have letters enough for the heads of a table; a total alone may stand where their order is open. */
export function mayBeHeads(lines: Lines): boolean {
  return (
    countIn(lines, letters) >= fewest || lines.some((words) => words.some(({ text }) => coreOf(text) === allTotal))
  );
}

/** True where lines have letters enough for the heads of groups of table 四. */
export function mayBeGroups(lines: Lines): boolean {
  return countIn(lines, ofGroups) >= fewestOfGroups;
}

function countIn(lines: Lines, known: ReadonlySet<string>): number {
  let count = 0;
  for (const words of lines)
    for (const { text } of words) for (const letter of coreOf(text)) if (known.has(letter)) count += 1;
  return count;
}
