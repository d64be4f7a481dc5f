// Blank cells among figures: kept in their columns where the grid proves them, left unread where a bound may be lost.
import { describe, expect, it } from 'vitest';
import { applicantIds } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { dialects, reportText } from '../report-text.ts';
import { distinct, facts, figures, inTable, read, silentlyWrong, unread } from './distinct-report.ts';

const rowOf = (concept: string): string[] => applicantIds.map((applicant) => `requests.${concept}.${applicant}`);
const blank = (...figures: string[]): Record<string, string> => Object.fromEntries(figures.map((one) => [one, '']));
const readWritten = (text: string): TablesReading => readTables(readText(new SourceText(text)));
const statusOf = (reading: TablesReading, figure: string): string | undefined => facts(reading).get(figure)?.status;

/** What is printed where some figures are blank. */
const printed = (blanks: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...distinct, ...blanks }).map(([figure, text]) => [figure, text || 'none']));

describe('pipe rows without outer pipes', () => {
  const totals = blank(
    ...['refused.state_secret', 'unable.not_held', 'other.misc'].map((one) => `requests.${one}.total`),
  );
  const firsts = blank('requests.received_new.natural_person', 'requests.carried_out.enterprise');
  const blanks = { ...totals, ...firsts };

  it.each([
    ['at either end', /^\| | \|$/gm],
    ['at the end', / \|$/gm],
    ['at the beginning', /^\| /gm],
  ])('end with a pipe where the last cell is blank, and keep it (none %s)', (_, outer) => {
    const text = reportText({ ...distinct, ...blanks })
      .replace(/^\|(?:---\|)+\n/gm, '')
      .replace(outer, '');
    const reading = readWritten(text);
    expect(silentlyWrong(reading, printed(blanks))).toEqual([]);
    expect(unread(reading)).toEqual([]);
    for (const figure of Object.keys(blanks)) expect(statusOf(reading, figure), figure).toBe('blank');
  });
});

/** Table 三 as some offices lay it out: figures begin behind the second or the third cell, （七）总计 a cell before. */
function drifting(rows: readonly string[][]): string[][] {
  return rows.map((row, index) => {
    if (index < 3) return row;
    if (row[1]?.startsWith('（七）') === true) return [row[1], ...row.slice(3), '', ''];
    return row[2] === '' ? [...row.slice(0, 2), ...row.slice(3), ''] : row;
  });
}

