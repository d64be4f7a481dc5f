// Heads and labels of PDF tables without rules: at the top, in the middle or at the foot of their cells.
import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { tableRows } from '../report-text.ts';
import { paper, pdfFile, widthOf } from './pdf-builder.ts';
import type { PdfPage, PdfText } from './pdf-builder.ts';
import { columnWidths, pdfOfParts } from './pdf-report.ts';
import { spannedCells } from './spanned-cells.ts';
import { printedWith, rawOf, expectExact } from './unruled-report.ts';

describe('heads of table 二', () => {
  it('are read in another order where the head of the labels reaches beyond them', async () => {
    const printed = printedWith(() => null);
    const swapped = tableRows(edition2021.tables.proactive, printed).map((row, index) =>
      index < 4 ? [row[0] ?? '', row[2] ?? '', row[3] ?? '', row[1] ?? ''] : row,
    );
    const cells = spannedCells(swapped, 'proactive').map((cell) =>
      cell.text === '信息内容' ? { ...cell, isLabel: false } : cell,
    );
    const heading = { kind: 'heading', text: '二、主动公开政府信息情况' } as const;
    const title = { kind: 'title', text: '某镇2024年政府信息公开工作年度报告' } as const;
    const bytes = pdfOfParts([title, heading, { kind: 'table', cells, widths: columnWidths.proactive }], {
      ruling: 'none',
    });
    const document = await readPdf(bytes);
    if (!('blocks' in document)) throw new Error('not read');
    const raw = rawOf(readTables(document));
    const expected = Object.entries(printed).filter(([figure]) => figure.startsWith('proactive.'));
    expect(raw).toMatchObject(Object.fromEntries(expected));
  });
});

