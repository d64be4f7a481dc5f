// The document of the build is no full DOM: what is drawn in it has to be what a full one would hold.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import { buildDocument } from '../../src/charts/drawing/document.ts';
import { serialize } from '../../src/charts/drawing/serialize.ts';
import { drawYearBars } from '../../src/charts/drawing/year-bars.ts';
import { charts } from '../../src/charts/index.ts';
import type { Count } from '../../src/charts/marks.ts';

const full = parseHTML('<!doctype html><html><body></body></html>').document;

describe.each(charts)('$id', (chart) => {
  test.each(['wide', 'narrow'] as const)('is drawn %s as in a full document', (size) => {
    const { scope, year, rows } = chart.example();
    const drawIn = (document: Document): string =>
      serialize(chart.draw(rows, { locale: 'zh-CN', scope, year, width: widths[size], document }));
    expect(drawIn(buildDocument)).toBe(drawIn(full));
  });
});

test('columns by year, which Plot draws, are the same as in a full document', () => {
  const count = (value: number | null): Count => ({ value, status: value === null ? 'blank' : 'printed', figures: [] });
  const bars = [130, null, 0, 245].map((value, index) => ({
    year: 2020 + index,
    received: count(value),
    carried: count(index),
  }));
  const drawIn = (document: Document): string =>
    serialize(drawYearBars(bars, { locale: 'en', scope: 'agency', year: 2023, width: widths.wide, document }));
  expect(drawIn(buildDocument)).toBe(drawIn(full));
});
