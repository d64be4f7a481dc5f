// Captions that tell the tables of the year before from this year's, and what becomes of a table that has no others.
import { describe, expect, it, test } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { yearAtRow, yearOf } from '../../src/forms/caption-year.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { dialects, reportText, sections } from '../report-text.ts';
import type { Dialect, ReportTextOptions } from '../report-text.ts';
import { distinct, facts, figures } from './distinct-report.ts';

it.each([
  ['上年度情况', 2023],
  ['附：上年数据', 2023],
  ['上年同期', 2023],
  ['（二）去年情况', 2023],
  ['表1：本年度情况', 2024],
  ['本年度政府信息公开情况', 2024],
  ['表2：2022年情况', 2022],
  ['上一年', null],
  ['本年度办理结果', null],
  ['上年结转政府信息公开申请数量', null],
  ['较2023年有所增加。', null],
  ['与2023年相比的情况', null],
  ['2023年度数据（用于对比）', 2023],
  ['上年度数据（供参考）', 2023],
  ['2023年对比数据', 2023],
  ['2023年增减（与上年比较）', null],
  ['填表日期：2025年1月10日', null],
  ['（统计时间：2025年 1 月）', null],
  ['2023年1月1日至2023年12月31日', 2023],
  ['2023年1-12月', 2023],
  ['上年', null],
  ['（2023）', 2023],
  ['【2022年】：', 2022],
  ['国办公开办函（2019）', null],
  ['二〇二三年', 2023],
  ['表一：二○二二年度情况', 2022],
  ['二零二四年数据', 2024],
  ['二〇二三年、二〇二四年', null],
  ['2022年、2023年情况', null],
])('“%s” is a caption of the year %s in a report on 2024', (text, year) => {
  expect(yearOf(text, 2024)).toBe(year);
});

