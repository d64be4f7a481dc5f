// The end of a page between the heads of a table, as browsers cut it: rules end where the row that fits does, and the
// last line of a head over two rows stands below them.
import { expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { tableRows } from '../report-text.ts';
import { paper, pdfFile } from './pdf-builder.ts';
import type { PdfPage, PdfShape, PdfText } from './pdf-builder.ts';
import { columnWidths, pdfOfParts } from './pdf-report.ts';
import { spannedCells } from './spanned-cells.ts';

const printed: Readonly<Record<string, string>> = Object.fromEntries(
  promisedFigures('requests', '2021').map((figure, index) => [figure, String(101 + index)]),
);
const [top, row] = [700, 20];
/** Sides of the label and of the seven columns. */
const sides = columnWidths.requests
  .reduce((known, width) => [...known, (known.at(-1) ?? 0) + width], [60])
  .toSpliced(1, 2);

/** A cell over columns and rows; one that ends with no row is open below. */
function cell([from, to]: readonly [number, number], y0: number, y1: number | null): PdfShape[] {
  const [x0 = 0, x1 = 0] = [sides[from], sides[to]];
  const end = y1 ?? top + 2 * row;
  const down = [x0, x1].map((x): PdfShape => ({ kind: 'line', x0: x, y0, x1: x, y1: end }));
  const across = y1 === null ? [y0] : [y0, y1];
  return [...down, ...across.map((y): PdfShape => ({ kind: 'line', x0, y0: y, x1, y1: y }))];
}

/** The first two rows of heads: those over two rows are open below, their second line stands out. */
function firstPage(): PdfPage {
  const shapes = [
    ...cell([0, 1], top, null),
    ...cell([1, 8], top, top + row),
    ...cell([1, 2], top + row, null),
    ...cell([2, 7], top + row, top + 2 * row),
    ...cell([7, 8], top + row, null),
  ];
  const at = (column: number, y: number, text: string): PdfText => ({ x: (sides[column] ?? 0) + 4, y, text, size: 9 });
  const texts = [
    { x: 60, y: top - 20, text: '三、收到和处理政府信息公开申请情况', size: 14 },
    at(1, top + 14, '申请人情况'),
    at(1, top + row + 11, '自然'),
    at(1, top + row + 27, '人'),
    at(2, top + row + 14, '法人或其他组织'),
    at(7, top + row + 11, '总'),
    at(7, top + row + 27, '计'),
    { x: 290, y: 805, text: '- 1 -', size: 10 },
  ];
  return { ...paper, shapes, texts };
}

it('heads are whole again, and what they head is read', async () => {
  const rows = tableRows(edition2021.tables.requests, printed).slice(2);
  const cells = spannedCells([[], [], ...rows], 'requests')
    .filter((one) => one.row >= 2 || (one.row === 0 && one.rowSpan === 3) || (one.row === 1 && one.rowSpan === 2))
    .map((one) => ({ ...one, row: Math.max(0, one.row - 2), rowSpan: one.row < 2 ? 1 : one.rowSpan }));
  let pages: PdfPage[] = [];
  pdfOfParts([{ kind: 'table', cells, widths: columnWidths.requests }], {
    change: (own) => (pages = [firstPage(), ...own]),
  });
  const document = await readPdf(pdfFile(pages));
  if (!('blocks' in document)) throw new Error('not read');
  const { tables, diagnostics } = readTables(document);
  const facts = tables.requests?.facts ?? [];
  expect(Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]))).toEqual(printed);
  expect(diagnostics.filter(({ severity, args }) => severity !== 'info' && args['table'] === 'requests')).toEqual([]);
});

it('a line of text below a table that is open below is none of it', async () => {
  const note = { x: 64, y: top + 2 * row + 8, text: '注：本表数据截至二〇二四年十二月三十一日，共2024件', size: 9 };
  const page = firstPage();
  const texts = [...page.texts.filter(({ y }) => y < top + row + 27), note];
  const document = await readPdf(pdfFile([{ ...page, texts }]));
  const blocks = 'blocks' in document ? document.blocks : [];
  expect(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).toContain(note.text);
});
