// A column of table 四 that moved from one group of heads into another: the same words stand over three, so only their place tells.
import { describe, expect, it } from 'vitest';
import { consistentFigures } from '../generate/consistent-figures.ts';
import type { Size } from '../generate/consistent-figures.ts';
import { randomFrom } from '../generate/random.ts';
import { processReport } from '../../src/pipeline.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { reportText } from '../report-text.ts';
import { inTable, read, rules, unread } from './distinct-report.ts';

const editions = { proactive: '2021', requests: '2021' } as const;
const printedBy = (size: Size, seed: number): Record<string, string> =>
  Object.fromEntries(
    [...consistentFigures(size, editions, randomFrom(seed))].map(([figure, value]) => [figure, String(value)]),
  );

/** The row with one cell at another place, its head with it. */
const moved =
  (from: number, to: number) =>
  (row: string[]): string[] =>
    row.toSpliced(from, 1).toSpliced(to, 0, row[from] ?? '');

const exchanged =
  (one: number, other: number) =>
  (row: string[]): string[] =>
    row.with(one, row[other] ?? '').with(other, row[one] ?? '');

/** Figures with another value than is printed, which no warning or error names. */
function silentIn({ figures, diagnostics }: ReportRecord, printed: Record<string, string>): string[] {
  const named = new Set(diagnostics.filter(({ severity }) => severity !== 'info').flatMap((one) => one.figures));
  const isWrong = (figure: string): boolean => {
    const value = figures[figure]?.value ?? null;
    return value !== null && value !== Number(printed[figure]);
  };
  return Object.keys(printed).filter((figure) => isWrong(figure) && !named.has(figure));
}

describe.each(['pipe', 'tab'] as const)('table 四 in the dialect of %s', (dialect) => {
  const places = Array.from({ length: 15 }, (_, at) => at);
  async function readWith(change: (row: string[]) => string[], printed: Record<string, string>): Promise<ReportRecord> {
    const text = reportText(printed, { dialect, ...inTable('disputes', (rows) => rows.map(change)) });
    const bytes = new TextEncoder().encode(text);
    return (await processReport({ file: 'x.txt', bytes, sha256: '', registered: null })).record;
  }

  it.each(places)('is read nowhere silently wrong with column %i moved to any other place', async (from) => {
    const printed = printedBy('county', 2);
    for (const to of places) expect(silentIn(await readWith(moved(from, to), printed), printed)).toEqual([]);
  });

  it.each([
    [5, 10],
    [6, 13],
    [7, 14],
  ])('is read nowhere silently wrong with columns %i and %i exchanged', async (one, other) => {
    const printed = printedBy('township', 1);
    expect(silentIn(await readWith(exchanged(one, other), printed), printed)).toEqual([]);
  });

  it('is read whole and without a doubt where a group stands before the other, its heads and figures with it', async () => {
    const printed = printedBy('county', 2);
    // The head of both, 行政诉讼, stays over the first.
    const turned = (row: string[]): string[] => [...row.slice(0, 5), ...row.slice(10), ...row.slice(5, 10)];
    const record = await readWith((row) => (row[0] === '行政复议' ? row : turned(row)), printed);
    const wrong = Object.keys(printed).filter((figure) => record.figures[figure]?.value !== Number(printed[figure]));
    expect(wrong).toEqual([]);
    expect(record.diagnostics.filter(({ rule }) => rule.startsWith('form/'))).toEqual([]);
  });

  it('is read as its heads stand where the sum of a group holds with another column as well', async () => {
    const printed = printedBy('township', 2);
    for (const to of [7, 8]) expect(silentIn(await readWith(moved(4, to), printed), printed)).toEqual([]);
  });
});

