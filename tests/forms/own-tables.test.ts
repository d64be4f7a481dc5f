// Tables of the office's own in the sections of words change nothing, even where a copy gives their cells no edge.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText, sections } from '../report-text.ts';
import { distinct, rules, silentlyWrong, unread } from './distinct-report.ts';

const others: Readonly<Record<string, readonly string[]>> = {
  'requests by department': [
    '单位 本年新收 上年结转 予以公开 部分公开 不予公开 无法提供 不予处理 其他处理 总计 结转下年度',
    '公安局 12 1 3 2 1 4 1 1 12 1',
    '教育局 7 0 2 1 0 3 1 0 7 0',
    '合计 19 1 5 3 1 7 2 1 19 1',
  ],
  'requests of two years': [
    '指标 2023年 2024年 增减',
    '本年新收政府信息公开申请数量 66 77 11',
    '上年结转政府信息公开申请数量 3 4 1',
    '无法提供 12 20 8',
  ],
  applicants: ['申请人 自然人 法人或其他组织 总计', '件数 33 7 40', '占比 82.5% 17.5% 100%', '上年 21 9 30'],
  decisions: ['项目 上年 本年', '行政许可 55 56', '行政处罚 66 67', '行政强制 77 78', '行政检查 88 89'],
};

const places: Readonly<Record<string, (report: string, other: string) => string>> = {
  'in section 一': (report, other) => report.replace(sections.proactive, `${other}\n\n${sections.proactive}`),
  'in section 六': (report, other) => `${report}\n\n${other}`,
};

const dialects = {
  'one cell a line': { dialect: 'lines', join: (row: string): string => row.replaceAll(' ', '\n') },
  'tabs between cells': { dialect: 'tab', join: (row: string): string => row.replaceAll(' ', '\t') },
} as const;

function readWith(text: string): TablesReading {
  const document = readText(new SourceText(text));
  return readTables(document, 2024, findOutline(document));
}

describe.each(Object.entries(dialects))('%s', (_, { dialect, join }) => {
  const report = reportText(distinct, { dialect });

  const cases = Object.entries(others).flatMap(([kind, rows]) =>
    Object.entries(places).map(([where, place]) => ({ kind, where, rows, place })),
  );

  it.each(cases)('a table of $kind, $where', ({ rows, place }) => {
    const reading = readWith(place(report, rows.map(join).join('\n')));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });
});

it('a form printed in section 一, with nothing behind it, is read there', () => {
  const table = reportText(distinct).split(`${sections.requests}\n`)[1]?.split(sections.disputes)[0] ?? '';
  const reading = readWith(
    reportText(distinct).replace(table, '\n').replace(sections.proactive, `${table}\n${sections.proactive}`),
  );
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});
