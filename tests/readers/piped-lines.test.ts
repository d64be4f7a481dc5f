// Pipes behind cells on lines of their own, rows filled up with pipes: a line lost or printed twice moves no figure.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, facts, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { readLoose } from '../properties/read-loose.ts';
import { reportText, tableRows } from '../report-text.ts';

const widths = { proactive: 4, requests: 10, disputes: 15 } as const;

const dialects: Readonly<Record<string, (row: readonly string[], fill: string) => string[]>> = {
  'a line for the pipes that fill a row up': (row, fill) => [
    ...row.map((cell) => `${cell} |`),
    ...(fill === '' ? [] : [fill]),
  ],
  'a pipe that opens each row': (row, fill) => [
    '|',
    ...row.map((cell, at) => ` ${cell} |${at < row.length - 1 ? '' : fill}`),
  ],
  'pipes on lines of their own': (row, fill) => [
    '|',
    ...row.flatMap((cell, at) => [` ${cell}`, at < row.length - 1 ? '|' : `|${fill}`]),
  ],
};

function linesOf(written: (row: readonly string[], fill: string) => string[]): string[] {
  return (['proactive', 'requests', 'disputes'] as const).flatMap((table) =>
    tableRows(edition2021.tables[table], distinct)
      .map((row) => row.filter((cell) => cell !== ''))
      .flatMap((row) => written(row, '|'.repeat(widths[table] - row.length))),
  );
}

/** The lines of table 二, and some of those behind it, whose rows are alike. */
const isTried = (at: number): boolean => at < 32 || at % 40 === 0;

const readAs = (lines: readonly string[]): TablesReading => readTables(readText(new SourceText(lines.join('\n'))));

describe.each(Object.entries(dialects))('%s', (_, written) => {
  const lines = linesOf(written);

  it('is read', () => {
    expect([unread(readAs(lines)), silentlyWrong(readAs(lines))]).toEqual([[], []]);
  });

  it('has nothing silently wrong where any one line is lost', () => {
    const wrong = lines.flatMap((line, at) =>
      isTried(at) ? silentlyWrong(readAs(lines.toSpliced(at, 1))).map((figure) => [at, line, figure]) : [],
    );
    expect(wrong).toEqual([]);
  });

  it('has nothing silently wrong where any one line stands twice', () => {
    const wrong = lines.flatMap((line, at) =>
      isTried(at) ? silentlyWrong(readAs(lines.toSpliced(at, 0, line))).map((figure) => [at, line, figure]) : [],
    );
    expect(wrong).toEqual([]);
  });
});

it('reads on behind pipes that fill a row up twice', () => {
  const lines = linesOf(dialects['a line for the pipes that fill a row up'] ?? (() => []));
  const at = lines.findIndex((line, index) => index > 60 && line === '||');
  const twice = lines.toSpliced(at, 0, '||');
  expect(silentlyWrong(readAs(twice))).toEqual([]);
  for (const [index, line] of twice.entries()) {
    if (index % 40 === 0) expect([index, silentlyWrong(readAs(twice.toSpliced(index, 0, line)))]).toEqual([index, []]);
  }
});

it('takes the head 其他 for no row where the label of the first row is lost', () => {
  const lines = linesOf((row) => row.map((cell) => `${cell} |`)).filter((line) => !line.startsWith('一、本年新收'));
  const reading = readAs(lines);
  expect(silentlyWrong(reading)).toEqual([]);
  // Taken for 3.其他 it would be that row a second time.
  expect(reading.diagnostics.map(({ rule }) => rule)).not.toContain('form/row-twice');
  expect(unread(reading).every((figure) => figure.startsWith('requests.received_new.'))).toBe(true);
});

it.each(Object.entries(dialects))('takes running numbers below their head for no figures: %s', (_, written) => {
  const counted = (row: readonly string[], at: number): readonly string[] =>
    at === 0 ? ['序号', ...row] : at < 3 ? row : [String(at - 2), ...row];
  const rows = tableRows(edition2021.tables.requests, distinct).map((row) => row.filter((cell) => cell !== ''));
  const lines = rows.map(counted).flatMap((row) => written(row, '|'.repeat(11 - row.length)));
  const figures = facts(readAs(['三、收到和处理政府信息公开申请情况', ...lines]));
  expect(
    [...figures].filter(([figure, { value }]) => figure.startsWith('requests.') && value !== Number(distinct[figure])),
  ).toEqual([]);
  expect([...figures.keys()].filter((figure) => figure.startsWith('requests.'))).toHaveLength(175);
});

it('leaves the tables of other sections as they are where a line of one is lost', () => {
  const headings = {
    proactive: '二、主动公开政府信息情况',
    requests: '三、收到和处理政府信息公开申请情况',
    disputes: '四、政府信息公开行政复议、行政诉讼情况',
  };
  const lines = (['proactive', 'requests', 'disputes'] as const).flatMap((table) => [
    headings[table],
    ...tableRows(edition2021.tables[table], distinct)
      .map((row) => row.filter((cell) => cell !== ''))
      .flatMap((row) =>
        [...row.map((cell) => `${cell} |`), '|'.repeat(widths[table] - row.length)].filter((line) => line !== ''),
      ),
  ]);
  const isWithin = (figure: string): boolean => figure.startsWith('proactive.');
  for (const line of ['|||', '信息内容 |', '本年制发件数 |', '1001 |', '行政许可 |']) {
    const reading = readAs(lines.toSpliced(lines.indexOf(line), 1));
    expect([
      line,
      silentlyWrong(reading),
      unread(reading).filter((figure) => !isWithin(figure)),
      [...facts(reading).keys()].filter((figure) => !isWithin(figure)).length,
    ]).toEqual([line, [], [], 190]);
  }
});

