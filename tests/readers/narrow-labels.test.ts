// Labels of table 三 that a narrow column breaks into a line for each two characters, and the figures of a row below its label.
import { expect, it } from 'vitest';
import { all, eachHead, read, truth } from './county-table.ts';

/** The numbering on a line of its own, and pieces of two characters; labels outside the narrow column stay whole. */
function linesOf(label: string): string[] {
  const [, numbering, words] = /^(\d\.)(.+)$/.exec(label) ?? [];
  return numbering && words ? [numbering, ...(words.match(/.{1,2}/gu) ?? [])] : [label];
}

const cells = all.map(({ label, figures }) => [...linesOf(label), figures.join(' ')]);

it('are put together where all sums of the table hold', () => {
  const { raw, warned } = read([...eachHead, ...cells.flat()]);
  expect(raw).toEqual(truth);
  expect([...warned]).toEqual([]);
});

it('are put together beside running numbers of the rows', () => {
  const numbered = cells.flatMap((lines, at) => [String(at + 1), ...lines]);
  const { raw, warned } = read(['序号', ...eachHead, ...numbered]);
  expect(raw).toEqual(truth);
  expect([...warned]).toEqual([]);
});

it('are put together where the figures stand beside the last piece, though labels outside the narrow column are whole', () => {
  const beside = cells.map((lines) => [...lines.slice(0, -2), lines.slice(-2).join(' ')]);
  const { raw, warned } = read([...eachHead, ...beside.flat()]);
  expect(raw).toEqual(truth);
  expect([...warned]).toEqual([]);
});

it('are left where the figures of two rows are exchanged in part', () => {
  const [one = [], other = []] = [cells[4], cells[5]];
  const figures = (lines: readonly string[], total: string): string[] => lines.with(-1, `0 0 0 0 0 0 ${total}`);
  const { raw, warned } = read([...eachHead, ...cells.with(4, figures(one, '7')).with(5, figures(other, '9')).flat()]);
  const wrong = Object.entries(raw).filter(([id, text]) => text !== truth[id] && !warned.has(id));
  expect(wrong).toEqual([]);
});