describe('table 四 in true columns', () => {
  const wide = (text: string, colspan: number, rowspan = 1): string =>
    `<td colspan="${colspan}" rowspan="${rowspan}">${text}</td>`;
  const cells = (texts: readonly string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

  it('is doubted where the first columns of two groups are exchanged and one head of these stands twice', async () => {
    const printed = printedBy('county', 2);
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const figures = Object.keys(printed).filter((figure) => figure.startsWith('disputes.'));
    const turned = exchanged(5, 10);
    const table = `<table><tr>${wide('行政复议', 5, 2)}${wide('行政诉讼', 10)}</tr><tr>${wide('复议后起诉', 1)}${wide('未经复议直接起诉', 5)}${wide('复议后起诉', 4)}</tr>${cells(turned([...outcomes, ...outcomes, ...outcomes]))}${cells(turned(figures.map((figure) => printed[figure] ?? '')))}</table>`;
    const text = reportText(printed).replace(/(四、[^\n]*诉讼情况\n\n)[^]*?(?=\n\n五、)/u, `$1${table}`);
    expect(text).toContain(table);
    const input = { file: 'x.md', bytes: new TextEncoder().encode(text), sha256: '', registered: null };
    const { record } = await processReport(input);
    expect(record.figures['disputes.reconsideration.total']?.value).toBe(
      Number(printed['disputes.reconsideration.total']),
    );
    expect(silentIn(record, printed)).toEqual([]);
  });
});

const rowsMoved =
  (from: number, to: number) =>
  (rows: string[][]): string[][] =>
    rows.map(moved(from, to));

/** Figures that are noughts but for one in each group, so that sums hold wherever the columns are cut. */
const noughts = Object.fromEntries(
  ['reconsideration', 'litigation_direct', 'litigation_after'].flatMap((group) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((outcome) => [
      `disputes.${group}.${outcome}`,
      outcome === 'total' || outcome === 'other' ? '7' : '0',
    ]),
  ),
);

describe('a column of table 四 a cell a line, moved among those of another group,', () => {
  it.each([
    ['lines', 1, 7],
    ['lines', 2, 8],
    ['lines', 6, 11],
    ['lines', 11, 6],
    ['cells', 2, 8],
    ['cells', 7, 12],
    ['cells', 12, 5],
  ] as const)('leaves the row unread, whose sums prove nothing (%s, from %i to %i)', (dialect, from, to) => {
    const reading = read({ dialect, printed: noughts, ...inTable('disputes', rowsMoved(from, to)) });
    expect(unread(reading)).toHaveLength(15);
    expect(rules(reading)).toContain('form/columns-unknown');
  });

  it.each(['lines', 'cells'] as const)('within its own group stands as its head does (%s)', (dialect) => {
    const reading = read({ dialect, ...inTable('disputes', rowsMoved(11, 13)) });
    expect(unread(reading)).toEqual([]);
    expect(rules(reading)).toEqual([]);
  });

  it('leaves no blank cell of its heads to be taken for a blank figure', () => {
    const reading = read({ dialect: 'cells', ...inTable('disputes', rowsMoved(11, 6)) });
    const facts = reading.tables.disputes?.facts ?? [];
    expect(facts.filter(({ status }) => status !== 'unread')).toEqual([]);
  });
});

describe('table 四 in rows of other lengths than each other', () => {
  const heads = [
    ['行政复议', '行政诉讼'],
    ['结果维持', '其他结果', '尚未审结', '总计', '未经复议直接起诉', '结果纠正', '复议后起诉'],
  ];

  it('is left unread where a head stands behind that of another group than its own', () => {
    const reading = read({
      dialect: 'pipe',
      ...inTable('disputes', (rows) => [...heads, ...inOwnGroups(rows.slice(2))]),
    });
    expect(unread(reading)).toHaveLength(15);
  });

  it('is left unread where the head of a group is printed on both sides of a column of another', () => {
    const own = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const groups = [...own, '未经复议直接起诉', '复议后起诉', '未经复议直接起诉', '复议后起诉'];
    const damage = (rows: string[][]): string[][] => [heads[0] ?? [], groups, [...own, ...own], ...rows.slice(3)];
    const reading = read({ dialect: 'pipe', ...inTable('disputes', damage) });
    expect(unread(reading)).toHaveLength(15);
  });

  /** Without the blank cells of those merged. */
  function inOwnGroups(rows: readonly string[][]): string[][] {
    return rows.map((row) => row.filter((text) => text !== ''));
  }
});

it.each(['pipe', 'tab'] as const)(
  'two heads of groups of table 四 exchanged, of which one prints the words of another of its new group, are doubted (%s)',
  (dialect) => {
    // 结果维持 of the first group stands where 总计 of the second stood.
    const exchangedHeads = (rows: string[][]): string[][] =>
      rows.map((row, at) => (at === 1 ? row.with(0, '总计') : at === 2 ? row.with(9, '结果维持') : row));
    const reading = read({ dialect, ...inTable('disputes', exchangedHeads) });
    const told = reading.diagnostics
      .filter(({ rule }) => rule === 'form/column-group-lost')
      .flatMap((one) => one.figures);
    expect(told).toEqual(
      expect.arrayContaining(['disputes.reconsideration.upheld', 'disputes.litigation_direct.total']),
    );
  },
);
