// Table 二 as programs print it that take a page apart by its white space: its labels in one run, its figures behind the
// heads of their columns.
import { describe, expect, it } from 'vitest';
import { sections } from '../report-text.ts';
import { read } from './county-table.ts';

const labels = ['信息内容', '规章', '行政规范性文件', '信息内容', '行政许可', '信息内容', '行政处罚', '行政强制'];
const fee = ['信息内容', '行政事业性收费'];
const documents = ['第二十条第（一）项', '本年制发件数', '本年废止件数', '1', '2', '29', '16523'];
const decisions = [
  '第二十条第（五）项',
  '本年处理决定数量',
  '37',
  '第二十条第（六）项',
  '本年处理决定数量',
  '39653',
  '4',
];
const inForce = ['现行有效件数', '5', '20'];
const amount = ['第二十条第（八）项', '本年收费金额（单位：万元）', '28094.174'];
const truth = {
  'proactive.rules.made': '1',
  'proactive.rules.repealed': '2',
  'proactive.rules.in_force': '5',
  'proactive.normative_documents.made': '29',
  'proactive.normative_documents.repealed': '16523',
  'proactive.normative_documents.in_force': '20',
  'proactive.licences.decisions': '37',
  'proactive.penalties.decisions': '39653',
  'proactive.coercion.decisions': '4',
  'proactive.fees.amount_wan': '28094.174',
};

const readLines = (...lines: readonly (readonly string[])[]): ReturnType<typeof read> =>
  read(lines.flat(), sections.proactive);

