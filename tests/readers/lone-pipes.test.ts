// One pipe behind each cell, on the cell's line or on its own: then a blank cell keeps its place, though lines tell no columns.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, facts, figures, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { tableRows } from '../report-text.ts';

/** Applicants that print nothing, in all rows or in some. */
const blanks = figures.filter((figure) =>
  /^requests\..*\.(?:research|public_welfare)$|granted\.(?:enterprise|total)$/.test(figure),
);
const printed = { ...distinct, ...Object.fromEntries(blanks.map((figure) => [figure, ''])) };

type Row = readonly string[];

const dialects: Readonly<Record<string, (row: Row) => string>> = {
  'on the line of its cell': (row) => row.map((cell) => `${cell} |`).join('\n'),
  'on a line of its own': (row) => row.map((cell) => `${cell}\n|`).join('\n'),
  'on a line of its own, no line for a blank': (row) =>
    row.map((cell) => (cell === '' ? '|' : `${cell}\n|`)).join('\n'),
};

/** Rows without the cells that a span covers: those before the label, and blank heads. */
function rowsOf(): Row[] {
  return (['proactive', 'requests', 'disputes'] as const).flatMap((table) =>
    tableRows(edition2021.tables[table], printed).map((row, at) => {
      const isHead = table === 'requests' ? at < 3 : table === 'proactive' || at < 3;
      const values = isHead ? row.length : 7;
      const label = row.slice(0, -values).filter((cell) => cell !== '');
      return isHead || table !== 'requests' ? row.filter((cell) => cell !== '') : [...label, ...row.slice(-values)];
    }),
  );
}

const write = (written: (row: Row) => string): string => rowsOf().map(written).join('\n');
const readAs = (text: string): TablesReading => readTables(readText(new SourceText(text)));

describe.each(Object.entries(dialects))('a pipe behind each cell, %s', (_, written) => {
  const text = write(written);

  it('keeps blank cells in their columns', () => {
    const reading = readAs(text);
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
    expect(blanks.map((figure) => facts(reading).get(figure)?.status)).toEqual(blanks.map(() => 'blank'));
  });

  it('leaves a row unread that lost a cell', () => {
    const reading = readAs(text.replace(/1018\s*\|\n/, ''));
    expect(silentlyWrong(reading)).toEqual([]);
    expect(facts(reading).get('requests.carried_in.enterprise')?.value).toBeNull();
  });
});

it('takes a number without a pipe, where all others have one, for that of a page', () => {
  const text = write(dialects['on the line of its cell'] ?? String).replace('1018 |\n1019 |\n', '1018 |\n1019 |\n5\n');
  expect([unread(readAs(text)), silentlyWrong(readAs(text))]).toEqual([[], []]);
});

it('takes no pipe that opens a row for a blank cell', () => {
  const text = rowsOf()
    .map(
      (row) =>
        `|\n${row
          .filter((cell) => cell !== '')
          .map((cell) => `${cell} |`)
          .join('\n')}`,
    )
    .join('\n');
  expect(silentlyWrong(readAs(text))).toEqual([]);
});

it('keeps the columns of blank cells where many rows are full, and reads rows that are wholly blank', () => {
  const some = figures.filter((figure) =>
    /carried_in\.(?:research|total)$|^requests\.(?:received_new|carried_out)\./.test(figure),
  );
  const few = { ...distinct, ...Object.fromEntries(some.map((figure) => [figure, ''])) };
  const rows = tableRows(edition2021.tables.requests, few).map((row, at) =>
    at < 3 ? row.filter((cell) => cell !== '') : [...row.slice(0, -7).filter((cell) => cell !== ''), ...row.slice(-7)],
  );
  const reading = readAs(
    ['三、收到和处理政府信息公开申请情况', ...rows.map(dialects['on the line of its cell'] ?? String)].join('\n'),
  );
  expect(silentlyWrong(reading)).toEqual([]);
  expect(some.map((figure) => facts(reading).get(figure)?.status)).toEqual(some.map(() => 'blank'));
});

describe('table 四 with nothing in it, a line for each cell', () => {
  const row = Array<string>(15).fill('|').join('\n');
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结'];
  const printed = (broken: (head: string) => string): string => {
    const own = outcomes.map((head) => broken(head)).join('\n|\n');
    const heads = `行政复议\n|\n行政诉讼\n|\n${own}\n|\n总计\n|\n未经复议直接起诉\n|\n复议后起诉\n|\n${own}\n|\n总计\n|\n${own}\n|\n总计\n|`;
    const above = write(dialects['on a line of its own, no line for a blank'] ?? String).split('行政复议\n')[0] ?? '';
    return `${above}四、政府信息公开行政复议、行政诉讼情况\n${heads}\n${row}\n五、存在的主要问题及改进情况`;
  };

  it.each([
    ['whole heads', (head: string): string => head],
    ['heads on two lines', (head: string): string => `${head.slice(0, 2)}\n${head.slice(2)}`],
  ])('is there, and all its cells are blank, below %s', (_, broken) => {
    const reading = readAs(printed(broken));
    expect(reading.tables.disputes?.facts.map(({ status }) => status)).toEqual(Array<string>(15).fill('blank'));
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
  });
});

it.each(['', '-', '/'])(
  '“%s” behind the pipe of a row of two cells is a figure of it, though no row around has one',
  (mark) => {
    const text = [
      '二、主动公开政府信息情况\n',
      ...[
        '第二十条第（一）项',
        '信息内容| 本年制发件数| 本年废止件数| 现行有效件数',
        '规章| 1| 2| 3',
        '行政规范性文件| 4| 5| 6',
      ],
      ...['第二十条第（五）项', '信息内容| 本年处理决定数量', `行政许可| ${mark}`],
      ...['第二十条第（六）项', '信息内容| 本年处理决定数量', '行政处罚| 7', `行政强制| ${mark}`],
      ...['第二十条第（八）项', '信息内容| 本年收费金额（单位：万元）', `行政事业性收费| ${mark}`],
    ].join('  \n');
    const { proactive } = readTables(readText(new SourceText(text))).tables;
    const raw = new Map(proactive?.facts.map((fact) => [fact.figure, fact.raw]));
    expect(
      ['licences.decisions', 'penalties.decisions', 'coercion.decisions', 'fees.amount_wan'].map((id) =>
        raw.get(`proactive.${id}`),
      ),
    ).toEqual([mark, '7', mark, mark]);
  },
);

it('looks at many lines of two cells that make up no table but once', () => {
  const lines = Array<string>(8000).fill('a | b');
  const start = performance.now();
  const { blocks } = readText(new SourceText(['三、收到和处理政府信息公开申请情况', ...lines].join('\n')));
  expect(blocks.filter(({ kind }) => kind === 'grid')).toEqual([]);
  // Some 0.1 s; to look again from each line took 30 s.
  expect(performance.now() - start).toBeLessThan(5000);
});