describe('labels in the middle of their cells', () => {
  it('are whole on two lines, and apart from the label of a group right before them', async () => {
    const middles: Record<number, number> = { 60: 157.5, 80: 167.5, 140: 197.5 };
    const change = (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => ({
        ...page,
        texts: page.texts.map((text) => {
          const isNarrow = text.text.startsWith('（') && !/[一二七]/.test(text.text);
          const middle = isNarrow ? undefined : middles[text.x - 4];
          return middle === undefined || text.size > 9 || text.text.length === 1
            ? text
            : { ...text, x: middle - widthOf(text.text) * 4.5 };
        }),
      }));
    await expectExact(
      printedWith(() => null),
      { change },
    );
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

  /** Moves the texts of pages that are heads of table 四, given the heights of its lines of heads from the top. */
  const moved =
    (move: (text: PdfText, line: number) => PdfText) =>
    (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => {
        const top = page.texts.find(({ text, size }) => text === '行政复议' && size < 12)?.y ?? Infinity;
        const lines = [...new Set(page.texts.flatMap(({ y }) => (y >= top ? [y] : [])))].toSorted(
          (one, two) => one - two,
        );
        return { ...page, texts: page.texts.map((text) => (text.y < top ? text : move(text, lines.indexOf(text.y)))) };
      });

  it('are clear where all of them stand at the foot of their cells', async () => {
    const twoRows = 9 * 0.65 + 4;
    const isUpper = ({ x }: PdfText): boolean => x < 60 + 475 / 3;
    const change = moved((text, line) =>
      line > 0 && line < 6 && isUpper(text) && !/^\d/.test(text.text) ? { ...text, y: text.y + twoRows } : text,
    );
    await expectExact(printed, { change });
  });

  it('are clear where all texts begin at the left of their cells', async () => {
    const column = 475 / 15;
    const starts: Record<string, number> = { 行政复议: 0, 行政诉讼: 5, 未经复议直接起诉: 5, 复议后起诉: 10 };
    const change = moved((text) => {
      const x = 60 + column * (starts[text.text] ?? Math.floor((text.x - 60) / column));
      return { ...text, x: x + 2 };
    });
    await expectExact(printed, { change });
  });

  it('are clear where they reach over narrow figures beside them', async () => {
    const digits = Object.fromEntries(Object.keys(printed).map((figure, at) => [figure, String(at % 10)]));
    const change = moved((text) =>
      text.text.endsWith('起诉') ? { ...text, x: text.x - 2.5, y: text.y + 8, size: 10 } : text,
    );
    await expectExact(digits, { change });
  });

  it('place blanks where heads of blank columns are set closely, each on one line', async () => {
    const isBlank = (figure: string): boolean => /reconsideration\.(upheld|other)|after\.total/.test(figure);
    const blanks = Object.fromEntries(
      Object.entries(printed).map(([figure, text]) => [figure, isBlank(figure) ? '' : text]),
    );
    const whole: Record<string, string> = { 维持: '结果维持', 纠正: '结果纠正', 审结: '尚未审结' };
    const onOneLine = moved((text, line) => {
      const isUnderOther = line > 0 && text.text === '结果' && Math.floor((text.x - 60) / (475 / 15)) % 5 === 2;
      const head = isUnderOther ? '其他结果' : whole[text.text];
      return head === undefined ? text : { ...text, text: head, x: text.x - 5, y: text.y - 9 * 0.65, size: 7 };
    });
    const change = (pages: PdfPage[]): PdfPage[] =>
      onOneLine(pages).map((page) => ({
        ...page,
        texts: page.texts.filter(({ text }) => !/^(结果|其他|尚未)$/.test(text)),
      }));
    await expectExact(blanks, { change });
  });

  it('are clear where they stand at the top of their cells, on one line or two', async () => {
    const halfLine = 9 * 0.65;
    const change = (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => {
        const heads = page.texts.find(({ text }) => text === '未经复议直接起诉');
        const isHead = (text: string, y: number): boolean => text === '总计' && heads !== undefined && y > heads.y;
        return {
          ...page,
          texts: page.texts.map((one) => (isHead(one.text, one.y) ? { ...one, y: one.y - halfLine } : one)),
        };
      });
    await expectExact(printed, { change });
  });
});

describe('heads of table 三', () => {
  it('keep their order where all texts begin at the top left, one head on one line among those on two', async () => {
    const starts: Record<string, number> = { 申请人情况: 255, 法人或其他组织: 295 };
    const change = (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => {
        const [heads, end] = [/^申请人情况$/, /^四、政府/].map(
          (words) => page.texts.find(({ text }) => words.test(text))?.y ?? Infinity,
        );
        const group = page.texts.find(({ text }) => text === '法人或其他组织')?.y ?? 0;
        const toTop = (text: PdfText): PdfText => {
          if (text.x < 255 || text.y < (heads ?? 0) || text.y >= (end ?? 0)) return text;
          const x = 2 + (starts[text.text] ?? 255 + 40 * Math.floor((text.x - 255) / 40));
          if (text.text === '其他') return { ...text, x, y: text.y - 9 * 0.65 };
          return { ...text, x, y: /^(自然人|总计)$/.test(text.text) ? group : text.y };
        };
        return { ...page, texts: page.texts.map(toTop) };
      });
    await expectExact(
      printedWith(() => null),
      { change },
    );
  });
});

describe('labels at the top of their cells', () => {
  const size = 9;
  /** Texts of table 二 in columns 40 points wide, where the cells of the two rows begin at these heights. */
  const pageWith = (first: number, second: number): PdfPage => {
    const put = (column: number, y: number, lines: string): PdfText[] =>
      lines.split(' ').map((text, at) => ({ x: 60 + 40 * column, y: y + at * 12, text, size }));
    return {
      ...paper,
      shapes: [],
      texts: [
        { x: 60, y: 60, text: '某镇2024年政府信息公开工作年度报告', size: 14 },
        { x: 60, y: 90, text: '二、主动公开政府信息情况', size: 12 },
        ...put(0, 120, '第二十条第（一）项'),
        ...put(0, 134, '信息内 容'),
        ...['本年制 发件数', '本年废 止件数', '现行有 效件数'].flatMap((head, at) => put(at + 1, 134, head)),
        ...put(0, first, '规章'),
        ...['1', '2', '3'].flatMap((figure, at) => put(at + 1, first, figure)),
        ...put(0, second, '行政规 范性文 件'),
        ...['4', '5', '1016244 1'].flatMap((figure, at) => put(at + 1, second, figure)),
      ],
    };
  };

  it('are those of the figures on their first line, beside a figure that is broken over two', async () => {
    const document = await readPdf(pdfFile([pageWith(160, 172)]));
    if (!('blocks' in document)) throw new Error('not read');
    expect(Object.values(rawOf(readTables(document))).slice(0, 6)).toEqual(['1', '2', '3', '4', '5', '1016244 1']);
  });

  it('are those of no row where one may be a part of the next', async () => {
    const page = pageWith(160, 172);
    const texts = page.texts.map((text) => (/^[45]$/.test(text.text) ? { ...text, y: text.y + 7 } : text));
    const document = await readPdf(pdfFile([{ ...page, texts }]));
    if (!('blocks' in document)) throw new Error('not read');
    const [made, repealed, inForce] = Object.values(rawOf(readTables(document))).slice(3, 6);
    expect([made, repealed, inForce]).not.toEqual(['1', '2', '3']);
  });
});
