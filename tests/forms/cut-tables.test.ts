// Table 三 cut into two by its columns, each half with the labels of all rows: a page too narrow for all of them.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readText } from '../../src/readers/text.ts';
import { htmlBytes, plainPage } from '../readers/html-builder.ts';
import { reportText, sections, tableRows, write } from '../report-text.ts';
import { distinct, rules, silentlyWrong, unread } from './distinct-report.ts';

type Rows = readonly (readonly string[])[];

const labels = 3;
const cut = 6;
const total = 9;

/** The head of the totals stands as high as that of all applicants where `isHigh`. */
function halves(isHigh: boolean): readonly Rows[] {
  const rows = tableRows(edition2021.tables.requests, distinct).map((row, at) =>
    at < labels ? row.with(total, (isHigh ? at === 0 : at === 1) ? '总计' : '') : row,
  );
  return [rows.map((row) => row.slice(0, cut)), rows.map((row) => [...row.slice(0, labels), ...row.slice(cut)])];
}

function cutText(written: (rows: Rows) => string, parts: readonly Rows[]): string {
  const [before = '', rest = ''] = reportText(distinct).split(`${sections.requests}\n\n`);
  const behind = rest.slice(rest.indexOf(sections.disputes));
  return [before, sections.requests, '\n\n', ...parts.map((rows) => `${written(rows)}\n\n`), behind].join('');
}

const readAs = (text: string): TablesReading => readTables(readText(new SourceText(text)));

