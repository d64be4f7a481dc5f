// A column of remarks that an office adds behind the total of table 三.
import { expect, it } from 'vitest';
import { facts, inTable, read, silentlyWrong, unread } from './distinct-report.ts';

const remark = '较上年增加';
const row = '1.属于国家秘密';

/** Table 三 with a column of remarks, of which one is filled; `lost` figures of that row have no cell any more. */
function withRemarks(lost: number): ReturnType<typeof read> {
  const remarks = inTable('requests', (rows) =>
    rows.map((cells, at) => {
      if (!cells.includes(row)) return [...cells, at === 0 ? '备注' : ''];
      const label = cells.indexOf(row);
      return [...cells.slice(0, label + 1), ...cells.slice(label + 1 + lost), remark];
    }),
  );
  return read({ dialect: 'pipe', ...remarks });
}

it('is left out', () => {
  const reading = withRemarks(0);
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it('gives no total to a row that lost one of its figures', () => {
  const reading = withRemarks(1);
  expect(silentlyWrong(reading)).toEqual([]);
  expect(facts(reading).get('requests.refused.state_secret.org_other')?.value).toBeNull();
});
