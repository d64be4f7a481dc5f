// Each chart's own example, drawn wide and narrow, as it was last looked at.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { expectGolden } from '../golden-file.ts';
import { drawExample, snapshotOf } from './drawings.ts';

const output = new URL('./output/', import.meta.url).pathname;

describe.each(charts.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
  test('draws its example as before', () => {
    expectGolden(`${output}${id}.svg`, snapshotOf(drawExample(chart, 'wide')));
  });

  test('draws its example for a narrow place as before', () => {
    expectGolden(`${output}${id}.narrow.svg`, snapshotOf(drawExample(chart, 'narrow')));
  });
});

test('no snapshot is left of a chart that is gone', () => {
  const expected = charts.flatMap(({ id }) => [`${id}.narrow.svg`, `${id}.svg`]);
  expect(readdirSync(output).toSorted()).toEqual(expected.toSorted());
});
