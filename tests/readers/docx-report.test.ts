// Whole reports as DOCX files, written in many ways: every figure must come out, each from its own cell.
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { readDocx } from '../../src/readers/docx.ts';
import { cell, docxFile, paragraph, plainTable, reportDocx, run } from './docx-builder.ts';
import type { DocxOptions } from './docx-builder.ts';
import { distinctFigures } from './report-parts.ts';

function documentOf(bytes: Uint8Array): Document {
  const { document } = readDocx(bytes);
  if (document === null) throw new Error('no document');
  return document;
}

/** Figures and their raw text; each must stand in the text at its place. */
function readFigures(bytes: Uint8Array): Record<string, string | null> {
  const document = documentOf(bytes);
  const reading = readTables(document);
  expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const facts = Object.values(reading.tables).flatMap((table) => table?.facts ?? []);
  return Object.fromEntries(
    facts.map(({ figure, raw, status, span }) => {
      if (span) {
        expect(document.source.slice(span)).toBe(raw);
        expect(document.locate(span)).toHaveProperty('cell');
      }
      return [figure, status === 'unread' ? 'unread' : raw];
    }),
  );
}

const inRuns = (text: string): string => Array.from(text, (one) => run(one, '<w:sz w:val="20"/>')).join('');
const isLabel = (text: string): boolean => /\p{Script=Han}/u.test(text) && text.length > 3;
const old = run('9', '<w:b/>');
const picture = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run(text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run(text))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const ways: Readonly<Record<string, DocxOptions>> = {
  'merged cells': {},
  'a run for each character': { cell: (text) => paragraph(inRuns(text)) },
  'labels over two paragraphs': {
    cell: (text) =>
      isLabel(text) ? paragraph(run(text.slice(0, -2))) + paragraph(run(text.slice(-2))) : paragraph(run(text)),
  },
  'line breaks in labels': {
    cell: (text) =>
      paragraph(isLabel(text) ? `${run(text.slice(0, 2))}<w:r><w:br/></w:r>${run(text.slice(2))}` : run(text)),
  },
  'a table of one cell in each cell': {
    cell: (text) => `${plainTable([`<w:tr>${cell(paragraph(run(text)))}</w:tr>`])}<w:p/>`,
  },
  'tracked changes': {
    cell: (text) =>
      paragraph(
        `<w:del w:id="1" w:author="a">${run('8').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2" w:author="a">${run(text)}</w:ins><w:moveFrom w:id="3">${old}</w:moveFrom>`,
      ),
  },
  'rows that were deleted': {
    table: (rows) =>
      plainTable(rows.flatMap((row) => [row, row.replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>').replace(/\d/g, '7')])),
  },
  'hidden and struck text': {
    cell: (text) => paragraph(run('7', '<w:vanish/>') + run(text, '<w:strike w:val="0"/>') + run('8', '<w:strike/>')),
  },
  'content controls, links and smart tags': {
    cell: (text) =>
      `<w:sdt><w:sdtPr><w:alias w:val="9"/></w:sdtPr><w:sdtContent>${paragraph(`<w:hyperlink><w:smartTag w:element="x">${run(text)}</w:smartTag></w:hyperlink>`)}</w:sdtContent></w:sdt>`,
  },
  'rows and cells in content controls': {
    table: (rows) =>
      plainTable(rows.map((row) => `<w:sdt><w:sdtContent>${row}</w:sdtContent></w:sdt>`)),
  },
  'fields': {
    cell: (text) =>
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(LEFT) 9</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
  },
  'text boxes with a version for older programs': { cell: (text) => paragraph(picture(text)) },
  'note marks at figures': { cell: (text) => paragraph(`${run(text)}<w:r><w:footnoteReference w:id="2"/></w:r>`) },
  'tables in a table': {
    body: (content) => plainTable([`<w:tr>${cell(content)}</w:tr>`]),
  },
  'columns left free before and behind the cells': {
    table: (rows) =>
      plainTable(rows.map((row) => row.replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>'))),
  },
};

describe('a report as a DOCX file is read whole', () => {
  it.each(Object.entries(ways))('with %s', (_, options) => {
    expect(readFigures(reportDocx(distinctFigures, options))).toEqual(distinctFigures);
  });

  it('with figures that are blank', () => {
    const printed = { ...distinctFigures, 'requests.granted.enterprise': '', 'requests.granted.total': '', 'proactive.rules.made': '' };
    expect(readFigures(reportDocx(printed))).toEqual(printed);
  });

  it('and its figures lead to table, row and cell', () => {
    const document = documentOf(reportDocx(distinctFigures));
    const place = (figure: string) => {
      const fact = Object.values(readTables(document).tables)
        .flatMap((table) => table?.facts ?? [])
        .find((one) => one.figure === figure);
      return fact?.span ? document.locate(fact.span) : null;
    };
    expect(place('proactive.rules.made')).toEqual({ cell: { table: 1, row: 3, cell: 2 } });
    expect(place('requests.received_new.natural_person')).toEqual({ cell: { table: 2, row: 4, cell: 2 } });
    expect(place('requests.refused.prohibited_by_law.total')).toEqual({ cell: { table: 2, row: 9, cell: 10 } });
    expect(place('disputes.litigation_after.total')).toEqual({ cell: { table: 3, row: 4, cell: 15 } });
  });

  it('with numbered headings, title and claims', () => {
    const numbering = `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const bytes = reportDocx(distinctFigures, {
      prose: ['（一）主动公开。2024年主动公开政府信息58条。', '（二）依申请公开。收到申请3件。'],
      package: { 'word/numbering.xml': numbering },
      paragraph: (text, kind) =>
        kind === 'heading'
          ? paragraph(run(text.slice(2)), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')
          : paragraph(run(text)),
    });
    const document = documentOf(bytes);
    const outline = findOutline(document);
    expect(outline.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    const { title, claims } = readNarrative(document, outline);
    expect(title).toMatchObject({ text: '某县某镇人民政府2024年政府信息公开工作年度报告', year: 2024 });
    expect(claims.map(({ value }) => value)).toEqual([58, 3]);
    expect(readFigures(bytes)).toEqual(distinctFigures);
  });

  it('unless there is nothing in it', () => {
    expect(readDocx(docxFile('<w:p/>'))).toMatchObject({ document: null, diagnostics: [{ rule: 'read/empty-file' }] });
  });
});
