// PDF tables without rules whose figures are wide: they nearly touch, or are broken over lines and pages.
import { describe, expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import type { PdfPage } from './pdf-builder.ts';
import { pdfReport } from './pdf-report.ts';
import type { PdfReportOptions } from './pdf-report.ts';

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
