// Two years side by side in tables whose converter repeats the text of a spanning cell in each of its places.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { facts } from './distinct-report.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const twice = (cells: readonly string[]): string[] => cells.flatMap((cell) => [cell, cell]);
const years = Array<string[]>(3).fill(['2023年', '2024年']).flat();

function beside(corner: string): TablesReading {
  const rows = [
    Array<string>(7).fill('第二十条第（一）项'),
    ['信息内容', ...twice(['本年制发件数', '本年废止件数', '现行有效件数'])],
    [corner, ...years],
    ['规章', '61', '11', '62', '12', '63', '13'],
    ['行政规范性文件', '71', '21', '72', '22', '73', '23'],
    Array<string>(7).fill('第二十条第（五）项'),
    ['信息内容', ...Array<string>(6).fill('本年处理决定数量')],
    [corner, ...years.toSorted()],
    ['行政许可', '81', '81', '81', '31', '31', '31'],
  ];
  const [first = [], ...others] = rows;
  const table = [line(first), line(first.map(() => '---')), ...others.map(line)].join('\n');
  return readTables(readText(new SourceText(`## 二、主动公开政府信息情况\n\n${table}\n`)), 2024);
}

it.each([['信息内容'], ['']])('keeps the columns of the year below “%s”, each block its own', (corner) => {
  const values = facts(beside(corner));
  const read = ['rules.made', 'rules.repealed', 'normative_documents.in_force'].map(
    (id) => values.get(`proactive.${id}`)?.value,
  );
  expect(read).toEqual([11, 12, 23]);
});

it('keeps the columns of the year in rows that the end of a page parts from their heads', () => {
  const lines = [
    ['信息内容', '本年制发件数', '', '本年废止件数', '', '现行有效件数', ''],
    ['', ...years],
    [],
    ['规章', '61', '11', '62', '12', '63', '13'],
    ['行政规范性文件', '71', '21', '72', '22', '73', '23'],
    ['第二十条第（五）项', '', ''],
    ['信息内容', '本年处理决定数量', ''],
    ['', '2023年', '2024年'],
    ['行政许可', '81', '31'],
  ].map((cells) => (cells.length === 0 ? '— 13 —' : line(cells)));
  const text = `二、主动公开政府信息情况\n\n${lines.join('\n')}\n`;
  const values = facts(readTables(readText(new SourceText(text)), 2024));
  const read = ['rules.made', 'normative_documents.in_force', 'licences.decisions'].map(
    (id) => values.get(`proactive.${id}`)?.value,
  );
  expect(read).toEqual([11, 23, 31]);
});

describe('heads that name their year', () => {
  const named = (head: (year: string) => string): TablesReading => {
    const lines = [
      ['信息内容', head('2024'), head('2023')],
      ['行政处罚', '', '31'],
      ['行政强制', '12', '32'],
    ];
    const text = [
      '二、主动公开政府信息情况',
      '',
      '| 第二十条第（六）项 | | |',
      '|---|---|---|',
      ...lines.map(line),
    ].join('\n');
    return readTables(readText(new SourceText(text)), 2024);
  };

  it.each([
    ['before it', (year: string): string => `${year}年本年处理决定数量`],
    ['behind it in brackets', (year: string): string => `处理决定数量（${year}年度）`],
  ])('leave a blank of this year blank, and last year’s figure beside it out (%s)', (_, head) => {
    const values = facts(named(head));
    expect(values.get('proactive.penalties.decisions')).toMatchObject({ status: 'blank', value: null });
    expect(values.get('proactive.coercion.decisions')?.value).toBe(12);
  });

  it('hold for their block alone, whatever stands in the same columns above and below', () => {
    const rows = [
      ['第二十条第（一）项', '', '', ''],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', '2', '3'],
      ['第二十条第（六）项', '', '', ''],
      ['信息内容', '2023年本年处理决定数量', '2024年本年处理决定数量', ''],
      ['行政处罚', '31', '11', ''],
      ['第二十条第（八）项', '', '', ''],
      ['信息内容', '本年收费金额（单位：万元）', '', ''],
      ['行政事业性收费', '5', '', ''],
    ];
    const table = rows.map((cells, at) => line(cells) + (at === 0 ? `\n${line(cells.map(() => '---'))}` : ''));
    const text = `二、主动公开政府信息情况\n\n${table.join('\n')}\n`;
    const values = facts(readTables(readText(new SourceText(text)), 2024));
    const ids = ['rules.made', 'rules.repealed', 'rules.in_force', 'penalties.decisions', 'fees.amount_wan'];
    expect(ids.map((id) => values.get(`proactive.${id}`)?.value)).toEqual([1, 2, 3, 11, 5]);
  });

  it('are as they are where one of them says something else', () => {
    const values = facts(named((year) => (year === '2024' ? '2024年本年处理决定数量' : '2023年结转数量')));
    expect(values.get('proactive.coercion.decisions')?.value ?? null).toBeNull();
  });
});
