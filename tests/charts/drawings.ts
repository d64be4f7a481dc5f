// Drawings of the charts' own examples and of rows made for a test, as documents and as text to compare.
import { parseHTML } from 'linkedom';
import type { Canvas, Chart, ChartRow, View } from '../../src/charts/chart.ts';
import { widths } from '../../src/charts/chart.ts';
import { serialize } from '../../src/charts/drawing/serialize.ts';
import type { Locale } from '../../src/i18n/locales.ts';

export type Size = keyof typeof widths;

/** A full document, so that tests can look into drawings; `drawing-document.test.ts` holds the build's own to it. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

export function viewOf(chart: Chart, locale: Locale = 'zh-CN'): View {
  const { scope, year } = chart.example();
  return { locale, scope, year };
}

export function canvasOf(view: View, size: Size): Canvas {
  return { ...view, width: widths[size], document };
}

export function drawExample(chart: Chart, size: Size, locale: Locale = 'zh-CN'): SVGSVGElement {
  return chart.draw(chart.example().rows, canvasOf(viewOf(chart, locale), size));
}

/** All texts of a drawing, in its order. */
export function textsIn(drawing: Element): readonly string[] {
  return [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent);
}

/** How many marks of a look a drawing has: each is one closed square of a path. */
export function marksOf(drawing: Element, look: string): number {
  const paths = [...drawing.querySelectorAll(`path.${look}`)];
  return paths.reduce((sum, path) => sum + (path.getAttribute('d')?.match(/M/g)?.length ?? 0), 0);
}

/** One element a line, ids by their order: what a reviewer can read and a machine repeats. */
export function snapshotOf(drawing: Element): string {
  const ids: string[] = [];
  const renumber = (id: string): string => {
    if (!ids.includes(id)) ids.push(id);
    return `id-${String(ids.indexOf(id) + 1)}`;
  };
  return `${serialize(drawing)
    .replaceAll(/\bid="([^"]+)"/g, (_, id: string) => `id="${renumber(id)}"`)
    .replaceAll(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${renumber(id)})`)
    .replaceAll('><', '>\n<')}\n`;
}

/** Rows of an example with other counts, by the place of the row. */
export function withCounts<Row extends ChartRow>(rows: readonly Row[], values: readonly number[]): readonly Row[] {
  return rows.map((row, index) => ({
    ...row,
    count: { ...row.count, value: values[index] ?? 0, status: 'printed' as const },
  }));
}
