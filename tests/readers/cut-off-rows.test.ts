// Copies that break off inside a table, as crawlers leave those of long pages, and words below 本年增/减.
import { expect, test } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { facts } from '../forms/distinct-report.ts';

/** Values of the figures whose ids begin with `from`, `?` where one was not read. */
function valuesOf(lines: readonly string[], from: string): (number | null | '?')[] {
  const read = facts(readTables(readText(new SourceText(lines.join('\n')))));
  return [...read]
    .filter(([figure]) => figure.startsWith(from))
    .map(([, { value, status }]) => (status === 'unread' ? '?' : value));
}

test('a copy that breaks off in a row of pipes leaves the blank cells of the rows above it where they are', () => {
  const lines = [
    '三、收到和处理政府信息公开申请情况',
    '自然人 | 法人或其他组织 | 总计 |',
    '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
    '一、本年新收政府信息公开申请数量 | 2 | | | | | | 2 |',
    '二、上年结转政府信息公开申请数量 | | | | | | | 0 |',
    '三、本年度办理结果 | （一）予以公开 | 1 | | | | | | 1 |',
    '| （二）部分公开（区分处理',
  ];
  expect(valuesOf(lines, 'requests.received_new')).toEqual([2, null, null, null, null, null, 2]);
  expect(valuesOf(lines, 'requests.granted')).toEqual([1, null, null, null, null, null, 1]);
});

test('a change printed with its word is a figure among cells on lines of their own', () => {
  const row = (...cells: readonly string[]): string[] => [...cells.map((cell) => `${cell} |`), '|'];
  const lines = [
    '二、主动公开政府信息情况',
    '第二十条第（五）项 |',
    '||||',
    ...row('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
    ...row('行政许可', '3', '0/0', '4'),
    ...row('其他对外管理服务事项', '24', '增加5', '6'),
    '第二十条第（六）项 |',
    '||||',
    ...row('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
    ...row('行政处罚', '7', '0', '8'),
    ...row('行政强制', '9', '0', '10'),
    '第二十条第（八）项 |',
    '||||',
    ...row('信息内容', '上一年项目数量', '本年增/减'),
    ...row('行政事业性收费', '1', '0'),
  ];
  expect(valuesOf(lines, 'proactive_2019.licences')).toEqual([3, null]);
  expect(valuesOf(lines, 'proactive_2019.other_services')).toEqual([24, null, 6]);
});
