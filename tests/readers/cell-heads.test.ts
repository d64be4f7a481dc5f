// Heads of table 三 cell by cell, the end of one row of them and the beginning of the next on one line.
import { describe, expect, it } from 'vitest';
import { all, read, truth } from './county-table.ts';

describe('heads that come cell by cell', () => {
  const heads = [
    '申请人情况',
    '自然人',
    '法人或其他组织',
    '总计 商业企业 科研',
    '机构',
    '社会',
    '公益',
    '组织',
    '法律服务',
    '机构 其他',
  ];
  const lead = ['三、本', '年度办', '理结果'];
  const cells = all.flatMap(({ label, figures }, at) => [...(at === 2 ? lead : []), label, ...figures]);

  it('have the total behind them all where it follows the head of the group, though it shares a line with the next row', () => {
    expect(read([...heads, ...cells]).raw).toEqual(truth);
  });

  it('have it where it is printed where the sums do not say so', () => {
    const wrong = all.flatMap(({ label, figures }, at) => [...(at === 2 ? lead : []), label, ...figures.with(6, '9')]);
    const { raw, warned } = read([...heads, ...wrong]);
    expect(Object.keys(raw).every((id) => warned.has(id))).toBe(true);
  });
});
