// Writes a report as a DOCX file, in the ways word processors write them.
import { strToU8, zipSync } from 'fflate';
import type { TableId } from '../../src/codebook/concepts.ts';
import type { Printed } from '../report-text.ts';
import { escapeHtml } from './html-builder.ts';
import { reportParts } from './report-parts.ts';
import type { MergedCell, MergedRow, ReportPartsOptions } from './report-parts.ts';

export interface DocxOptions extends ReportPartsOptions {
  /** The content of a cell. */
  readonly cell?: (text: string, cell: MergedCell) => string;
  readonly paragraph?: (text: string, kind: 'title' | 'heading' | 'paragraph') => string;
  /** A table from its rows (`<w:tr>…</w:tr>`). */
  readonly table?: (rows: readonly string[], table: TableId) => string;
  /** What stands in the body, from the parts of the report. */
  readonly body?: (content: string) => string;
  /** Further parts of the package by name, and others in place of those written here. */
  readonly package?: Readonly<Record<string, string>>;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A report with its three tables as a DOCX file. */
export function reportDocx(printed: Printed, options: DocxOptions = {}): Uint8Array {
  const { paragraph = plainParagraph, table = plainTable } = options;
  const body = options.body ?? ((inside: string) => inside);
  const content = reportParts(printed, options).map((part) =>
    part.kind === 'table' ? table(docxRows(part.rows, options.cell), part.table) : paragraph(part.text, part.kind),
  );
  return docxFile(body(content.join('\n')), options.package);
}

/** A DOCX file with this content of the body. */
export function docxFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ...parts,
  };
  const files = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { mtime: '2025-01-20T00:00:00' });
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r>`;
}

/** A paragraph of one run, or of the runs given. */
export function paragraph(runs: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.startsWith('<') || runs === '' ? runs : run(runs)}</w:p>`;
}

/** A cell with what stands in it and its `w:tcPr`. */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
}

/** Rows as word processors write them: a cell over several rows stands in each of them. */
export function docxRows(
  rows: readonly MergedRow[],
  content: DocxOptions['cell'] = (text) => paragraph(run(text)),
): string[] {
  const goingOn = new Map<number, MergedCell & { readonly end: number }>();
  return rows.map((row, index) => {
    const own = row.map((one) => ({ ...one, end: index + one.rowSpan, isFirst: true }));
    const above = [...goingOn.values()].filter((one) => one.end > index).map((one) => ({ ...one, isFirst: false }));
    for (const one of own) goingOn.set(one.column, one);
    const cells = [...own, ...above].sort((left, right) => left.column - right.column);
    return `<w:tr>${cells.map((one) => docxCell(one, content)).join('')}</w:tr>`;
  });
}

function docxCell(
  merged: MergedCell & { readonly isFirst: boolean },
  content: NonNullable<DocxOptions['cell']>,
): string {
  const across = merged.columnSpan > 1 ? `<w:gridSpan w:val="${merged.columnSpan}"/>` : '';
  const down = merged.rowSpan === 1 ? '' : merged.isFirst ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  return cell(merged.isFirst ? content(merged.text, merged) : '<w:p/>', across + down);
}

export function plainTable(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${rows.join('\n')}</w:tbl>`;
}

function plainParagraph(text: string, kind: 'title' | 'heading' | 'paragraph'): string {
  return paragraph(run(text), kind === 'heading' ? '<w:outlineLvl w:val="0"/>' : '');
}
