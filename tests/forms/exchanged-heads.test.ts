// Heads of columns exchanged, lost, printed twice or repeated, and heads of other tables: which figure stands below which.
import { describe, expect, it } from 'vitest';
import type { FigureId } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readHeader } from '../../src/forms/header.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { dialects, reportText } from '../report-text.ts';
import { distinct, facts, inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const exchanged = ['结果维持', '结果纠正', '尚未审结', '其他结果', '总计'];
const blank = (count: number): string[] => Array<string>(count).fill('');

/** What the report prints in the place of a figure. */
const printed = (figure: FigureId): number => Number(distinct[figure]);

describe('heads of columns', () => {
  it.each(dialects)('exchanged in one procedure of table 四 stand over the figures of that one (%s)', (dialect) => {
    const change = (rows: string[][]): string[][] => [
      ['行政复议', ...blank(4), '行政诉讼', ...blank(9)],
      [...blank(5), '未经复议直接起诉', ...blank(4), '复议后起诉', ...blank(4)],
      [...exchanged, ...outcomes, ...outcomes],
      ...rows.slice(3),
    ];
    const reading = read({ dialect, ...inTable('disputes', change) });
    const value = (figure: FigureId): number | null | undefined => facts(reading).get(figure)?.value;
    expect(value('disputes.reconsideration.other')).toBe(printed('disputes.reconsideration.pending'));
    expect(value('disputes.reconsideration.pending')).toBe(printed('disputes.reconsideration.other'));
    expect(silentlyWrong(reading)).toEqual(['disputes.reconsideration.other', 'disputes.reconsideration.pending']);
  });

  it('of table 四 all in the third row go to their procedures although 行政复议 is lost above them', () => {
    const change = (rows: string[][]): string[][] => [
      [...blank(5), '行政诉讼', ...blank(9)],
      [...blank(5), '未经复议直接起诉', ...blank(4), '复议后起诉', ...blank(4)],
      [...outcomes, ...outcomes, ...outcomes],
      ...rows.slice(3),
    ];
    const reading = read(inTable('disputes', change));
    expect(unread(reading)).toEqual([]);
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it('one of them twice and in its row one too many name no columns', () => {
    const change = (rows: string[][]): string[][] => [
      ...rows.slice(0, 2),
      [...blank(5), ...outcomes, '总计', ...outcomes],
      ...rows.slice(3),
    ];
    const reading = read(inTable('disputes', change));
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(15);
    expect(rules(reading)).toContain('form/columns-unknown');
  });

  it('with 总计 before the organisations stand as printed where no group of theirs is', () => {
    const change = (rows: string[][]): string[][] => [
      ['', '', '', '总计', '法人或其他组织', '', '', '', '', '自然人'],
      ...rows
        .slice(2)
        .map((row) => (row[3] === '' ? row : [...row.slice(0, 3), row[9] ?? '', ...row.slice(4, 9), row[3] ?? ''])),
    ];
    const reading = read(inTable('requests', change));
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toEqual([]);
  });

  it('of a table of channels above are none of table 三, where each cell has a line', () => {
    const channels = ['公开渠道', '政府网站', '微信', '其他', '总计', '数量', '90811', '90322', '90044', '90177'];
    const text = reportText(distinct, { dialect: 'lines' }).replace(
      '二、主动公开',
      `${channels.join('\n')}\n\n二、主动公开`,
    );
    const reading = readTables(readText(new SourceText(text)));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });
});

describe('heads that are damaged or shortened', () => {
  it.each(['（件）', '（单位：件）', '（注2）', '（指减少用负值表示，如-8）'])('may carry a remark: %s', (remark) => {
    const reading = read({
      damage: (rows, table) =>
        rows.map((row, index) =>
          row.map((cell) => (index < (table === 'proactive' ? 2 : 3) && cell !== '' ? cell + remark : cell)),
        ),
    });
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('with blanks inside, each on a line of its own, stay one head each', () => {
    const text = reportText(distinct, { dialect: 'lines' })
      .replace('法人或其他组织', '法人或　其他组织')
      .replace('科研机构', '科　研机构')
      .replace('社会公益组织', '社 会公益组织')
      .replace('申请人情况\n', '');
    const reading = readTables(readText(new SourceText(text)));
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  });

  it('made up as numbers of columns above those of table 四 are no row of figures', () => {
    const numbers = Array.from({ length: 15 }, (_, at) => String(at));
    const reading = read(inTable('disputes', (rows) => [numbers, ...rows]));
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('leave all figures of table 四 in doubt where 行政复议 is lost and each head has a line of its own', () => {
    const heads = ['行政诉讼', '未经复议直接起诉', '复议后起诉', ...outcomes, ...outcomes, ...outcomes];
    const lines = heads.map((text) => [{ text, span: { start: 0, end: 0 }, column: 0, columnSpan: 1, rowSpan: 1 }]);
    const { doubtful } = readHeader(
      edition2021.tables.disputes.blocks[0]?.columns ?? [],
      { rows: lines, layout: 'ragged' },
      () => false,
    );
    expect(doubtful.size).toBe(15);
  });

  it('count among those of table 四 that are left in their row', () => {
    for (const [from, damaged] of [
      [0, '结果维'],
      [6, '结果纠口'],
      [12, '他结果'],
    ] as const) {
      const heads = [...outcomes, ...outcomes, ...outcomes].map((head, at) => (at === from ? damaged : head));
      const change = (rows: string[][]): string[][] => [
        ['行政复议', ...blank(4), '行政诉讼', ...blank(9)],
        [...blank(5), '未经复议直接起诉', ...blank(4), '复议后起诉', ...blank(4)],
        heads,
        ...rows.slice(3),
      ];
      const reading = read(inTable('disputes', change));
      expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
    }
  });

  it('stand where they are printed, each on a line of its own', () => {
    const heads = ['自然人', '商业企业', '科研机构', '社会公益', '法律服务', '其他', '总计'];
    const twice = (row: string[]): string[] => {
      const label = row.slice(0, 3).findLast((cell) => cell !== '') ?? '';
      return [label, label, ...row.slice(3)];
    };
    const change = (rows: string[][]): string[][] => [
      [rows[0]?.[0] ?? '', rows[0]?.[0] ?? '', ...heads],
      ...rows.slice(3).map(twice),
    ];
    const reading = read({ dialect: 'lines', ...inTable('requests', change) });
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });
});

describe('labels of rows', () => {
  it('repeated for each column of labels they stretch over make one row, where each cell has a line', () => {
    const repeat = (row: string[]): string[] => {
      const label = row.slice(0, 3).findLast((cell) => cell !== '') ?? '';
      return [label, label, ...row.slice(3)];
    };
    const change = (rows: string[][]): string[][] => rows.map((row, index) => (index > 2 ? repeat(row) : row));
    const reading = read({ dialect: 'lines', ...inTable('requests', change) });
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('lost from all three lines of （六） do not make one line of them', () => {
    const reading = read(
      inTable('requests', (rows) =>
        rows.map((row) =>
          /逾期|3\.其他/.test(row[2] ?? '') ? [row[0] ?? '', row[1] ?? '', '', ...row.slice(3)] : row,
        ),
      ),
    );
    expect(facts(reading).get('requests.other.total.total')).toBeUndefined();
    expect(silentlyWrong(reading)).toEqual([]);
  });

  it.each(['（■）其他处■', '（六）其他口理', '（六 ）其处理'])(
    'tell the one line of （六） from 3.其他 although damaged: %s',
    (label) => {
      const reading = read(
        inTable('requests', (rows) =>
          rows
            .filter((row) => !row.some((cell) => cell.includes('逾期')))
            .map((row) => (row[2] === '3.其他' ? ['', label, label, ...row.slice(3)] : row)),
        ),
      );
      expect(facts(reading).get('requests.other.misc.total')).toBeUndefined();
      expect(facts(reading).get('requests.other.total.total')?.value).toBe(printed('requests.other.misc.total'));
    },
  );
});

describe('damaged heads over columns that moved with them', () => {
  /** The heads of 商业企业 and 科研机构 exchanged like their figures, all with letters exchanged or lost. */
  const moved = (heads: readonly string[]): ReturnType<typeof inTable> =>
    inTable('requests', (rows) =>
      rows.map((row, at) =>
        at < 2
          ? row
          : at === 2
            ? [...row.slice(0, 4), ...heads, '']
            : [...row.slice(0, 4), row[5] ?? '', row[4] ?? '', ...row.slice(6)],
      ),
    );
  it.each([
    ['exchanged', ['科研构机', '商业业企', '社会公组益织', '法律服务构机', '他其']],
    ['lost', ['科研构', '业企业', '社会公益织', '法律服务机', '其他']],
  ])('are not taken in the order of the form without a word: letters %s', (_, heads) => {
    for (const dialect of dialects) expect(silentlyWrong(read({ dialect, ...moved(heads) })), dialect).toEqual([]);
    const text = reportText(distinct, { dialect: 'tab', ...moved(heads) }).replace(/\t+/g, '  ');
    expect(silentlyWrong(readTables(readText(new SourceText(text))))).toEqual([]);
  });
});

describe('heads in lines of text that repeat what a cell stretches over', () => {
  const corner = Array<string>(3).fill('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）');
  const own = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const warned = (order: readonly number[]): boolean => {
    const groups = order.map((at) => (at === 0 || at === 6 ? (own[at] ?? '') : '法人或其他组织'));
    const heads = [Array<string>(7).fill('申请人情况'), groups, order.map((at) => own[at] ?? '')];
    const damage = inTable('requests', (rows) => [
      ...heads.map((cells) => [...corner, ...cells]),
      ...rows
        .filter((cells) => cells.some((cell) => /^\d/.test(cell)))
        .map((cells) => cells.filter((cell) => cell !== '')),
    ]);
    const text = reportText(distinct, damage).replace(/ *\| */g, ' ');
    const { diagnostics } = readTables(readText(new SourceText(text)));
    const said = diagnostics.filter(({ rule, severity }) => rule === 'form/columns-by-order' && severity === 'warning');
    return said.some(({ figures }) => figures.includes('requests.received_new.total'));
  };

  it.each([
    ['自然人 last but one', [5, 1, 2, 3, 4, 0, 6]],
    ['其他 before 法律服务机构', [0, 1, 2, 3, 5, 4, 6]],
  ])('%s: figures in the order of the form are doubted', (_, order) => {
    expect(warned(order)).toBe(true);
  });

  it('the order of the form is no matter', () => {
    expect(warned([0, 1, 2, 3, 4, 5, 6])).toBe(false);
  });
});