it('reads on behind a row that lost the end it had in common with its fillings', () => {
  const lines = linesOf(dialects['a pipe that opens each row'] ?? (() => []));
  const last = lines.findIndex((line) => line.includes(` ${distinct['requests.carried_in.total'] ?? ''} |`));
  const reading = readAs(lines.toSpliced(last, 1));
  expect(silentlyWrong(reading)).toEqual([]);
  expect(unread(reading).filter((figure) => /refused|unable|disputes/.test(figure))).toEqual([]);
  expect(facts(reading).get('requests.refused.state_secret.total')?.value).toBe(
    Number(distinct['requests.refused.state_secret.total']),
  );
});

describe('a table of the office itself, whose rows no pipes fill up', () => {
  const heading = (text: string): string[] => [text];
  const own = [
    '各单位申请办理情况',
    ...['单位', '本年新收', '总计', '公安局', '12', '13', '教育局', '7', '8'].map((cell) => `${cell} |`),
  ];
  const linesOfTable = (table: keyof typeof widths): string[] =>
    tableRows(edition2021.tables[table], distinct)
      .map((row) => row.filter((cell) => cell !== ''))
      .flatMap((row) => [...row.map((cell) => `${cell} |`), '|'.repeat(widths[table] - row.length)])
      .filter((line) => line !== '');
  const parts = {
    proactive: [...heading('二、主动公开政府信息情况'), ...linesOfTable('proactive')],
    requests: [...heading('三、收到和处理政府信息公开申请情况'), ...linesOfTable('requests')],
    disputes: [...heading('四、政府信息公开行政复议、行政诉讼情况'), ...linesOfTable('disputes')],
  };

  it('leaves the tables behind it as they are', () => {
    const more = ['市民政局 |', '4 |', '5 |', '6 |', '7 |'];
    const reading = readAs([...own, ...more, ...parts.proactive, ...parts.requests, ...parts.disputes]);
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  });

  it('leaves the heading above it where it is', () => {
    const [title = '', ...requests] = parts.requests;
    const lines = [...parts.proactive, title, ...own, ...requests, ...parts.disputes];
    const document = readText(new SourceText(lines.join('\n')));
    const words = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(words).toContain(title);
    expect(unread(readTables(document))).toEqual([]);
  });
});

it.each(['2020', '—'])(
  'a number below %s in its cell is that of a page or its own, and neither is read for it',
  (cell) => {
    const figure = 'requests.carried_in.public_welfare';
    const printed = { ...distinct, 'requests.carried_in.natural_person': '1018', [figure]: cell };
    const lines = tableRows(edition2021.tables.requests, printed)
      .map((row) => row.filter((text) => text !== ''))
      .flatMap((row) => [...row.flatMap((text) => [text, '|']), '|'.repeat(widths.requests - row.length)])
      .filter((line) => line !== '');
    const at = lines.findIndex(
      (line, place) => line === cell && place > lines.indexOf('二、上年结转政府信息公开申请数量'),
    );
    const reading = readAs(['三、收到和处理政府信息公开申请情况', ...lines.toSpliced(at + 1, 0, '3')]);
    expect(facts(reading).get(figure)?.value ?? null).toBeNull();
  },
);

it.each([
  ['is none where blank cells have a blank before theirs', ' ', [null, null, null]],
  ['may be a blank cell where those have none', '', [55, 189, null]],
])('one pipe alone behind the last figure of a row %s', (_, blank, expected) => {
  const cells = (row: readonly string[]): string[] => row.map((cell) => `${cell === '' ? blank : `${cell} `}|`);
  const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
  const lines = [
    '二、主动公开政府信息情况',
    ...[
      '第二十条第（一）项 |',
      '|||',
      ...cells([...heads, '规章', '22', '', '235', '行政规范性文件', '55', '189']),
      '|',
    ],
    ...['第二十条第（五）项 |', '|||', '信息内容 |', '本年处理决定数量 |', '||', '行政许可 |', '97 |', '||'],
    ...['第二十条第（六）项 |', '|||', '信息内容 |', '本年处理决定数量 |', '||', '行政处罚 |', '7 |', '||'],
  ];
  const read = facts(readAs(lines));
  const valueOf = (key: string): unknown => read.get(`proactive.normative_documents.${key}`)?.value;
  expect(['made', 'repealed', 'in_force'].map(valueOf)).toEqual(expected);
  expect(read.get('proactive.rules.in_force')?.value).toBe(235);
});

it('rows of pipes whose cells are nearly all blank are no cells on lines of their own', async () => {
  const blank = Object.fromEntries(Object.keys(distinct).map((figure) => [figure, '']));
  const rows = reportText(blank, { dialect: 'pipe' }).replace(/^\|.*\|$/gm, (row) => row.replace(/ +/g, ''));
  const text = rows.replace(/^(\|.*\|)\n\|-[-|]*\n/gm, (_, head: string) => {
    const cells = head.split('|').slice(2);
    return `|${cells.map(() => '|').join('')}\n|${cells.map(() => '---|').join('')}\n${head}\n`;
  });
  const record = await readLoose(Buffer.from(text));
  expect(Object.values(record.figures).filter(({ status }) => status !== 'blank')).toEqual([]);
});
