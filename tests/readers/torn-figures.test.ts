// Figures that the end of a line tore in two, alone and in rows of tabs: their row is open, and the number of a page beside them is none of theirs.
import { describe, expect, it } from 'vitest';
import { all, read, truth } from './county-table.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { linesOf } from '../../src/readers/lines.ts';
import { findSpacedTables } from '../../src/readers/spaced/find-tables.ts';
import { valuesIn, outcomes } from './values-in-lines.ts';

describe('figures that a line end tore', () => {
  const titles = ['二、主动公开政府信息情况', '信息内容 本年制发件数 本年废止件数 现行有效件数'];
  const documents = [
    '规章 75838 95680 0',
    '22 07',
    '行政规范性文件 109 27 93',
    '行政许可 31',
    '行政处罚 2',
    '3  7',
    '行政强制 34',
  ];

  it('leave the row above open where a tool moved its lines to the left', () => {
    const values = valuesIn([...titles, ...documents]);
    expect(Object.keys(values).filter((figure) => figure.includes('rules'))).toEqual([]);
    expect(values['proactive.normative_documents.made']).toBe(109);
  });

  it('leave a single figure open above several', () => {
    expect(valuesIn([...titles, ...documents])['proactive.penalties.decisions']).toBeUndefined();
  });

  it('are not taken for a whole row below the beginning of its first figure', () => {
    const torn = ['规范性 4', '6   30  23', '文件', '行政许可 22 156 19'];
    const heads = '信息内容 本年新制作数量 本年新公开数量 对外公开总数量';
    const values = valuesIn(['二、主动公开政府信息情况', heads, '规章 0 0 0', ...torn]);
    expect(Object.keys(values).filter((figure) => figure.includes('normative'))).toEqual([]);
  });

  it('are no row of their own behind the one that may have them', () => {
    const torn = ['行政许可 31', '行政处 1', '7967', '罚', '行政强制 34'];
    const values = valuesIn([...titles, ...documents.slice(0, 3), ...torn]);
    expect(values['proactive.penalties.decisions']).toBeUndefined();
    expect(values['proactive.coercion.decisions']).toBe(34);
  });

  it('leave a row open whose label goes on beside fewer figures, also in one table with numbered rows', () => {
    const torn = ['行政许 63744 0 10536', '可 93 732', '行政强制 28 0 21'];
    const heads = [
      '信息内容 上一年项目数量 本年增/减 处理决定数量',
      ...torn,
      '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    ];
    const rows = [
      '（一）予以公开 1 0 0 0 0 0 1',
      '1.属于国家秘密 2 0 0 0 0 0 2',
      '2.其他法律行政法规禁止公开 3 0 0 0 0 0 3',
    ];
    const values = valuesIn(['二、主动公开政府信息情况', ...heads, ...rows]);
    expect(Object.keys(values).filter((figure) => figure.includes('licences'))).toEqual([]);
  });

  const applicants = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';

  it('leave a row open above the ends of all its figures, beside pieces of labels or none', () => {
    const lines = [
      '三、收到和处理政府信息公开申请情况',
      applicants,
      '一、本年新收政府信息公开申    10 102 102 102 102 10 102',
      '请数量              23 4   5   6   7   28 9',
      '三、   （一）予以公开     10 103 103 104 104 10 104',
      '本年               37 8   9   0   1   42 3',
      '四、结转下年度继续办理      11 117 117 118 118 11 118',
      '                 77 8   9   0   1   82 3',
    ];
    expect(valuesIn(lines)).toEqual({});
  });

  it('leave a row open above the ends of some of its figures beside a piece of another label', () => {
    const lines = [
      '三、收到和处理政府信息公开申请情况',
      applicants,
      '一、本年新收政府信息公开申请数量 4 0 0 0 0 0 4',
      '三、本 （一）予以公开           103 1038 1039 1040 1041 104 1043',
      '年度办                           7                       2',
      '理结果 （二）部分公开（区分处理   104 1045 1046 1047 1048 104 1050',
      '的，只计这一情形，不计其          4                       9',
      '他情形）',
      '（三） 1.属于国家秘密           5 0 0 0 0 0 5',
    ];
    const values = valuesIn(lines);
    expect(Object.keys(values).filter((figure) => figure.includes('granted'))).toEqual([]);
    expect(values['requests.received_new.total']).toBe(4);
    expect(values['requests.refused.state_secret.total']).toBe(5);
  });

  const requests = ['三、收到和处理政府信息公开申请情况', applicants];

  it('leave a row open whose label stands between both lines of some of its figures', () => {
    const values = valuesIn([
      ...requests,
      '6.属于四类过程性信息                     0   47    1    0    0     0   48',
      '                               153                           153',
      '7.属于行政执法案卷                          0     0    0    0     0',
      '                                6                              6',
      '8.属于行政查询事项                      0   0     0    0    0     0    0',
    ]);
    expect(Object.keys(values).filter((figure) => figure.includes('enforcement'))).toEqual([]);
    expect(values['requests.refused.process_information.total']).toBe(48);
    expect(values['requests.refused.registry_query.total']).toBe(0);
  });

  it.each([
    [
      'between both lines of all its figures',
      '三                     103 103 103 104 104 104 104',
      '（一）予以公开',
      '、                     7   8   9   0   1   2   3',
      '本年',
      '1.属于国家秘密              5   0   0   0   0   0   5',
    ],
    [
      'above both, with the label of the next row below them',
      '（一）予以公开               102 102 102 102 102 103 103',
      '、                     5   6   7   8   9   0   1',
      '（二）部分公开',
      '1.属于国家秘密              5   0   0   0   0   0   5',
    ],
  ])('leave a row open whose label stands %s', (_, ...lines) => {
    const values = valuesIn([...requests, ...lines]);
    expect(Object.keys(values).filter((figure) => figure.includes('granted'))).toEqual([]);
    expect(values['requests.refused.state_secret.total']).toBe(5);
  });

  it('leave a row open beside the end of whose label, which has the commas of a sentence, its figures end', () => {
    const lines = [
      '三、收到和处理政府信息公开申请情况',
      '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
      '（一）予以公开          128   83   2   2   37   377   629',
      '（二）部分公开（区分处理的，只计 1110 1187 309   10   40   32   1268',
      '      这一情形，不计其他情形）           6                      4',
      '1.属于国家秘密           2   3   2   2   37   37   83',
      '2.其他法律行政法规禁止公开     1   1   1   1   1   1   6',
    ];
    const values = valuesIn(lines);
    expect(Object.keys(values).filter((figure) => figure.includes('partly'))).toEqual([]);
    expect(values['requests.granted.total']).toBe(629);
    expect(values['requests.refused.state_secret.total']).toBe(83);
  });

  it('leave a row open below one of whose figures the end of it stands a little to the right', () => {
    const lines = [
      '三、收到和处理政府信息公开申请情况',
      '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
      '一、本年新收政府信息公开申请数量  2413   833   1364  1015  1076  184   2860',
      '                   5                                       7',
      '二、上年结转政府信息公开申请数量  0      473   686   0     0     0     1159',
      '（一）予以公开           5791   357   690   145   540   14    7537',
    ];
    const values = valuesIn(lines);
    expect(Object.keys(values).filter((figure) => figure.includes('received_new'))).toEqual([]);
    expect(values['requests.carried_in.total']).toBe(1159);
  });

  it('leave a row open that adds up with and without the ends below its figures', () => {
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const rows = [
      ['', ...heads],
      ['（一）予以公开', '12', '3', '0', '0', '0', '0', '15'],
      ['4.保护第三方合法权益', '1588', '1', '0', '0', '0', '0', '1589'],
      ['', '9', '', '', '', '', '', '0'],
      ['5.属于三类内部事务信', '20', '93', '0', '0', '0', '0', '25'],
      ['息', '90', '', '', '', '', '', '3'],
      ['7.属于行政执法案卷', '0', '0', '5', '0', '0', '0', '5'],
    ];
    const lines = rows.map((cells) =>
      cells
        .map((text, at) => text.padEnd(at === 0 ? 14 : 8))
        .join('')
        .trimEnd(),
    );
    const values = valuesIn(['三、收到和处理政府信息公开申请情况', ...lines]);
    expect(Object.keys(values).filter((figure) => /third_party|internal/.test(figure))).toEqual([]);
    expect(values['requests.refused.enforcement_file.total']).toBe(5);
    const ones = ['1', '1', '1', '1', '1', '1', '6'];
    const whole = [rows.slice(0, 1).flat(), ['（一）予以公开', ...ones], ['本机关所属单位', ...ones]];
    const above = whole.map((cells) => cells.map((text, at) => text.padEnd(at === 0 ? 14 : 8)).join(''));
    expect(valuesIn(['三、收到和处理政府信息公开申请情况', ...above])['requests.granted.total']).toBe(6);
  });

  it('leave the row of table 四 open below the beginning of its first figure', () => {
    const heads = [
      '行政复议 行政诉讼',
      '未经复议直接起诉 复议后起诉',
      [...outcomes, ...outcomes, ...outcomes].join(' '),
    ];
    const row = '8 0 8 9 35 3 6 7 0 16 20 15 18 11 64';
    expect(valuesIn(['四、行政复议、行政诉讼情况', ...heads, '1', row])).toEqual({});
    expect(Object.keys(valuesIn(['四、行政复议、行政诉讼情况', ...heads, '1', row.replace('8', '18')]))).toHaveLength(
      15,
    );
  });
});

describe('figures that a line end tore in rows of tabs', () => {
  const title = '二、主动公开政府信息情况';
  const rows = [
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t1\t2\t3',
    '行政规范性文件\t4\t5\t6',
    '行政许可\t31\t\t',
  ];
  const read = (torn: readonly string[]): Record<string, number> =>
    valuesIn([title, ...rows, ...torn, '行政强制\t33\t\t']);

  it.each([
    ['digits alone on the next line', ['行政处罚\t9', '6'], undefined],
    ['digits with the blank cells of the row', ['行政处罚\t9', '6\t\t'], undefined],
    ['digits below the blank cells of the row', ['行政处罚\t9\t\t', '6'], undefined],
    ['several pieces', ['行政处罚\t9\t\t', '6\t5'], 33],
  ])('leave it open, and the row below where they may be the beginning of its figure: %s', (_, torn, below) => {
    expect(read(torn)['proactive.penalties.decisions']).toBeUndefined();
    expect(read(torn)['proactive.coercion.decisions']).toBe(below);
  });

  it('are the number of a page where they mend no row, also below one that prints a wrong total', () => {
    const heads = '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
    const ofRequests = ['（一）予以公开\t1\t0\t0\t0\t0\t0\t1', '1.属于国家秘密\t2\t0\t0\t0\t0\t0\t5'];
    const values = valuesIn([
      '三、收到和处理政府信息公开申请情况',
      heads,
      ...ofRequests,
      '3',
      '2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0',
    ]);
    expect(values['requests.refused.state_secret.total']).toBe(5);
    expect(Object.keys(values)).toHaveLength(21);
  });

  it('and a page’s number behind a form feed are told from each other', () => {
    const pages = ['行政处罚\t9', '1', '\f行政强制\t33', '五、存在的主要问题及改进情况', '2'];
    const values = valuesIn([title, ...rows, ...pages]);
    expect(values).toMatchObject({ 'proactive.penalties.decisions': 9, 'proactive.coercion.decisions': 33 });
  });

  it('are not those of a row of seven above fewer figures that lost their label', () => {
    const heads = '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
    const values = valuesIn([
      '三、收到和处理政府信息公开申请情况',
      heads,
      '（一）予以公开\t1\t0\t0\t0\t0\t0\t1',
      '2\t0\t2',
    ]);
    expect(values['requests.granted.total']).toBe(1);
  });

  it('leave the row open whose last figures stand below it', () => {
    const values = valuesIn([title, ...rows.slice(0, 2), '行政规范性文件\t4\t6\t3', '0\t23', ...rows.slice(3)]);
    expect(Object.keys(values).filter((figure) => figure.includes('normative'))).toEqual([]);
  });

  it('leave the row of table 四 open below the beginning of its first figure, and not below the number of a page', () => {
    const heads = [
      '行政复议\t\t\t\t\t行政诉讼',
      '\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉',
      [...outcomes, ...outcomes, ...outcomes].join('\t'),
    ];
    const row = '8\t0\t8\t9\t35\t3\t6\t7\t0\t16\t20\t15\t18\t11\t64';
    const section = ['四、行政复议、行政诉讼情况', ...heads, '1'];
    expect(valuesIn([...section, row])).toEqual({});
    expect(Object.keys(valuesIn([...section, row.replace('8', '18')]))).toHaveLength(15);
    expect(Object.keys(valuesIn([...section, row.replace('8', '28')]))).toHaveLength(15);
  });
});

it('figures of one cell that stand beside each other open no row: 规章 75838 22 95680 0 7 0', () => {
  const heads = [
    '信息内容',
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '规章',
    '75838',
    '22',
    '95680',
    '0 7',
    '0',
  ];
  const values = valuesIn(['二、主动公开政府信息情况', ...heads, '行政规范性文件', '4', '5', '6', '行政许可', '31']);
  expect(values).toMatchObject({ 'proactive.normative_documents.in_force': 6 });
  expect(Object.keys(values).filter((figure) => figure.includes('rules'))).toEqual([]);
});

it('numbers that count on by chance are no numbers of pages where figures have lines of their own', () => {
  const rows = Array.from({ length: 14 }, () => ['重复申请', '0', '0']).flat();
  const lines = linesOf(
    new SourceText(['行政许可 4 5 6', '12', ...rows, '行政处罚 7 8 9', '13', '行政强制 7 8 9'].join('\n')),
  );
  const kept = findSpacedTables(lines).flatMap((table) => table.lines.map(({ text }) => text));
  expect(kept).toEqual(expect.arrayContaining(['12', '13']));
});

describe('figures that stand one row higher than their labels', () => {
  it('are read of no row, whatever pieces of labels beside several rows stand between', () => {
    const heads = ['申请人情况', '自然人 法人或其他组织 总计', '商业企业 科研机构 社会公益组织 法律服务机构 其他'];
    const at = all.findIndex(({ label }) => label.includes('不掌握'));
    const figuresAt = (row: number): readonly string[] => all[row]?.figures ?? [];
    const lines = all.flatMap(({ label }, row) => {
      if (row === at)
        return ['度办', ...figuresAt(row), '理结', '（四）', label, ...figuresAt(row + 1), '果', '无法提'];
      return row === at + 1 ? [label, '供'] : [label, ...figuresAt(row)];
    });
    const { raw } = read([...heads, ...lines]);
    const wrong = Object.entries(raw).filter(([figure, text]) => text !== truth[figure]);
    expect(wrong).toEqual([]);
    expect(Object.keys(raw).length).toBeGreaterThan(150);
  });
});

describe('figures above a label whose end stands behind the next figures', () => {
  it('are not taken for its own', () => {
    const heads = ['申请人情况', '自然人 法人或其他组织 总计', '商业企业 科研机构 社会公益组织 法律服务机构 其他'];
    const lines = all.flatMap(({ label, figures }) => {
      const text = figures.join(' ');
      if (label.includes('逾期不补正')) return [text];
      if (!label.includes('缴纳费用')) return [`${label} ${text}`];
      return ['2.申请人逾期未按收费通知要求缴纳费用、行政机关', `（六）其他处理 ${text}`, '不再处理其政府信息公开申请'];
    });
    const { raw, warned } = read([...heads, ...lines]);
    const wrong = Object.keys(raw).filter((figure) => raw[figure] !== truth[figure] && !warned.has(figure));
    expect(wrong).toEqual([]);
    expect(Object.keys(raw).length).toBeGreaterThan(150);
  });
});
