// Reports on years before the form of 2019 are declined as such, whatever annex they have.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

const prose = readText(new SourceText('全镇公开信息31条。\n受理申请总数 条 7\n对申请的答复总数 条 6'));

it.each([
  [2012, 'form/pre-2019'],
  [2018, 'form/pre-2019'],
  [2019, 'read/no-tables'],
  [null, 'read/no-tables'],
])('a report on %s without tables: %s', (year, rule) => {
  expect(readTables(prose, year).diagnostics.map((one) => one.rule)).toEqual([rule]);
});
