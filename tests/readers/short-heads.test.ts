// Heads of columns printed without their last word, and broken over the lines of narrow columns.
import { describe, expect, it } from 'vitest';
import { firstRowOf } from './first-row.ts';

const rows = [
  '一、本年新收政府信息公开申请数量 11 12 13 14 15 16 81',
  '二、上年结转政府信息公开申请数量 21 22 23 24 25 26 141',
];

const firstRow = (heads: readonly string[]): (number | null)[] => firstRowOf(['申请人情况', ...heads, ...rows]);

const inOrder = [11, 12, 13, 14, 15, 16, 81];

describe('short heads in narrow columns', () => {
  it('are put together line by line', () => {
    expect(firstRow(['法人或其他组织', '自然 总计', '人 商业 科研 社会 法律', '企业 机构 公益 服务 其他'])).toEqual(
      inOrder,
    );
    expect(
      firstRow(['法人或其他组织', '自然 总计', '人 商业 科研 社会 法律', '企业 机构 公益 服务 其他', '机构']),
    ).toEqual(inOrder);
  });

  it('are put together cell by cell', () => {
    const cells = [
      '自然',
      '人',
      '法人或其他组织',
      '总计',
      '商业',
      '企业',
      '科研',
      '机构',
      '社会',
      '公益',
      '法律',
      '服务',
      '其他',
    ];
    expect(firstRow(cells)).toEqual(inOrder);
  });

  it('keep an order of their own', () => {
    const moved = ['法人或其他组织', '自然 总计', '人 法律 科研 社会 商业', '服务 机构 公益 企业 其他'];
    expect(firstRow(moved)).toEqual([11, 15, 13, 14, 12, 16, 81]);
  });
});
