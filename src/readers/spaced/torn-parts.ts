// Words and figures in turns of a section whose table was torn, without figures that are none of the table.
import { editionIds } from '../../codebook/concepts.ts';
import { promisedFigures } from '../../codebook/figures.ts';
import { isBlankLine } from '../lines.ts';
import type { Line } from '../lines.ts';
import { rowsOf } from './figure-bands.ts';
import type { FigureRun } from './figure-bands.ts';
import { stretchesOf } from './cell-segments.ts';
import { beginsHead, headOrders } from './glossary.ts';
import { coreOf, startsNumbered } from './label-core.ts';
import type { Word } from './line-words.ts';
import type { PageEnds } from './page-digits.ts';
import { endsInSum } from './row-sums.ts';

/** Words line by line, and the figures that follow them before the next words. */
export interface TornPart {
  readonly lines: readonly (readonly Word[])[];
  readonly words: readonly Word[];
  readonly figureLines: readonly (readonly Word[])[];
}

/** The runs of figures of all parts: lines of them that no blank line and no end of a page parts. */
export function runsOf(
  parts: readonly TornPart[],
  lines: readonly Line[],
  pageAt: (offset: number) => number,
): readonly FigureRun[] {
  const indexOf = indexIn(lines);
  const wordLines = parts.flatMap((part) => part.lines.flatMap((words) => words.slice(0, 1).map(indexOf)));
  const parted = wordLines.filter((index) => isBlankLine(lines[index - 1] ?? { text: '', start: 0, end: 0 }));
  const areInBlocks = parted.length * linesToPart < wordLines.length;
  return parts.flatMap(({ figureLines, lines: wordLines }, part) => {
    const runs: (FigureRun & { lines: (readonly Word[])[] })[] = [];
    const [lastWord] = wordLines.at(-1) ?? [];
    const above = lastWord ? indexOf(lastWord) : -1;
    let before = -1;
    for (const figures of figureLines) {
      const [first] = figures;
      if (first === undefined) continue;
      const [index, page] = [indexOf(first), pageAt(first.start)];
      const last = runs.at(-1);
      if (last?.page === page && index === before + 1) last.lines.push(figures);
      else
        runs.push({ lines: [figures], part, page, areInBlocks, isAttached: runs.length === 0 && index <= above + 1 });
      before = index;
    }
    return runs;
  });
}

/** Which of the lines a word stands on, -1 where on none. */
function indexIn(lines: readonly Line[]): (word: Word) => number {
  const indexes = new Map(lines.map(({ start }, index) => [start, index]));
  return ({ start, x }) => indexes.get(start - x) ?? -1;
}

/** Printed lines, those together that follow each other. */
export function blocksOf(
  printed: readonly (readonly Word[])[],
  lines: readonly Line[],
): readonly (readonly (readonly Word[])[])[] {
  const indexOf = indexIn(lines);
  const blocks: (readonly Word[])[][] = [];
  let before = -1;
  for (const words of printed) {
    const index = words[0] ? indexOf(words[0]) : -1;
    if (index === before + 1 && blocks.length > 0) blocks.at(-1)?.push(words);
    else blocks.push([words]);
    before = index;
  }
  return blocks;
}

/** Of fewer lines than these one may stand below a blank line before cells, and not blocks, are parted by them. */
const linesToPart = 4;

