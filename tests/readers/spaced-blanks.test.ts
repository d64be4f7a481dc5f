// Blank cells in lines that keep their places: they are read as blank where complete rows show the columns, else left.
import { describe, expect, it } from 'vitest';
import { applicantIds } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

/** Characters between the middles of two columns, and before the first. */
const [step, edge] = [7, 34];

/** A line with its figures in their columns, as many characters to the right as said; a blank cell prints nothing. */
function lineOf(label: string, figures: readonly string[], moved = 0): string {
  return figures.reduce((line, text, at) => {
    const start = edge + at * step - Math.floor(text.length / 2) + moved;
    return text === '' ? line : `${line.padEnd(start)}${text}`;
  }, label);
}

const table = [
  lineOf('', ['自然人', '商业企业', '科研机构', '社会公益', '法律服务', '其他', '总计']),
  lineOf('一、本年新收政府信息公开申请数量', ['11', '12', '13', '14', '15', '16', '17']),
  lineOf('二、上年结转政府信息公开申请数量', ['21', '22', '23', '24', '25', '26', '27']),
  lineOf('        （一）予以公开', ['31', '32', '33', '34', '35', '36', '37']),
  lineOf('      2.其他法律行政法规禁止公开', ['61', '62', '63', '64', '65', '66', '67']),
];

/** The row of 属于国家秘密, or another one, as read; undefined: unread. */
function rowOf(
  line: string,
  above: readonly string[] = table,
  concept = 'refused.state_secret',
): (string | undefined)[] {
  const text = ['三、收到和处理政府信息公开申请情况', ...above, line].join('\n');
  const facts = readTables(readText(new SourceText(text))).tables.requests?.facts ?? [];
  return applicantIds.map((applicant) => {
    const fact = facts.find(({ figure }) => figure === `requests.${concept}.${applicant}`);
    return fact?.status === 'unread' ? undefined : (fact?.raw ?? undefined);
  });
}

const unread = Array<undefined>(7).fill(undefined);

describe('a row with blank cells', () => {
  const label = '         1.属于国家秘密';
  it.each<readonly [string, string, readonly (string | undefined)[]]>([
    ['between figures', lineOf(label, ['41', '', '43', '', '45', '46', '47']), ['41', '', '43', '', '45', '46', '47']],
    [
      'before the first figure',
      lineOf(label, ['', '', '43', '4', '45', '', '47']),
      ['', '', '43', '4', '45', '', '47'],
    ],
    [
      'none, but a figure lost and the others moved up',
      lineOf(label, ['42', '43', '44', '45', '46', '47', '']),
      unread,
    ],
    ['and figures between two columns', lineOf(label, ['41', '', '43', '', '45', '46', '47'], 3), unread],
    ['and a figure in the cell of its label', lineOf(`${label}41`, ['', '42', '43', '44', '45', '46', '47']), unread],
    [
      'pushed to the right by a long label',
      lineOf(label.padStart(edge + 5), ['', '41', '', '43', '44', '45', '47']),
      unread,
    ],
  ])('%s', (_, line, expected) => {
    expect(rowOf(line)).toEqual(expected);
  });

  it('is left where digits below it are the end of its total', () => {
    const next = lineOf('         3.危及“三安全一稳定”', ['71', '72', '73', '74', '75', '76', '441']);
    const end = lineOf('', ['', '', '', '', '', '', '6']);
    const broken = lineOf(label, ['41', '', '', '', '45', '', '8']);
    expect(rowOf([broken, end, next].join('\n'))).toEqual(unread);
    const whole = lineOf(label, ['41', '', '', '', '45', '', '86']);
    expect(rowOf([whole, end, next].join('\n'))).toEqual(['41', '', '', '', '45', '', '86']);
  });

  it('is left beside figures without a label, which may be its own', () => {
    const held = 'unable.not_held';
    const total = lineOf('本年                1.本机关不掌握相关政府', ['', '', '', '', '', '', '545']);
    const others = lineOf('度办                信息', ['543', '10', '6', '1', '', '', '6']);
    expect(rowOf([total, others].join('\n'), table, held)).toEqual(unread);
    expect(rowOf(lineOf('   1.本机关不掌握相关政府信息', ['545', '', '', '', '', '', '545']), table, held)).toEqual([
      '545',
      ...Array<string>(5).fill(''),
      '545',
    ]);
  });

  it('is left where the blanks at the beginning of lines are cut off', () => {
    const [line, ...others] = [lineOf(label, ['41', '', '43', '', '45', '46', '47']), ...table].map((one) =>
      one.trimStart(),
    );
    expect(rowOf(line ?? '', others)).toEqual(unread);
  });
});

describe('rows that are not all set from the same place', () => {
  const label = '         1.属于国家秘密';
  const short = ['41', '', '43', '', '45', '46', '47'];
  const complete = (text: string, first: string, moved = 0): string =>
    lineOf(text, [first, ...['52', '53', '54', '55', '56', '57']], moved);
  const below = ['  3.危及“三安全一稳定”', '2.重复申请', '   （七）总计'].map((text) => complete(text, '51'));

  it('show their columns between complete rows, though those above stand farther left', () => {
    const left = table.slice(0, 3).map((line) => line.replace(/(?<=[量 ]) {4}(?=\d)/, ''));
    const above = [...left, complete('（二）部分公开', '61')];
    expect(rowOf([lineOf(label, short), ...below].join('\n'), above)).toEqual(short);
  });

  it('show none below the last complete row where a figure there stands between two columns', () => {
    const moved = lineOf(label, ['41', '', '', '', '', '', ''], step);
    const row = `${moved.padEnd(edge + 6 * step - 1)}41`;
    const between = lineOf('2.重复申请', ['', '', '43', '', '45', '', '88'], 3);
    expect(rowOf([row, between].join('\n'))).toEqual(unread);
  });
});

