// Blank columns and rows of PDF tables without rules: heads stand over the one, labels beside the other.
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { paper, pdfFile } from './pdf-builder.ts';
import type { PdfText } from './pdf-builder.ts';
import { expectExact, printedWith, rawOf } from './unruled-report.ts';

const printed = printedWith(() => null);
const withBlanks = (isBlank: (figure: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(printed).map(([figure, text]) => [figure, isBlank(figure) ? '' : text]));

describe('rows without any figure are blank beside their labels', () => {
  const isRow = (figure: string): boolean =>
    /^requests\.(?:carried_in|refused\.state_secret|unable\.not_held|other\.misc)\./.test(figure);

  it('in a table with figures in each column', async () => {
    await expectExact(withBlanks(isRow));
  });

  it('in a table with blank columns', async () => {
    await expectExact(
      withBlanks((figure) => isRow(figure) || /(?:research|public_welfare|legal_service)$/.test(figure)),
    );
  });
});

describe('heads of columns without any figure, in cells as narrow as they are', () => {
  const size = 9.5;
  const columns = [288.7, 326.3, 363.9, 401.5, 439.2, 476.8, 514.4];
  const at = (column: number, y: number, text: string): PdfText => {
    return { x: (columns[column] ?? 0) - (text.length * size) / 2, y, text, size };
  };
  const lines = (column: number, first = '', second = ''): PdfText[] =>
    second === ''
      ? [at(column, first === '其他' ? 146 : 138.5, first)]
      : [at(column, 140, first), at(column, 152, second)];
  const label = (y: number, text: string): PdfText => ({ x: 60, y, text, size });
  const row = (y: number, text: string, figures: readonly string[]): PdfText[] => [
    label(y, text),
    ...figures.flatMap((figure, column) =>
      figure === '' ? [] : { ...at(column, y, ''), x: (columns[column] ?? 0) - 2 * figure.length, text: figure },
    ),
  ];
  const heads = ['自然人', '商业企 业', '科研机 构', '社会公 益组织', '法律服 务机构', '其他', '总计'];
  const received = ['4', '1', '', '', '', '', '5'];
  const carried = ['3', '', '', '', '', '', '3'];

  it('are told apart, and one on a single line from those on two', async () => {
    const texts = [
      { x: 60, y: 60, text: '某镇2024年政府信息公开工作年度报告', size: 14 },
      { x: 60, y: 90, text: '三、收到和处理政府信息公开申请情况', size: 12 },
      ...heads.flatMap((head, column) => lines(column, ...head.split(' '))),
      ...row(170, '一、本年新收政府信息公开申请数量', received),
      ...row(185, '二、上年结转政府信息公开申请数量', carried),
      ...row(200, '（一）予以公开', received),
    ];
    const document = await readPdf(pdfFile([{ ...paper, shapes: [], texts }]));
    if (!('blocks' in document)) throw new Error('not read');
    const raw = Object.entries(rawOf(readTables(document)));
    const of = (concept: string) => raw.flatMap(([figure, text]) => (figure.startsWith(concept) ? [text] : []));
    expect(of('requests.received_new')).toEqual(received);
    expect(of('requests.carried_in')).toEqual(carried);
    expect(of('requests.granted')).toEqual(received);
  });
});
