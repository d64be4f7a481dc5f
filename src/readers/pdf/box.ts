// Boxes on a page in points, x to the right and y downwards from the top left.

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export function unionOf(boxes: Iterable<Box>): Box | null {
  let union: Box | null = null;
  for (const box of boxes) union = union === null ? box : pairUnion(union, box);
  return union && { x0: union.x0, y0: union.y0, x1: union.x1, y1: union.y1 };
}

function pairUnion(left: Box, right: Box): Box {
  return {
    x0: Math.min(left.x0, right.x0),
    y0: Math.min(left.y0, right.y0),
    x1: Math.max(left.x1, right.x1),
    y1: Math.max(left.y1, right.y1),
  };
}

/** The part two boxes share; empty (no width or height) where they do not meet. */
export function intersect(left: Box, right: Box): Box {
  const x0 = Math.max(left.x0, right.x0);
  const y0 = Math.max(left.y0, right.y0);
  return { x0, y0, x1: Math.max(x0, Math.min(left.x1, right.x1)), y1: Math.max(y0, Math.min(left.y1, right.y1)) };
}

export function area({ x0, y0, x1, y1 }: Box): number {
  return (x1 - x0) * (y1 - y0);
}

export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

/** From and to, along one axis. */
export type Stretch = readonly [number, number];

/** The length two stretches share. */
export function overlap(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
}

export function centreX(box: Box): number {
  return (box.x0 + box.x1) / 2;
}

export function centreY(box: Box): number {
  return (box.y0 + box.y1) / 2;
}
