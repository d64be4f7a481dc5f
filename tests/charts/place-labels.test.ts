// Labels beside points: none on another, and the first lines alone where there is no room for all.
import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../src/charts/drawing/place-labels.ts';

const frame = { left: 0, top: 0, right: 200, bottom: 60 };
const open = { solid: [], thin: [] };
const point = (x: number, lines: readonly string[]) => ({ x, y: 30, radius: 4, lines, size: 13 });

describe('labels of points', () => {
  test('all lines stand where there is room', () => {
    const [label] = placeLabels([{ ...point(20, ['Town', '2 and 3']), enough: 1 }], frame, open);
    expect(label?.lines).toEqual(['Town', '2 and 3']);
  });

  test('the name alone stands where the counts below it would cover something', () => {
    const floor = { left: 0, top: 41, right: 200, bottom: 60 };
    const ceiling = { left: 0, top: 0, right: 200, bottom: 21 };
    const tight = { solid: [floor, ceiling], thin: [] };
    const lines = ['Town', '2 and 3'];
    expect(placeLabels([point(90, ['First']), point(20, lines)], frame, tight)[1]).toBeNull();
    expect(placeLabels([point(90, ['First']), { ...point(20, lines), enough: 1 }], frame, tight)[1]?.lines).toEqual([
      'Town',
    ]);
  });

  test('a label lies on as little of thin lines as it can', () => {
    const line = (top: number) => ({ left: 0, top, right: 200, bottom: top + 2 });
    const [label] = placeLabels([point(90, ['Town'])], { ...frame, top: -20 }, { solid: [], thin: [line(29)] });
    expect(label?.anchor).toBe('middle');
    const everywhere = {
      solid: [],
      thin: [line(29), line(31), line(12), { left: 95, top: 40, right: 200, bottom: 60 }],
    };
    const [least] = placeLabels([point(90, ['Town'])], frame, everywhere);
    expect([least?.anchor, (least?.y ?? 0) > 40]).toEqual(['end', true]);
  });

  test('a point without any room has no label, the first always has one', () => {
    const full = { solid: [frame], thin: [] };
    const [first, second] = placeLabels([point(20, ['A']), { ...point(90, ['B']), enough: 1 }], frame, full);
    expect(first?.lines).toEqual(['A']);
    expect(second).toBeNull();
  });
});
