// Running numbers of the rows of a table: they are blanked out, so that none is taken for a figure.
//
//   序号                  自然人 总计
//   1   一、本年新收          3    3     the line of each row begins with its number,
//
//   2                                    or the number has a line of its own,
//   二、上年结转 0 0
//
//   项目         序号     自然人 总计
//   （一）予以公开 3          0    0     or it stands behind the label
import { runningNumberHeads } from '../../codebook/concepts.ts';
import type { Line } from '../lines.ts';
import { isFigure } from './line-words.ts';

/** What is printed above the numbers; a blank may part its two characters. */
const words = runningNumberHeads.map((word) => Array.from(word).join('\\s?')).join('|');
const head = new RegExp(`(?<!\\S)(?:${words})(?!\\S)`);
const leadingNumber = /^\s*(\d{1,3})(?!\S)/;
const numberBehind = /(?<=\p{Script=Han}\D*\s)(\d{1,3})(?!\S)/u;
/** Fewer may stand there by chance. */
const fewestNumbers = 3;
const longestLine = 600;

/** The lines as they are, with blanks for the running numbers and their head: all else keeps its place. */
export function withoutRunningNumbers(lines: readonly Line[]): readonly Line[] {
  const heads = lines.flatMap(({ text }, index) => (text.length < longestLine && head.test(text) ? [index] : []));
  if (heads.length === 0) return lines;
  const found: { readonly from: number; readonly numbers: readonly number[]; readonly place: RegExp }[] = [];
  let next = 1;
  heads.forEach((from, at) => {
    const stretch = { lines, from, end: heads[at + 1] ?? lines.length, next };
    const [alone, before] = [numbersAlone(stretch), numbersBefore(stretch)];
    const leading = alone.length > before.length ? alone : before;
    // Blocks of table 二 have a row or two: their numbers go on from those of the block above.
    const isBlock =
      leading === before && before.length > 0 && numberOf(lines[before[0] ?? from], leadingNumber) === next;
    const isBehind = leading.length < fewestNumbers && !isBlock;
    const numbers = isBehind ? numbersBehind(stretch) : leading;
    if (numbers.length < fewestNumbers && !isBlock) return;
    const place = isBehind ? numberBehind : leadingNumber;
    found.push({ from, numbers, place });
    next = numberOf(lines[numbers.at(-1) ?? from], place) + 1;
  });
  if (found.flatMap(({ numbers }) => numbers).length < fewestNumbers) return lines;
  const blanked = [...lines];
  for (const { from, numbers, place } of found) {
    for (const index of numbers) blankOut(blanked, index, place);
    blankOut(blanked, from, head);
  }
  return blanked;
}

/** Lines from below a head on; `next`: the number they go on with where the head is printed again behind a page break. */
interface Stretch {
  readonly lines: readonly Line[];
  readonly from: number;
  readonly end: number;
  readonly next: number;
}

/** Lines with a running number and nothing else. */
function numbersAlone(stretch: Stretch): readonly number[] {
  return countOn(stretch, (line) => /^\s*\d+\s*$/.test(line.text));
}

/** Lines that begin with a running number, if no row, or each row, is among them. */
function numbersBefore(stretch: Stretch): readonly number[] {
  const numbers = countOn(stretch, (line) => !/^\s*\d+\s*$/.test(line.text));
  return isOfRows(stretch, numbers, true) ? numbers : [];
}

/** Lines with a running number behind their label, if each row is among them: what counts on in some alone is figures. */
function numbersBehind(stretch: Stretch): readonly number[] {
  const numbers = countOn(stretch, isRow, numberBehind);
  return isOfRows(stretch, numbers, false) ? numbers : [];
}

/** True where each row down to the last number has one, or none has, where that may be. */
function isOfRows({ lines, from }: Stretch, numbers: readonly number[], mayBeNone: boolean): boolean {
  const found = new Set(numbers);
  const rows = Array.from({ length: (numbers.at(-1) ?? from) - from }, (_, at) => from + 1 + at);
  const numbered = rows.filter((index) => isRow(lines[index])).map((index) => found.has(index));
  return numbered.every((has) => has) || (mayBeNone && !numbered.includes(true));
}

function countOn(
  { lines, from, end, next }: Stretch,
  isWanted: (line: Line) => boolean,
  place = leadingNumber,
): number[] {
  const found: number[] = [];
  let first = 1;
  for (let index = from + 1; index < end; index += 1) {
    const line = lines[index];
    const number = numberOf(line, place);
    if (line === undefined || number === 0 || !isWanted(line)) continue;
    if (found.length === 0 && (number === 1 || number === next)) first = number;
    if (number === first + found.length) found.push(index);
  }
  return found;
}

function numberOf(line: Line | undefined, place: RegExp): number {
  return line === undefined || line.text.length > longestLine ? 0 : Number(place.exec(line.text)?.[1] ?? 0);
}

/** A line of several words or figures that ends with a figure. */
function isRow(line: Line | undefined): boolean {
  const words = line === undefined || line.text.length > longestLine ? [] : line.text.trim().split(/\s+/);
  return words.length > 1 && isFigure(words.at(-1) ?? '');
}

function blankOut(lines: Line[], index: number, found: RegExp): void {
  const line = lines[index];
  if (line) lines[index] = { ...line, text: line.text.replace(found, (text) => ' '.repeat(text.length)) };
}