describe('a row with blanks', () => {
  it('is not placed by （七）总计 alone, which stands a column to the left', () => {
    const outer = ['received_new', 'carried_in', 'carried_out'].flatMap(rowOf);
    const blanks = blank(...outer.filter((figure) => /natural_person|total$/.test(figure)));
    const reading = read({ printed: blanks, ...inTable('requests', drifting) });
    expect(silentlyWrong(reading, printed(blanks))).toEqual([]);
    expect(unread(reading)).toEqual(outer);
  });

  describe('at both ends', () => {
    const atEnds = ['received_new', 'granted', 'total_processed']
      .map(rowOf)
      .flatMap((row) => [row[0] ?? '', row[6] ?? '']);
    const between = figures.filter((figure) => /^requests.*\.(?:research|org_other)$/.test(figure));
    const blanks = blank(...atEnds, ...between);
    const readAs = (dialect: 'pipe' | 'tab', change: (rows: string[][]) => string[][]): TablesReading =>
      read({ dialect, printed: blanks, ...inTable('requests', change) });

    it.each(['pipe', 'tab'] as const)('is placed where all others stand below the heads (%s)', (dialect) => {
      const reading = readAs(dialect, (rows) => rows);
      expect([silentlyWrong(reading, printed(blanks)), unread(reading)]).toEqual([[], []]);
    });

    it.each(['pipe', 'tab'] as const)('is not placed where the heads stand one cell to the left (%s)', (dialect) => {
      const reading = readAs(dialect, (rows) => rows.map((row, at) => (at < 3 ? [...row.slice(1), ''] : row)));
      expect(silentlyWrong(reading, printed(blanks))).toEqual([]);
      expect(unread(reading)).toEqual(expect.arrayContaining(rowOf('received_new')));
    });

    it.each(['pipe', 'tab'] as const)('is not placed where another begins elsewhere (%s)', (dialect) => {
      const moved = (rows: string[][]): string[][] =>
        rows.map((row) => (row[0] === '四、结转下年度继续办理' ? [...row.slice(0, 1), ...row.slice(2), ''] : row));
      const reading = readAs(dialect, moved);
      expect(silentlyWrong(reading, printed(blanks))).toEqual([]);
      expect(unread(reading)).toEqual(expect.arrayContaining(rowOf('received_new')));
    });
  });

  describe('whose label spans three columns, in a copy that has two cells for it', () => {
    const outer = ['received_new', 'carried_in', 'carried_out'].flatMap(rowOf);
    const earlier = (rows: string[][]): string[][] =>
      rows.map((row) => (/^[一二四]、/.test(row[0] ?? '') ? [...row.slice(0, 2), ...row.slice(3), ''] : row));
    const readEarlier = (texts: Record<string, string>): TablesReading =>
      read({ dialect: 'tab', printed: texts, ...inTable('requests', earlier) });

    it.each([
      ['0', '0'],
      ['０', '０'],
      ['0件', '0件'],
      ['0', '/'],
    ])('is not placed if all but its first figure are noughts (%s, %s)', (nought, another) => {
      const printedAs = (figure: string): string =>
        figure.endsWith('natural_person') ? '' : figure.endsWith('research') ? another : nought;
      const noughts = Object.fromEntries(outer.map((figure) => [figure, printedAs(figure)]));
      const reading = readEarlier(noughts);
      expect(silentlyWrong(reading, printed(noughts))).toEqual([]);
      expect(unread(reading)).toEqual(outer);
    });

    it('is not placed by others whose first and last columns are blank as well', () => {
      const blanks = blank(...figures.filter((one) => /^requests.*(?:natural_person|research|total)$/.test(one)));
      const reading = readEarlier(blanks);
      expect(silentlyWrong(reading, printed(blanks))).toEqual([]);
      expect(unread(reading)).toEqual(expect.arrayContaining(outer));
    });
  });

  describe('whose figures begin right behind its label, with blank cells at its end', () => {
    const moved = (rows: string[][]): string[][] =>
      rows.map((row, at) => {
        const figure = row.findIndex((cell) => /^\d/.test(cell));
        const label = row.slice(0, 3).findLastIndex((cell) => cell !== '') + 1;
        return at < 3 || figure < 0
          ? row
          : [...row.slice(0, label), ...row.slice(3), ...Array<string>(3 - label).fill('')];
      });
    const between = blank(...figures.filter((one) => /^requests.*\.(?:enterprise|research|org_other)$/.test(one)));

    it('is read where it is filled at both ends and no row has figures further apart', () => {
      const reading = read({ printed: between, ...inTable('requests', moved) });
      expect([silentlyWrong(reading, printed(between)), unread(reading)]).toEqual([[], []]);
    });

    it('is not placed where blanks were lost, so that totals stand right behind the figures they add up', () => {
      const rowsOf: Record<string, string> = { received_new: '5,,,2,,,7', carried_in: '4,,,,,,4' };
      const columns = (concept: string): Record<string, string> => {
        const texts = (rowsOf[concept] ?? '7,4,,,3,,').split(',');
        return Object.fromEntries(rowOf(concept).map((figure, at) => [figure, texts[at] ?? '']));
      };
      const concepts = [
        'received_new',
        'carried_in',
        ...['state_secret', 'third_party', 'registry_query'].map((one) => `refused.${one}`),
      ];
      const blanks = Object.fromEntries(figures.filter((one) => one.startsWith('requests.')).map((one) => [one, '']));
      const texts = Object.assign(blanks, ...concepts.map(columns)) as Record<string, string>;
      const lost = (rows: string[][]): string[][] =>
        rows.map((row, at) => {
          const figure = row.findIndex((cell) => /^\d+$/.test(cell));
          if (at < 3 || figure < 0) return row;
          const label = row.slice(0, figure).findLastIndex((cell) => cell !== '') + 1;
          const filled = row.slice(figure).filter((cell) => cell !== '');
          return [...row.slice(0, label), ...filled, ...Array<string>(row.length - label - filled.length).fill('')];
        });
      const reading = read({ printed: texts, ...inTable('requests', lost) });
      const values = facts(reading);
      expect(concepts.flatMap(rowOf).filter((figure) => (values.get(figure)?.value ?? null) !== null)).toEqual([]);
    });

    it('is read where all first cells are blank and totals stand at the end of the row', () => {
      const firsts = blank(...figures.filter((one) => /^requests.*natural_person$/.test(one)));
      const sums = Object.fromEntries(
        figures.flatMap((one) =>
          /^requests.*enterprise$/.test(one)
            ? [
                [one, '4'],
                [one.replace('enterprise', 'total'), '4'],
              ]
            : [],
        ),
      ) as Record<string, string>;
      const noughts = Object.fromEntries(
        figures.map((one) => [one, one.startsWith('requests.') ? '0' : (distinct[one] ?? '')]),
      );
      const texts = { ...noughts, ...sums, ...firsts };
      const reading = read({ dialect: 'tab', printed: texts });
      expect([silentlyWrong(reading, printed(texts)), unread(reading)]).toEqual([[], []]);
    });

    it('is not where another row has one figure more', () => {
      const longer = (rows: string[][]): string[][] =>
        moved(rows).map((row) => (row[0]?.startsWith('一、') === true ? row.with(8, '5') : row));
      const reading = read({ printed: between, ...inTable('requests', longer) });
      expect(silentlyWrong(reading, printed(between))).toEqual([]);
      expect(unread(reading)).toEqual(expect.arrayContaining(['received_new', 'carried_in'].flatMap(rowOf)));
    });
  });

  it('has not the figures of the next row, which follow as many blanks where its label is lost', () => {
    const joined = (rows: string[][]): string[][] => {
      const at = rows.findIndex((row) => row.includes('2.重复申请'));
      const [row = [], next = []] = rows.slice(at, at + 2);
      return rows.toSpliced(at, 2, [...row.slice(0, 3), ...Array<string>(10).fill(''), ...next.slice(3)]);
    };
    const own = blank(...rowOf('not_processed.repeat'));
    for (const dialect of ['pipe', 'tab'] as const)
      expect(silentlyWrong(read({ dialect, printed: own, ...inTable('requests', joined) }), printed(own))).toEqual([]);
  });

  it('proves nothing where two figures share a cell, so that a bound is lost', () => {
    const glued = ['granted', 'partly_granted'];
    const firsts = glued.map((concept) => distinct[`requests.${concept}.natural_person`] ?? '');
    const reading = read({
      dialect: 'tab',
      ...inTable('requests', (rows) =>
        drifting(rows).map((row) => {
          const at = row.findIndex((cell) => firsts.includes(cell));
          if (row[2]?.startsWith('4.保护') === true) return row.slice(1);
          return at < 0 ? row : [...row.slice(0, at), row.slice(at, at + 2).join('  '), ...row.slice(at + 2)];
        }),
      ),
    });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toEqual(glued.flatMap(rowOf));
  });

  it('proves nothing at its end where blanks are lost in other rows', () => {
    const lost = ['granted', 'partly_granted', 'refused.third_party', 'unable.not_held', 'not_processed.repeat'];
    const blanks = blank(...lost.map((concept) => `requests.${concept}.research`));
    const ended = (rows: string[][]): string[][] =>
      drifting(rows).map((row, index) => (index > 2 ? row : [...row, '']));
    const text = reportText({ ...distinct, ...blanks }, { dialect: 'tab', ...inTable('requests', ended) });
    const reading = readWritten(text.replace(/\t{2,}/g, '\t'));
    expect(silentlyWrong(reading, printed(blanks))).toEqual([]);
    expect(unread(reading)).toEqual(lost.flatMap(rowOf));
  });
});

