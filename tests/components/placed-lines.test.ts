// Figures of Word and PDF files find the lines they were read into, or are listed by their place alone.
import { expect, test } from 'vitest';
import { partsOf, placedLines } from '../../src/components/placed-lines.ts';
import { placeWords, sourceAnchor } from '../../src/components/place-words.ts';
import type { FigureRecord, ReportRecord } from '../../src/records/schema.ts';
import { buildRecord } from '../record-builder.ts';

type Place = Pick<FigureRecord, 'cell' | 'page' | 'box'>;

function recordOf(figures: Readonly<Record<string, { raw: string } & Place>>): ReportRecord {
  return {
    ...buildRecord(),
    figures: Object.fromEntries(
      Object.entries(figures).map(([id, { raw, ...place }]) => [
        id,
        { value: Number(raw), raw, status: 'printed', ...place, basis: 'stated' } satisfies FigureRecord,
      ]),
    ),
  };
}

const cell = (row: number, place: number): Place => ({ cell: { table: 2, row, cell: place } });
const box = (page: number, top: number, left: number): Place => ({ page, box: [left, top, left + 9, top + 9] });

test('rows of a Word table are found in order, each at its own line', () => {
  const lines = ['三、收到和处理', '新收\t1\t0', '结转\t0\t0', '（一）予以公开\t0\t0'];
  const record = recordOf({
    a: { raw: '1', ...cell(3, 2) },
    b: { raw: '0', ...cell(3, 3) },
    c: { raw: '0', ...cell(5, 3) },
    d: { raw: '0', ...cell(5, 2) },
  });
  const { rows, rest } = placedLines(record, lines);
  expect([...rows].map(([line, { figures }]) => [line, figures.map(({ id }) => id)])).toEqual([
    [1, ['a', 'b']],
    [2, ['d', 'c']],
  ]);
  expect(rest).toEqual([]);
});

test('figures of a PDF stand in one row where their boxes do, though not to the point', () => {
  const record = recordOf({
    a: { raw: '7', ...box(2, 100.4, 300) },
    b: { raw: '5', ...box(2, 99.6, 200) },
    c: { raw: '5', ...box(3, 99.6, 200) },
  });
  const { rows } = placedLines(record, ['x', 'y\t5\t7', 'z\t5']);
  expect(rows.get(1)?.figures.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(rows.get(2)?.place).toEqual({ page: 3 });
});

test('a row that no line holds, and one of blanks alone, are listed by their place', () => {
  const record = recordOf({ a: { raw: '12', ...cell(1, 1) }, b: { raw: '', ...cell(2, 1) } });
  const { rows, rest } = placedLines(record, ['1\t2', '']);
  expect(rows.size).toBe(0);
  expect(rest.map(({ figures }) => figures[0]?.id)).toEqual(['a', 'b']);
});

test('a line is cut where its figures stand', () => {
  const record = recordOf({ a: { raw: '1', ...cell(1, 2) }, b: { raw: '0', ...cell(1, 3) } });
  const [row] = [...placedLines(record, ['新收\t1\t0\t备注']).rows.values()];
  expect(row && partsOf('新收\t1\t0\t备注', row)).toEqual([
    { text: '新收', figure: null },
    { text: '1', figure: 'a' },
    { text: '0', figure: 'b' },
    { text: '备注', figure: null },
  ]);
});

test('places have words in both languages, and a way to where they stand', () => {
  expect(placeWords({ line: 210 }, 'zh-CN')).toBe('第210行');
  expect(placeWords(cell(5, 2), 'zh-CN')).toBe('表2 第5行 第2格');
  expect(placeWords({ page: 2 }, 'en')).toBe('page 2');
  expect(placeWords({}, 'en')).toBeNull();
  expect(sourceAnchor('requests.granted.total', { line: 210 })).toBe('L210');
  expect(sourceAnchor('requests.granted.total', { page: 2 })).toBe('at.requests.granted.total');
  expect(sourceAnchor('requests.granted.total', {})).toBeNull();
});
