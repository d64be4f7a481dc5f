// Tables beside the statutory ones that print some of their words, such as the data of charts, change nothing.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { dialects, reportText, sections } from '../report-text.ts';
import { distinct, inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

const others: Readonly<Record<string, readonly string[]>> = {
  'what a page says of its article': ['索引号|0123/2025-12|发布机构|某镇人民政府', '主题分类|其他|发布日期|2025-01-20'],
  'channels with heads that table 三 has as well': ['公开渠道|政府网站|微信|微博|其他|总计', '数量|811|322|33|44|1210'],
  'applicants upright': ['类别|数量', '自然人|71', '商业企业|13', '其他|3'],
  'outcomes with their share': ['办理结果|件数|占比', '予以公开|71|60%', '部分公开|13|11%', '不予公开|34|29%'],
  'two years of decisions': ['指标|2023年|2024年', '行政许可|811|322', '行政处罚|33|44'],
  'decisions alone': ['行政处罚|44', '行政许可|811'],
  'disputes in two numbers': ['行政复议|11', '行政诉讼|12'],
  'outcomes that fit three groups': ['结果维持|结果纠正|其他结果|尚未审结|总计', '44|45|46|47|182'],
  'documents under heads of its own': ['文件类型|制发数|废止数|有效数', '规章|1|2|3', '行政规范性文件|9|8|70'],
  'requests by channel': ['申请方式|当面|信函|网络|总计', '本年新收|3|1|4|8', '上年结转|0|0|1|1'],
  'applicants by channel': [
    '申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计',
    '当面申请|44|45|46|41|42|43|261',
  ],
};

function readWith(rows: readonly string[], place: (report: string, other: string) => string): TablesReading {
  const other = rows.map((row) => `|${row}|`).join('\n');
  return readTables(readText(new SourceText(place(reportText(distinct), other))));
}

const places: Readonly<Record<string, (report: string, other: string) => string>> = {
  'before the title': (report, other) => `${other}\n\n${report}`,
  'in section 一': (report, other) => report.replace(sections.proactive, `${other}\n\n${sections.proactive}`),
  'below table 二': (report, other) => report.replace(sections.requests, `${other}\n\n${sections.requests}`),
  'above table 三': (report, other) => report.replace(sections.requests, `${sections.requests}\n\n${other}`),
  'at the end': (report, other) => `${report}\n\n${other}`,
};

describe.each(Object.entries(others))('a table of %s', (_, rows) => {
  it.each(Object.entries(places))('%s is none of the three', (__, place) => {
    const reading = readWith(rows, place);
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });
});

it('heads of the table above that end it are none of table 三, which prints them again', () => {
  const other = [
    '统计如下：',
    '办理结果',
    '件数',
    '占比',
    '予以公开',
    '9',
    '50%',
    '部分公开',
    '8',
    '50%',
    '总计',
    '17',
    '100%',
  ];
  const text = reportText(distinct, { dialect: 'lines' }).replace(
    sections.requests,
    `${other.join('\n')}\n\n${sections.requests}`,
  );
  const reading = readTables(readText(new SourceText(text)));
  expect(rules(reading)).not.toContain('form/column-group-lost');
  expect(unread(reading)).toEqual([]);
});

it.each(dialects)('a row of sums in table 二 is none of table 三 (%s)', (dialect) => {
  const isLast = (row: readonly string[]): boolean => row[0] === '行政规范性文件' || row[0] === '行政事业性收费';
  const withSums = inTable('proactive', (rows) =>
    rows.flatMap((row) => (isLast(row) ? [row, ['合计', '1', '2', '3']] : [row])),
  );
  const reading = read({ ...withSums, dialect });
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

describe('a second table of the form', () => {
  it('is not passed over: where two print other figures under the same heads, neither is taken', () => {
    const again = distinct['requests.granted.total'];
    const table = reportText({ ...distinct, 'requests.granted.total': '7' })
      .split(sections.requests)[1]
      ?.split(sections.disputes)[0];
    const reading = readTables(
      readText(
        new SourceText(reportText(distinct).replace(sections.disputes, `${table ?? ''}\n\n${sections.disputes}`)),
      ),
    );
    expect(again).not.toBe('7');
    expect(unread(reading)).toEqual(['requests.granted.total']);
    expect(rules(reading)).toContain('form/row-twice');
  });
});

it('a table that was read whole is taken, however many rows of other numbers stand below it', () => {
  const other = Array.from({ length: 20 }, () => ['1', '2', '3', '4']);
  expect(unread(read(inTable('disputes', (rows) => [...rows, ...other])))).toEqual([]);
});
