// The lines of a text as words and figures in turns, for tables that are printed cell by cell.
import type { Line } from '../lines.ts';
import { textOf } from './elements.ts';
import { isRunningHead } from './glossary.ts';
import { marksAlone, readSpacedLine } from './line-words.ts';
import type { Word } from './line-words.ts';
import type { PageEnds } from './page-digits.ts';
import { addsUp } from './row-sums.ts';

/** A line's words, and which line it is. */
export interface PlacedLine {
  readonly index: number;
  readonly words: readonly Word[];
}

/** Words, and the figures that follow them before the next words. */
export interface Segment {
  readonly lines: PlacedLine[];
  /** Figures line by line. */
  readonly figureLines: (readonly Word[])[];
  end: number;
  /** A small number beside the end of a page is among the figures. */
  isDoubtful: boolean;
}

/** Words and figures in turns, stretch by stretch between lines of running text. */
export function stretchesOf(
  lines: readonly Line[],
  { numbers, doubtful }: Pick<PageEnds, 'numbers' | 'doubtful'>,
): Segment[][] {
  const stretches: Segment[][] = [[]];
  lines.forEach((line, index) => {
    if (numbers.has(index)) return;
    const read = readSpacedLine(line);
    const marks = read.figures.length === 0 && read.kind !== 'page' ? marksAlone(line) : [];
    if (read.kind === 'barrier' && marks.length === 0) stretches.push([]);
    if (read.kind === 'blank' || read.kind === 'page') return;
    const words = marks.length > 0 ? [] : read.words;
    const figures = marks.length > 0 ? marks : read.figures;
    if (words.length + figures.length === 0) return;
    const segments = stretches.at(-1);
    const last = segments?.at(-1);
    if (words.length > 0 && (last === undefined || last.figureLines.length > 0))
      segments?.push({ lines: [], figureLines: [], end: index + 1, isDoubtful: false });
    const segment = segments?.at(-1);
    if (segment === undefined) return;
    if (words.length > 0) segment.lines.push({ index, words });
    if (figures.length > 0) segment.figureLines.push(figures);
    segment.end = index + 1;
    segment.isDoubtful ||= doubtful.has(index);
  });
  return stretches;
}

/** So many rows on end may have lost their running number. */
const mostLost = 2;

/**
 * Without a column of running numbers: the number of a row stands before its label, behind the figures of the row above.
 * Numbers that do not count on, a few lost ones aside, end the table.
 */
export function withoutRunning(segments: readonly Segment[]): Segment[] {
  const done: Segment[] = [];
  let next = 0;
  let lost = 0;
  let opened: readonly PlacedLine[] = [];
  for (const segment of segments) {
    const lines = [...opened, ...segment.lines];
    opened = [];
    const last = segment.figureLines.at(-1);
    const number = last?.length === 1 ? Number(textOf(last)) : 0;
    if (segment.lines.some(({ words }) => isRunningHead(textOf(words)))) [next, lost] = [1, 0];
    if (next === 1 && number === 1 && segment.figureLines.length === 1) {
      opened = lines;
      next = 2;
      continue;
    }
    // The first row lost its own.
    if (next === 1) next = 2;
    if (next > 0 && (number === next || number === next + lost)) {
      done.push({ ...segment, lines, figureLines: segment.figureLines.slice(0, -1) });
      [next, lost] = [number + 1, 0];
    } else {
      done.push({ ...segment, lines, isDoubtful: segment.isDoubtful || next > 0 });
      lost += 1;
      if (lost > mostLost) [next, lost] = [0, 0];
    }
  }
  return done;
}

/** How many figures follow the words. */
export function countOf({ figureLines }: Segment): number {
  return figureLines.reduce((sum, figures) => sum + figures.length, 0);
}

/**
 * The figures of a row; where one line holds them all and they add up, a small number on another line is that of a page.
 */
export function figuresOf({ figureLines }: Segment, width: number): readonly Word[] {
  const whole = figureLines.filter((figures) => figures.length === width);
  const others = figureLines.filter((figures) => figures.length !== width);
  const [only] = whole;
  const arePages = others.every((figures) => figures.length === 1 && /^\d{1,3}$/.test(textOf(figures)));
  return only && whole.length === 1 && arePages && (others.length === 0 || addsUp(only)) ? only : figureLines.flat();
}
