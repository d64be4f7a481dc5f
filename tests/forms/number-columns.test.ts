// Numbers behind labels that are running numbers, and numbers that only look like them.
import { expect, it } from 'vitest';
import type { Cell, Grid } from '../../src/document/grid.ts';
import { withoutRunningNumbers } from '../../src/forms/running-numbers.ts';

const span = { start: 0, end: 0 };

function cellsLeft(lines: readonly (readonly string[])[]): string[][] {
  const rows = lines.map((texts) => ({
    cells: texts.map((text, column): Cell => ({ text, span, column, columnSpan: 1, rowSpan: 1 })),
    span,
  }));
  const grid: Grid = { kind: 'grid', layout: 'ragged', dialect: 'rows', rows, span };
  return withoutRunningNumbers(rows.map((row) => ({ ...row, grid, year: null }))).map(({ cells }) =>
    cells.map(({ text }) => text),
  );
}

const head = ['项目', '序号', '总计'];
const counted = (from: number, count = 5): string[][] =>
  Array.from({ length: count }, (_, at) => ['规章', String(from + at), '7']);

it.each([0, 1])('numbers that count on from %i below a head for them are left out', (from) => {
  expect(cellsLeft([head, ...counted(from)])).toEqual([['项目', '总计'], ...counted(from).map(() => ['规章', '7'])]);
});

it.each<readonly [string, string[][]]>([
  ['that begin with another number', [head, ...counted(2)]],
  ['that are too few', [head, ...counted(1, 4)]],
  ['without a head for them', counted(1)],
  ['that do not count on', [head, ...counted(1), ['规章', '9', '7']]],
  ['that one row lacks', [head, ...counted(1), ['7', '规章']]],
])('numbers %s stay', (_, rows) => {
  expect(cellsLeft(rows)).toEqual(rows);
});