describe('rows of which hardly one is complete', () => {
  const label = '         1.属于国家秘密';
  const filled = ['41', '', '43', '', '45', '46', '175'];
  /** All cells but one, and their total or what is beside it. */
  const rowWithout = (blank: number, at: number, more = 0): string => {
    const counts = filled.slice(1).map((_, column) => (column === blank ? 0 : 10 * at + column));
    const total = counts.reduce((sum, count) => sum + count, more);
    const cells = [...counts.map((count) => (count === 0 ? '' : String(count))), String(total)];
    return lineOf(`${' '.repeat(2 + (at % 3))}（一）予以公开`, cells);
  };
  const rows = Array.from({ length: 9 }, (_, at) => rowWithout(at % 6, at + 1));

  it('show the columns by the figures that stand one below the other', () => {
    expect(rowOf(lineOf(label, filled), [table[0] ?? '', ...rows])).toEqual(filled);
  });

  it('show none where a figure stands between two columns', () => {
    const between = lineOf('  （二）部分公开', ['31', '', '33', '34', '35', '36', '37'], 3);
    expect(rowOf(lineOf(label, filled), [table[0] ?? '', ...rows, between])).toEqual(unread);
  });

  it('show none where figures of a column neither begin nor end nor have their middles below each other', () => {
    const wide = lineOf('  （二）部分公开', ['31', '', '33', '34', '12345', '36', '12479']);
    const left = lineOf('  （二）部分公开', ['31', '', '33', '34', '7    ', '36', '141']);
    const right = lineOf('  （二）部分公开', ['31', '', '33', '34', '    7', '36', '141']);
    expect(rowOf(lineOf(label, filled), [table[0] ?? '', ...rows, wide])).toEqual(filled);
    expect(rowOf(lineOf(label, filled), [table[0] ?? '', ...rows, wide, left, right])).toEqual(unread);
  });

  it('show none where most do not add up: the last is the total of another year, and another is blank in all rows', () => {
    const others = Array.from({ length: 9 }, (_, at) => rowWithout(at % 6, at + 1, 5));
    expect(rowOf(lineOf(label, filled), [table[0] ?? '', ...others])).toEqual(unread);
  });

  it('show none where all that is printed is nought: nothing proves them', () => {
    const noughts = rows.map((row) => row.replace(/(?<=\s)\d+/g, (figure) => '0'.padStart(figure.length)));
    expect(
      rowOf(
        lineOf(
          label,
          filled.map((text) => text && '0'),
        ),
        [table[0] ?? '', ...noughts],
      ),
    ).toEqual(unread);
  });

  it('show none where there are too few', () => {
    expect(rowOf(lineOf(label, filled), [table[0] ?? '', ...rows.slice(0, 5)])).toEqual(unread);
  });

  it('show those that are blank in all of them, for the others stand as far apart as the form has columns', () => {
    const few = Array.from({ length: 9 }, (_, at) => rowOfSome([0, 1, 3, 4], at + 1));
    const blank = ['41', '', '', '', '45', '', '86'];
    expect(rowOf(lineOf(label, blank), [table[0] ?? '', ...few])).toEqual(blank);
    const one = Array.from({ length: 9 }, (_, at) => rowOfSome(at === 3 ? [0, 1, 5] : [0, 2, 3, 4], at + 1));
    expect(rowOf(lineOf(label, blank), [table[0] ?? '', ...one])).toEqual(blank);
  });

  it('show one that is blank in all of them, also where all others have a figure in each', () => {
    const few = Array.from({ length: 9 }, (_, at) => rowOfSome([0, 1, 2, 3, 5], at + 1));
    const blank = ['41', '1', '2', '3', '', '5', '52'];
    expect(rowOf(lineOf(label, blank), [table[0] ?? '', ...few])).toEqual(blank);
  });

  it('show none where the first or the last is blank as well, or they stand at different distances', () => {
    const later = Array.from({ length: 9 }, (_, at) => rowOfSome([1, 2, 4, 5], at + 1));
    const without = ['', '42', '', '44', '', '', '86'];
    expect(rowOf(lineOf(label, without), [table[0] ?? '', ...later])).toEqual(unread);
    const blank = ['41', '', '', '', '45', '', '86'];
    const rows = Array.from({ length: 9 }, (_, at) => rowOfSome([0, 1, 3, 4], at + 1));
    const apart = [lineOf(label, blank), ...rows].map(
      (line) => `${line.slice(0, edge + 3)}    ${line.slice(edge + 3)}`,
    );
    expect(rowOf(apart[0] ?? '', [table[0] ?? '', ...apart.slice(1)])).toEqual(unread);
  });

  it('show none where the first of them does not stand below the first head', () => {
    const at = edge + 5 * step + 3;
    const wide = (line: string): string => `${line.slice(0, at)}${' '.repeat(step)}${line.slice(at)}`;
    const later = Array.from({ length: 9 }, (_, index) => wide(rowOfSome([1, 2, 3, 4], index + 1)));
    const row = wide(lineOf(label, ['', '42', '', '44', '', '', '86']));
    expect(rowOf(row, [wide(table[0] ?? ''), ...later])).toEqual(unread);
  });

  /** A row with figures in some columns, and their total. */
  function rowOfSome(columns: readonly number[], at: number): string {
    const counts = Array.from({ length: 6 }, (_, column) => (columns.includes(column) ? 10 * at + column : 0));
    const total = counts.reduce((sum, count) => sum + count, 0);
    const cells = [...counts.map((count) => (count === 0 ? '' : String(count))), String(total)];
    return lineOf(`${' '.repeat(2 + (at % 3))}（一）予以公开`, cells);
  }
});
