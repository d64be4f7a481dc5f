// Dots and dashes to lines: each is drawn by itself, too short to be a line.
import { centreX, centreY } from './box.ts';
import type { Box } from './box.ts';
import type { Stroke } from './page-marks.ts';
import { clusters } from './rules.ts';

/** Dots of one line lie this close (points) to it, and to each other. */
const sameLine = 0.4;
const mostGap = 4;
/** Fewer in a row, or shorter ones, may be anything. */
const fewestDots = 3;
const leastLength = 8;

export function dottedLines(dots: readonly Box[]): Stroke[] {
  const across = dots.map((box): Dot => ({ at: centreY(box), from: box.x0, to: box.x1 }));
  const down = dots.map((box): Dot => ({ at: centreX(box), from: box.y0, to: box.y1 }));
  return [...lines(across, 'horizontal'), ...lines(down, 'vertical')];
}

/** Where a dot lies across the line, and along it. */
type Dot = Pick<Stroke, 'at' | 'from' | 'to'>;

function lines(dots: readonly Dot[], axis: Stroke['axis']): Stroke[] {
  const runs = clusters(dots, ({ at }) => at, sameLine).flatMap(runsOf);
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    const isLine = first && last && run.length >= fewestDots && last.to - first.from >= leastLength;
    return isLine ? [{ axis, at: first.at, from: first.from, to: last.to }] : [];
  });
}

function runsOf(dots: readonly Dot[]): Dot[][] {
  const runs: Dot[][] = [];
  for (const dot of dots.toSorted((left, right) => left.from - right.from)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && dot.from - last.to <= mostGap) run.push(dot);
    else runs.push([dot]);
  }
  return runs;
}
