// Table 三 of a made-up county, whose figures add up, and what is read of its lines in any order.
import { SourceText } from '../../src/document/source-text.ts';
import { editionForms } from '../../src/forms/editions/index.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { randomFrom } from '../generate/random.ts';
import { sections } from '../report-text.ts';

/** The heads of table 三 on three lines, as PDF tools break them. */
export const headLines = [
  '申请人情况 总计',
  '自然人 法人或其他组织',
  '商业企业 科研机构 社会公益组织 法律服务机构 其他',
];

/** The heads of its columns of figures, one by one. */
export const eachHead = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** A row as it is printed. */
export interface TableRow {
  readonly label: string;
  readonly figures: readonly string[];
}

type EditionId = (typeof editionForms)[number]['id'];

/** Labels and figures of table 三 of a county, and what its figures are. */
export function countyTable(edition: EditionId): { rows: readonly TableRow[]; truth: Record<string, string> } {
  const figures = consistentFigures('county', { proactive: edition, requests: edition }, randomFrom(7));
  const form = editionForms.find(({ id }) => id === edition);
  const rows = (form?.tables.requests.blocks ?? []).flatMap((block) => block.rows);
  const text = (figure: string): string => String([...figures].find(([id]) => id === figure)?.[1] ?? '');
  return {
    rows: rows.map((row) => ({ label: row.label, figures: Object.values(row.figures).map(text) })),
    truth: Object.fromEntries(rows.flatMap((row) => Object.values(row.figures)).map((id) => [id, text(id)])),
  };
}

/** All rows of the form of 2021, and the true text of each figure. */
export const { rows: all, truth } = countyTable('2021');

/** What programs take off apart: the labels, the lines of figures, the figures. */
export const labelsOf = (rows: readonly TableRow[]): string[] => rows.map(({ label }) => label);
export const linesOf = (rows: readonly TableRow[]): string[] => rows.map(({ figures }) => figures.join(' '));
export const figuresOf = (rows: readonly TableRow[]): string[] => rows.flatMap(({ figures }) => figures);

/** Whole numbers, the last one not among them. */
export const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** The texts read of a report with such lines in section 三, the figures warned of, and the rules that spoke. */
export function read(lines: readonly string[], heading: string = sections.requests) {
  const text = ['某县2024年政府信息公开工作年度报告', heading, ...lines, '五、存在的主要问题及改进情况', '无。'];
  const { tables, diagnostics } = readTables(readText(new SourceText(`${text.join('\n')}\n`)));
  const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
  const warned = new Set(diagnostics.flatMap(({ severity, figures }) => (severity === 'info' ? [] : figures)));
  return {
    raw: Object.fromEntries(facts.flatMap(({ figure, raw }) => (raw === null ? [] : [[figure, raw]]))),
    warned,
    said: diagnostics.flatMap(({ rule, figures }) => (rule === 'form/row-by-order' ? [figures] : [])),
    rules: new Set(diagnostics.map(({ rule, severity }) => `${rule} ${severity}`)),
  };
}
