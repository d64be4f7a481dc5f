// Two rows of table 三 on one line: where the line end between them was lost, both are read if both are whole.
import { expect, it } from 'vitest';
import { inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

/** The rows of table 三 with that of a label and the next as one, joined as said. */
function joined(label: string, join: (row: string[], next: string[]) => string[]) {
  return inTable('requests', (rows) => {
    const at = rows.findIndex((row) => row.includes(label));
    const [row = [], next = []] = rows.slice(at, at + 2);
    return rows.toSpliced(at, 2, join(row, next));
  });
}

const trimmed = (row: readonly string[]): string[] => row.slice(row.findIndex((text) => text !== ''));

it.each([
  ['（七）总计', (row: string[], next: string[]): string[] => [...row, ...next]],
  ['3.要求提供公开出版物', (row: string[], next: string[]): string[] => [...row, ...trimmed(next)]],
  ['8.属于行政查询事项', (row: string[], next: string[]): string[] => [...row, ...next]],
  [
    '（七）总计',
    (row: string[], next: string[]): string[] => [...row.slice(0, -1), `${row.at(-1)}${next[0]}`, ...next.slice(1)],
  ],
  [
    '2.重复申请',
    (row: string[], next: string[]): string[] => {
      const [label, ...figures] = trimmed(next);
      return [...row.slice(0, -1), `${row.at(-1)} ${label}`, ...figures];
    },
  ],
])('each behind %s has its figures', (label, join) => {
  const reading = read(joined(label, join));
  expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
});

it('neither is read where one of them lacks a figure, or a label runs into digits', () => {
  const lacking = read(joined('2.重复申请', (row, next) => [...row.slice(0, -1), ...next]));
  expect(silentlyWrong(lacking)).toEqual([]);
  expect(unread(lacking)).toHaveLength(14);
  const glued = read(
    joined('2.重复申请', (row, next) => {
      const [label, ...figures] = trimmed(next);
      return [...row.slice(0, -1), `${row.at(-1)}${label}`, ...figures];
    }),
  );
  expect(silentlyWrong(glued)).toEqual([]);
  expect(unread(glued)).toHaveLength(14);
});
