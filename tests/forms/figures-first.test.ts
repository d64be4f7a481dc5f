// Rows whose figures stand before their label: tied to it where the order leaves no doubt, else left out.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { facts, inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

const isFigure = (cell: string): boolean => /^\d+$/.test(cell);
const figuresFirst = (rows: string[][]): string[][] =>
  rows.map((row) => [...row.filter(isFigure), ...row.filter((cell) => !isFigure(cell))]);

describe('figures printed before their labels', () => {
  it('belong to the label below them in text of one cell per line', () => {
    const reading = read({ dialect: 'lines', damage: figuresFirst });
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('belong to the label at the end of their row, but a lone one may be a running number', () => {
    const reading = read({ dialect: 'cells', damage: figuresFirst });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toEqual([
      'proactive.licences.decisions',
      'proactive.penalties.decisions',
      'proactive.coercion.decisions',
      'proactive.fees.amount_wan',
    ]);
  });

  it('are not those of the label behind them, where that of their own row is lost', () => {
    const [figures, label] = [['3', '1', '40'], '行政规范性文件'];
    const cells = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', ...figures, label, '5', '2', '78'];
    const piped = ['二、主动公开政府信息情况', '第二十条第（一）项 |', '|||', ...cells.map((cell) => `${cell} |`)];
    const others = [
      '第二十条第（五）项 |',
      '|||',
      '信息内容 |',
      '本年处理决定数量 |',
      '||',
      '行政许可 |',
      '97 |',
      '||',
    ];
    const reading = readTables(readText(new SourceText([...piped, ...others].join('\n'))));
    const values = [...facts(reading)].flatMap(([figure, { value }]) => (value === null ? [] : [[figure, value]]));
    expect(values.filter(([figure]) => /documents|rules/.test(String(figure)))).toEqual([]);
  });

  it('are left out where several stand below the heading of the next block: those of some rows were torn from them', () => {
    const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
    const next = ['信息内容', '本年处理决定数量', '行政许可', '97'];
    const lines = (below: readonly string[]): string =>
      ['二、主动公开政府信息情况', ...heads, '第二十条第（一）项', '规章', '行政规范性文件', '3', '1', '40']
        .concat('第二十条第（五）项', below, next)
        .join('\n');
    const valueOf = (text: string): number | null | undefined =>
      facts(readTables(readText(new SourceText(text)))).get('proactive.normative_documents.made')?.value;
    expect([valueOf(lines(['2', '31'])), valueOf(lines([]))]).toEqual([null, 3]);
  });

  it('are not those of the label above them where the head of the labels stands last, as labels do', () => {
    const block = (heads: readonly string[], ...rows: readonly string[][]): readonly string[] =>
      [...heads, '信息内容'].concat(...rows.map(([label = '', ...figures]) => [...figures, label]));
    const text = [
      ...['二、主动公开政府信息情况', '第二十条第（五）项', ...block(['本年处理决定数量'], ['行政许可', '550'])],
      ...['第二十条第（六）项', ...block(['本年处理决定数量'], ['行政处罚', '4119'], ['行政强制', '195'])],
      ...['第二十条第（八）项', ...block(['本年收费金额（单位：万元）'], ['行政事业性收费', '7.5'])],
    ].join('\n');
    const read = facts(readTables(readText(new SourceText(text))));
    const values = ['licences', 'penalties', 'coercion'].map((row) => read.get(`proactive.${row}.decisions`)?.value);
    expect(values.filter((value, row) => value !== null && value !== [550, 4119, 195][row])).toEqual([]);
  });

  it('belong to the label below them where all heads of their block stand on one line', () => {
    const heads = ['信息内容', '本年制发件数 本年废止件数 现行有效件数'];
    const rows = ['3', '1', '40', '规章', '5', '2', '78', '行政规范性文件'];
    const next = ['第二十条第（五）项', '信息内容', '本年处理决定数量', '550', '行政许可'];
    const last = ['第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）', '行政事业性收费 7.5'];
    const lines = ['二、主动公开政府信息情况', '第二十条第（一）项', ...heads, ...rows, ...next, ...last];
    const read = facts(readTables(readText(new SourceText(lines.join('\n')))));
    const values = ['rules.made', 'rules.in_force', 'normative_documents.made', 'licences.decisions'];
    expect(values.map((figure) => read.get(`proactive.${figure}`)?.value)).toEqual([3, 40, 5, 550]);
  });

  it.each(['pipe', 'tab'] as const)('are none of the label behind them where labels stand first (%s)', (dialect) => {
    const ahead = inTable('proactive', (rows) => {
      const [own = [], next = []] = rows.slice(2, 4);
      return rows.toSpliced(2, 2, [...own.filter(isFigure), ...next.slice(0, 1)], next.filter(isFigure));
    });
    expect(silentlyWrong(read({ dialect, ...ahead }))).toEqual([]);
  });

  it('are left out where a row has lost its label, so that the labels do not come out even', () => {
    const withoutLabel = inTable('requests', (rows) => figuresFirst(rows.toSpliced(8, 1, rows[8]?.slice(3) ?? [])));
    const reading = read({ dialect: 'lines', ...withoutLabel });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(175);
  });

  it('are left out where a blank cell is gone', () => {
    const withoutCell = inTable('requests', (rows) =>
      figuresFirst(rows).map((row, at) => (at === 9 ? row.slice(1) : row)),
    );
    const reading = read({ dialect: 'lines', ...withoutCell });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toHaveLength(175);
  });

  it('do not make a number below the heads the first row’s, where each label has figures of its own', () => {
    const reading = read({ dialect: 'lines', ...inTable('requests', (rows) => rows.toSpliced(3, 0, ['5'])) });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toEqual([]);
  });
});

describe('a lone digit below the only head of a block, in text of one cell per line', () => {
  const withDigit = (damage: (rows: string[][]) => string[][]): ReturnType<typeof read> =>
    read({
      dialect: 'lines',
      ...inTable('proactive', (rows) =>
        damage(rows).map((row) => (row.includes('行政处罚') ? [row.includes('1008') ? '3' : '', ...row] : row)),
      ),
    });

  it('is the number of a page where figures stand below the labels of other blocks', () => {
    const reading = withDigit((rows) => rows);
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('leaves the table open where they stand above them', () => {
    const reading = withDigit(figuresFirst);
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toContain('proactive.penalties.decisions');
  });
});
