// Cells that follow each other with nothing between them: rows of one digit in each cell are read, all others left.
import { describe, expect, it } from 'vitest';
import type { EditionId } from '../../src/codebook/concepts.ts';
import { applicantIds } from '../../src/codebook/figures.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { processReport } from '../../src/pipeline.ts';
import { cutGluedCells } from '../../src/readers/glued-cells.ts';
import { linesOf } from '../../src/readers/lines.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { cleanDraft } from '../generate/draft.ts';
import { randomFrom } from '../generate/random.ts';

/** A report of a township without anything between its cells; some of its figures changed. */
function gluedReport(edition: EditionId, changed: Readonly<Record<string, number>> = {}) {
  const editions = { proactive: edition, requests: edition };
  const figures = new Map([...consistentFigures('zero', editions, randomFrom(5)), ...Object.entries(changed)]);
  const draft = cleanDraft(figures, editions, 2024);
  const parts = draft.parts.map((part) =>
    part.kind === 'table' ? part.rows.map((row) => row.map(({ text }) => text).join('')) : [part.text],
  );
  return { parts, truth: Object.fromEntries([...draft.truth].map(([figure, { value }]) => [figure, value])) };
}

async function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { record } = await processReport({ file: 'made.txt', bytes, sha256: '0'.repeat(64), registered: null });
  const values = Object.entries(record.figures).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]]));
  return { values: Object.fromEntries(values) as Record<string, number>, record };
}

const row = (label: string, figures: readonly number[]): Record<string, number> => {
  return Object.fromEntries(applicantIds.map((applicant, at) => [`requests.${label}.${applicant}`, figures[at] ?? 0]));
};
const changed = {
  'proactive.licences.decisions': 4529,
  'proactive.fees.amount_wan': 18.06,
  'proactive.normative_documents.in_force': 12,
  ...row('received_new', [23, 1, 0, 0, 0, 0, 24]),
  ...row('granted', [3, 1, 0, 0, 0, 0, 4]),
  ...row('unable.not_held', [20, 0, 0, 0, 0, 0, 20]),
  ...row('total_processed', [23, 1, 0, 0, 0, 0, 24]),
  'disputes.reconsideration.upheld': 1,
  'disputes.reconsideration.total': 1,
};
/** Rows with more digits than cells. */
const unclear = /^requests\.(?:received_new|unable\.not_held|total_processed)\.|^proactive\.normative_documents\./;

describe.each([
  ['all on one line', ''],
  ['a line for each row', '\n'],
])('glued cells, %s', (_, end) => {
  const textOf = ({ parts }: ReturnType<typeof gluedReport>): string => parts.map((part) => part.join(end)).join('\n');

  it('leave a figure that ran into the next one, whose label is lost', async () => {
    const figures = { 'proactive.penalties.decisions': 1330, 'proactive.coercion.decisions': 54 };
    const text = textOf(gluedReport('2021', { ...changed, ...figures }));
    const lost = text.replace(/(1330)\n?行政强制(?=54)/, '$1');
    expect(lost).not.toBe(text);
    const [whole, torn] = [await read(text), await read(lost)];
    expect(Object.keys(figures).map((id) => [whole.values[id], torn.values[id]])).toEqual([
      [1330, undefined],
      [54, undefined],
    ]);
  });

  it('are read where a row has a digit for each cell, and in rows of one figure', async () => {
    const report = gluedReport('2021', changed);
    const { values, record } = await read(textOf(report));
    expect(values).toEqual(Object.fromEntries(Object.entries(report.truth).filter(([id]) => !unclear.test(id))));
    const doubted = record.diagnostics.flatMap(({ severity, figures }) => (severity === 'info' ? [] : figures));
    expect([...new Set(doubted)].filter((id) => !unclear.test(id))).toEqual([]);
  });

  it('have no reading in table 二 of the older form, where several figures follow each label', async () => {
    const { values } = await read(textOf(gluedReport('2019', { 'proactive_2019.licences.prev_items': 39 })));
    expect(Object.keys(values).filter((id) => id.includes('licences'))).toEqual([]);
    expect(Object.keys(values).filter((id) => id.startsWith('requests.'))).toHaveLength(161);
  });

  it('are left where too few rows of noughts show that no cell is blank', async () => {
    const text = textOf(gluedReport('2021', changed)).replaceAll('0000000', '0100001');
    expect(Object.keys((await read(text)).values).filter((id) => id.startsWith('requests.'))).toEqual([]);
  });
});

it('a count and an amount that ran together are not cut before the digit that stands before the point', async () => {
  const figures = { 'proactive_2019.procurement.projects': 43, 'proactive_2019.procurement.amount': 57.616 };
  const { parts } = gluedReport('2019', figures);
  const text = parts.map((part) => part.join('\n')).join('\n');
  const { values } = await read(text.replace('政府集中采购4357.616', '政府集中采购\n4357.616'));
  expect(Object.keys(values).filter((id) => id.includes('procurement'))).toEqual([]);
});

it('glued heads of table 二 are read, with the first article left out as well', async () => {
  const { parts, truth } = gluedReport('2019');
  const rows = parts.flat().filter((line) => !line.startsWith('第二十条第（一）项'));
  const { values, record } = await read(rows.join('\n'));
  expect(values).toEqual(truth);
  expect(record.diagnostics.filter(({ severity, figures }) => severity !== 'info' && figures.length > 0)).toEqual([]);
});

it('figures of the running text around glued tables are none of them', async () => {
  const { parts, truth } = gluedReport('2021');
  const prose = '全年主动公开政府信息820条，现行有效行政规范性文件698件，行政处罚15件。';
  const text = [...parts.map((part) => part.join('')), prose]
    .join('\n')
    .replace('一、总体情况', `一、总体情况\n${prose}`);
  const { values, record } = await read(text);
  expect(values).toEqual(truth);
  expect(record.claims.map(({ value }) => value)).toContain(820);
});

it.each([
  ['noughts', '0'],
  ['rows', '1.属于国家秘密0000000'],
  ['labels', '行政处罚'],
  ['blanks behind a nought', '0000000 '],
  ['brackets', '（一）（'],
])('30 kB of %s behind glued rows take no time', async (_, piece) => {
  const { parts } = gluedReport('2021');
  const text = parts.map((part) => part.join('')).join('') + piece.repeat(30_000 / piece.length);
  const start = performance.now();
  await read(text);
  expect(performance.now() - start).toBeLessThan(1500);
});

it('a text of thousands of glued rows is none of a report, and none of its lines is cut', () => {
  const lines = linesOf(new SourceText('1.属于国家秘密0000000'.repeat(2000)));
  expect(cutGluedCells(lines)).toBe(lines);
});

it('one row that lost its blanks cuts none of those that have theirs', async () => {
  const editions = { proactive: '2021', requests: '2021' } as const;
  const draft = cleanDraft(consistentFigures('zero', editions, randomFrom(5)), editions, 2024);
  const lines = draft.parts.flatMap((part) =>
    part.kind === 'table' ? part.rows.map((cells) => cells.map(({ text }) => text).join(' ')) : [part.text],
  );
  const text = lines.join('\n');
  const { record } = await read(text.replace('7.属于行政执法案卷 0 0 0 0 0 0 0', '7.属于行政执法案卷0000000'));
  const warned = record.diagnostics.filter(({ rule, severity }) => rule.startsWith('form/') && severity !== 'info');
  expect(warned.map(({ rule }) => rule)).toEqual(['form/cell-count', 'form/row-glued']);
});
