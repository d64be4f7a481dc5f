// Rows whose figures stand apart from their labels or are lost: many of them have one finding together.
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/document/diagnostic.ts';
import { wordDiagnostic } from '../../src/records/word.ts';
import { inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';

const heads = 3;

/** The first rows of table 三 below its heads without their figures, which are lost. */
function without(rows: number): TablesReading {
  return read({
    dialect: 'tab',
    ...inTable('requests', (all) => all.map((row, at) => (at >= heads && at < heads + rows ? row.slice(0, 3) : row))),
  });
}

function found({ diagnostics }: TablesReading, rule: string): Diagnostic[] {
  return diagnostics.filter((one) => one.rule === rule);
}

it('five rows have one finding, with the place of the first and the figures of all', () => {
  const reading = without(5);
  const [said, ...more] = found(reading, 'form/rows-without-figures');
  expect(more).toEqual([]);
  expect(said?.severity).toBe('warning');
  expect(said?.place).toMatchObject({ column: 1 });
  expect(new Set(said?.figures)).toEqual(new Set(unread(reading)));
  expect(said && wordDiagnostic(said.rule, said.args).zh).toMatch(
    /有5行（“一、本年新收政府信息公开申请数量”等）没有数字，应共有35个；.*请核对原文$/,
  );
  expect(rules(reading)).not.toContain('form/row-too-few');
  expect(silentlyWrong(reading)).toEqual([]);
});

it('each of four rows has its own', () => {
  const reading = without(4);
  expect(found(reading, 'form/row-too-few')).toHaveLength(4);
  expect(found(reading, 'form/rows-without-figures')).toEqual([]);
});

it('a row of another number of figures beside them keeps its own, with what it prints', () => {
  const reading = read({
    dialect: 'tab',
    ...inTable('requests', (all) =>
      all.map((row, at) => (at < heads ? row : at === heads ? [row[0] ?? '', '', '', '7 8 9'] : row.slice(0, 3))),
    ),
  });
  const [said] = found(reading, 'form/row-too-few');
  expect(said?.args).toMatchObject({ found: 3, printed: '7 8 9' });
  expect(found(reading, 'form/rows-without-figures')[0]?.args).toMatchObject({ rows: 24 });
});
