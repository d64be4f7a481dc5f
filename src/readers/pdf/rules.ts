// Straight lines to rules: pieces of one line joined, double and thick lines taken for one.
import type { Stroke } from './page-marks.ts';

/** A rule of a table: the same as a stroke, but whole. */
export type Rule = Stroke;

/** Lines this close (points) are one. */
const sameLine = 2.5;
/** A gap this short does not interrupt a line: dashes, corners. */
const sameStretch = 4;
/** More rules on one page are a drawing. */
export const mostRules = 3000;

export function rulesOf(strokes: readonly Stroke[]): Rule[] {
  const rules = (['horizontal', 'vertical'] as const).flatMap((axis) =>
    clusters(
      strokes.filter((stroke) => stroke.axis === axis),
      ({ at }) => at,
      sameLine,
    ).flatMap(joined),
  );
  return rules.length > mostRules ? [] : rules;
}

/** Groups of values that lie within `reach` of the first of the group, in order. */
export function clusters<Value>(values: readonly Value[], place: (value: Value) => number, reach: number): Value[][] {
  const groups: Value[][] = [];
  let first = -Infinity;
  for (const value of values.toSorted((left, right) => place(left) - place(right))) {
    if (place(value) - first > reach) {
      groups.push([]);
      first = place(value);
    }
    groups.at(-1)?.push(value);
  }
  return groups;
}

/** Joins the stretches of one line that touch. */
function joined(pieces: readonly Stroke[]): Rule[] {
  const rules: { axis: Stroke['axis']; sum: number; length: number; from: number; to: number }[] = [];
  for (const { axis, at, from, to } of pieces.toSorted((left, right) => left.from - right.from)) {
    const open = rules.at(-1);
    const length = to - from;
    if (open && from - open.to <= sameStretch) {
      open.to = Math.max(open.to, to);
      open.sum += at * length;
      open.length += length;
    } else rules.push({ axis, sum: at * length, length, from, to });
  }
  return rules.map(({ axis, sum, length, from, to }) => ({ axis, at: sum / length, from, to }));
}
