// Running numbers of rows behind the labels, or before them where each cell has its own line.
import { expect, it, test } from 'vitest';
import { dialects } from '../report-text.ts';
import { inTable, read, silentlyWrong, unread } from './distinct-report.ts';

/** Rows of table 三 with a cell more at a place: the head, or the number of the row. */
function numbered(head: string, at: number, numberOf = (row: number): number => row): ReturnType<typeof inTable> {
  return inTable('requests', (rows) => {
    let row = 0;
    return rows.map((cells, line) => {
      const cell = line === 0 ? head : cells.some((text) => /^\d+$/.test(text)) ? String(numberOf((row += 1))) : '';
      return cells.toSpliced(at, 0, cell);
    });
  });
}

it.each(dialects.flatMap((dialect) => ['序号', '行次', '代码'].map((head) => ({ dialect, head }))))(
  'leaves numbers behind the labels below $head out ($dialect)',
  ({ dialect, head }) => {
    const reading = read({ ...numbered(head, 3), dialect });
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  },
);

it.each(dialects)('leaves numbers behind all figures out that no head names (%s)', (dialect) => {
  const reading = read({ ...numbered('', 10), dialect });
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it.each(['pipe', 'tab'] as const)('leaves numbers amid the figures below their head out (%s)', (dialect) => {
  const reading = read({ ...numbered('序号', 5), dialect });
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

test('numbers before the labels are none of the rows above where each cell has its line', () => {
  const reading = read({ ...numbered('序号', 0), dialect: 'lines' });
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

test.each([[[1]], [[4, 5, 12]]])('numbers %j lost before the labels leave the others where they are', (lost) => {
  const { damage } = numbered('序号', 0);
  const reading = read({
    dialect: 'lines',
    damage: (rows, table) =>
      damage?.(rows, table).map((row) =>
        table === 'requests' && lost.includes(Number(row[0])) ? row.slice(1) : row,
      ) ?? rows,
  });
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

test('numbers that do not count on leave the rows open', () => {
  const reading = read({ ...numbered('序号', 3, (row) => (row === 7 ? 9 : row)), dialect: 'pipe' });
  expect(silentlyWrong(reading)).toEqual([]);
});
