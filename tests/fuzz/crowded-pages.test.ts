// Pages of a PDF with far more on them than paper holds: work in the square of it, or worse, would show.
import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../src/readers/pdf/page-marks.ts';
import { linesOf } from '../../src/readers/pdf/text-lines.ts';
import { unruledTables } from '../../src/readers/pdf/unruled-tables.ts';
import { pdfFile } from '../readers/pdf-builder.ts';
import type { PdfPage } from '../readers/pdf-builder.ts';
import { readLoose } from '../properties/read-loose.ts';

const side = 14_000;
/** In proportion to what is on them they take a second or two on a quiet machine; before each took 6 to 20. */
const mostSeconds = 5;

const each = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** A stair of lines, of which each meets only the two beside it. */
const stairs = each(1480).flatMap((step) => {
  const [from, to] = [7 * step, 7 * step + 7];
  return [
    { kind: 'line', x0: from, y0: from, x1: to, y1: from } as const,
    { kind: 'line', x0: to, y0: from, x1: to, y1: to } as const,
  ];
});

const words = [{ x: 40, y: 13_900, text: '一页纸上写不下这么多的线条和文字，所以要数一数', size: 12 }];

/** A word and two figures in each line. */
const rows = each(7000).flatMap((row) =>
  ['甲', '1', '2'].map((text, column) => ({ x: 100 + 60 * column, y: 100 + 1.7 * row, text, size: 1.2 })),
);

/** Heads with two figures below each, as characters of a page. */
const columns = each(14_000).flatMap((column) =>
  ['甲', '7', '8'].map((text, row): Glyph => {
    const box = { x0: 10 + 2 * column, y0: 100 + 2 * row, x1: 10.5 + 2 * column, y1: 101 + 2 * row };
    return { ...box, at: box, text, isBlank: false, size: 1, direction: 0, show: 3 * column + row };
  }),
);

/** Figures on each other. */
const piled = each(6000).map((index) => ({
  x: 50 + 4.3 * (index % 100),
  y: 60 + 4.3 * Math.floor(index / 100),
  text: '0123456789',
  size: 12,
}));

const pages: readonly (readonly [string, readonly PdfPage[]])[] = [
  ['stairs of lines', each(4).map(() => ({ width: side, height: side, shapes: stairs, texts: words }))],
  ['lines', [{ width: side, height: side, shapes: [], texts: rows }]],
  ['figures on each other', [{ width: 600, height: 800, shapes: [], texts: piled }]],
];

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe('a crowded page is read in proportion to what is on it', () => {
  it.each(pages)('of %s', async (_, crowded) => {
    const bytes = pdfFile(crowded);
    const start = process.cpuUsage();
    await readLoose(bytes);
    expect(secondsSince(start)).toBeLessThan(mostSeconds);
  });

  it('of columns', () => {
    const lines = linesOf(columns);
    const start = process.cpuUsage();
    const { tables, lines: left } = unruledTables(lines, { page: 1, back: (box) => box });
    expect(secondsSince(start)).toBeLessThan(mostSeconds / 5);
    expect([tables, left]).toEqual([[], lines]);
  });
});
