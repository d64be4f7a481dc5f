// Browsers draw the foot of a merged cell that a page end cut too high: that makes no row.
import { expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { edition2019 } from '../../src/forms/editions/2019.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { tableRows } from '../report-text.ts';
import type { PdfPage, PdfShape } from './pdf-builder.ts';
import { columnWidths, pdfOfParts } from './pdf-report.ts';
import { spannedCells } from './spanned-cells.ts';

const printed: Readonly<Record<string, string>> = Object.fromEntries(
  promisedFigures('requests', '2019').map((figure, index) => [
    figure,
    figure.includes('.other.') ? '' : String(101 + index),
  ]),
);

/** The foot of 三、本年度办理结果 goes through the row of （六）其他处理, above that of （七）总计. */
function withStep(pages: PdfPage[]): PdfPage[] {
  const feet = pages.flatMap(({ shapes }) => shapes.filter(isOfOutcomes)).map(({ y0 }) => y0);
  const foot = feet.toSorted((left, right) => left - right).at(-1);
  const raised = (shape: PdfShape): PdfShape =>
    isOfOutcomes(shape) && shape.y0 === foot ? { ...shape, y0: foot - rise, y1: foot - rise } : shape;
  return pages.map((page) => ({ ...page, shapes: page.shapes.map(raised) }));
}

const rise = 30;

function isOfOutcomes({ x0, x1, y0, y1 }: PdfShape): boolean {
  return y0 === y1 && x0 === 60 && x1 === 80;
}

it('the one line of （六） is not taken for several', async () => {
  const form = edition2019.tables.requests;
  const cells = spannedCells(tableRows(form, printed), 'requests');
  const bytes = pdfOfParts(
    [
      { kind: 'paragraph', text: '三、收到和处理政府信息公开申请情况' },
      { kind: 'table', cells, widths: columnWidths.requests },
    ],
    { change: withStep },
  );
  const document = await readPdf(bytes);
  if (!('blocks' in document)) throw new Error('not read');
  const { tables, diagnostics } = readTables(document);
  const facts = tables.requests?.facts ?? [];
  expect(Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]))).toEqual(printed);
  expect(diagnostics.filter(({ figures }) => figures.length > 0).map(({ rule }) => rule)).toEqual([]);
});
