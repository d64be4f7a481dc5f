// Drawings of many offices stay small enough for an embed, whatever their figures: 25 kB gzipped, all in.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import { figureOf } from '../../src/charts/figure.ts';
import { charts } from '../../src/charts/index.ts';
import { embedRows, pageRows } from '../../src/components/chart/embed-rows.ts';
import { localeIds } from '../../src/i18n/locales.ts';
import { collectionSubject, manyOffices } from './collection-subject.ts';

const budget = 25_000;
/** Links, marks and words of the page around them. */
const frame = 2000;

const style = ['charts/charts.css', 'styles/figure.css', 'styles/tokens.css', 'layouts/embed.css']
  .map((file) => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'))
  .join('')
  .replaceAll(/\/\*.*?\*\//gs, '')
  .replaceAll(/\s+/g, ' ');
const subject = manyOffices(500);
const region = { ...subject, region: { adcode: '110000', level: 'province', name: '某省' } };

/** A sentence or two of some hundred characters: who hears it cannot skip. */
const longestLabel = 900;

test.each(charts.filter(({ scopes }) => scopes.includes('all')))(
  'the label of $id tells few of 500 offices, its table on a page ends after 300 numbers',
  (chart) => {
    for (const locale of localeIds) {
      const { alt, title, table } = figureOf(chart, subject, locale);
      expect(alt.startsWith(title)).toBe(true);
      expect(alt.length, alt).toBeLessThan(longestLabel);
      const names = subject.agencies.filter(({ name_zh }) => alt.includes(name_zh));
      expect(names.length).toBeLessThanOrEqual(6);
      const shown = table.rows.slice(0, pageRows({ table }));
      expect(shown.flatMap(({ cells }) => cells).length).toBeLessThanOrEqual(300);
      expect(shown.length).toBeGreaterThanOrEqual(Math.min(table.rows.length, 25));
      expect(shown.length).toBeLessThanOrEqual(120);
    }
  },
);

test('a table of few numbers is shown whole', () => {
  const { table } = figureOf(charts[0] ?? ({} as never), collectionSubject(), 'zh-CN');
  expect(pageRows({ table })).toBeGreaterThanOrEqual(table.rows.length);
});

test.each(charts.filter(({ scopes }) => scopes.includes('all')))('$id of 500 offices fits an embed', (chart) => {
  for (const locale of localeIds) {
    for (const about of [subject, region]) {
      const figure = figureOf(chart, about as typeof subject, locale);
      const drawn = [widths.wide, widths.narrow].map((width) => figure.drawn(width)?.text ?? '');
      const table = JSON.stringify(figure.table.rows.slice(0, embedRows(figure)));
      const bytes = gzipSync([style, ...drawn, table, ...figure.notes].join('')).length;
      expect(bytes + frame, `${locale} ${figure.about}`).toBeLessThan(budget);
    }
  }
});
