// PDF tables without rules whose figures are wide: they nearly touch, or are broken over lines and pages.
import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { tableRows } from '../report-text.ts';
import { paper, pdfFile, widthOf } from './pdf-builder.ts';
import type { PdfPage, PdfText } from './pdf-builder.ts';
import { columnWidths, pdfOfParts } from './pdf-report.ts';
import type { LaidPart } from './pdf-report.ts';
import { spannedCells } from './spanned-cells.ts';
import { printedWith, read, rawOf, expectExact } from './unruled-report.ts';
import type { Printed } from './unruled-report.ts';

describe('figures that nearly touch', () => {
  it('keep their columns where all are wide', async () => {
    await expectExact(printedWith((index) => 1_000_019 + index * 7));
  });

  it('keep their columns where some rows are wide', async () => {
    await expectExact(printedWith((index) => (index % 5 < 2 ? 1_000_019 + index * 7 : null)));
  });

  it('keep their columns beside signs that stand for none', async () => {
    const marks = printedWith((index) => (index % 5 < 2 ? 1_000_019 + index * 7 : null));
    const printed = Object.fromEntries(
      Object.entries(marks).map(([figure, text], index) => [
        figure,
        figure.startsWith('requests.') && index % 3 === 0 ? '\uff0d\uff0d\uff0d' : text,
      ]),
    );
    expect(rawOf(await read(printed))).toEqual(printed);
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
    const inFull = (digits: string): string =>
      digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    const narrow = printedWith((index) => 1001 + index);
    const printed = Object.fromEntries(
      Object.entries(narrow).map(([figure, text]) => [figure, figure.startsWith('requests.') ? inFull(text) : text]),
    );
    for (let bottom = 500; bottom < 740; bottom += 12) {
      const raw = rawOf(await read(printed, { bottom, pageNumber: (page) => `— ${page} —` }));
      const wrong = Object.entries(raw).filter(
        ([figure, text]) => text !== null && /^[\d０-９]+$/.test(text) && text !== printed[figure],
      );
      expect(wrong).toEqual([]);
    }
  }, 30_000);
});

describe('texts of tables', () => {
  const printed = printedWith(() => null);

  /** Changes what is printed in the cells of one table before it is laid out. */
  async function rawWith(
    table: 'proactive' | 'requests',
    change: (text: string) => string,
    figures = printed,
  ): Promise<Record<string, string | null>> {
    const form = edition2021.tables[table];
    const rows = tableRows(form, figures).map((row) => row.map(change));
    const heading = { proactive: '二、主动公开政府信息情况', requests: '三、收到和处理政府信息公开申请情况' }[table];
    const parts: LaidPart[] = [
      { kind: 'title', text: '某镇2024年政府信息公开工作年度报告' },
      { kind: 'heading', text: heading },
      { kind: 'table', cells: spannedCells(rows, table), widths: columnWidths[table] },
    ];
    const document = await readPdf(pdfOfParts(parts, { ruling: 'none' }));
    if (!('blocks' in document)) throw new Error('not read');
    return rawOf(readTables(document));
  }

  it('of which one head has a line more than those beside it leave the columns as they are', async () => {
    const raw = await rawWith('proactive', (text) =>
      text === '现行有效件数' ? '现行有效(xiào)件数（至本年年底）' : text,
    );
    expect(Object.values(raw).slice(0, 6)).toEqual(Object.values(printed).slice(0, 6));
  });

  it('with marks of notes at the height of a label beside them keep these', async () => {
    const isFigure = ({ text }: PdfText): boolean => /^\d{3}$/.test(text);
    const markOf = ({ x, y, text, size }: PdfText): PdfText[] => {
      const mark = { text: '1', x: x + widthOf(text) * size + 0.2, y: y - 0.35 * size, size: 0.6 * size };
      return [mark, { ...mark, text: '2', x: mark.x + widthOf('1') * mark.size }];
    };
    const raised = (text: PdfText): PdfText =>
      /^\d\.|^（/.test(text.text) ? { ...text, y: text.y - 0.5 * text.size } : text;
    const change = (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => ({
        ...page,
        texts: [...page.texts.map(raised), ...page.texts.filter(isFigure).flatMap(markOf)],
      }));
    await expectExact(
      printedWith(() => null),
      { change },
    );
  });

  it('with a remark of three lines move no figure to another column', async () => {
    const cells = ['received_new.research', 'carried_in.enterprise', 'granted.total'].map(
      (id) => printed[`requests.${id}`],
    );
    const remarked = (text: string): string => (cells.includes(text) ? `${text}（其中修订1件）` : text);
    const raw = await rawWith('requests', remarked);
    const wrong = Object.entries(raw).filter(
      ([figure, text]) => text !== null && !text.startsWith(printed[figure] ?? ''),
    );
    expect(wrong.filter(([, text]) => /^\d+$/.test(text ?? ''))).toEqual([]);
    expect(Object.values(raw).filter((text) => /^\d+$/.test(text ?? '')).length).toBeGreaterThan(120);
  });

  it('with a blank inside a head that is broken over lines are whole', async () => {
    const digits = Object.fromEntries(Object.keys(printed).map((figure, at) => [figure, String(at % 10)]));
    const raw = await rawWith('requests', (text) => (text === '社会公益组织' ? '社 会公益 组织' : text), digits);
    expect(raw).toMatchObject(
      Object.fromEntries(Object.entries(digits).filter(([figure]) => figure.startsWith('requests.'))),
    );
  });
});