const section = '二、主动公开政府信息情况\n\n';
const head = ['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const cells = (figures: string): string =>
  [...head, '规章', ...Array.from(figures), '行政规范性文件', ...Array.from(figures)].join('\n');
const piped = (figures: string): string =>
  [
    head[0] ?? '',
    head.slice(1).join('|'),
    `规章|${Array.from(figures).join('|')}`,
    `行政许可|${figures[0] ?? ''}`,
  ].join('\n');

function rulesMade(text: string): number | null | undefined {
  return facts(readTables(readText(new SourceText(text)), 2024)).get('proactive.rules.made')?.value;
}

it.each([
  ['a line of its own', `${piped('123')}\n\n上年度情况\n\n${piped('456')}\n`],
  ['a line among cells', `${cells('123')}\n\n2023年度\n\n${cells('456')}\n`],
  ['a line among cells, the other year first', `上年度\n${cells('456')}\n\n本年度\n\n${cells('123')}\n`],
])('keeps the table of the year below or above a caption that is %s', (_, tables) => {
  expect(rulesMade(section + tables)).toBe(1);
});

const disputes = `四、政府信息公开行政复议、行政诉讼情况\n\n行政复议|行政诉讼\n结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉\n${'结果维持|结果纠正|其他结果|尚未审结|总计|'.repeat(2)}\n${'0|'.repeat(15)}\n`;

test('a table of which only that of another year can be read is not there, where another table tells that captions hold', () => {
  expect(rulesMade(`${section}2023年\n\n${piped('456')}\n\n${disputes}`)).toBeUndefined();
});

test('captions of another year above all tables leave them as they are, with a warning on their figures', () => {
  const text = `${section}2023年\n\n${piped('456')}\n`;
  expect(rulesMade(text)).toBe(4);
  const warnings = (year: number) =>
    readTables(readText(new SourceText(text)), year).diagnostics.filter(({ rule }) => rule === 'form/year-doubtful');
  expect(warnings(2024)).toMatchObject([
    { severity: 'warning', place: { line: 7 }, args: { table: 'proactive', caption: 2023, year: 2024 } },
  ]);
  expect(warnings(2024)[0]?.figures).toContain('proactive.rules.made');
  expect(warnings(2023)).toEqual([]);
});

test('a date above a table, or the beginning of a label on a line of its own, leaves it as it is', () => {
  expect(rulesMade(`${section}填表日期：2025年1月10日\n\n${piped('456')}\n\n${disputes}`)).toBe(4);
  expect(rulesMade(`${section}${piped('456').replace('行政许可', '上年\n行政许可')}\n\n${disputes}`)).toBe(4);
});

it.each<readonly [string, readonly string[], number | null]>([
  ['a caption alone', ['', '2022年情况', ''], 2022],
  ['a caption beside other words', ['2022年情况', '数量'], 2023],
  ['a caption in several cells', ['表1', '2022年度', '情况'], 2022],
  ['a caption whose year is parted', ['2022', '年度', '情况'], 2022],
  ['a head of a year in the corner', ['2022年', '本年制发件数'], 2023],
  ['the heading of a section', ['三、收到和处理政府信息公开申请情况', ''], null],
])('behind a row with %s the year is told', (_, texts, year) => {
  const span = { start: 0, end: 0 };
  const cells = texts.map((text, column) => ({ text, span, column, columnSpan: 1, rowSpan: 1 }));
  expect(yearAtRow({ cells, span }, 2024, 2023)).toBe(year);
});

it.each(['1万', '#VALUE!', '0/', '1E+05'])(
  'a row with %s does not end what a caption says of the rows below it',
  (cell) => {
    const spaced = reportText(distinct)
      .replace(/^ *[|:-]+[|: -]*$/gm, '')
      .replace(/ *\| */g, ' ');
    const torn = spaced.replace(/^(.*7\.属于行政执法案卷)(?: \d+){7}/m, `$1 3 0 0 0 ${cell} 0 3`);
    const captioned = torn.replace(sections.requests, `${sections.requests}\n2023年情况`);
    const requestsIn = (text: string): unknown =>
      readTables(readText(new SourceText(text)), 2024).tables.requests?.table ?? null;
    expect([requestsIn(torn), requestsIn(captioned)]).toEqual(['requests', null]);
  },
);

it('heads set far apart on the page do not end what a caption says of the rows below them', () => {
  const document = readText(
    new SourceText(reportText(distinct).replace(sections.requests, `${sections.requests}\n\n2023年情况`)),
  );
  const caption = document.blocks.findIndex((block) => block.kind === 'paragraph' && block.text === '2023年情况');
  const tableWith = (text: string): unknown => {
    const { end = 0 } = document.blocks[caption]?.span ?? {};
    const line = { kind: 'paragraph', span: { start: end, end }, text, level: 0 } as const;
    return readTables({ ...document, blocks: document.blocks.toSpliced(caption + 1, 0, line) }, 2024).tables.requests;
  };
  expect(tableWith(['自然人', '法人或其他组织', '总计'].join(' '.repeat(40)))).toBeNull();
  expect(tableWith('上一年的数字见前。')).not.toBeNull();
});

describe('an annex with last year’s tables, below headings of its own', () => {
  const last = Object.fromEntries(figures.map((figure, index) => [figure, String(7001 + index)]));
  const annexed = (dialect: Dialect, caption: string, damage: ReportTextOptions['damage']): TablesReading => {
    const [, behind = ''] = reportText(last, { dialect }).split(sections.proactive);
    const [tables = ''] = behind.split('五、存在的主要问题');
    const own = reportText(distinct, damage ? { dialect, damage } : { dialect });
    return readTables(readText(new SourceText(`${own}\n\n${caption}\n\n${sections.proactive}${tables}`)), 2024);
  };

  it.each(dialects)('lends the report none of them, not even a table 四 that it lacks: %s', (dialect) => {
    for (const caption of ['附：2023年度数据', '附：上年度数据', '2023年度数据']) {
      expect(facts(annexed(dialect, caption, undefined)).get('disputes.litigation_after.total')?.value).toBe(1200);
      const lost = annexed(dialect, caption, (rows, table) => (table === 'disputes' ? rows.slice(0, -1) : rows));
      expect([...facts(lost)].filter(([, { value }]) => (value ?? 0) > 7000)).toEqual([]);
      expect(facts(lost).get('requests.total_processed.total')?.value).toBe(
        Number(distinct['requests.total_processed.total']),
      );
    }
  });

  it.each(dialects)('a caption among the sections holds to the next heading alone: %s', (dialect) => {
    const text = reportText(distinct, { dialect }).replace(
      sections.disputes,
      `2023年度数据\n\n无\n\n${sections.disputes}`,
    );
    const read = facts(readTables(readText(new SourceText(text)), 2024));
    expect(read.get('disputes.litigation_after.total')?.value).toBe(1200);
  });
});

describe('last year’s tables above this year’s, each below a caption', () => {
  const last = Object.fromEntries(figures.map((figure, index) => [figure, String(7001 + index)]));
  const noDisputes = figures.filter((figure) => figure.startsWith('disputes.')).map((figure) => [figure, ''] as const);
  const own: Readonly<Record<string, string>> = { ...distinct, ...(Object.fromEntries(noDisputes) as typeof distinct) };
  const headings = [...Object.values(sections), '五、存在的主要问题'];

  /** The text from each heading on to the next. */
  const partsOf = (text: string): string[] =>
    headings.flatMap((heading, at) => {
      const next = headings[at + 1];
      return next === undefined ? [] : [text.slice(text.indexOf(heading) + heading.length, text.indexOf(next))];
    });

  it.each(dialects)('lends a table that is blank none of its figures: %s', (dialect) => {
    const before = partsOf(reportText(last, { dialect }));
    const parts = partsOf(reportText(own, { dialect })).map((part, at) => {
      return `${headings[at] ?? ''}\n\n2023年\n\n${before[at] ?? ''}\n\n2024年\n\n${part}`;
    });
    const read = facts(readTables(readText(new SourceText(`${parts.join('\n\n')}\n\n${headings.at(-1) ?? ''}`)), 2024));
    expect([...read].filter(([, { value }]) => (value ?? 0) > 7000)).toEqual([]);
    expect(read.get('requests.carried_in.total')?.value).toBe(Number(distinct['requests.carried_in.total']));
  });
});
