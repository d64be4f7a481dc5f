// Rows with a figure for each column only because one was torn in two, and rows whose sums are false for no such reason.
import { describe, expect, it, test } from 'vitest';
import { seemingFigures } from '../../src/forms/broken-rows.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { readText } from '../../src/readers/text.ts';
import { wordDiagnostic } from '../../src/records/word.ts';
import { dialects, reportText } from '../report-text.ts';
import { facts, inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';
import { applicants, inColumns, row, withRow } from './granted-row.ts';

function said(texts: string) {
  return withRow(texts).diagnostics.find(({ rule }) => rule === 'form/row-broken');
}

describe('a row whose count of figures is full because one is torn in two', () => {
  it.each(dialects)('is not read, and a warning names its figures: %s', (dialect) => {
    const reading = withRow('1|005|0|0|0|0|1005', dialect);
    expect(unread(reading)).toEqual(applicants.map((applicant) => `${row}.${applicant}`));
    expect(reading.diagnostics[0]).toMatchObject({
      rule: 'form/row-broken',
      severity: 'warning',
      figures: applicants.map((applicant) => `${row}.${applicant}`),
    });
  });

  it.each([
    ['beside a blank cell that left no trace', '1|105|0|0|0|0|1105', '1105 0 0 0 0 1105'],
    ['beside a blank cell', '1|105||0|0|0|0|1105', '1105 0 0 0 0 1105'],
    ['beside two that ran together', '12|3|40|1|0|0|128', '123 4 0 1 0 0 128'],
    ['at the total', '40|0|2|0|1|4|3', '40 0 2 0 1 43'],
    ['where a number ran into a nought', '0|0|0|0|0|0|03', '0 0 0 0 0 0 0 3'],
    ['from its neighbour, with a digit of it', '81|0|0|0|0|08|1', '81 0 0 0 0 0 81'],
    ['where the other figures do not add up either', '1|005|7|0|0|0|1', '1005 7 0 0 0 1'],
  ])('is not read %s', (_, texts, proposal) => {
    expect(said(texts)?.args).toMatchObject({ proposal });
    expect(facts(withRow(texts)).get(`${row}.total`)).toMatchObject({ status: 'unread', value: null });
  });

  it.each([
    ['and one figure is gone', '0|0|22|46|0|68|', '0 0 22 46 0 68'],
    ['and two ran together', '0|204|181|0|0|0385|', '0 204 181 0 0 0 385'],
    ['in two cells, where one is gone and two ran together', '880|4|9|0|101||', '880 4 9 0 101'],
    ['or before them, and two ran together', '|1986|1116|662|138|224|3532', '1986 1116 662 138 224 3532'],
    ['in four cells, and the last of the others is the total', '1203|128|1331||||', '1203 128 1331'],
  ])('is not read where an empty cell stands behind the figures %s', (_, texts, proposal) => {
    expect(inColumns(texts).diagnostics[0]?.args).toMatchObject({ proposal });
    expect(facts(inColumns(texts)).get(`${row}.org_other`)).toMatchObject({ status: 'unread', value: null });
  });

  it.each([
    ['a total', '5|2|0|0|0|1|', 5],
    ['all but the first figure', '10||||||', 10],
    ['all but two figures', '10|9|||||', 10],
    ['a row of noughts', '0|0|0|0|0|0|', 0],
  ])('is read where a blank cell is one of its own: %s', (_, texts, first) => {
    const reading = inColumns(texts);
    expect(rules(reading)).not.toContain('form/row-broken');
    expect(facts(reading).get(`${row}.natural_person`)?.value).toBe(first);
    expect(facts(reading).get(`${row}.total`)).toMatchObject({ status: 'blank', value: null });
  });

  it.each(['5|029||0|0|0|34', '5||029|0|0|0|34'])('is not read where a nought ran into its neighbour: %s', (texts) => {
    expect(inColumns(texts).diagnostics[0]).toMatchObject({ rule: 'form/row-broken' });
    expect(facts(inColumns(texts)).get(`${row}.enterprise`)).toMatchObject({ status: 'unread', value: null });
  });

  it('is found in table 二 by the end of a number alone', () => {
    const damage = inTable('proactive', (rows) =>
      rows.map((one) => (one[0] === '规章' ? ['规章', '1', '005', '30'] : one)),
    );
    const reading = readTables(readText(new SourceText(reportText({}, damage))));
    expect(rules(reading)).toContain('form/row-broken');
    expect(facts(reading).get('proactive.rules.made')?.value).toBeNull();
  });

  it('is found in each part of table 四', () => {
    const damage = inTable('disputes', (rows) =>
      rows.map((one) => (one.every((cell) => cell === '0') ? '1 2 0 0 12 0 0 0 0 0 0 0 0 0 0'.split(' ') : one)),
    );
    expect(rules(readTables(readText(new SourceText(reportText({}, damage)))))).toContain('form/row-broken');
  });
});

describe('a row all of whose figures but the total are printed', () => {
  /** All rows of table 三 print noughts and a blank total, one of them these figures. */
  function withoutTotals(texts: string) {
    const totals = inTable('requests', (rows) =>
      rows.map((one, at) => {
        const figures = one.includes('（一）予以公开') ? texts.split('|') : Array.from({ length: 6 }, () => '0');
        return at < 3 ? one : [...one.slice(0, 3), ...figures, ''];
      }),
    );
    return readTables(readText(new SourceText(reportText({}, totals))));
  }

  it('is read where all rows have a blank total, though one of its figures might be two', () => {
    const reading = withoutTotals('10|0|0|0|0|1');
    expect(rules(reading)).not.toContain('form/row-broken');
    expect(facts(reading).get(`${row}.natural_person`)?.value).toBe(10);
    expect(facts(reading).get(`${row}.total`)).toMatchObject({ status: 'blank', value: null });
  });

  it.each(['0|0|22|46|0|68', '0|204|181|0|0|0385'])('is not read there where a figure is gone or cut: %s', (texts) => {
    expect(rules(withoutTotals(texts))).toContain('form/row-broken');
  });

  it('is not read where its blank total is the only one', () => {
    expect(inColumns('10|0|0|0|0|1|').diagnostics[0]?.args).toMatchObject({ proposal: '10 0 0 0 0 1' });
  });
});

it('what is said of such a row names all that may have become of its figures', () => {
  const args = inColumns('0|0|22|46|0|68|').diagnostics[0]?.args ?? {};
  const { zh, en } = wordDiagnostic('form/row-broken', args);
  for (const cause of ['拆开', '相连', '缺失', '错位', '0 0 22 46 0 68']) expect(zh).toContain(cause);
  for (const cause of ['torn in two', 'run into its neighbour', 'missing', 'another column'])
    expect(en).toContain(cause);
});

describe('a row that prints a false total and nothing else', () => {
  it.each([
    ['a total of 0', '10|1|0|0|0|0|0', 0],
    ['a total that is too large', '10|1|0|0|0|0|12', 12],
    ['a total that could be two figures beside noughts that could be one', '1|0|0|0|0|0|12', 12],
    ['a total of equal digits beside noughts alone', '0|0|0|0|0|0|99', 99],
    ['noughts of two digits', '00|3|00|00|00|00|4', 4],
    ['a figure with a remark', '22（其中更正1件）|1|0|0|0|0|24', 24],
    ['digits that are no number', '2口|5|0|0|0|0|25', 25],
  ])('is read as it stands: %s', (_, texts, total) => {
    const reading = withRow(texts);
    expect(facts(reading).get(`${row}.total`)?.value).toBe(total);
    expect(rules(reading)).toEqual([]);
  });

  it('so are figures with a nought before them that add up', () => {
    expect(rules(withRow('01|05|00|00|00|00|06'))).toEqual([]);
  });

  it('so is the total of 0 beside 10 and 1 in table 四', () => {
    const printed = { 'disputes.reconsideration.upheld': '10', 'disputes.reconsideration.corrected': '1' };
    const reading = readTables(readText(new SourceText(reportText(printed))));
    expect(facts(reading).get('disputes.reconsideration.total')?.value).toBe(0);
    expect(rules(reading)).toEqual([]);
  });
});

describe('a row of a table with a column of shares', () => {
  const withShares = (texts: string): TablesReading => {
    const damage = inTable('requests', (rows) =>
      rows.map((one, at) => {
        if (one.includes('（一）予以公开')) return [...one.slice(0, 3), ...texts.split('|')];
        return [...one, at === 0 ? '占比' : at < 3 ? '' : '0.0%'];
      }),
    );
    return readTables(readText(new SourceText(reportText({}, damage))));
  };

  it('is read where its share stands behind its total', () => {
    expect(unread(withShares('2|0|3|0|0|0|5|62.5%'))).toEqual([]);
  });

  it.each(['2|3|0|0|0|5|62.5％|0', '2|3|0|0|0|5|62 %|0'])('is not read where a cell is gone: %s', (texts) => {
    const reading = withShares(texts);
    expect(rules(reading)).toContain('form/row-broken');
    expect(unread(reading)).toEqual(applicants.map((applicant) => `${row}.${applicant}`));
  });
});

it('a row shows by its sum that another of its figures stands in the column that is none of the form', () => {
  const sums = [{ parts: [0, 1], total: 3 }];
  expect(seemingFigures(['19', '1', '20', '43'], sums)).toBe('19 1 43 20');
  expect(seemingFigures(['19', '1', '43', '20'], sums)).toBeNull();
  expect(seemingFigures(['19', '1', '43', '21'], sums)).toBeNull();
});

it('a row shows by its subtotal that it is moved, also where its total is false', () => {
  const [sums, subtotals] = [[{ parts: [0, 1, 2], total: 4 }], [{ parts: [1, 2], total: 3 }]];
  expect(seemingFigures(['7', '5', '11', '6', '20'], sums, subtotals)).toBe('7 5 6 11 20');
  expect(seemingFigures(['7', '5', '6', '11', '20'], sums, subtotals)).toBeNull();
  expect(seemingFigures(['7', '5', '6', '12', '20'], sums, subtotals)).toBeNull();
  expect(seemingFigures(['7', '5', '6', '12', '18'], sums, subtotals)).toBeNull();
});

it('so in a table in which a subtotal follows the organisations', () => {
  const withSubtotal = inTable('requests', (rows) =>
    rows.map((one, at) => {
      const figures = one.includes('（一）予以公开') ? ['1', '2', '3', '4', '5', '20', '6', '9'] : null;
      return figures
        ? [...one.slice(0, 3), ...figures]
        : [...one.slice(0, 9), at === 2 ? '小计' : at > 2 ? '0' : '', ...one.slice(9)];
    }),
  );
  const reading = readTables(readText(new SourceText(reportText({}, withSubtotal))));
  expect(unread(reading)).toEqual(applicants.map((applicant) => `${row}.${applicant}`));
  expect(rules(reading)).toContain('form/row-broken');
});

it.each([
  ['as many as the row has columns', ['000', '', ''], '0 0 0'],
  ['fewer', ['4', '000', '', '', '', '', ''], '4 0 0 0'],
])('noughts that ran together beside blank cells are no nought: %s', (_, texts, proposal) => {
  expect(seemingFigures(texts, [])).toBe(proposal);
});

it.each([
  ['beside a blank cell that left no trace', ['229', '.175'], '229.175'],
  ['behind others', ['31', '0', ',5'], '31 0,5'],
  ['where the point stayed before the gap', ['53.', '479'], '53.479'],
])('what a point parts is one number, %s', (_, texts, proposal) => {
  expect(seemingFigures(texts, [])).toBe(proposal);
});

it.each([
  ['two are the nought of some offices', ['00', '', '']],
  ['a point opens the only number', ['.5', '31']],
  ['no cell is blank', ['000', '0', '0']],
  ['too few are blank', ['000', '', '5']],
])('noughts are one where %s', (_, texts) => {
  expect(seemingFigures(texts, [])).toBeNull();
});

it('the office is not told that it left cells blank where noughts ran together', () => {
  const damage = inTable('proactive', (rows) => rows.map((one) => (one[0] === '规章' ? ['规章', '000', '', ''] : one)));
  const reading = readTables(readText(new SourceText(reportText({}, { dialect: 'tab', ...damage }))));
  expect(facts(reading).get('proactive.rules.made')).toMatchObject({ status: 'unread', value: null });
  expect(reading.diagnostics[0]?.args).toMatchObject({ proposal: '0 0 0' });
});

it('a row of several sums shows by one of them that figures ran together, though another is false', () => {
  const sums = [0, 5].map((first) => ({ parts: [0, 1, 2, 3].map((place) => first + place), total: first + 4 }));
  const printed = ['2', '0', '1', '0', '0'];
  expect(seemingFigures(['10', '', '6', '0', '7', ...printed], sums)).toBe(
    ['1', '0', '6', '0', '7', ...printed].join(' '),
  );
  expect(seemingFigures(['1', '', '6', '0', '7', ...printed], sums)).toBeNull();
  expect(seemingFigures(['1', '', '6', '0', '8', ...printed], sums)).toBeNull();
});

it('figures of a row without sums show a tear by their digits alone', () => {
  expect(seemingFigures(['1', '005', '30'], [])).toBe('1005 30');
  for (const texts of [
    ['1', '105'],
    ['0', '05'],
    ['05', '3'],
    ['1', '00'],
  ])
    expect(seemingFigures(texts, [])).toBeNull();
});

describe('a cell with two numbers in a row of table 四', () => {
  const ofDisputes = (figures: string): TablesReading => {
    const cells = figures.split('|');
    const damage = inTable('disputes', (rows) => rows.map((one) => (one.includes('0') ? cells : one)));
    return readTables(readText(new SourceText(reportText({}, { dialect: 'tab', ...damage }))));
  };
  const [first, last] = ['370|210|169|108|857|225|0|86', '339|154|169|0|662'];

  it('tells that the next figure was torn', () => {
    const reading = ofDisputes(`${first}|128 4|39|${last}`);
    expect(facts(reading).get('disputes.litigation_direct.total')?.value).toBeNull();
    const { args } = reading.diagnostics.find(({ rule }) => rule === 'form/row-broken') ?? {};
    expect(args?.['proposal']).toBe('370 210 169 108 857 225 0 86 128 439 339 154 169 0 662');
  });

  it('tells that the figure before it was torn', () => {
    const reading = ofDisputes(`${first}|1|28 439|${last}`);
    const { args } = reading.diagnostics.find(({ rule }) => rule === 'form/row-broken') ?? {};
    expect(args?.['proposal']).toBe('370 210 169 108 857 225 0 86 128 439 339 154 169 0 662');
  });

  it('says nothing of the others where they add up with one of both', () => {
    expect(facts(ofDisputes(`${first}|128 4|439|${last}`)).get('disputes.litigation_direct.total')?.value).toBe(439);
  });
});

describe('a cell with two numbers in a row that ends or begins with a blank one', () => {
  const inColumnsOfTwo = [{ parts: [0, 1, 2], total: 3 }];

  it.each([
    ['5 29|0|34|', '5 29 0 34'],
    ['|5|29 0|34', '5 29 0 34'],
  ])('tells that it lost its cell where the sums hold with it: %s', (texts, seeming) => {
    expect(seemingFigures(texts.split('|'), inColumnsOfTwo)).toBe(seeming);
  });

  it.each(['5 29|0|33|', '5 29|0|34|34', '34 2024|0|0|'])('tells nothing where they do not: %s', (texts) => {
    expect(seemingFigures(texts.split('|'), inColumnsOfTwo)).toBeNull();
  });

  it('tells it of a row without sums as well', () => {
    expect(seemingFigures(['5 29', '8', ''], [])).toBe('5 29 8');
    expect(seemingFigures(['5 29', '8', '9'], [])).toBeNull();
    expect(seemingFigures(['5', '29', ''], [])).toBeNull();
  });

  it('so does a figure there that ran into a nought', () => {
    expect(seemingFigures(['037', '4', ''], [])).toMatch(/^0 37 4/);
    expect(seemingFigures(['03', '04', '12', ''], [])).toBeNull();
    expect(seemingFigures(['37', '4', ''], [])).toBeNull();
  });
});

test('a row that adds up by chance is open where most others of its table show that the columns are others', () => {
  const heads = [
    '申请人情况',
    '自然人',
    '法人或其他组织',
    '总计',
    '总计',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
  ];
  // Subtotals stand behind the first column.
  const labels = edition2021.tables.requests.blocks[0]?.rows.map(({ label }) => label) ?? [];
  const rows = labels.slice(4, 12).map((label, at) => [label, ...Array.from(at === 3 ? '02000022' : '53000038')]);
  const lines = ['三、收到和处理政府信息公开申请情况', ...heads, ...rows.flat()];
  const { tables } = readTables(readText(new SourceText(lines.join('\n'))));
  const third = tables.requests?.facts.filter(({ figure }) => figure.startsWith('requests.refused.third_party.')) ?? [];
  expect(third.map(({ value }) => value)).toEqual(Array<null>(7).fill(null));
});

describe('where rows are broken', () => {
  /** Figures that could not be read where so many rows are broken and so many others have figures that add up. */
  function unreadOf(broken: number, sound: number): number {
    const [torn, whole] = ['1|0|3|0|0|0|13', '2|0|0|0|0|0|2'].map((texts) => texts.split('|'));
    let at = 0;
    const damage = inTable('requests', (rows) =>
      rows.map((one) => {
        if (!one.some((cell) => /^\d+$/.test(cell))) return one;
        at += 1;
        const figures = at <= broken ? torn : at <= broken + sound ? whole : undefined;
        return [...one.slice(0, 3), ...(figures ?? one.slice(3))];
      }),
    );
    return unread(readTables(readText(new SourceText(reportText({}, damage))))).length;
  }

  it('those that add up are read', () => {
    expect(unreadOf(5, 5)).toBe(5 * 7);
    expect(unreadOf(4, 3)).toBe(4 * 7);
  });

  it('they are not where these are fewer: then they add up by chance', () => {
    expect(unreadOf(5, 4)).toBe((5 + 4) * 7);
  });
});

test('rows with as many figures as columns are open where most others have one more', () => {
  const reading = read(
    inTable('requests', (rows) =>
      rows.map((row, at) => (at < 3 || row.some((cell) => /^[5-8]\./.test(cell)) ? row : row.toSpliced(-1, 0, '77'))),
    ),
  );
  expect(silentlyWrong(reading)).toEqual([]);
  expect(unread(reading)).toContain('requests.refused.registry_query.natural_person');
});

it('an office that prints two digits at least may be wrong in a sum: no nought ran into a figure', () => {
  expect(said('12|03|00|00|00|01|17')).toBeUndefined();
  expect(said('0|0|0|0|0|0|03')?.args).toMatchObject({ proposal: '0 0 0 0 0 0 0 3' });
});

describe('a row without sums whose figures ran together before blank cells', () => {
  it.each([
    ['a number too long for documents or items', ['1711305', '', ''], '1711305'],
    ['a number of items and its change', ['521-2', '2302', ''], '521-2 2302'],
  ])('is not read: %s', (_, texts, proposal) => {
    expect(seemingFigures(texts, [])).toBe(proposal);
  });

  it.each([
    ['where others are blank', ['', '', '40544']],
    ['of items without a change', ['1642', '', '']],
  ])('is read %s', (_, texts) => {
    expect(seemingFigures(texts, [])).toBeNull();
  });
});
