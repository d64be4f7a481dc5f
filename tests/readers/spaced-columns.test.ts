// Columns of spaced text that the form does not have, or has in another order: subtotals, running numbers, heads by their own.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { tableRows } from '../report-text.ts';
import { read, facts, unread, rowsOf } from './spaced-report.ts';

describe('a column of subtotals', () => {
  const group = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const values = ['1', '10', '100', '1000', '10000', '100000'];
  const subtotal = '111110';

  it.each([
    ['before its group', 1, '小计'],
    ['behind its group', group.length + 1, '小计'],
    ['before its group, with its name', 1, '法人或其他组织小计'],
  ])('%s is passed over, also where the totals stand on a line above', (_, at, head) => {
    const heads = group.toSpliced(at - 1, 0, head);
    const figures = [...values.toSpliced(at, 0, subtotal), '111111'];
    for (const between of [' ', '\n']) {
      const lines = [
        ['申请人情况', '总计'],
        ['自然人', '法人或其他组织'],
        heads,
        ...tableRows(edition2021.tables.requests, {})
          .slice(3)
          .map((row) => [...row.slice(0, 3).filter((cell) => cell !== ''), ...figures]),
      ].map((line) => line.join(between));
      const reading = read({ damageLines: (printed, of) => (of === 'requests' ? lines : printed) });
      const granted = facts(reading).filter(({ figure }) => figure.startsWith('requests.granted.'));
      expect(granted.map(({ raw }) => raw)).toEqual([...values, '111111']);
      expect(unread(reading)).toEqual([]);
    }
  });
});

describe('a column of running numbers', () => {
  it('goes on from block to block of table 二, however short', () => {
    const text =
      '序号 信息内容 本年制发件数\n1 规章 11 12 13\n2 行政规范性文件 2 2 2\n序号 信息内容\n3 行政许可 3\n序号 信息内容\n4 行政处罚 14\n5 行政强制 15';
    expect(rowsOf(text).filter(([label]) => label !== '信息内容')).toEqual([
      ['规章', '11', '12', '13'],
      ['行政规范性文件', '2', '2', '2'],
      ['行政许可', '3'],
      ['行政处罚', '14'],
      ['行政强制', '15'],
    ]);
  });

  it.each([
    [
      'before the rows',
      '序号 信息内容 本年制发件数\n1 规章 11 12 13\n2 行政规范性文件 2 2 2\n3 行政许可 3\n4 行政处罚 14 15 16',
    ],
    [
      'on lines of their own',
      '序号\n信息内容\n1\n规章 11 12 13\n2\n行政规范性文件 2 2 2\n3\n行政许可 3\n4\n行政处罚 14 15 16',
    ],
    [
      'behind the labels',
      '信息内容 序号 本年制发件数\n规章 1 11 12 13\n行政规范性文件 2 2 2 2\n行政许可 3 3\n行政处罚 4 14 15 16',
    ],
  ])('%s is left out', (_, text) => {
    expect(rowsOf(text).slice(1)).toEqual([
      ['规章', '11', '12', '13'],
      ['行政规范性文件', '2', '2', '2'],
      ['行政许可', '3'],
      ['行政处罚', '14', '15', '16'],
    ]);
  });

  it('leaves labels in a column that holds their numbering alone on the first line', () => {
    const lines = [
      '序号 （三）不予公开',
      ...[
        '1 三、本年 11 12 13',
        '度办理结 （一）予以公开',
        '果',
        '2 1. 21 22 23',
        '本机',
        '关不',
        '（四）无法提供 掌握',
        '相关',
        '政府',
      ],
      ...[
        '信息',
        '3 2. 31 32 33',
        '没有',
        '现成',
        '信息',
        '需要',
        '另行',
        '制作',
        '4 3. 41 42 43',
        '其他',
        '5 （七）总计 51 52 53',
      ],
    ];
    const rows = rowsOf(['三、收到和处理政府信息公开申请情况', ...lines].join('\n')).filter(
      (cells) => cells.length > 2,
    );
    expect(rows.map((cells) => cells.slice(-4))).toEqual([
      ['（一）予以公开', '11', '12', '13'],
      ['1.本机关不掌握相关政府信息', '21', '22', '23'],
      ['2.没有现成信息需要另行制作', '31', '32', '33'],
      ['3.其他', '41', '42', '43'],
      ['（七）总计', '51', '52', '53'],
    ]);
  });

  it('stays behind the labels where a row has none', () => {
    const text = '信息内容 序号\n规章 1 11 12 13\n行政规范性文件 3 2 2\n行政许可 2 3 3 3\n行政处罚 3 14 15 16';
    expect(rowsOf(text)[1]).toEqual(['规章', '1', '11', '12', '13']);
  });

  it('stays where a row has none', () => {
    const text = '序号 信息内容\n1 规章 11 12 13\n行政规范性文件 2 2 2\n2 行政许可 3 3 3\n3 行政处罚 14 15 16';
    expect(rowsOf(text)[1]).toEqual(['1', '规章', '11', '12', '13']);
  });
});

describe('heads in an order of their own', () => {
  const row = '一、本年新收政府信息公开申请数量';
  it.each([
    ['heads', '自然人 社会公益组 总计\n商业企业 其他 科研机构 法律服务机构\n织'],
    ['parts of heads', '自然 法律 社会\n商业 科研 总计\n人 服务 公益 其他\n企业 机构\n机构 组织'],
  ])('%s that cannot be put together leave figures without a column', (_, heads) => {
    const rows = rowsOf(
      `三、收到和处理政府信息公开申请情况\n${heads}\n${row} 1 2 3 4 5 6 7\n二、上年结转 0 0 0 0 0 0 0`,
    );
    expect(rows).toContainEqual([row, '1 2 3 4 5 6 7']);
  });

  it('are those of their own block in table 四', () => {
    const block = '结果维持 结果纠正 其他结果 尚未审结 总计';
    const text = (first: string, last: string): string =>
      `四、行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n${first}\n${block} ${last}\n1 2 3 4 5 6 7 8 9 10 11 12 13 14 15`;
    const valuesOf = (printed: string): (number | null)[] => {
      const reading = readTables(readText(new SourceText(printed)));
      expect(reading.diagnostics.filter(({ figures: named }) => named.length > 0)).toEqual([]);
      return (reading.tables.disputes?.facts ?? []).map(({ value }) => value);
    };
    const moved = '其他结果 尚未审结 总计 结果纠正 结果维持';
    expect(valuesOf(text(moved, block))).toEqual([5, 4, 1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(valuesOf(text(block, moved))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 14, 11, 12, 13]);
  });

  it('are no guess where table 四 prints them in parts', () => {
    const heads =
      '结果 尚未 结果 其他\n总计 结果 结果 其他 尚未 结果 结果 其他 尚未\n纠正 审结 维持 结果 总计 总计\n维持 纠正 结果 审结 维持 纠正 结果 审结';
    const groups = '行政复议 行政诉讼\n未经复议直接起诉 复议后起诉';
    const text = `四、行政复议、行政诉讼情况\n${groups}\n${heads}\n1 2 3 4 5 6 7 8 9 10 11 12 13 14 15`;
    expect(rowsOf(text).at(-1)).toEqual(['1 2 3 4 5 6 7 8 9 10 11 12 13 14 15']);
  });
});
