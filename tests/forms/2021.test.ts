// The form of 2021 read from text: every dialect, split tables, shifted columns, damaged labels, blanks, doubts.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { dialects, reportText } from '../report-text.ts';
import { distinct, facts, figures, inTable, read, replaced, rules, silentlyWrong, unread } from './distinct-report.ts';

describe('a clean report', () => {
  it.each(dialects)('in the dialect of %s is read whole, each figure from its own cell', (dialect) => {
    const reading = read({ dialect });
    expect(Object.values(reading.tables).map((table) => table?.facts.length)).toEqual([10, 175, 15]);
    expect(unread(reading)).toEqual([]);
    expect(Object.fromEntries([...facts(reading)].map(([id, { value }]) => [id, String(value)]))).toEqual(distinct);
    expect(reading.diagnostics.filter((one) => one.severity !== 'info')).toEqual([]);
  });
});

describe('layout', () => {
  it('follows rows that are out-dented by one or two columns', () => {
    const reading = read({
      dialect: 'tab',
      damage: (rows, table) =>
        table === 'requests'
          ? rows.map((row) =>
              row[2] === '3.其他'
                ? ['3.其他', '', ...row.slice(3), '']
                : row[1] === '（七）总计'
                  ? [row[1], ...row.slice(3), '', '']
                  : row,
            )
          : rows,
    });
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it('goes on with a table that is split in two by a blank line', () => {
    const text = reportText(distinct, { dialect: 'tab' })
      .replace('\n行政处罚', '\n\n行政处罚')
      .replace('\n\t（四）无法提供', '\n\n\t（四）无法提供');
    const reading = readTables(readText(new SourceText(text)));
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it('reads figures under moved columns by the words of the heads', () => {
    const swap = (row: string[]): string[] => [...row.slice(0, 4), row[5] ?? '', row[4] ?? '', ...row.slice(6)];
    const reading = read({
      dialect: 'pipe',
      ...inTable('requests', (rows) => rows.map((row, index) => (index < 2 ? row : swap(row)))),
    });
    expect(unread(reading)).toEqual([]);
    expect(facts(reading).get('requests.granted.enterprise')?.value).toBe(
      Number(distinct['requests.granted.enterprise']),
    );
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it('reads rows that moved together with their labels', () => {
    const reading = read(inTable('requests', (rows) => [...rows.slice(0, 3), ...rows.slice(3).toReversed()]));
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
  });
});

describe('labels', () => {
  it('reads a damaged head and says so', () => {
    const reading = read(replaced('本年废止件数', '本年度止件数'));
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
    expect(reading.diagnostics).toHaveLength(1);
    expect(reading.diagnostics[0]).toMatchObject({
      rule: 'form/label-repaired',
      severity: 'info',
      figures: ['proactive.rules.repealed', 'proactive.normative_documents.repealed'],
      args: { found: '本年度止件数', label: '本年废止件数' },
    });
  });

  it.each([
    ['2.其他法律行政法规禁止公开', '其他法律行政止公开'],
    ['7.属于行政执法案卷', '7.属于行政执案卷'],
    ['1.信访举报投诉类申请', '1.信访举报投诉类申清'],
    ['行政许可', '行政许訶'],
  ])('reads %s damaged to %s and says so', (label, damaged) => {
    const reading = read(replaced(label, damaged));
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
    expect(rules(reading)).toEqual(['form/label-repaired']);
  });

  it.each([
    ['二、上年结转政府信息公开申请数量', '二、本年结转政府信息公开申请数量'],
    ['8.属于行政查询事项', '8.属于行政查询案项'],
  ])('warns on the figures of %s printed as %s, which is like another row', (label, damaged) => {
    const reading = read(replaced(label, damaged));
    expect(rules(reading)).toEqual(['form/label-doubtful']);
    expect(reading.diagnostics[0]?.severity).toBe('warning');
    expect(reading.diagnostics[0]?.figures).toHaveLength(7);
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it('warns on the figures of a row whose label lost what tells it apart', () => {
    const reading = read(replaced('7.属于行政执法案卷', '属于行政'));
    expect(rules(reading)).toEqual(['form/row-by-order']);
    expect(reading.diagnostics[0]?.severity).toBe('warning');
    expect(reading.diagnostics[0]?.figures).toHaveLength(7);
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it('does not choose between two rows whose labels both lost what tells them apart', () => {
    const reading = read({
      damage: (rows) =>
        rows.map((row) => row.map((cell) => (/属于行政(?:执法案卷|查询事项)/.test(cell) ? '属于行政' : cell))),
    });
    expect(unread(reading)).toHaveLength(14);
    expect(silentlyWrong(reading)).toEqual([]);
    expect(reading.diagnostics.find((one) => one.rule === 'form/cell-count')?.figures).toHaveLength(14);
  });

  it('reads labels with other brackets, blanks inside and wider punctuation as exact', () => {
    const reading = read({
      damage: (rows) =>
        rows.map((row) =>
          row.map((cell) =>
            cell.replaceAll('（', '( ').replaceAll('）', ' )').replace('总计', '总 计').replace('，', ', '),
          ),
        ),
    });
    expect(unread(reading)).toEqual([]);
    expect(reading.diagnostics).toEqual([]);
  });

  it.each(dialects)('reads labels with a blank behind each character, in the dialect of %s', (dialect) => {
    const spaced = (cell: string): string => (/^[\d.]*$/.test(cell) ? cell : Array.from(cell).join(' '));
    const reading = read({ dialect, damage: (rows) => rows.map((row) => row.map(spaced)) });
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
  });

  it('keeps an extra local row out of the statutory ones', () => {
    const extra = ['其他主动公开文件', '7', '8', '9'];
    const reading = read(inTable('proactive', (rows) => [...rows.slice(0, 4), extra, ...rows.slice(4)]));
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
  });
});

describe('cells', () => {
  const blankRow = 'requests.granted.';
  it('keeps blank, mark and text apart from zero', () => {
    const printed = {
      ...distinct,
      [`${blankRow}enterprise`]: '',
      [`${blankRow}research`]: '-',
      [`${blankRow}public_welfare`]: '0',
      [`${blankRow}legal_service`]: '22（其中修订16件）',
      [`${blankRow}org_other`]: '25①',
    };
    const found = facts(read({ printed }));
    expect(found.get(`${blankRow}enterprise`)).toMatchObject({ value: null, status: 'blank' });
    expect(found.get(`${blankRow}research`)).toMatchObject({ value: null, status: 'text' });
    expect(found.get(`${blankRow}public_welfare`)).toMatchObject({ value: 0, status: 'printed' });
    expect(found.get(`${blankRow}legal_service`)).toMatchObject({ value: 22, status: 'text' });
    expect(found.get(`${blankRow}org_other`)).toMatchObject({ value: 25, status: 'text' });
    expect(found.get(`${blankRow}total`)?.value).toBe(Number(distinct[`${blankRow}total`]));
  });

  it.each(['3元', '0.3万元', '￥3'])('takes %s in the cell of a count for no number', (raw) => {
    const found = facts(read({ printed: { ...distinct, [`${blankRow}enterprise`]: raw } }));
    expect(found.get(`${blankRow}enterprise`)).toMatchObject({ value: null, raw, status: 'text' });
  });

  it('gives fees in ten thousand yuan, whichever unit the cell prints', () => {
    const fee = (raw: string): unknown =>
      facts(read({ printed: { 'proactive.fees.amount_wan': raw } })).get('proactive.fees.amount_wan')?.value;
    expect(fee('32.781')).toBe(32.781);
    expect(fee('43.788万元')).toBe(43.788);
    expect(fee('251000元')).toBe(25.1);
    expect(fee('￥251,000.00')).toBe(25.1);
    expect(fee('¥3.5万元')).toBe(3.5);
    expect(fee('251000￥3')).toBeNull();
    expect(fee('1元')).toBe(0.0001);
    expect(fee('5000（元）')).toBe(0.5);
    expect(fee('3.2亿元')).toBe(32_000);
    expect(fee('1.5千元')).toBe(0.15);
    expect(fee('3.2亿')).toBeNull();
  });

  it('does not place six figures under seven columns where the blank has vanished', () => {
    const reading = read({
      dialect: 'cells',
      damage: (rows) =>
        rows.map((row) =>
          row.includes('（一）予以公开') ? row.filter((cell) => cell !== distinct['requests.granted.enterprise']) : row,
        ),
    });
    expect(unread(reading)).toHaveLength(7);
    expect(silentlyWrong(reading)).toEqual([]);
    expect(rules(reading)).toEqual(['form/row-too-few', 'form/cell-count']);
  });

  it('does not place eight figures under seven columns', () => {
    const reading = read(
      inTable('requests', (rows) => rows.map((row) => (row.includes('（一）予以公开') ? [...row, '9'] : row))),
    );
    expect(unread(reading)).toHaveLength(7);
    expect(rules(reading)).toContain('form/row-too-many');
  });

  it('does not choose between two rows of one label with different figures', () => {
    const reading = read(inTable('proactive', (rows) => [...rows, ['行政处罚', '5', '', '']]));
    expect(unread(reading)).toEqual(['proactive.penalties.decisions']);
    expect(rules(reading)).toEqual(['form/row-twice', 'form/row-twice', 'form/cell-count']);
  });

  it('reads a row of blanks as blanks where other rows prove its columns', () => {
    const row = 'requests.carried_in.';
    const printed = Object.fromEntries(figures.filter((id) => id.startsWith(row)).map((id) => [id, '']));
    const found = facts(read({ printed, dialect: 'tab' }));
    expect([...found].filter(([id]) => id.startsWith(row)).map(([, { status }]) => status)).toEqual(
      Array(7).fill('blank'),
    );
  });
});

describe('tables that are not there', () => {
  it('declines a report on the annex of before 2019 in one sentence', () => {
    const text = '2017年政府信息公开工作年度报告\n\n主动公开政府信息数\t条\t120\n收到申请数\t件\t3\n申请办结数\t件\t3';
    expect(rules(readTables(readText(new SourceText(text))))).toEqual(['form/pre-2019']);
  });

  it('says so once when none is', () => {
    const reading = readTables(readText(new SourceText('一、总体情况\n\n没有表格。')));
    expect(rules(reading)).toEqual(['read/no-tables']);
  });

  it('names the one that is missing', () => {
    const text = reportText(distinct).replace(/四、政府信息公开行政复议[\s\S]*?五、/, '五、');
    const reading = readTables(readText(new SourceText(text)));
    expect(reading.tables.disputes).toBeNull();
    expect(reading.diagnostics).toMatchObject([
      { rule: 'form/table-missing', args: { table: 'disputes', numbers: 0 } },
    ]);
  });

  it('tells one whose numbers are there but belong to no row from one that is not', () => {
    const told = (fourth: string) => {
      const text = reportText(distinct).replace(/(四、政府信息公开行政复议.*)[\s\S]*?五、/, `$1\n\n${fourth}\n\n五、`);
      const document = readText(new SourceText(text));
      return readTables(document, 2024, findOutline(document)).diagnostics;
    };
    expect(told('截至2024年12月31日没有。')).toMatchObject([{ place: null, args: { table: 'disputes', numbers: 0 } }]);
    const [torn] = told('结果 1 2 3\n维持 4 5 6\n纠正 7 8 9 10');
    expect(torn).toMatchObject({ rule: 'form/table-missing', place: { column: 1 }, args: { numbers: 10 } });
  });

  it.each([0, 2])('does not take a subtotal of （六）其他 for 3.其他, whose row lost %i cells', (lost) => {
    const subtotal = ['', '（六）其他', '', ...Array<string>(7).fill('9999')];
    const reading = read(
      inTable('requests', (rows) =>
        rows.flatMap((row) => {
          if (row[2]?.startsWith('1.申请人')) return [subtotal, ['', '', ...row.slice(2)]];
          return [row[2] === '3.其他' && lost > 0 ? row.with(2, '') : row];
        }),
      ),
    );
    expect(reading.tables.requests?.edition).toBe('2021');
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it.each(['（六）其他处理', '（六）其他', '（六）其他�理', '其他'])(
    'takes a table 三 with %s in one line for the form of 2019',
    (label) => {
      const reading = read(
        inTable('requests', (rows) =>
          rows.flatMap((row) =>
            row[2]?.includes('逾期') ? [] : [row[2] === '3.其他' ? ['', label, '', ...row.slice(3)] : row],
          ),
        ),
      );
      expect(reading.tables.requests?.edition).toBe('2019');
      expect(reading.tables.disputes?.edition).toBe('2019');
      expect(reading.tables.requests?.facts).toHaveLength(161);
      expect(unread(reading)).toEqual([]);
      expect(rules(reading)).toEqual(['form/one-line-other']);
      expect(facts(reading).get('requests.other.total.total')?.value).toBe(
        Number(distinct['requests.other.misc.total']),
      );
    },
  );

  it('takes a table 三 with one line （六）其他处理 and a column of shares for the form of 2019', () => {
    const share = (row: string[], index: number): string =>
      index === 0 ? '占比' : index > 2 && row[9] !== '' ? '0.5%' : '';
    const reading = read(
      inTable('requests', (rows) =>
        rows
          .filter((row) => !row[2]?.includes('逾期'))
          .map((row, index) => [
            ...(row[2] === '3.其他' ? ['', '（六）其他处理', '', ...row.slice(3)] : row),
            share(row, index),
          ]),
      ),
    );
    expect(reading.tables.requests?.edition).toBe('2019');
    expect(unread(reading)).toEqual([]);
  });

  it('takes a table 三 whose one line （六）其他处理 is blank for the form of 2019', () => {
    const reading = read(
      inTable('requests', (rows) =>
        rows.flatMap((row) => {
          if (row[2]?.includes('逾期')) return [];
          return [row[2] === '3.其他' ? ['', '（六）其他处理', '', ...Array<string>(7).fill('')] : row];
        }),
      ),
    );
    expect(reading.tables.requests?.edition).toBe('2019');
    expect(rules(reading)).not.toContain('form/cell-count');
    expect(facts(reading).get('requests.other.total.total')?.status).toBe('blank');
  });

  it('keeps the form of 2021 where the heading （六）其他处理 has blank cells above its three lines', () => {
    const reading = read(
      inTable('requests', (rows) =>
        rows.flatMap((row) =>
          row[2]?.startsWith('1.申请人')
            ? [
                ['', '（六）其他处理', '', ...Array<string>(7).fill('')],
                ['', '', ...row.slice(2)],
              ]
            : [row],
        ),
      ),
    );
    expect(reading.tables.requests?.edition).toBe('2021');
    expect(silentlyWrong(reading)).toEqual([]);
  });
});
