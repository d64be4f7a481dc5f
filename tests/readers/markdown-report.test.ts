// Whole reports as Markdown, written in the ways of converters: every figure must come out, each from its own cell.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { reportText } from '../report-text.ts';
import type { Printed } from '../report-text.ts';
import { reportHtml } from './html-builder.ts';
import type { HtmlOptions } from './html-builder.ts';
import { distinctFigures, mergedRows, reportParts } from './report-parts.ts';
import type { MergedRow } from './report-parts.ts';

type Rows = readonly (readonly string[])[];
type Write = (rows: Rows) => string;

/** Figures and the text each was read from; nothing but infos may be said. */
function readFigures(text: string): Record<string, string | null> {
  const reading = readTables(readText(new SourceText(text)));
  expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const facts = Object.values(reading.tables).flatMap((table) => table?.facts ?? []);
  return Object.fromEntries(
    facts.map(({ figure, raw, status, span }) => {
      if (span && raw) expect(text.slice(span.start, span.end)).toBe(raw);
      return [figure, status === 'unread' ? 'unread' : raw];
    }),
  );
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A report whose tables are written anew from their rows. */
function written(write: Write, printed: Printed = distinctFigures): string {
  return reportText(printed).replace(/(?:^\|.*\n?)+/gm, (table) => {
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.startsWith('|--'))
      .map((line) => line.slice(2, -2).split(' | '));
    return `${write(rows)}\n`;
  });
}

const ruled = (rows: readonly string[], width: number, rule = ' --- |'): string =>
  [rows[0], `|${rule.repeat(width)}`, ...rows.slice(1)].join('\n');

/** Lines of eight characters at most, as a grid table breaks its cells. */
const brokenGrid: Write = (rows) => {
  const rule = `+${'--------+'.repeat(rows[0]?.length ?? 1)}`;
  const lines = rows.flatMap((cells) => {
    const parts = cells.map((cell) => cell.match(/.{1,8}/gu) ?? ['']);
    const height = Math.max(...parts.map(({ length }) => length));
    return [...Array.from({ length: height }, (_, line) => row(parts.map((part) => part[line] ?? ''))), rule];
  });
  return [rule, ...lines].join('\n');
};

/** Labels and figures over several columns printed in each of them. */
const repeated: Write = (rows) =>
  ruled(
    mergedRows(rows).map((cells) => row(cells.flatMap(({ text, columnSpan }) => Array<string>(columnSpan).fill(text)))),
    rows[0]?.length ?? 1,
  );

/** Cells over several rows or columns once, and blanks at the end of each row. */
const moved: Write = (rows) => {
  const width = rows[0]?.length ?? 1;
  const lines = mergedRows(rows).map((cells) => cells.map(({ text }) => text));
  return ruled(
    lines.map((cells) => row([...cells, ...Array<string>(width - cells.length).fill('')])),
    width,
  );
};

/** AsciiDoc: no pipe behind the last cell, blank lines between rows, a fence at both ends. */
const fenced: Write = (rows) => ['|===', rows.map((cells) => `|${cells.join(' |')}`).join('\n\n'), '|==='].join('\n');

/** Labels broken by a backslash go on in a row of their own, as in tables without rules between rows. */
const continued: Write = (rows) =>
  rows
    .flatMap((cells) => {
      const parts = cells.map((cell) => /^(.{4})(?=\p{Script=Han}{2})(.+)/u.exec(cell)?.slice(1) ?? [cell]);
      const first = row(parts.map(([start = '', end]) => (end === undefined ? start : `${start}\\\\`)));
      return parts.some(({ length }) => length > 1) ? [first, row(parts.map(([, end = '']) => end))] : [first];
    })
    .join('\n');

/** What a blank head or label is part of: the one before it, or the one above it. */
function overOrBefore(rows: Rows, at: number, column: number): string {
  const cells = rows[at] ?? [];
  if (cells.every((cell) => cell === '' || isFigure(cell))) return '';
  const before = cells.slice(0, column).findLast((cell) => cell !== '') ?? '';
  return before === '' || isFigure(before) ? (rows[at - 1]?.[column] ?? '') : before;
}

