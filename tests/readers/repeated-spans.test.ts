// Merged cells that are printed in each of their places: they are one cell over these places again.
import { expect, it, test } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { facts } from '../forms/distinct-report.ts';
import { rowOf } from '../../src/readers/spaced/cells.ts';
import { readReport } from '../../src/readers/index.ts';
import { readText } from '../../src/readers/text.ts';
import { withoutRepeatedSpans } from '../../src/readers/repeated-spans.ts';
import { distinctFigures, reportParts } from './report-parts.ts';
import type { ReportPart } from './report-parts.ts';

/** What covers a cell that is written empty: a label or head on its left, or what stands above it. */
function aboveOrBefore(rows: readonly (readonly string[])[], at: number, column: number): string {
  const cells = rows[at] ?? [];
  const isLabels = cells.every((text) => !/^\d/.test(text));
  const before = cells.slice(0, column).findLast((text) => text !== '') ?? '';
  if (before !== '') return before;
  return at === 0 ? '' : (rows[at - 1]?.[column] ?? '') || (isLabels ? '' : aboveOrBefore(rows, at - 1, column));
}

const group = (count: number): string[] => Array<string>(count).fill('法人或其他组织');
const inner = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

function received(heads: readonly (readonly string[])[], between: string): (number | null | undefined)[] {
  const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'].map(
    (label, at) => [label, label, ...Array.from({ length: 7 }, (_, column) => String(10 * at + column))],
  );
  const corner = ['勾稽关系', '勾稽关系'];
  const lines = [...heads.map((line) => [...corner, ...line]), ...rows].map((cells) => cells.join(between));
  const read = facts(
    readTables(readText(new SourceText(`三、收到和处理政府信息公开申请情况\n\n${lines.join('\n')}\n`))),
  );
  const columns = ['natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service', 'org_other', 'total'];
  return columns.map((column) => read.get(`requests.received_new.${column}`)?.value);
}

it.each(['|', '\t'])('columns are found in any order, between “%s”', (between) => {
  const all = Array<string>(7).fill('申请人情况');
  expect(received([all, ['总计', '自然人', ...group(5)], ['总计', '自然人', ...inner]], between)).toEqual([
    1, 2, 3, 4, 5, 6, 0,
  ]);
  const others = [...inner].toReversed();
  expect(received([all, [...group(5), '自然人', '总计'], [...others, '自然人', '总计']], between)).toEqual([
    5, 4, 3, 2, 1, 0, 6,
  ]);
});

test('a figure over several columns is one, and others that are the same are not', () => {
  const lines = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '7', '7', '7'],
    Array<string>(4).fill('第二十条第（五）项'),
    ['信息内容', ...Array<string>(3).fill('本年处理决定数量')],
    ['行政许可', '39', '39', '39'],
  ];
  const text = `二、主动公开政府信息情况\n\n${lines.map((cells) => cells.join('|')).join('\n')}\n`;
  const read = facts(readTables(readText(new SourceText(text))));
  const values = ['rules.made', 'rules.repealed', 'rules.in_force', 'licences.decisions'].map(
    (id) => read.get(`proactive.${id}`)?.value,
  );
  expect(values).toEqual([7, 7, 7, 39]);
});

