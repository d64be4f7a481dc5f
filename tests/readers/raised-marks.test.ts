// Digits set high, as each format sets them: beside a figure they are marks of notes, alone in a cell nobody can tell.
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/forms/read-tables.ts';
import { readReport } from '../../src/readers/index.ts';
import { paragraph, reportDocx, run } from './docx-builder.ts';
import { htmlBytes, reportHtml } from './html-builder.ts';
import { widthOf } from './pdf-builder.ts';
import type { PdfPage, PdfText } from './pdf-builder.ts';
import { pdfReport } from './pdf-report.ts';
import type { PdfReportOptions } from './pdf-report.ts';
import { distinctFigures } from './report-parts.ts';

const alone = 'requests.granted.enterprise';
const aloneInRow = 'proactive.rules.made';
const behind = 'requests.granted.research';
const before = 'requests.granted.total';
const printed = { ...distinctFigures, [alone]: '7', [aloneInRow]: '7', [behind]: '11', [before]: '22' };

/** A figure as it is to be written: alone and raised, with a mark on one side, or plain. */
function ways(text: string, high: (text: string) => string, plain: (text: string) => string): string {
  if (text === '7') return high('7');
  if (text === '11') return plain('11') + high('3');
  return text === '22' ? high('4') + plain('22') : plain(text);
}

const inHtml = (high: (text: string) => string): Uint8Array =>
  htmlBytes(reportHtml(printed, { cell: (text) => ways(text, high, (one) => one) }));
const styled = (style: string) => (text: string) => `<span style="${style}">${text}</span>`;
const inWord = (properties: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  reportDocx(printed, {
    cell: (text) =>
      paragraph(
        ways(
          text,
          (one) => run(one, properties),
          (one) => run(one),
        ),
      ),
    package: parts,
  });
const markStyle = {
  'word/styles.xml':
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>',
};

/** Sets digits high, so large in parts of the others, and so much higher in their ems. */
function raise(pages: readonly PdfPage[], large: number, lift: number): PdfPage[] {
  const raised = ({ x, y, size }: PdfText, text: string, right: number): PdfText => ({
    x: x + right,
    y: y - lift * size,
    text,
    size: large * size,
  });
  const change = (text: PdfText): PdfText[] => {
    if (text.text === '7') return [raised(text, '7', 0)];
    if (text.text === '11') return [text, raised(text, '3', widthOf('11') * text.size)];
    return text.text === '22' ? [raised(text, '4', -widthOf('4') * large * text.size), text] : [text];
  };
  return pages.map((page) => ({ ...page, texts: page.texts.flatMap(change) }));
}
const inPdf = (large: number, lift: number, options: PdfReportOptions = {}): Uint8Array =>
  pdfReport(printed, { ...options, change: (pages) => raise(pages, large, lift) });

const reports: Readonly<Record<string, () => Uint8Array>> = {
  'a page with sup': () => inHtml((text) => `<sup>${text}</sup>`),
  'a page with vertical-align: super': () => inHtml(styled('font-size:9px;vertical-align:super')),
  'a page with letters lifted by a length': () => inHtml(styled('vertical-align: 4pt')),
  'a page with white letters and nothing that says what is behind': () => inHtml(styled('color: #fff')),
  'a page of a word processor': () => inHtml(styled('position:relative;top:-4.0pt;mso-text-raise:4.0pt')),
  'Word with vertAlign': () => inWord('<w:vertAlign w:val="superscript"/>'),
  'Word with a raised position': () => inWord('<w:position w:val="8"/><w:sz w:val="12"/>'),
  'Word with a style of marks': () => inWord('<w:rStyle w:val="Mark"/>', markStyle),
  'PDF of a browser, ruled': () => inPdf(5 / 6, 0.42),
  'PDF of a word processor, ruled': () => inPdf(0.65, 0.33),
  'PDF without rules': () => inPdf(5 / 6, 0.42, { ruling: 'none' }),
  'PDF of a word processor without rules': () => inPdf(0.65, 0.33, { ruling: 'none' }),
};

describe('digits set high', () => {
  it.each(Object.entries(reports))('are marks beside a figure and unread alone in %s', async (_, bytes) => {
    const { document } = await readReport(bytes());
    if (document === null) throw new Error('no document');
    const { tables, diagnostics } = readTables(document);
    const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
    const expected = { ...printed, [alone]: null, [aloneInRow]: null };
    expect(Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]))).toEqual(expected);
    const told = diagnostics.filter(({ rule }) => rule === 'form/figure-raised');
    expect(told.map(({ severity, figures }) => [severity, figures])).toEqual([
      ['warning', [aloneInRow]],
      ['warning', [alone]],
    ]);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'form/cell-count',
      'form/cell-count',
    ]);
  });

  it('are figures where a report sets most of them high', async () => {
    const bytes = htmlBytes(
      reportHtml(distinctFigures, { cell: (text) => (/^\d+$/.test(text) ? `<sup>${text}</sup>` : text) }),
    );
    const { document } = await readReport(bytes);
    const { tables, diagnostics } = readTables(
      document ??
        (() => {
          throw new Error('no document');
        })(),
    );
    const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
    expect(Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]))).toEqual(distinctFigures);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('are told from small figures on the line of their row, or in the middle of their cell', async () => {
    for (const options of [{}, { ruling: 'none' }] as const) {
      const change = (pages: PdfPage[]): PdfPage[] =>
        pages.map((page) => ({
          ...page,
          texts: page.texts.map((text) =>
            /^1[01]\d[37]$/.test(text.text) ? { ...text, size: 0.8 * text.size } : text,
          ),
        }));
      const { document } = await readReport(pdfReport(distinctFigures, { ...options, change }));
      const { tables, diagnostics } = readTables(
        document ??
          (() => {
            throw new Error('no document');
          })(),
      );
      const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
      expect(Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]))).toEqual(distinctFigures);
      expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
  });

  it('with other marks in a cell leave it unread, a dash set high is one', async () => {
    const properties = '<w:vertAlign w:val="superscript"/>';
    const cell = (text: string): string =>
      paragraph(
        text === '7' ? run('7', properties) + run('8', properties) : text === '-' ? run('-', properties) : run(text),
      );
    const { document } = await readReport(reportDocx({ ...distinctFigures, [alone]: '7', [behind]: '-' }, { cell }));
    const { tables } = readTables(
      document ??
        (() => {
          throw new Error('no document');
        })(),
    );
    const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
    const kept = Object.fromEntries(facts.map(({ figure, raw, status }) => [figure, `${status} ${raw ?? ''}`]));
    expect([kept[alone], kept[behind]]).toEqual(['unread ', 'text -']);
  });
});
