// Finds places for labels beside their points, so that no label covers another, a point or the edge.
import { textWidth } from './text-width.ts';

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Lines of the label, the first in `size`, others below it. */
  readonly lines: readonly string[];
  /** So many of its first lines will do where there is no room for all of them. */
  readonly enough?: number;
  readonly size: number;
}

export interface PlacedLabel {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Lines there is room for. */
  readonly lines: readonly string[];
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 4;
/** Distance of the lines of a label, in sizes. */
export const labelLine = 1.2;

export interface Obstacles {
  /** Never covered, such as the labels of an axis. */
  readonly solid: readonly Area[];
  /** Covered only where there is no other place, such as thin lines. */
  readonly thin: readonly Area[];
}

/**
 * One place for each point in the order given; null where none
 * is free, but the first, most important one always has one.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  frame: Area,
  { solid, thin }: Obstacles,
): readonly (PlacedLabel | null)[] {
  const taken: Area[] = [...solid, ...points.map(areaAround)];
  return points.map((point, index) => {
    const inside = placesInside(point, frame, taken);
    const best = firstFree(inside, thin) ?? firstFree(placesOfShort(point, frame, taken), thin);
    const chosen = best ?? (index === 0 ? inside.toSorted((a, b) => a.covered - b.covered)[0] : undefined);
    if (chosen === undefined) return null;
    taken.push(chosen.area);
    return chosen.label;
  });
}

/** What a point itself covers. */
export function areaAround({ x, y, radius: r }: Pick<LabelledPoint, 'x' | 'y' | 'radius'>): Area {
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}

interface Candidate {
  readonly label: PlacedLabel;
  readonly area: Area;
  /** Pixels of what is there already that it would cover. */
  readonly covered: number;
}

function placesInside(point: LabelledPoint, frame: Area, taken: readonly Area[]): readonly Candidate[] {
  const width = Math.max(...point.lines.map((line) => textWidth(line, point.size)));
  return candidates(point)
    .map((label) => ({ label, area: areaOf(label, point.size, width) }))
    .filter(({ area }) => isInside(area, frame))
    .map((candidate) => ({ ...candidate, covered: covered(candidate.area, taken) }));
}

/** With the lines that will do; none where these are all, for then there is no more room than before. */
function placesOfShort(point: LabelledPoint, frame: Area, taken: readonly Area[]): readonly Candidate[] {
  const { lines, enough = lines.length } = point;
  return enough < lines.length ? placesInside({ ...point, lines: lines.slice(0, enough) }, frame, taken) : [];
}

function firstFree(inside: readonly Candidate[], thin: readonly Area[]): Candidate | undefined {
  const free = inside.filter((candidate) => candidate.covered === 0);
  return free
    .map((candidate) => ({ candidate, lines: covered(candidate.area, thin) }))
    .toSorted((one, other) => one.lines - other.lines)[0]?.candidate;
}

/** To the right, to the left, above, below, then the corners. */
function candidates({ x, y, radius, lines, size }: LabelledPoint): readonly PlacedLabel[] {
  const reach = radius + gap;
  const below = (lines.length - 1) * size * labelLine;
  const middle = y + size * 0.35 - below / 2;
  const places: readonly Omit<PlacedLabel, 'lines'>[] = [
    { x: x + reach, y: middle, anchor: 'start' },
    { x: x - reach, y: middle, anchor: 'end' },
    { x, y: y - reach - below, anchor: 'middle' },
    { x, y: y + reach + size * 0.8, anchor: 'middle' },
    { x: x + radius, y: y - reach - below, anchor: 'start' },
    { x: x - radius, y: y - reach - below, anchor: 'end' },
    { x: x + radius, y: y + reach + size * 0.8, anchor: 'start' },
    { x: x - radius, y: y + reach + size * 0.8, anchor: 'end' },
  ];
  return places.map((place) => ({ ...place, lines }));
}

function areaOf({ x, y, anchor, lines }: PlacedLabel, size: number, width: number): Area {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    left,
    top: y - size * 0.9,
    right: left + width,
    bottom: y + size * 0.25 + (lines.length - 1) * size * labelLine,
  };
}

function isInside(area: Area, frame: Area): boolean {
  return area.left >= frame.left && area.right <= frame.right && area.top >= frame.top && area.bottom <= frame.bottom;
}

function covered(area: Area, others: readonly Area[]): number {
  return others.reduce((sum, other) => sum + overlap(area, other), 0);
}

/** Pixels two areas have in common. */
function overlap(a: Area, b: Area): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