test('a page whose merged cells are written in each of their places has them once', async () => {
  const cells = (part: Extract<ReportPart, { kind: 'table' }>) =>
    part.rows.map(
      (row) =>
        `<tr>${row.flatMap(({ text, columnSpan }) => Array<string>(columnSpan).fill(`<td>${text}</td>`)).join('')}</tr>`,
    );
  const parts = reportParts(distinctFigures, {
    damage: (rows) => rows.map((row, at) => row.map((text, column) => text || aboveOrBefore(rows, at, column))),
  });
  const html = parts
    .map((part) => (part.kind === 'table' ? `<table>${cells(part).join('')}</table>` : `<p>${part.text}</p>`))
    .join('');
  const { document } = await readReport(new TextEncoder().encode(`<html><body>${html}</body></html>`));
  const reading = document && readTables(document);
  expect(reading?.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const read = [...(reading ? facts(reading) : [])].map(([figure, { value }]) => [figure, String(value)] as const);
  expect(Object.fromEntries(read)).toEqual(distinctFigures);
});

test.each(['', '/', '-'])('a row of “%s” alone is none of heads: the figures below it are one as well', (mark) => {
  const repeated = (label: string, text: string): string[] => [label, ...Array<string>(3).fill(text)];
  const lines = [
    Array<string>(4).fill('第二十条第（六）项'),
    repeated('信息内容', '本年处理决定数量'),
    repeated('行政处罚', mark),
    repeated('行政强制', '39'),
  ];
  const text = `二、主动公开政府信息情况\n\n${lines.map((cells) => `|${cells.join('|')}|`).join('\n')}\n`;
  const read = facts(readTables(readText(new SourceText(text))));
  expect(read.get('proactive.coercion.decisions')?.value).toBe(39);
  expect(read.get('proactive.penalties.decisions')?.status).toBe(mark === '' ? 'blank' : 'text');
});

test('heads that are one word for figures of their own are as many as they are', () => {
  const label = '一、本年新收政府信息公开申请数量';
  const lines = [
    ['', ...Array<string>(7).fill('数量')],
    [label, ...Array.from('0000000')],
    ['二、上年结转政府信息公开申请数量', ...Array.from('1234569')],
  ];
  const { blocks } = readText(new SourceText(lines.map((cells) => cells.join('|')).join('\n')));
  const grid = blocks.find(({ kind }) => kind === 'grid');
  expect(grid?.kind === 'grid' && grid.rows.map(({ cells }) => cells.length)).toEqual([8, 8, 8]);
});

it.each(['不适用', '未涉及', '暂无'])('“%s” in each cell of a row is no merged cell', (word) => {
  const lines = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', word, word, word],
    ['行政规范性文件', '2', '2', '2'],
  ];
  const text = `二、主动公开政府信息情况\n\n${lines.map((cells) => cells.join('|')).join('\n')}\n`;
  const read = facts(readTables(readText(new SourceText(text))));
  const told = ['rules.made', 'rules.in_force', 'normative_documents.repealed'].map((id) => {
    const fact = read.get(`proactive.${id}`);
    return [fact?.status, fact?.value];
  });
  expect(told).toEqual([
    ['text', null],
    ['text', null],
    ['printed', 2],
  ]);
});

/** The rows read: each cell with the columns it stands over where these are several. */
function spans(lines: readonly string[]): string[] {
  const cell = (text: string) => ({
    text: text === '_' ? '' : text,
    span: { start: 0, end: 0 },
    column: 0,
    columnSpan: 1,
    rowSpan: 1,
  });
  const { rows } = withoutRepeatedSpans(lines.map((line) => rowOf(line.split(' ').map(cell))));
  return rows.map(({ cells }) =>
    cells.map(({ text, columnSpan }) => `${text || '_'}${columnSpan > 1 ? `×${String(columnSpan)}` : ''}`).join(' '),
  );
}

it.each([
  ['two cells of one word are no run', ['其他 其他 总计', '1 1 2'], ['其他 其他 总计', '1 1 2']],
  [
    'a figure is one over the columns of its head, not over its neighbour too',
    ['甲 乙 乙 乙', '7 7 7 7'],
    ['甲 乙×3', '7 7×3'],
  ],
  ['labels of two columns stand below one corner', ['类别 类别 数 数 数', '甲 乙 1 1 1'], ['类别×2 数×3', '甲 乙 1×3']],
  ['a head goes on in its own column alone', ['甲 组 组 组 乙', '乙 甲 丙 丁 甲'], ['甲 组×3 乙', '乙 甲 丙 丁 甲']],
  ['a head over fewer columns is another', ['甲 组 组 组 乙', '甲 组 丙 丁 乙'], ['甲 组×3 乙', '组 丙 丁']],
  ['a blank cell is no head', ['_ 组 组 组 乙', '_ 丙 丁 戊 乙'], ['_ 组×3 乙', '_ 丙 丁 戊']],
])('%s', (_, lines, read) => {
  expect(spans(lines)).toEqual(read);
});