describe('a table cut in two by its columns', () => {
  it.each([
    ['pipe', false],
    ['pipe', true],
    ['tab', false],
    ['tab', true],
  ] as const)('is read in each half (%s, the head of the totals high: %s)', (dialect, isHigh) => {
    const reading = readAs(cutText(write[dialect], halves(isHigh)));
    expect([unread(reading), silentlyWrong(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('is read in each half where cells stand in columns', () => {
    const table = (rows: Rows): string =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const paragraphs = cutText(() => '@', halves(true)).split('@');
    const parts = halves(true).map(table);
    const page = paragraphs
      .map(
        (text, at) =>
          `${text
            .split('\n')
            .map((line) => (line === '' || line.startsWith('|') ? line : `<p>${line}</p>`))
            .join('\n')}${parts[at] ?? ''}`,
      )
      .join('');
    const { document } = readHtml(htmlBytes(plainPage(page)));
    const reading = document && readTables(document);
    const read = reading?.tables.requests?.facts.filter(({ value, figure }) => String(value) === distinct[figure]);
    expect(read).toHaveLength(175);
  });

  it('is not read where a column of a half has lost its head', () => {
    const parts = halves(true).map((rows) =>
      rows.map((row) => row.map((cell) => (cell === '社会公益组织' ? '' : cell))),
    );
    expect(silentlyWrong(readAs(cutText(write.pipe, parts)))).toEqual([]);
  });

  it('is not read where the head of the totals is met first and rows have cells of their own', () => {
    const parts = halves(true).map((rows) => rows.map((row) => row.filter((cell) => cell !== '')));
    expect(silentlyWrong(readAs(cutText(write.pipe, parts)))).toEqual([]);
  });
});

const applicants = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const cell = (text: string, spans = ''): string => `<td ${spans}>${text}</td>`;
const tableOf = (rows: readonly string[]): string => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const figureRows = tableRows(edition2021.tables.requests, distinct)
  .slice(labels)
  .map((row) =>
    [row.slice(0, labels).findLast((label) => label !== '') ?? '', ...row.slice(labels)]
      .map((text) => cell(text))
      .join(''),
  );

function expectRead(page: string): void {
  const { document } = readHtml(htmlBytes(plainPage(`<p>${sections.requests}</p>${page}`)));
  if (document === null) throw new Error('not read');
  const facts = readTables(document).tables.requests?.facts ?? [];
  expect(facts.filter(({ value, figure }) => value !== null && String(value) !== distinct[figure])).toEqual([]);
  expect(facts.filter(({ value }) => value !== null).length).toBeGreaterThan(150);
}

it('heads in a table of their own stand in the order of its columns, also where one stands lower than the last', () => {
  const heads = [
    cell('', 'rowspan="3"') + cell('申请人情况', 'colspan="7"'),
    cell('') + cell('法人或其他组织', 'colspan="5"') + cell('总计', 'rowspan="2"'),
    ['自然人', ...applicants].map((head) => cell(head)).join(''),
  ];
  expectRead(tableOf(heads) + tableOf(figureRows));
});

it('columns of two tables have nothing in common where the heads are cut', () => {
  const heads = [
    cell('', 'rowspan="2"') + cell('申请人情况', 'colspan="3"'),
    cell('自然人') + cell('法人或其他组织') + cell('总计'),
  ];
  const below = ['', '', ...applicants, ''].map((head) => cell(head)).join('');
  const wide = figureRows.map((row) => row.replace('<td >', '<td colspan="3">'));
  expectRead(tableOf(heads) + tableOf([below.replace('<td >', '<td colspan="3">'), ...wide]));
});

it('columns of heads say nothing where a blank cell moved one of them out of its group', () => {
  const heads = [
    cell('', 'rowspan="3"') + cell('申请人情况', 'colspan="7"') + cell(''),
    cell('自然人', 'rowspan="2"') + cell('') + cell('总计', 'rowspan="2"') + cell('法人或其他组织', 'colspan="5"'),
    [applicants[0] ?? '', '', ...applicants.slice(1)].map((head) => cell(head)).join(''),
  ];
  const withTotalSecond = figureRows.map((row) =>
    row.replace(/^((?:<td >[^<]*<\/td>){2})(.*)(<td >\d+<\/td>)$/, '$1$3$2'),
  );
  expectRead(tableOf(heads) + tableOf(withTotalSecond));
});

describe('a table cut behind its first row, with blank cells', () => {
  const orgs = ['enterprise', 'research', 'public_welfare', 'legal_service', 'org_other'];
  const printed = Object.fromEntries(
    Object.entries(distinct).map(([figure, text]) => [
      figure,
      orgs.some((one) => figure.endsWith(`.${one}`)) ? '' : text,
    ]),
  );
  const rows = tableRows(edition2021.tables.requests, printed);
  const parts = [rows.slice(0, labels + 1), rows.slice(labels + 1)];

  it('is read where the figures at both ends of its only row stand under the heads at both ends', () => {
    const reading = readAs(cutText(write.pipe, parts));
    expect([unread(reading), silentlyWrong(reading, printed), rules(reading)]).toEqual([[], [], []]);
  });

  it('is read where cells stand in columns, whatever labels of other rows stretch over', () => {
    const spanned = ([label = '', ...cells]: readonly string[], columns: number): string =>
      `<tr><td colspan="${columns}">${label}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const [total = [], carried = []] = rows
      .slice(-2)
      .map((row) => row.filter((cell, at) => at >= labels || cell !== ''));
    const last = `<table>${spanned(total, 2).replace('<tr>', '<tr><td></td>')}${spanned(carried, 3)}</table>`;
    const first = rows.slice(0, -2).map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const [before = '', behind = ''] = cutText(() => '@', parts.slice(1)).split('@');
    const page = plainPage(`${before}<table>${first.join('')}</table>${last}${behind}`);
    const read = readHtml(htmlBytes(page));
    const reading = readTables(read.document ?? readText(new SourceText('')));
    const ofTable = (figure: string): boolean => figure.startsWith('requests.');
    expect([unread(reading).filter(ofTable), silentlyWrong(reading, printed).filter(ofTable)]).toEqual([[], []]);
  });

  it('is not read where the figure at one end stands under no head', () => {
    const [first = []] = parts;
    const moved = first.map((row, at) => (at < labels ? row : ['', ...row.slice(0, -1)]));
    const reading = readAs(cutText(write.pipe, [moved, ...parts.slice(1)]));
    expect(unread(reading)).toHaveLength(7);
  });
});
