// A column of table 四 that moved from one group of heads into another: the same words stand over both, so only their place tells.
import { describe, expect, it } from 'vitest';
import { consistentFigures } from '../generate/consistent-figures.ts';
import type { Size } from '../generate/consistent-figures.ts';
import { randomFrom } from '../generate/random.ts';
import { processReport } from '../../src/pipeline.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { reportText } from '../report-text.ts';
import { inTable } from './distinct-report.ts';

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
