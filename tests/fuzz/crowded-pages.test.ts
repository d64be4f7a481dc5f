// Pages of a PDF with far more on them than paper holds: work in the square of it, or worse, would show.
import { describe, expect, it } from 'vitest';
import { pdfFile } from '../readers/pdf-builder.ts';
import type { PdfPage } from '../readers/pdf-builder.ts';
import { readLoose } from '../properties/read-loose.ts';

const side = 14_000;
/** In proportion to what is on them they take a second or two on a quiet machine; before each took 13 and more. */
const mostSeconds = 8;

const each = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** A stair of lines, of which each meets only the two beside it. */
const stairs = each(1400).flatMap((step) => {
  const [from, to] = [7 * step, 7 * step + 7];
  return [
    { kind: 'line', x0: from, y0: from, x1: to, y1: from } as const,
    { kind: 'line', x0: to, y0: from, x1: to, y1: to } as const,
  ];
});

const words = [{ x: 40, y: 13_900, text: '一页纸上写不下这么多的线条和文字，所以要数一数', size: 12 }];

/** A word and two figures in each line. */
const rows = each(8000).flatMap((row) =>
  ['甲', '1', '2'].map((text, column) => ({ x: 100 + 60 * column, y: 100 + 1.7 * row, text, size: 1.2 })),
);

/** Figures in a single line. */
const columns = each(12_000).flatMap((column) =>
  ['甲', '7', '8'].map((text, row) => ({ x: 10 + column, y: 100 + 9 * row, text, size: 0.3 })),
);

const pages: readonly (readonly [string, PdfPage])[] = [
  ['a stair of lines', { width: side, height: side, shapes: stairs, texts: words }],
  ['lines', { width: side, height: side, shapes: [], texts: rows }],
  ['columns', { width: side, height: side, shapes: [], texts: columns }],
];

describe('a crowded page is read in proportion to what is on it', () => {
  it.each(pages)('of %s', async (_, page) => {
    const bytes = pdfFile([page]);
    const start = process.cpuUsage();
    await readLoose(bytes);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(mostSeconds);
  });
});
