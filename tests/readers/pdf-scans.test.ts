// Scans with a text layer: invisible text behind a picture, where a page has no other.
import { expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { processReport } from '../../src/pipeline.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import type { PdfResult } from '../../src/readers/pdf.ts';
import { paper, pdfFile } from './pdf-builder.ts';
import type { PdfPage, PdfText } from './pdf-builder.ts';
import { pdfReport } from './pdf-report.ts';
import { printedWith, rawOf, read } from './unruled-report.ts';

const rulesOf = (document: PdfResult): string[] => document.diagnostics.map(({ rule }) => rule);

it('text of a scan is read where a program has recognised it', async () => {
  const printed = printedWith(() => null);
  const change = (pages: PdfPage[]) => pages.map((page) => ({ ...page, before: '3 Tr' }));
  expect(rawOf(await read(printed, { change }))).toEqual(printed);
});

it('a warning names the figures of it that no sum confirms', async () => {
  const change = (pages: PdfPage[]) => pages.map((page) => ({ ...page, before: '3 Tr' }));
  const bytes = pdfReport({ 'proactive.fees.amount_wan': '' }, { ruling: 'none', change });
  const { record } = await processReport({ file: 'scan.pdf', bytes, sha256: '0'.repeat(64), registered: null });
  const [said] = record.diagnostics.filter(({ rule }) => rule === 'read/recognised-text');
  expect(said?.severity).toBe('warning');
  const named = promisedFigures('proactive', '2021').filter((figure) => figure !== 'proactive.fees.amount_wan');
  expect(said?.figures).toEqual(named);
});

it('a sum that does not hold may be the fault of the program: its figures are named, and the report is not blamed', async () => {
  const change = (pages: PdfPage[]) => pages.map((page) => ({ ...page, before: '3 Tr' }));
  const wrong = { 'requests.granted.total': '8', 'disputes.reconsideration.upheld': '3' };
  const blamed = async (bytes: Uint8Array) => {
    const input = { file: 'x.pdf', bytes, sha256: '0'.repeat(64), registered: null };
    const { diagnostics } = (await processReport(input)).record;
    return {
      rules: diagnostics.flatMap(({ rule }) => (rule.startsWith('check/arithmetic') ? [rule] : [])),
      named: diagnostics.find(({ rule }) => rule === 'read/recognised-text')?.figures ?? [],
    };
  };
  expect((await blamed(pdfReport(wrong))).rules).not.toEqual([]);
  const { rules, named } = await blamed(pdfReport(wrong, { change }));
  expect(rules).toEqual([]);
  expect(named).toContain('requests.granted.total');
  expect(named).toContain('disputes.reconsideration.total');
  expect(named).not.toContain('requests.refused.state_secret.enterprise');
});

it('it is not read where it is too little, or in no place of the page', async () => {
  const few: PdfText = { x: 80, y: 60, text: '扫描件', size: 10 };
  const scan = (text: PdfText) => readPdf(pdfFile([{ ...paper, shapes: [], texts: [text], before: '3 Tr' }]));
  expect(rulesOf(await scan(few))).toEqual(['read/no-text-layer']);
  expect(rulesOf(await scan({ ...few, x: 900, text: few.text.repeat(9) }))).toEqual(['read/no-text-layer']);
});

it('text smaller than anybody can see is none', async () => {
  const text: PdfText = { x: 80, y: 60, text: '本机关公开的政府信息共有三百一十二件，均按时公开', size: 10 };
  const tiny: PdfText = { x: 330, y: 60, text: '9', size: 0.75 };
  const document = await readPdf(pdfFile([{ ...paper, shapes: [], texts: [text, tiny] }]));
  expect('blocks' in document && document.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
    text.text,
  ]);
});

it('a scanned cover says nothing of the figures on the pages behind it', async () => {
  const text: PdfText = { x: 80, y: 60, text: '某县某镇人民政府文件某政发二〇二五年第三号', size: 10 };
  const change = (pages: PdfPage[]) => [{ ...paper, shapes: [], texts: [text], before: '3 Tr' }, ...pages];
  const bytes = pdfReport(
    printedWith(() => null),
    { change },
  );
  const { record } = await processReport({ file: 'scan.pdf', bytes, sha256: '0'.repeat(64), registered: null });
  const [said] = record.diagnostics.filter(({ rule }) => rule === 'read/recognised-text');
  expect(said).toMatchObject({ severity: 'info', figures: [], args: { pages: 1, numbers: '1' } });
});
