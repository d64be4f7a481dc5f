// Affine maps as PDF writes them: [a b c d e f] takes (x, y) to (ax + cy + e, bx + dy + f).
import type { Box } from './box.ts';

export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first and `outer` to what comes out. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, jf] = inner;
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f];
}

export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box around a mapped one. */
export function mapBox(matrix: Matrix, { x0, y0, x1, y1 }: Box): Box {
  const points = [
    mapPoint(matrix, x0, y0),
    mapPoint(matrix, x1, y0),
    mapPoint(matrix, x0, y1),
    mapPoint(matrix, x1, y1),
  ];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** Six finite numbers of whatever stands there; null for anything else. */
export function toMatrix(value: unknown): Matrix | null {
  const numbers = toNumbers(value);
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (e === undefined || f === undefined || numbers.slice(0, 6).some((number) => !Number.isFinite(number))) return null;
  return [a, b, c, d, e, f];
}

/** The numbers of an array or a typed array; none of anything else. */
export function toNumbers(value: unknown): readonly number[] {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  return Array.isArray(value) ? value.map(Number) : [];
}