/** The parts from the heading of a section on; null where running text stands between its figures. */
export function tornParts(
  lines: readonly Line[],
  { numbers, doubtful }: Pick<PageEnds, 'numbers' | 'doubtful'>,
  pageAt: (offset: number) => number,
): readonly TornPart[] | null {
  const stretches = stretchesOf(lines, { numbers, doubtful: new Set() });
  const [stretch, ...others] = stretches.filter((segments) =>
    segments.some(({ figureLines }) => figureLines.length > 0),
  );
  if (stretch === undefined || others.length > 0) return null;
  const parts = stretch.map((segment, at): TornPart => {
    const own = segment.lines.map(({ words }) => words);
    // A figure below the heading, above all heads and labels, was torn from the table before, perhaps with its own head.
    const isStray = at === 0 && segment.figureLines.flat().length === 1 && own.slice(1).every(isOfNone);
    return { lines: own, words: own.flat(), figureLines: isStray ? [] : segment.figureLines };
  });
  const ends = new Set([...doubtful].flatMap((index) => lines[index]?.start ?? []));
  return withoutPageNumbers(parts, pageAt, ends);
}

/** No head of these tables, and no label of their rows. */
function isOfNone(words: readonly Word[]): boolean {
  return words.every(({ text }, at) => !startsNumbered(words, at) && !beginsHead(coreOf(text)));
}

/** How many figures tables three and four have, in either edition. */
const counts = editionIds.flatMap((edition) =>
  (['requests', 'disputes'] as const).map((table) => promisedFigures(table, edition).length),
);
const mostPages = 3;
const width = headOrders[0]?.length ?? 1;

/**
 * Without numbers of pages among the figures: as many as there are figures too much, each alone on its line before or behind
 * the figures of whole rows, and each that of its page; or between two rows, where these add up without it and with no other;
 * or at the end of its page, which is that of a line that begins at one of `ends`.
 */
function withoutPageNumbers(
  parts: readonly TornPart[],
  pageAt: (offset: number) => number,
  ends: ReadonlySet<number>,
): readonly TornPart[] {
  const count = parts.reduce((sum, { figureLines }) => sum + countOf(figureLines), 0);
  const surplus = counts.map((promised) => count - promised).find((more) => more > 0 && more <= mostPages);
  if (surplus === undefined) return parts;
  const open = parts.filter(({ figureLines }) => countOf(figureLines) % width === 1);
  const atEnds = open.flatMap(({ figureLines }) => {
    const ends = [figureLines.at(-1), figureLines[0]];
    return ends.find((line) => line?.length === 1 && isPageNumber(line[0], pageAt)) ?? [];
  });
  const all = parts.flatMap(({ figureLines }) => figureLines.flat());
  const between = open
    .flatMap(({ figureLines }) => numberBetweenRows(figureLines))
    .filter((word) => word !== all[0] && word !== all.at(-1))
    .filter((word) => pageAt(word.start) === 1 || isPageNumber(word, pageAt));
  const atPageEnds = all.filter((word) => ends.has(word.start - word.x) && isPageNumber(word, pageAt));
  const ways = [atPageEnds, between, atEnds];
  const numbers = ways.map((found) => new Set(found)).find(({ size }) => size === surplus);
  if (numbers === undefined) return parts;
  return parts.map((part) => ({
    ...part,
    figureLines: part.figureLines.filter((line) => !line.some((word) => numbers.has(word))),
  }));
}

function countOf(lines: readonly (readonly Word[])[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** The one small number on a line of its own without which all rows add up; none where another may be it. */
function numberBetweenRows(lines: readonly (readonly Word[])[]): readonly Word[] {
  const figures = lines.flat();
  const found = lines.flatMap(([word, ...others]) => {
    const at = word ? figures.indexOf(word) : -1;
    if (word === undefined || others.length > 0 || at % width > 0 || !smallNumber.test(word.text)) return [];
    const left = figures.toSpliced(at, 1);
    return rowsOf(left, width).every(endsInSum) ? [{ word, key: left.map(({ text }) => text).join(' ') }] : [];
  });
  const isOnly = new Set(found.map(({ key }) => key)).size === 1;
  return isOnly ? found.slice(0, 1).map(({ word }) => word) : [];
}

const smallNumber = /^[1-9]\d?$/;

function isPageNumber(word: Word | undefined, pageAt: (offset: number) => number): boolean {
  return word !== undefined && word.text === String(pageAt(word.start));
}