describe('running numbers before the labels of table 三', () => {
  const printed = printedWith(() => null);
  const isOfRequests = (text: string): boolean =>
    /^\d+$/.test(text) &&
    Object.entries(printed).some(([figure, own]) => own === text && figure.startsWith('requests.'));

  /** A number at the left of each row with figures, below its head; `skip` leaves one out. */
  const numbered =
    (skip = 0) =>
    (pages: PdfPage[]): PdfPage[] => {
      let last = 0;
      return pages.map((page) => {
        const rows = [...new Set(page.texts.filter(({ text }) => isOfRequests(text)).map(({ y }) => y))].toSorted(
          (one, other) => one - other,
        );
        const head = page.texts.find(({ text }) => text === '自然人');
        const numbers = rows.map((y): PdfText => {
          last += last + 1 === skip ? 2 : 1;
          return { x: 40, y, text: String(last), size: 9 };
        });
        return { ...page, texts: [...page.texts, ...(head ? [{ ...head, x: 36, text: '序号' }] : []), ...numbers] };
      });
    };

  it('are no figures, also where they count on behind a page end', async () => {
    await expectExact(printed, { change: numbered() });
    for (const bottom of [520, 600, 680]) {
      const without = rawOf(await read(printed, { bottom }));
      expect(rawOf(await read(printed, { bottom, change: numbered() }))).toEqual(without);
    }
  });

  it('that do not count on leave no wrong figure', async () => {
    const readings = await read(printed, { change: numbered(6) });
    expect(Object.entries(rawOf(readings)).filter(([figure, raw]) => raw !== null && raw !== printed[figure])).toEqual(
      [],
    );
  });
});

describe('table 二 set line by line', () => {
  const rows = [
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '1', '2', '3'],
    ['行政规范性文件', '4', '5', '6'],
    ['第二十条第（五）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政许可', '7'],
    ['第二十条第（六）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政处罚', '8'],
    ['行政强制', '9'],
    ['第二十条第（八）项'],
    ['信息内容', '本年收费金额（单位：万元）'],
    ['行政事业性收费', '10'],
  ];
  const prose = '本机关全年按照要求公开各类信息，办理情况良好，没有收到公众对公开工作的意见和建议。';
  const lines = ['⼀、总体情况', prose, '⼆、主动公开政府信息情况'];
  const texts = [...lines.map((line) => [line]), ...rows].flatMap((row, line): PdfText[] =>
    row.map((text, column) => ({ text, size: 10, x: 60 + column * 110, y: 80 + line * 17 })),
  );

  it('reads the article below a row as no part of its label', async () => {
    const document = await readPdf(pdfFile([{ ...paper, shapes: [], texts }]));
    if (!('blocks' in document)) throw new Error('not read');
    expect(Object.values(rawOf(readTables(document)))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it('begins a paragraph with a heading whose numeral is a radical', async () => {
    const document = await readPdf(pdfFile([{ ...paper, shapes: [], texts }]));
    if (!('blocks' in document)) throw new Error('not read');
    const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
    expect(paragraphs).toContain('⼆、主动公开政府信息情况');
  });
});

it('rows whose labels break into ten lines are rows of one table, each with its figures', async () => {
  const lines = 10;
  const label = (row: number): string => `${String(row)}.${'申请人逾期不补正的'.repeat(5)}`.slice(0, 4 * lines);
  const rowAt = (row: number): PdfText[] => {
    const y = 100 + row * lines * 14;
    const words = Array.from({ length: lines }, (_, line): PdfText => {
      const text = label(row).slice(line * 4, line * 4 + 4);
      return { x: 80, y: y + line * 14, text, size: 10 };
    });
    const figures = [200, 260, 320].map((x, at) => ({
      x,
      y: y + (lines - 1) * 7,
      text: String(10 * row + at),
      size: 10,
    }));
    return [...words, ...figures];
  };
  const document = await readPdf(pdfFile([{ ...paper, shapes: [], texts: [1, 2, 3].flatMap(rowAt) }]));
  if (!('blocks' in document)) throw new Error('not read');
  const grids = document.blocks.flatMap((block) =>
    block.kind === 'grid' ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : [],
  );
  expect(grids).toEqual([[1, 2, 3].map((row) => [label(row), ...[0, 1, 2].map((at) => String(10 * row + at))])]);
});
