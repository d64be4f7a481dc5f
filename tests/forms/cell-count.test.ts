// What was not read of a table is named: the rows that no label claims have no message of their own.
import { expect, it } from 'vitest';
import { tableConcepts, promisedFigures } from '../../src/codebook/figures.ts';
import { cellCount } from '../../src/forms/cell-count.ts';
import { wordDiagnostic } from '../../src/records/word.ts';

const figures = promisedFigures('requests', '2021');

function told(rows: number): { readonly zh: string; readonly en: string } {
  const concepts = tableConcepts('requests', '2021').slice(0, rows);
  const unread = figures.filter((figure) => concepts.some((concept) => figure.startsWith(`${concept}.`)));
  return wordDiagnostic('form/cell-count', { ...cellCount('requests', figures.length, unread) });
}

it('one row is named', () => {
  expect(told(1).zh).toContain('识别到168个数据，应为175个，未识别的是“本年新收申请”；');
  expect(told(1).en).toContain('Read 168 of 175 cells in table 3 (requests received and processed), not those of “');
});

it('of more than three the first are named, and how many there are', () => {
  expect(told(3).zh).toMatch(/未识别的是“[^；]+；[^；]+；[^；]+”；可能是/);
  expect(told(5).zh).toMatch(/未识别的是“[^；]+；[^；]+；[^；]+”等5项；可能是/);
  expect(told(5).en).toContain('and others (5 in all)');
});

it('of a table that was not read at all none is named', () => {
  expect(told(25).zh).toContain('识别到0个数据，应为175个；可能是');
});

it('each message says what to do', () => {
  expect(told(1).zh).toMatch(/请与原文核对$/);
  expect(told(25).en).toMatch(/Please compare with the original$/);
});
