// Tables that a converter took apart: each part of table 四 below the line that names its procedure, heads left empty.
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

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const [figures = []] = tableRows(edition2021.tables.disputes, distinct).slice(-1);
const parts: readonly Rows[] = [0, 5, 10].map((from) => [outcomes, figures.slice(from, from + outcomes.length)]);
const captions = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];

/** A report whose table 四 is in parts, each below a heading; null for a part without one. */
function inParts(lines: readonly (string | null)[], marked = '### ', printed = parts): string {
  const whole = reportText(distinct);
  const table = printed.map((rows, at) => {
    const line = lines[at] ?? null;
    return `${line === null ? '' : `${marked}${line}\n`}${write.pipe(rows)}\n`;
  });
  return `${whole.slice(0, whole.indexOf(sections.disputes))}## ${sections.disputes}\n\n${table.join('\n')}`;
}

const readAs = (text: string): TablesReading => readTables(readText(new SourceText(text)));

describe('table 四 in a part for each procedure', () => {
  it.each([
    ['headings', captions, '### '],
    ['lines of text', captions, ''],
    ['numbered lines', ['（一）行政复议情况', '（二）未经复议直接起诉', '（三）复议后起诉'], ''],
  ])('is read by the %s above them', (_, lines, marked) => {
    const reading = readAs(inParts(lines, marked));
    expect([unread(reading), silentlyWrong(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('takes the label from its line', () => {
    const text = inParts(captions);
    const row = readAs(text).rows.find(({ label }) => label === '复议后起诉');
    const span = row?.row.cells[0]?.span ?? { start: 0, end: 0 };
    expect(text.slice(span.start, span.end)).toBe('行政诉讼（复议后起诉）');
  });

  it('is read where cells stand in columns', () => {
    const table = (rows: Rows): string =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const page = parts.map((rows, at) => `<p>${captions[at] ?? ''}</p>${table(rows)}`).join('');
    const { document } = readHtml(htmlBytes(plainPage(`<p>${sections.disputes}</p>${page}`)));
    const disputes = document && readTables(document).tables.disputes;
    expect(disputes?.facts.map(({ raw }) => raw)).toEqual(figures);
  });

  it.each([
    ['one line is lost', ['行政复议', null, '行政诉讼（复议后起诉）']],
    ['all lines are lost', [null, null, null]],
    ['two lines name one procedure', ['行政复议', '行政复议', '行政诉讼（复议后起诉）']],
    ['a line names none of them', ['行政复议', '行政诉讼', '行政诉讼（复议后起诉）']],
  ])('gives no figure that nothing tells where %s', (_, lines) => {
    const reading = readAs(inParts(lines));
    expect(silentlyWrong(reading)).toEqual([]);
    expect(rules(reading)).not.toEqual([]);
  });

  it.each([
    ['lost', (cells: readonly string[]) => cells.toSpliced(1, 1)],
    ['too many', (cells: readonly string[]) => cells.toSpliced(1, 0, '3')],
  ])('gives no figure of a part where a cell is %s, and those of the others', (_, damage) => {
    const printed = parts.map((rows, at) => (at === 1 ? [outcomes, damage(rows[1] ?? [])] : rows));
    const reading = readAs(inParts(captions, '', printed));
    expect(silentlyWrong(reading)).toEqual([]);
    expect(reading.tables.disputes?.facts.flatMap(({ raw }) => raw ?? [])).toEqual(figures.toSpliced(5, 5));
  });

  it('ties the figures to the heads above them, in whatever order these stand', () => {
    const printed = parts.map((rows) => rows.map((cells) => cells.toReversed()));
    expect(silentlyWrong(readAs(inParts(captions, '', printed)))).toEqual([]);
  });

  it('does not take a line for a label where the table prints more than one procedure', () => {
    const whole = reportText(distinct).replace(`${sections.disputes}\n`, `${sections.disputes}\n\n行政复议\n`);
    const reading = readAs(whole);
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
  });
});

describe('table 三 in parts', () => {
  const head = ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];
  const rows = tableRows(edition2021.tables.requests, distinct).slice(3);
  const empty = write.pipe([
    ['商业企业', '科研机构', '社会公益', '法律服务机构', '其他'],
    ['-', '-', '-', '-', '-'],
  ]);
  const whole = reportText(distinct);
  const before = whole.slice(0, whole.indexOf(sections.requests));
  const behind = whole.slice(whole.indexOf(sections.disputes));
  const ownLabel = (row: readonly string[]): string[] => [row.slice(0, 3).findLast((cell) => cell !== '') ?? ''];
  const table = rows.map((row) => write.pipe([head, [...ownLabel(row), ...row.slice(3)]])).join('\n\n');
  const text = `${before}${sections.requests}\n\n${empty}\n\n### 申请人情况（总计）\n\n${table}\n\n${behind}`;

  it('is read by order, and that is no warning, below a table of its heads that was left empty', () => {
    const reading = readAs(text);
    expect([unread(reading), silentlyWrong(reading)]).toEqual([[], []]);
    expect(reading.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'info form/columns-by-order',
    ]);
  });

  it('is doubtful where the heads of the empty table have another order', () => {
    const reading = readAs(text.replace('商业企业 | 科研机构', '科研机构 | 商业企业'));
    expect(reading.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning form/columns-by-order',
    ]);
  });
});
