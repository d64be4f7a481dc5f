// Two years side by side in one table, each above heads of its own: the title's year is read, or where none can be told, nothing.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readText } from '../../src/readers/text.ts';
import { htmlBytes, plainPage } from '../readers/html-builder.ts';
import { reportText, sections, tableRows } from '../report-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { distinct, inTable, rules, silentlyWrong, unread } from './distinct-report.ts';

const orders = [
  ['2023年', '2024年'],
  ['2024年度', '2023年度'],
  ['上年', '本年'],
];

/** The rows of table 三 with its columns twice, the year of each above them, 5000 more in those of the year before. */
function yearsAbove(rows: readonly (readonly string[])[], years: readonly string[]): string[][] {
  const isOwn = (year: string): boolean => /2024|本/.test(year);
  return rows.map((row, at) => {
    const [lead, columns] = [row.slice(0, 3), row.slice(3)];
    if (at === 0) return [...lead, ...years.flatMap((year) => [year, '', '', '', '', '', ''])];
    const other = columns.map((text) => (/^\d+$/.test(text) ? String(Number(text) + 5000) : text));
    return [...lead, ...years.flatMap((year) => (isOwn(year) ? columns : other))];
  });
}

/** The same in HTML, where the years and the group stretch over their columns. */
function htmlTable(years: readonly string[]): string {
  const td = (text: string, span = ''): string => `<td${span}>${text}</td>`;
  const rows = yearsAbove(tableRows(edition2021.tables.requests, distinct), years);
  const heads = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const groups = `${td('自然人', ' rowspan="2"')}${td('法人或其他组织', ' colspan="5"')}${td('总计', ' rowspan="2"')}`;
  const lines = [
    td('申请人', ' colspan="3" rowspan="3"') + years.map((year) => td(year, ' colspan="7"')).join(''),
    groups + groups,
    [...heads, ...heads].map((head) => td(head)).join(''),
    ...rows.slice(3).map((row) => row.map((cell) => td(cell)).join('')),
  ];
  return `<table>${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`;
}

function readPage(years: readonly string[]): TablesReading {
  const { document } = readHtml(htmlBytes(plainPage(`<p>${sections.requests}</p>${htmlTable(years)}`)));
  if (document === null) throw new Error('not read');
  return readTables(document, 2024);
}

function readPipes(years: readonly string[]): TablesReading {
  const text = reportText(
    distinct,
    inTable('requests', (rows) => yearsAbove(rows, years)),
  );
  return readTables(readText(new SourceText(text)), 2024);
}

it('are told apart where a narrow cell breaks a year into lines', () => {
  const reading = readPage(['202<br>3年', '2024<br>年']);
  expect(silentlyWrong(reading)).toEqual([]);
  expect(ofRequests(unread(reading))).toEqual([]);
});

it('are not told apart by the blanks of one of them where nobody can read the years', () => {
  const table = htmlTable(['20口3年', '20口4年']).replaceAll(
    /(?:<td>\d+<\/td>){7}<\/tr>/g,
    `${'<td></td>'.repeat(7)}</tr>`,
  );
  const { document } = readHtml(htmlBytes(plainPage(`<p>${sections.requests}</p>${table}`)));
  const facts = document && readTables(document, 2024).tables.requests?.facts;
  expect(facts?.filter(({ value }) => value !== null) ?? []).toEqual([]);
});

it.each([
  ['2023年', '2024年'],
  ['', ''],
])(
  'are not taken for the first half of a row where each cell has a line of its own, below “%s” and “%s”',
  (...years) => {
    const heads = ['本年制发件数', '本年废止件数', '现行有效件数'];
    const lines = [
      sections.proactive,
      ['第二十条第（一）项', '信息内容', ...years, ...heads, ...heads].filter((line) => line !== ''),
      ['规章', '5001', '5002', '5003', '1001', '1002', '1003'],
      ['行政规范性文件', '5004', '5005', '5006', '1004', '1005', '1006'],
    ];
    const reading = readTables(readText(new SourceText(`${lines.flat().join('\n')}\n`)), 2024);
    const facts = reading.tables.proactive?.facts ?? [];
    expect(facts.filter(({ value }) => value !== null)).toEqual([]);
    expect(rules(reading)).toContain('form/cell-count');
  },
);

const ofRequests = (figures: readonly string[]): string[] => figures.filter((figure) => figure.startsWith('requests.'));

describe.each([
  ['html', readPage],
  ['pipe', readPipes],
])('%s', (_, read) => {
  it.each(orders)('reads the columns of the year of the title below %s and %s', (...years) => {
    const reading = read(years);
    expect([ofRequests(silentlyWrong(reading)), ofRequests(unread(reading))]).toEqual([[], []]);
  });

  it.each([
    ['20口3年', '20口4年'],
    ['', ''],
    ['2021年', '2022年'],
  ])('takes nothing below “%s” and “%s”', (...years) => {
    const reading = read(years);
    expect(ofRequests(silentlyWrong(reading))).toEqual([]);
    expect(ofRequests(unread(reading))).toHaveLength(175);
    expect(rules(reading)).toContain('form/cell-count');
  });
});
