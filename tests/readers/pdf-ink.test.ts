// Letters of a PDF on other letters, as shadows or by accident, and those of which only the outline is drawn.
import { expect, it } from 'vitest';
import { readPdf } from '../../src/readers/pdf.ts';
import { paper, pdfFile } from './pdf-builder.ts';
import type { PdfPage, PdfText } from './pdf-builder.ts';
import { expectExact, printedWith, rawOf, read } from './unruled-report.ts';

const printed = printedWith((index) => (index * 7919) % 10_000);

function figureTexts(page: PdfPage): readonly PdfText[] {
  return page.texts.filter(({ text, y }) => /^\d+$/.test(text) && y < 800);
}

/** Pages on which texts are put before others. */
function below(under: (page: PdfPage) => readonly PdfText[]): (pages: PdfPage[]) => PdfPage[] {
  return (pages) => pages.map((page) => ({ ...page, texts: [...under(page), ...page.texts] }));
}

it.each([
  ['right', 0.17, 0],
  ['right and down', 0.22, 0.22],
  ['up', 0, -0.3],
])('a shadow of figures to the %s counts no digit twice', async (_, right, down) => {
  const shadow = (page: PdfPage): readonly PdfText[] =>
    figureTexts(page).map((text) => ({ ...text, x: text.x + right * text.size, y: text.y + down * text.size }));
  await expectExact(printed, { ruling: 'lines', change: below(shadow) });
});

it.each([0, 0.25])('a figure with others on it, %d ems beside its own, is none', async (right) => {
  const isOver = ({ text }: Pick<PdfText, 'text'>): boolean => Number(text) % 31 === 1;
  const other = (digits: string): string => digits.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));
  const change = below((page) =>
    figureTexts(page)
      .filter(isOver)
      .map((text) => ({ ...text, x: text.x + right * text.size, text: other(text.text) })),
  );
  const raw = rawOf(await read(printed, { ruling: 'lines', change }));
  for (const [figure, text] of Object.entries(printed)) {
    if (isOver({ text })) expect(raw[figure] ?? '').not.toMatch(/^\d+$/);
    else expect(raw[figure]).toBe(text);
  }
});

it('letters of which the outline is drawn are seen by its colour', async () => {
  const drawn = (inks: string) => (pages: PdfPage[]) => pages.map((page) => ({ ...page, before: inks }));
  await expectExact(printed, { ruling: 'fills', change: drawn('1 Tr 1 g 0 G') });
  await expectExact(printed, { ruling: 'lines', change: drawn('2 Tr 1 g 0 G') });
  const texts = [{ x: 80, y: 60, text: '本机关公开的政府信息共有三百一十二件，均按时公开', size: 10 }];
  const document = await readPdf(pdfFile([{ ...paper, shapes: [], texts, before: '1 Tr 0 g 1 G' }]));
  expect(document.diagnostics.map(({ rule }) => rule)).toEqual(['read/no-text-layer']);
});
