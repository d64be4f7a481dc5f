// PDF tables without rules whose figures are wide: they nearly touch, or are broken over lines and pages.
import { describe, expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { tableRows } from '../report-text.ts';
import type { PdfPage } from './pdf-builder.ts';
import { columnWidths, pdfOfParts, pdfReport } from './pdf-report.ts';
import type { PdfReportOptions } from './pdf-report.ts';
import { spannedCells } from './spanned-cells.ts';

type Printed = Readonly<Record<string, string>>;

/** A figure of its own in each cell; wide ones where the test says so, all of them in table 三. */
function printedWith(wide: (index: number) => number | null): Printed {
  const figures = (['proactive', 'requests', 'disputes'] as const).flatMap((table) => promisedFigures(table, '2021'));
  const text = (figure: string, index: number): string => {
    const value = figure.startsWith('requests.') ? wide(index) : null;
    return String(value ?? 101 + index);
  };
  return Object.fromEntries(figures.map((figure, index) => [figure, text(figure, index)]));
}

async function read(printed: Printed, options: PdfReportOptions = {}): Promise<TablesReading> {
  const document = await readPdf(pdfReport(printed, { ruling: 'none', ...options }));
  if (!('blocks' in document)) throw new Error(document.diagnostics.map(({ rule }) => rule).join(' '));
  return readTables(document);
}

function rawOf({ tables }: TablesReading): Record<string, string | null> {
  const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
  return Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]));
}

async function expectExact(printed: Printed, options: PdfReportOptions = {}): Promise<void> {
  const readings = await read(printed, options);
  expect(rawOf(readings)).toEqual(printed);
  expect(readings.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
}

describe('figures that nearly touch', () => {
  it('keep their columns where all are wide', async () => {
    await expectExact(printedWith((index) => 1_000_019 + index * 7));
  });

  it('keep their columns where some rows are wide', async () => {
    await expectExact(printedWith((index) => (index % 5 < 2 ? 1_000_019 + index * 7 : null)));
  });
});

describe('figures broken over two lines', () => {
  /** Bare numbers that were read and are not what is printed. */
  const wrongIn = (readings: TablesReading, printed: Printed): string[] =>
    Object.entries(rawOf(readings)).flatMap(([figure, raw]) =>
      raw !== null && /^\d+$/.test(raw) && raw !== printed[figure] ? [`${figure} ${raw}`] : [],
    );

  it.each([3, 4, 7])('are never read in part, one in %d of them', async (step) => {
    const printed = printedWith((index) => (index % step === 0 ? 10_000_019 + index * 7 : null));
    expect(wrongIn(await read(printed), printed)).toEqual([]);
  });

  it('are never read in part where a page end parts them', async () => {
    const printed = printedWith((index) => (index % 3 === 0 ? 10_000_019 + index * 7 : null));
    for (let bottom = 500; bottom < 740; bottom += 24) {
      expect(wrongIn(await read(printed, { bottom, breaksRows: true }), printed)).toEqual([]);
    }
  }, 30_000);
});

describe('rows of figures broken over two lines', () => {
  it('are never read in part where the lines of their labels have no number', async () => {
    const inFull = (digits: string): string => digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    const narrow = printedWith((index) => 1001 + index);
    const printed = Object.fromEntries(
      Object.entries(narrow).map(([figure, text]) => [figure, figure.startsWith('requests.') ? inFull(text) : text]),
    );
    for (let bottom = 500; bottom < 740; bottom += 12) {
      const raw = rawOf(await read(printed, { bottom, pageNumber: (page) => `— ${page} —` }));
      const wrong = Object.entries(raw).filter(([figure, text]) => text !== null && /^[\d０-９]+$/.test(text) && text !== printed[figure]);
      expect(wrong).toEqual([]);
    }
  }, 30_000);
});

describe('heads of table 二', () => {
  it('are read in another order where the head of the labels reaches beyond them', async () => {
    const printed = printedWith(() => null);
    const swapped = tableRows(edition2021.tables.proactive, printed).map((row, index) =>
      index < 4 ? [row[0] ?? '', row[2] ?? '', row[3] ?? '', row[1] ?? ''] : row,
    );
    const cells = spannedCells(swapped, 'proactive').map((cell) => (cell.text === '信息内容' ? { ...cell, isLabel: false } : cell));
    const heading = { kind: 'heading', text: '二、主动公开政府信息情况' } as const;
    const title = { kind: 'title', text: '某镇2024年政府信息公开工作年度报告' } as const;
    const bytes = pdfOfParts([title, heading, { kind: 'table', cells, widths: columnWidths.proactive }], { ruling: 'none' });
    const document = await readPdf(bytes);
    if (!('blocks' in document)) throw new Error('not read');
    const raw = rawOf(readTables(document));
    const expected = Object.entries(printed).filter(([figure]) => figure.startsWith('proactive.'));
    expect(raw).toMatchObject(Object.fromEntries(expected));
  });
});

describe('heads of table 四', () => {
  const printed = printedWith(() => null);

  it('are clear below a unit that stands between them and the heading', async () => {
    const change = (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => {
        const head = page.texts.find(({ text, size }) => text === '行政复议' && size < 12);
        const unit = head && { ...head, x: 495, y: head.y - 14, text: '单位：件' };
        return { ...page, texts: [...page.texts, ...(unit ? [unit] : [])] };
      });
    await expectExact(printed, { change });
  });

  it('are clear where they stand at the top of their cells, on one line or two', async () => {
    const halfLine = 9 * 0.65;
    const change = (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => {
        const heads = page.texts.find(({ text }) => text === '未经复议直接起诉');
        const isHead = (text: string, y: number): boolean => text === '总计' && heads !== undefined && y > heads.y;
        return { ...page, texts: page.texts.map((one) => (isHead(one.text, one.y) ? { ...one, y: one.y - halfLine } : one)) };
      });
    await expectExact(printed, { change });
  });
});
