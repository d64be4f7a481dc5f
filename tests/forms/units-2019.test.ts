// Amounts of procurement on the form of 2019, in yuan whichever unit the report prints.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { facts } from './distinct-report.ts';

function readAmount(head: string, cell: string): ReturnType<typeof readTables> {
  const text = `二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| 规章 | 11 | 12 | 13 |
| 规范性文件 | 21 | 22 | 23 |
| 第二十条第（九）项 | | | |
| 信息内容 | 采购项目数量 | ${head} | |
| 政府集中采购 | 31 | ${cell} | |
`;
  return readTables(readText(new SourceText(text)));
}

function amountOf(head: string, cell: string): ReturnType<ReturnType<typeof facts>['get']> {
  return facts(readAmount(head, cell)).get('proactive_2019.procurement.amount');
}

it.each([
  ['采购总金额', '251000元', 251_000],
  ['采购总金额', '25.1万元', 251_000],
  ['采购总金额（万元）', '25.1', 251_000],
  ['采购总金额（单位：万元）', '2848.123456', 28_481_234.56],
  ['采购总金额（万元）', '0.00005', 0.5],
  ['采购总金额（万元）', '-0.5', -5000],
  ['采购总金额（万元）', '251000元', 251_000],
  ['采购总金额（元）', '251000', 251_000],
  ['采购总金额（亿元）', '1.2', 120_000_000],
  ['采购总金额（千元）', '251', 251_000],
  ['采购总金额（百万元）', '0.0000001', 0.1],
  ['采购总金额（万元）', '251000（元）', 251_000],
  ['采购总金额', '1.2亿元', 120_000_000],
])('%s: %s', (head, cell, value) => {
  expect(amountOf(head, cell)).toMatchObject({ value, raw: cell });
});

it.each([
  ['采购总金额', 'info'],
  ['采购总金额（口元）', 'warning'],
  ['采购总金额（囗元）', 'warning'],
  ['采购总金额（?元）', 'warning'],
])('an amount below “%s” stands as printed, which is said as %s', (head, severity) => {
  expect(amountOf(head, '251000')?.value).toBe(251_000);
  const said = readAmount(head, '251000').diagnostics.filter(({ rule }) => rule === 'form/unit-unstated');
  expect(said.map((one) => one.severity)).toEqual([severity]);
});

it('a change with two signs keeps its cell and has no value, also where each cell has a line of its own', () => {
  const rows = [
    ['第二十条第（一）项'],
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', '11', '12', '13'],
    ['规范性文件', '21', '22', '23'],
    ['第二十条第（五）项'],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', '210', '+3', '441'],
    ['其他对外管理服务事项', '55', '--253', '871'],
    ['第二十条第（六）项'],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政处罚', '31', '0', '32'],
    ['行政强制', '41', '0', '42'],
  ];
  const read = facts(readTables(readText(new SourceText(`二、主动公开政府信息情况\n${rows.flat().join('\n')}\n`))));
  expect(read.get('proactive_2019.other_services.change')).toMatchObject({ value: null, raw: '--253', status: 'text' });
  expect(read.get('proactive_2019.other_services.decisions')).toMatchObject({ value: 871 });
});
