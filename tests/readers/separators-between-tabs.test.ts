// Numbers with separators of thousands in cells between tabs: their commas part no cells, as those of a spreadsheet do.
import { expect, it } from 'vitest';
import { distinct, facts, read, silentlyWrong, unread } from '../forms/distinct-report.ts';

it('a table between tabs whose rows all hold such numbers is none of a spreadsheet', () => {
  const reading = read({
    dialect: 'tab',
    damage: (rows) => rows.map((row) => row.map((text) => text.replace(/^\d(?=\d{3}$)/, '$&,'))),
  });
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  expect(facts(reading).get('requests.granted.total')?.value).toBe(Number(distinct['requests.granted.total']));
});