describe('rows in parts of a table, a filling behind their last cell', () => {
  const rows = [
    '| 2.重复申请 | 16 | 0 | 0 | 0 | 0 | 0 | 16 |  |',
    '|---|---|---|---|---|---|---|---|---|',
    '| （五）不予处理 | 3.要求提供公开出版物 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    '|  | 4.无正当理由大量反复申请 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
  ];
  const heads = '| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
  const figure = 'requests.not_processed.repeat.org_other';

  it('are read', () => {
    expect(facts(readWritten([heads, '', ...rows].join('\n'))).get(figure)?.value).toBe(0);
  });

  it('are unread where a figure is lost, since the filling is no blank total', () => {
    const lost = rows.map((row) => row.replace('| 16 | 0 |', '| 0 |'));
    expect(facts(readWritten([heads, '', ...lost].join('\n'))).get(figure)?.value).toBeNull();
  });

  it('have no cell behind their outer pipe where a rule ran into the next line', () => {
    const text = [
      '二、主动公开政府信息情况',
      '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '|---|---|---|---|',
      '',
      '| 规章 | 22 | 235 |',
      '|---|---|---|## 表二',
      '| 行政规范性文件 | 34 | 189 |',
    ].join('\n');
    expect(facts(readWritten(text)).get('proactive.rules.repealed')?.value ?? null).toBeNull();
  });
});