describe('table 二 with its labels apart', () => {
  it('is read block by block, and its rows are told once', () => {
    const { raw, warned, said } = readLines(labels, fee, [''], documents, decisions, amount, [''], inForce);
    expect(raw).toEqual(truth);
    expect([warned.size, said.length]).toEqual([0, 1]);
  });

  describe('with the heads of its narrow columns among the labels, and its cells parted by blank lines', () => {
    const run = [
      ...['信息内容', '规章', '行政规范性文件', '', '第二十条第（一）项', '本年制发件数', '本年废止件数', ''],
      ...['信息内容', '行政许可', '信息内容', '行政处罚', '行政强制', '信息内容', '行政事业性收费', ''],
    ];
    const cells = (figures: readonly string[]): string[] => [
      '现行有效件数',
      '',
      ...figures.flatMap((text) => [text, '']),
    ];
    const below = (...figures: readonly string[]): ReturnType<typeof read> =>
      readLines(run, cells(figures), decisions, [''], amount);
    const sure = Object.fromEntries(Object.entries(truth).filter(([id]) => !/rules|documents/.test(id)));

    it('is read below single heads with one warning, and left where figures may stand row by row or column by column', () => {
      const { raw, warned } = below('1', '2', '5', '29', '16523', '20');
      expect(raw).toEqual(sure);
      expect(Object.keys(sure).every((id) => warned.has(id))).toBe(true);
    });

    it('is read as a whole where those figures are all the same', () => {
      const { raw, warned, said } = below('0', '0', '0', '0', '0', '0');
      const noughts = Object.keys(truth).filter((id) => !(id in sure));
      expect(raw).toEqual({ ...sure, ...Object.fromEntries(noughts.map((id) => [id, '0'])) });
      expect([warned.size, said.length]).toEqual([0, 1]);
    });

    it('is left where one of them is lost', () => {
      expect(below('1', '2', '5', '29', '16523').raw).toEqual({});
    });
  });

  describe('with its last rows on the next page', () => {
    const below = ['行政强制', ...fee];
    const parted = (last: readonly string[]): ReturnType<typeof read> => {
      // A number of three digits or less at the end of a page may be that of the page.
      const late = [...inForce.slice(0, -1), '2078'];
      const above = [labels.slice(0, -1), [''], documents, decisions.slice(0, -1), [''], late, ['']];
      return readLines(...above, last, [''], below, [''], amount);
    };

    it('is read where a figure at its top is all that the heads of one block lack', () => {
      const { raw, warned } = parted(['\f0']);
      const own = { 'proactive.coercion.decisions': '0', 'proactive.normative_documents.in_force': '2078' };
      expect(raw).toEqual({ ...truth, ...own });
      expect(warned.size).toBe(0);
    });

    it.each([
      ['is the number of the page as well', ['\f4']],
      ['is not the only one', ['\f0', '0']],
    ])('is left where that figure %s', (_, last) => {
      expect(parted(last).raw).toEqual({});
    });
  });

  describe('with figures above the labels of their rows', () => {
    const licences = ['第二十条第（五）项', '信息内容', '本年处理决定数量', '37', '行政许可'];
    const penalties = ['第二十条第（六）项', '信息内容', '本年处理决定数量', '39653', '行政处罚', '4', '行政强制'];
    const fees = [...amount.slice(0, 1), '信息内容', ...amount.slice(1), '行政事业性收费'];
    const heads = ['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数'];
    const top = [...heads, '1', '2', '规章', '29', '16523', '行政规范性文件'];

    it('is read where the last column comes late', () => {
      const { raw, warned } = readLines(top, licences, penalties, fees, [''], inForce);
      expect(raw).toEqual(truth);
      expect(warned.size).toBe(0);
    });

    it('is left where a figure stands above none, or a label lost its figure', () => {
      const moved = [
        ...licences,
        '第二十条第（六）项',
        '39653',
        '信息内容',
        '本年处理决定数量',
        '行政处罚',
        '4',
        '行政强制',
      ];
      for (const rows of [moved, [...licences.filter((line) => line !== '37'), ...penalties]]) {
        const { raw, warned } = readLines(top, rows, fees, [''], inForce);
        const wrong = Object.entries(raw).filter(([id, text]) =>
          Object.entries(truth).every(([own, figure]) => own !== id || figure !== text),
        );
        expect(wrong.filter(([id]) => !warned.has(id))).toEqual([]);
        expect(raw['proactive.licences.decisions'] ?? '37').toBe('37');
      }
    });
  });

  it('is read over the end of a page, past its number', () => {
    const [first = '', ...rest] = fee;
    const top = [...labels, '', ...documents, ...decisions, '', '— 1 —', '', ...inForce, ''];
    expect(readLines(top, [`\f${first}`, ...rest], [''], amount).raw).toEqual(truth);
  });

  it('is read column by column, also on the form of 2019', () => {
    const made = ['本年制发件数', '1', '29', '', '本年废止件数', '2', '16523', '', ...inForce, ''];
    expect(readLines(labels, fee, [''], made, decisions, amount).raw).toEqual(truth);
    const old = ['规章', '规范性文件', '行政许可', '其他对外管理服务事项', '行政处罚', '行政强制', '行政事业性收费'];
    const documentColumns = ['本年新制作数量', '1', '2', '本年新公开数量', '3', '4', '对外公开总数量', '5', '6'];
    const items = [
      '上一年项目数量',
      '本年增/减',
      '7',
      '8',
      '9',
      '10',
      '上一年项目数量',
      '本年增/减',
      '11',
      '12',
      '13',
      '14',
    ];
    const late = ['上一年项目数量', '本年增/减', '15', '16', '采购项目数量', '采购总金额', '17', '18'];
    const ends = ['', '处理决定数量', '19', '20', '', '处理决定数量', '21', '22'];
    const { raw } = readLines(old, ['政府集中采购', ''], documentColumns, items, late, ends);
    expect(Object.keys(raw).length).toBe(22);
    expect([
      raw['proactive_2019.normative_documents.disclosed'],
      raw['proactive_2019.other_services.change'],
      raw['proactive_2019.penalties.prev_items'],
      raw['proactive.coercion.decisions'],
      raw['proactive_2019.procurement.amount'],
    ]).toEqual(['4', '10', '11', '22', '18']);
  });

  it.each([
    ['blank lines part all figures', documents.flatMap((line) => ['', line]), inForce, labels],
    ['no blank line parts the blocks', documents, inForce, labels],
    ['a figure is lost', ['', ...documents.slice(0, -1)], inForce, labels],
    ['there is one too many', ['', ...documents, '7'], inForce, labels],
    ['a figure is in another block', ['', ...documents.slice(0, -1)], [...inForce, '7'], labels],
    ['a head is lost', ['', ...documents], inForce.slice(1), labels],
    ['a label is lost', ['', ...documents], inForce, labels.toSpliced(2, 1)],
    ['labels stand in another order', ['', ...documents], inForce, labels.with(6, '行政强制').with(7, '行政处罚')],
    [
      'a number beside the end of a page may be a figure',
      ['', ...documents],
      [...inForce.slice(0, 2), '3', '\f'],
      labels,
    ],
  ])('is left as it is where %s', (...[, made, last, own]) => {
    const { raw, warned } = readLines(own, fee, made, decisions, amount, last);
    const wrong = Object.entries(raw).filter(
      ([id, text]) => truth[id as keyof typeof truth] !== text && !warned.has(id),
    );
    expect(wrong).toEqual([]);
    expect(raw['proactive.normative_documents.repealed']).toBeUndefined();
  });
});