/** Cells as paragraphs with a pipe between them, as html2text writes a page whose cells hold paragraphs. */
const apart: Write = (rows) => {
  const lines = rows.map((cells) => cells.filter((cell) => cell !== '').join('\n\n|\n\n'));
  return [lines[0], '---|---|---', ...lines.slice(1)].join('  \n  \n');
};

/** HTML whose cells begin on lines of their own, blank lines between. */
const tagged: Write = (rows) =>
  [
    '<table>',
    ...rows.flatMap((cells) => ['<tr>', ...cells.map((cell) => `<td>\n\n${cell}\n</td>`), '</tr>']),
    '</table>',
  ].join('  \n');

const plain =
  (change: (cell: string) => string): Write =>
  (rows) =>
    ruled(
      rows.map((cells) => row(cells.map(change))),
      rows[0]?.length ?? 1,
    );

const isFigure = (cell: string): boolean => /^\d+$/.test(cell);

const ways: Readonly<Record<string, Write>> = {
  'a rule of single dashes': (rows) => ruled(rows.map(row), rows[0]?.length ?? 1, '-|'),
  'no-break spaces as references': plain((cell) => (cell === '' ? '&nbsp;' : `&nbsp;${cell}<br>`)),
  'line breaks in labels': plain((cell) => (isFigure(cell) ? cell : cell.replace(/^(.{3})(.)/u, '$1<br/>$2'))),
  'backslashes before marks': plain((cell) => cell.replace(/^(\d)\./, '$1\\.').replace('（', '\\（')),
  'a quotation': (rows) => plain((cell) => cell)(rows).replace(/^/gm, '> '),
  'lines of a list': (rows) => rows.map((cells) => `- ${cells.join(' | ')}`).join('\n'),
  'cells broken over lines in a drawn table': brokenGrid,
  'texts repeated for each column they stretch over': repeated,
  'spans dropped and rows filled up': moved,
  'fences and blank lines between rows': fenced,
  'labels that go on in a row of their own': continued,
  'a pipe between cells that are paragraphs': apart,
  'tables of HTML whose cells have lines of their own': tagged,
  'tabs, texts repeated in each column and row they stretch over': (rows) =>
    rows
      .map((cells, at) => cells.map((cell, column) => cell || overOrBefore(rows, at, column)))
      .map((cells) => cells.join('\t'))
      .join('\n'),
};

