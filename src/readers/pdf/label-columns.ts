// Sorts the lines of labels of a table without rules into columns, and takes out words strewn one character a line.
import { centreX } from './box.ts';
import { clusters } from './rules.ts';
import type { TextLine } from './text-lines.ts';
import { numbering } from './text-marks.ts';

/** Left sides or middles this close (ems) are of one column. */
const sameSide = 0.4;
/** So many lines of one or two characters below each other, this close (ems), are a word. */
const fewestStrewn = 4;
const longestStrewn = 2;
const strewnStep = 2.5;

/** Lines of one label: the step between them, and how far apart their left sides or middles may be, in ems. */
const labelStep = 1.9;
const sameLabel = 0.15;

/**
 * Columns from the top down: the first line of each label goes with those it shares its left side or its middle with,
 * whichever are more, and the lines below go with it.
 */
export function labelColumns(lines: readonly TextLine[]): TextLine[][] {
  const reach = sameSide * Math.max(0, ...lines.map(({ size }) => size));
  const byLeft = clusters(lines, ({ x0 }) => x0, reach);
  const byMiddle = clusters(lines, centreX, reach);
  const inOrder = lines.toSorted((upper, lower) => upper.y0 - lower.y0);
  const known = new Map<TextLine, readonly TextLine[]>();
  for (const line of inOrder) {
    const above = numbering.test(wordsOf(line)) ? undefined : inOrder.findLast((other) => goesOn(other, line));
    const left = byLeft.find((group) => group.includes(line)) ?? [];
    const middle = byMiddle.find((group) => group.includes(line)) ?? [];
    const own = middle.length > left.length ? middle : left;
    known.set(line, (above && known.get(above)) ?? own);
  }
  return [...Map.groupBy(inOrder, (line) => known.get(line)).values()];
}

function goesOn(upper: TextLine, lower: TextLine): boolean {
  const step = lower.y0 - upper.y0;
  if (step <= 0.5 * lower.size || step > labelStep * lower.size) return false;
  const reach = sameLabel * lower.size;
  return Math.abs(upper.x0 - lower.x0) <= reach || Math.abs(centreX(upper) - centreX(lower)) <= reach;
}

function wordsOf({ glyphs }: TextLine): string {
  return glyphs
    .map(({ text }) => text)
    .join('')
    .normalize('NFKC');
}

/** Words whose characters stand below each other with no longer line between, and the other lines. */
export function takeStrewn(lines: readonly TextLine[]): { strewn: TextLine[][]; lines: readonly TextLine[] } {
  const strewn = labelColumns(lines)
    .flatMap(shortRuns)
    .filter((run) => run.length >= fewestStrewn);
  const taken = new Set(strewn.flat());
  return { strewn, lines: lines.filter((line) => !taken.has(line)) };
}

function shortRuns(column: readonly TextLine[]): TextLine[][] {
  const runs: TextLine[][] = [];
  let open: TextLine[] = [];
  for (const line of column) {
    const above = open.at(-1);
    const isNear = above !== undefined && line.y0 - above.y0 <= strewnStep * line.size;
    if (!isShort(line) || !isNear) open = [];
    if (!isShort(line)) continue;
    if (open.length === 0) runs.push(open);
    open.push(line);
  }
  return runs;
}

function isShort({ glyphs }: TextLine): boolean {
  return glyphs.filter(({ isBlank }) => !isBlank).length <= longestStrewn;
}