describe('a figure on a line of text', () => {
  const lines = [
    '二、主动公开政府信息情况',
    '信息内容本年处理决定数量',
    '行政许可 97',
    '信息内容本年处理决定数量',
    '行政处罚 5',
  ];

  it('is read below its head, and unread where digits stand alone below it', () => {
    const valueIn = (text: string): number | null | undefined =>
      facts(readWritten(text)).get('proactive.licences.decisions')?.value;
    expect(valueIn(lines.join('\n'))).toBe(97);
    expect(valueIn(lines.join('\n').replace('97', '9\n7')) ?? null).toBeNull();
  });
});

it('keeps blank cells in tab rows that a tab indents', () => {
  const blanks = blank('disputes.reconsideration.upheld', 'disputes.litigation_after.total');
  const text = reportText({ ...distinct, ...blanks }, { dialect: 'tab' }).replace(/^(?=.*\t)/gm, '\t');
  const reading = readWritten(text);
  expect(silentlyWrong(reading)).toEqual([]);
  expect(Object.keys(blanks).map((figure) => statusOf(reading, figure))).toEqual(['blank', 'blank']);
  expect(unread(reading)).toEqual([]);
});

it.each(dialects.flatMap((dialect) => ['不适用', '不涉及', '暂无'].map((word) => [word, dialect] as const)))(
  'takes “%s” for the words of a cell without a figure in %s',
  (word, dialect) => {
    const ids = [
      'proactive.rules.made',
      'proactive.fees.amount_wan',
      'requests.refused.state_secret.enterprise',
      'disputes.litigation_direct.other',
    ];
    const text = reportText({ ...distinct, ...Object.fromEntries(ids.map((id) => [id, word])) }, { dialect });
    const reading = readWritten(text);
    expect(ids.map((id) => statusOf(reading, id))).toEqual(ids.map(() => 'text'));
    expect([silentlyWrong(reading).filter((id) => !ids.includes(id)), unread(reading)]).toEqual([[], []]);
  },
);

it.each(dialects)('takes a word in all cells of several rows for those of cells without figures in %s', (dialect) => {
  const ids = figures.filter((id) => /^proactive\.(?:normative_documents|penalties|fees)\./.test(id));
  const printed = { ...distinct, ...Object.fromEntries(ids.map((id) => [id, '不适用'])) };
  // What sections behind the tables have nothing to say of is the same word, and none of a cell.
  const reading = readWritten(reportText(printed, { dialect }).replaceAll('\n无。', '\n无'));
  expect(ids.map((id) => statusOf(reading, id))).toEqual(ids.map(() => 'text'));
  expect([silentlyWrong(reading).filter((id) => !ids.includes(id)), unread(reading)]).toEqual([[], []]);
});