describe('a report as Markdown is read whole', () => {
  it.each(Object.entries(ways))('with %s', (_, write) => {
    expect(readFigures(written(write))).toEqual(distinctFigures);
  });

  it.each([
    ['formulas', '$', '$'],
    ['formulas with blanks', '$ ', ' $'],
    ['formulas in brackets', '\\( ', ' \\)'],
    ['code', '`', '`'],
    ['strong text', '__', '__'],
  ])('with figures set as %s', (_, before, behind) => {
    const reading = readTables(
      readText(new SourceText(written(plain((cell) => (isFigure(cell) ? before + cell + behind : cell))))),
    );
    const facts = Object.values(reading.tables).flatMap((table) => table?.facts ?? []);
    expect(Object.fromEntries(facts.map(({ figure, value }) => [figure, String(value)]))).toEqual(distinctFigures);
  });

  it('but for a figure printed twice beside a head that is not: 11 may be broken there', () => {
    const broken = written((rows) =>
      ruled(
        rows.map((cells) => row(cells[0] === '行政许可' ? ['行政许可', '1', '1'] : cells)),
        4,
      ),
    );
    const facts = readTables(readText(new SourceText(broken))).tables.proactive?.facts ?? [];
    expect(facts.filter(({ status }) => status === 'unread').map(({ figure }) => figure)).toEqual([
      'proactive.licences.decisions',
    ]);
  });

  it('but for a figure printed otherwise in each column that its head stretches over', () => {
    const torn = written(repeated).replace(/(\| 行政许可 \| \d+ \|)[^|]*/, '$1 5 ');
    const facts = readTables(readText(new SourceText(torn))).tables.proactive?.facts ?? [];
    expect(facts.filter(({ status }) => status === 'unread').map(({ figure }) => figure)).toEqual([
      'proactive.licences.decisions',
    ]);
  });

  it('with marks of footnotes, which are no part of a figure', () => {
    const printed = {
      ...distinctFigures,
      'proactive.licences.decisions': '12[^3]',
      'proactive.penalties.decisions': '34<sup>5</sup>',
    };
    const reading = readTables(
      readText(
        new SourceText(
          written(
            plain((cell) => cell),
            printed,
          ),
        ),
      ),
    );
    const facts = new Map(reading.tables.proactive?.facts.map((fact) => [fact.figure, fact]));
    expect(facts.get('proactive.licences.decisions')).toMatchObject({ value: 12, status: 'text', raw: '12[^3]' });
    expect(facts.get('proactive.penalties.decisions')).toMatchObject({ value: 34, status: 'text' });
  });

  it('but for a figure that the cell of a drawn table broke: no part of it is read', () => {
    const printed = { ...distinctFigures, 'requests.not_processed.repeat.total': '12345678901' };
    const facts = readTables(readText(new SourceText(written(brokenGrid, printed)))).tables.requests?.facts ?? [];
    const wrong = facts.filter(({ figure, value }) => value !== null && String(value) !== (printed as Printed)[figure]);
    expect(wrong).toEqual([]);
    expect(facts.filter(({ value }) => value === null).length).toBeLessThanOrEqual(7);
  });

  it('with blanks, where spans were dropped and rows filled up', () => {
    const blank = Object.keys(distinctFigures).filter(
      (figure, index) => figure.startsWith('requests') && index % 7 !== 3,
    );
    const printed = { ...distinctFigures, ...Object.fromEntries(blank.map((figure) => [figure, ''])) };
    const filled = written((rows) => moved(rows.map((cells) => cells.map((cell) => cell))), printed);
    const reading = readTables(readText(new SourceText(filled)));
    const facts = Object.values(reading.tables).flatMap((table) => table?.facts ?? []);
    const wrong = facts.filter(({ figure, value }) => value !== null && String(value) !== (printed as Printed)[figure]);
    expect(wrong).toEqual([]);
  });
});

describe('blank cells', () => {
  const blank = Object.keys(distinctFigures).filter(
    (figure, index) => figure.startsWith('requests') && index % 11 !== 3,
  );
  const printed: Printed = { ...distinctFigures, ...Object.fromEntries(blank.map((figure) => [figure, ''])) };

  it('are in their places where cells over rows are written once, and those over columns with blanks behind them', () => {
    const text = reportParts(printed)
      .map((part) => (part.kind === 'table' ? part.rows.map(spread).join('\n') : `${part.text}\n`))
      .join('\n');
    const { tables, diagnostics } = readTables(readText(new SourceText(text)));
    const facts = tables.requests?.facts ?? [];
    expect(Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]))).toEqual(
      Object.fromEntries(Object.entries(printed).filter(([figure]) => figure.startsWith('requests'))),
    );
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

function spread(row: MergedRow): string {
  const cells = row.flatMap(({ text, columnSpan }) => [text, ...Array<string>(columnSpan - 1).fill('')]);
  return `| ${cells.join(' | ')} |`;
}

describe('tables of HTML in Markdown are read', () => {
  const inMarkdown = (table: (rows: readonly string[]) => string): string => {
    const options: HtmlOptions = {
      table,
      paragraph: (text, kind) => (kind === 'paragraph' ? `${text}\n` : `# ${text}\n`),
      page: (article) => article,
    };
    return reportHtml(distinctFigures, options);
  };

  it.each<[string, (rows: readonly string[]) => string]>([
    ['behind words', (rows) => `表格：<table>${rows.join('')}</table>`],
    ['in a list', (rows) => `- <table>${rows.join('')}</table>`],
    ['in a quotation', (rows) => `> <table>${rows.join('')}</table>`],
    ['in sections', (rows) => `<section><table>\n${rows.join('\n')}\n</table></section>`],
    ['without an end', (rows) => `<table>${rows.join('\n')}\n`],
  ])('%s', (_, table) => {
    expect(readFigures(inMarkdown(table))).toEqual(distinctFigures);
  });
});
