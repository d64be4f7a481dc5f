// PDF tables without rules whose figures are wide: they nearly touch, or are broken over lines and pages.
import { describe, expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { tableRows } from '../report-text.ts';
import { paper, pdfFile, widthOf } from './pdf-builder.ts';
import type { PdfPage, PdfText } from './pdf-builder.ts';
import { columnWidths, pdfOfParts, pdfReport } from './pdf-report.ts';
import type { LaidPart, PdfReportOptions } from './pdf-report.ts';
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
  });
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
  });
});

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
