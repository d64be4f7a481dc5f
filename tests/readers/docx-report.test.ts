// Whole reports as DOCX files, written in many ways: every figure must come out, each from its own cell.
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { readDocx } from '../../src/readers/docx.ts';
import { docxFile, paragraph, reportDocx, run } from './docx-builder.ts';
import { docxWays } from './docx-ways.ts';
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

describe('a report as a DOCX file is read whole', () => {
  it.each(Object.entries(docxWays))('with %s', (_, options) => {
    expect(readFigures(reportDocx(distinctFigures, options))).toEqual(distinctFigures);
  });

  it('with figures that are blank', () => {
    const printed = {
      ...distinctFigures,
      'requests.granted.enterprise': '',
      'requests.granted.total': '',
      'proactive.rules.made': '',
    };
    expect(readFigures(reportDocx(printed))).toEqual(printed);
  });

  it.each([
    ['a paragraph for each cell', ''],
    ['tabs between cells', '<w:r><w:tab/></w:r>'],
  ])('with %s in place of tables', (_, between) => {
    const bytes = reportDocx(distinctFigures, {
      table: (rows) =>
        rows
          .map((row) => {
            const cells = (row.match(/<w:p>.*?<\/w:p>/g) ?? []).map((one) => one.replace(/<\/?w:p>/g, ''));
            return between === '' ? cells.map((one) => paragraph(one)).join('') : paragraph(cells.join(between));
          })
          .join(''),
    });
    const document = documentOf(bytes);
    const facts = Object.values(readTables(document).tables).flatMap((table) => table?.facts ?? []);
    expect(Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]))).toEqual(distinctFigures);
    for (const { span, raw } of facts) expect(span && document.source.slice(span)).toBe(raw);
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
    const refused = { rule: 'read/empty-file', args: { kind: 'document' } };
    expect(readDocx(docxFile('<w:p/>'))).toMatchObject({ document: null, diagnostics: [refused] });
  });
});
