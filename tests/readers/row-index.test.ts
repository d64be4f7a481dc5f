// Tables as programs for data write them, each row and column with a number: these are no figures, and nothing is doubted.
import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readReport } from '../../src/readers/index.ts';
import { sections, tableRows } from '../report-text.ts';
import { escapeHtml, plainPage } from './html-builder.ts';
import { distinctFigures } from './report-parts.ts';

type Rows = readonly (readonly string[])[];

const title = '某县某镇人民政府2024年政府信息公开工作年度报告';
const tables = (['proactive', 'requests', 'disputes'] as const).map((table) => ({
  heading: sections[table],
  rows: tableRows(edition2021.tables[table], distinctFigures),
}));

const quoted = (text: string): string => (/[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const writers: Readonly<Record<string, (rows: Rows) => string>> = {
  'a sheet': (rows) => rows.map((row) => row.map(quoted).join(',')).join('\n'),
  'lines of tabs': (rows) => rows.map((row) => row.join('\t')).join('\n'),
  Markdown: ([head = [], ...rows]) =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  'a page': (rows) =>
    `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`).join('')}</table>`,
};

const names: Readonly<Record<string, (index: number) => string>> = {
  'numbers above': String,
  'invented names above': (index) => `Unnamed: ${index}`,
};

function numbered(rows: Rows, name: (index: number) => string, first = 0): Rows {
  const head = ['', ...(rows[0] ?? []).map((_, index) => name(index))];
  return [head, ...rows.map((row, index) => [String(first + index), ...row])];
}

async function read(parts: readonly string[], format: string): Promise<TablesReading> {
  const text = format === 'a page' ? plainPage(parts.join('\n')) : parts.join('\n\n');
  const { document } = await readReport(new TextEncoder().encode(text));
  if (document === null) throw new Error('no document');
  return readTables(document, 2024);
}

function figuresIn({ tables: read }: TablesReading): Record<string, string | null> {
  const facts = Object.values(read).flatMap((table) => table?.facts ?? []);
  return Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]));
}

describe.each(Object.entries(writers))('rows with a number before each of them, in %s', (format, write) => {
  const paragraph = (text: string): string => (format === 'a page' ? `<p>${text}</p>` : text);

  it.each(Object.entries(names))('and %s are read as without', async (_, name) => {
    const parts = tables.flatMap(({ heading, rows }) => [paragraph(heading), write(numbered(rows, name))]);
    const reading = await read([paragraph(title), ...parts], format);
    expect(figuresIn(reading)).toEqual(distinctFigures);
    expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

it('rows of a whole report in one sheet are counted through, headings among them', async () => {
  const width = Math.max(...tables.flatMap(({ rows }) => rows.map((row) => row.length)));
  const all = tables.flatMap(({ heading, rows }) => [[heading], ...rows]);
  const even = [[title], ...all].map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const reading = await read([(writers['a sheet'] ?? String)(numbered(even, String))], 'a sheet');
  expect(figuresIn(reading)).toEqual(distinctFigures);
  expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it('figures that happen to count on are figures where every row has one', async () => {
  const text = `${title}\n\n二、主动公开政府信息情况\n\n1,规章,2,3\n2,行政规范性文件,4,5\n3,行政许可,6,7\n4,行政处罚,8,9`;
  const { document } = await readReport(new TextEncoder().encode(text));
  const grid = document?.blocks.find((block) => block.kind === 'grid');
  expect(grid?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['1', '2', '3', '4']);
});

describe('words that programs write where nothing is printed are blank', () => {
  const written = (change: (rows: Rows) => Rows): string =>
    [title, ...tables.flatMap(({ heading, rows }) => [heading, writers.Markdown?.(change(rows)) ?? ''])].join('\n\n');
  const ways: Readonly<Record<string, (rows: Rows) => Rows>> = {
    'names of columns without a head': ([head = [], ...rows]) => [
      head.map((text, index) => text || `Col${index + 1}`),
      ...rows,
    ],
    'names that spreadsheets give': ([head = [], ...rows]) => [
      head.map((text, index) => text || `${['列', 'Column', 'Field'][index % 3]}${index + 1}`),
      ...rows,
    ],
    'the same, in bold': ([head = [], ...rows]) => [head.map((text, index) => text || `**Col${index + 1}**`), ...rows],
    'None for each cell that another covers': (rows) => rows.map((cells) => cells.map((text) => text || 'None')),
  };

  it.each(Object.entries(ways))('%s', async (_, change) => {
    const reading = await read([written(change)], 'Markdown');
    expect(figuresIn(reading)).toEqual(distinctFigures);
    expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
