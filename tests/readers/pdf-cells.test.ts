// Cells of ruled PDF tables as programs print them: figures broken over lines and pages, over rules, character by character.
import { describe, expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import type { Document } from '../../src/document/document.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { assemble, paper, pdfFile } from './pdf-builder.ts';
import type { PdfPage, PdfShape, PdfText } from './pdf-builder.ts';
import { pdfReport } from './pdf-report.ts';
import type { PdfReportOptions } from './pdf-report.ts';

const figures = (['proactive', 'requests', 'disputes'] as const).flatMap((table) => promisedFigures(table, '2021'));

/** A figure of its own in each cell. */
function printedBy(text: (index: number) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(figures.map((figure, index) => [figure, text(index)]));
}

async function read(bytes: Uint8Array): Promise<Document> {
  const result = await readPdf(bytes);
  if (!('blocks' in result)) throw new Error(result.diagnostics.map(({ rule }) => rule).join(' '));
  return result;
}

async function expectExact(printed: Readonly<Record<string, string>>, options: PdfReportOptions): Promise<void> {
  const { tables, diagnostics } = readTables(await read(pdfReport(printed, options)));
  const facts = Object.values(tables).flatMap((table) => table?.facts ?? []);
  expect(Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]))).toEqual(printed);
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
}

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const grid = (await read(bytes)).blocks.find((block) => block.kind === 'grid');
  return grid?.kind === 'grid' ? grid.rows.map(({ cells }) => cells.map(({ text }) => text)) : [];
}

const filler = { x: 80, y: 60, text: '这一行只是为了让页面有足够多的文字可以读取。', size: 10 };
const box = (x0: number, y0: number): PdfShape => ({ kind: 'box', x0, y0, x1: x0 + 40, y1: y0 + 30 });
const shapes = [box(80, 100), box(120, 100), box(80, 130), box(120, 130)];

describe('figures too long for their cells', () => {
  it.each([
    ['two', 10_000_019],
    ['three', 10_000_000_019],
  ])('are read whole from lines of table 四, up to %s', async (_, first) => {
    await expectExact(
      printedBy((index) => String(first + index * 7)),
      {},
    );
  });

  it('are read whole where a page end parts their lines', async () => {
    const printed = printedBy((index) => String(10_000_019 + index * 7));
    for (let bottom = 500; bottom < 740; bottom += 24) {
      await expectExact(printed, { bottom, breaksRows: true, pageNumber: (page) => `— ${page} —` });
    }
  }, 30_000);

  it('are none where a further digit would have had room', async () => {
    const texts = [
      filler,
      { x: 90, y: 112, text: '123', size: 10 },
      { x: 90, y: 124, text: '45', size: 10 },
      { x: 130, y: 118, text: '5', size: 10 },
      { x: 90, y: 148, text: '6', size: 10 },
      { x: 130, y: 148, text: '7', size: 10 },
    ];
    expect(await cellsOf(pdfFile([{ ...paper, shapes, texts }]))).toEqual([
      ['123 45', '5'],
      ['6', '7'],
    ]);
  });
});

it('figures at the top of a page are no ends of those above where one of these had room for more', async () => {
  const row = (y: number, texts: readonly string[]): PdfText[] =>
    texts.map((text, at) => ({ x: 81 + at * 40, y, text, size: 10 }));
  const above = [filler, ...row(118, ['1', '2']), ...row(148, ['1234567', '5'])];
  const below = [...row(118, ['891', '6']), ...row(148, ['7', '8'])];
  const pages = [above, below].map((texts) => ({ ...paper, shapes, texts }));
  expect((await cellsOf(pdfFile(pages))).flat()).toEqual(['1', '2', '1234567 891', '5 6', '7', '8']);
});

it('figures that the edge of the page cuts off are none', async () => {
  const width = 142;
  const texts = [
    { ...filler, x: 10 },
    { x: 90, y: 112, text: '123', size: 10 },
    { x: 130, y: 112, text: '4567', size: 10 },
    { x: 90, y: 148, text: '6', size: 10 },
    { x: 130, y: 148, text: '7', size: 10 },
  ];
  expect(await cellsOf(pdfFile([{ ...paper, width, shapes, texts }]))).toEqual([
    ['123', expect.stringMatching(/^\d+\ufffd$/)],
    ['6', '7'],
  ]);
});

/** Leaves out the rules at the outer sides of every table. */
function withoutSides(pages: readonly PdfPage[]): PdfPage[] {
  return pages.map((page) => {
    const frames = page.shapes.filter(({ kind }) => kind === 'line');
    const xs = frames.map(({ x0 }) => x0);
    const [left, right] = [Math.min(...xs), Math.max(...frames.map(({ x1 }) => x1))];
    // Tables stand apart from each other: a rule across is outermost where no rule down goes on from it.
    const down = frames.filter(({ x0, x1 }) => x0 === x1);
    const isOuter = ({ x0, x1, y0 }: PdfShape): boolean =>
      x0 === x1
        ? x0 === left || x0 === right
        : !down.some((rule) => rule.y0 < y0 && rule.y1 >= y0) || !down.some((rule) => rule.y0 <= y0 && rule.y1 > y0);
    return { ...page, shapes: page.shapes.filter((shape) => !isOuter(shape)) };
  });
}

describe('tables whose rules are not all drawn', () => {
  const printed = printedBy((index) => String(101 + index * 3));

  it('are read without their outer sides', async () => {
    await expectExact(printed, { change: withoutSides });
  });

  it('are read with the rules between their columns alone', async () => {
    const isDown = ({ x0, x1 }: PdfShape): boolean => x0 === x1;
    const change = (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => ({ ...page, shapes: page.shapes.filter(isDown) }));
    await expectExact(printed, { change });
    await expectExact(printed, { change, bottom: 520 });
  });

  it('keep their blank columns on a page that has no heads', async () => {
    const isBlank = /^requests.*\.(?:research|public_welfare)$/;
    const some = Object.fromEntries(
      Object.entries(printed).map(([figure, text]) => [figure, isBlank.test(figure) ? '' : text]),
    );
    await expectExact(some, { ruling: 'none', bottom: 560 });
  });

  it('are one over pages on which the cell at their side has no end', async () => {
    // Column 0 of table 三 has no rule above or below it on the pages in between, and two of its columns are blank.
    const isBlank = /\.(?:research|public_welfare)$/;
    const some = Object.fromEntries(
      Object.entries(printed).map(([figure, text]) => [figure, isBlank.test(figure) ? '' : text]),
    );
    const change = (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => {
        const isOpen = ({ x0, x1, y0, y1 }: PdfShape): boolean => x0 === 60 && x1 === 80 && y0 === y1;
        return { ...page, shapes: page.shapes.filter((shape) => !isOpen(shape)) };
      });
    await expectExact(some, { bottom: 480, change });
  });
});

describe('letters drawn as outlines', () => {
  it('are no tables of their own', async () => {
    const strokes = [0, 4, 8].map((up): PdfShape => ({ kind: 'line', x0: 88, y0: 111 + up, x1: 112, y1: 111 + up }));
    const sides = [88, 95, 101, 112].map((x): PdfShape => ({ kind: 'line', x0: x, y0: 111, x1: x, y1: 119 }));
    const places = [
      [90, 118, '1'],
      [96, 118, '2'],
      [130, 118, '5'],
      [90, 148, '6'],
      [130, 148, '7'],
    ] as const;
    const texts = places.map(([x, y, text]) => ({ x, y, text, size: 10 }));
    const page = { ...paper, shapes: [...shapes, ...strokes, ...sides], texts: [filler, ...texts] };
    expect(await cellsOf(pdfFile([page]))).toEqual([
      ['12', '5'],
      ['6', '7'],
    ]);
  });
});

describe('characters beside a figure', () => {
  const printed = printedBy((index) => String(1001 + index * 3));
  const isFigure = (text: string): boolean => /^\d{4}$/.test(text);

  it('are marks of notes where they are small and set high', async () => {
    const change = (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => {
        const marks = page.texts.flatMap(({ x, y, text }) =>
          isFigure(text) ? [{ x: x + 18.2, y: y - 3, text: '[2]', size: 5 }] : [],
        );
        return { ...page, texts: [...page.texts, ...marks] };
      });
    await expectExact(printed, { change });
    await expectExact(printed, { change, ruling: 'none' });
  });

  it('are left out where a line strikes them out, and stay where it runs below', async () => {
    const line = (x: number, y: number): PdfShape => ({ kind: 'fill', x0: x, y0: y, x1: x + 4.5, y1: y + 0.5 });
    const change = (pages: PdfPage[]): PdfPage[] =>
      pages.map((page) => {
        const old = page.texts.flatMap(({ x, y, text, size }) =>
          isFigure(text) ? [{ x: x - 4.5, y, text: '7', size }] : [],
        );
        const struck = old.flatMap(({ x, y }) => [line(x, y - 3), line(x + 4.5, y + 1)]);
        return { ...page, texts: [...page.texts, ...old], shapes: [...page.shapes, ...struck] };
      });
    await expectExact(printed, { change });
  });
});

describe('letters set apart', () => {
  const labels = ['自然人口', '商业企业', '科研机构'].map((text, index) => ({
    x: 80,
    y: 60 + index * 14,
    text,
    size: 10,
  }));
  const digits = [
    [90, 118, '12'],
    [126, 118, '345'],
    [90, 148, '6'],
    [130, 148, '7 8'],
  ] as const;
  const texts = [...labels, ...digits.map(([x, y, text]) => ({ x, y, text, size: 10 }))];

  it('are one figure where other words of the page are set so as well, but for a blank between them', async () => {
    expect(await cellsOf(pdfFile([{ ...paper, shapes, texts, before: '3 Tc' }]))).toEqual([
      ['12', '345'],
      ['6', '7 8'],
    ]);
    expect(await cellsOf(pdfFile([{ ...paper, shapes, texts: [filler, ...texts.slice(3)] }]))).toEqual([
      ['12', '345'],
      ['6', '7 8'],
    ]);
  });
});

/** Shows each character by itself, as browsers do: a text begins once, then moves on by the width of each. */
function byCharacter(x: number, y: number, codes: readonly string[]): string {
  const shown = codes.map((code, index) => `${index === 0 ? '' : '5 0 Td '}<${code}> Tj`);
  return `BT /F1 10 Tf 1 0 0 1 ${x} ${paper.height - y} Tm ${shown.join(' ')} ET`;
}

describe('figures shown character by character', () => {
  const digits = { x: 80, y: 80, text: '0123456789', size: 10 };
  const first = new Set(Array.from(filler.text)).size + 1;
  const codes = (text: string): string[] =>
    Array.from(text, (digit) => (first + Number(digit)).toString(16).padStart(4, '0'));

  it('stay whole where they run over a rule', async () => {
    const after = [
      byCharacter(83, 118, codes('123456789')),
      byCharacter(137, 118, codes('5')),
      byCharacter(90, 148, codes('6')),
      byCharacter(111, 148, codes('20468135')),
    ].join('\n');
    const cells = await cellsOf(pdfFile([{ ...paper, shapes, texts: [filler, digits], after }]));
    expect(cells).toEqual([
      ['123456789', '5'],
      ['6', '20468135'],
    ]);
  });
});

describe('fonts of one byte a character', () => {
  it('may have a character where others have the blank', async () => {
    const characters = '本年度一二三四五六七八九十百千万亿元角分0123456789';
    const map = Array.from(
      characters,
      (character, index) => `<${(32 + index).toString(16)}> <${character.charCodeAt(0).toString(16).padStart(4, '0')}>`,
    );
    const stream = (text: string): string => `<</Length ${text.length}>>stream\n${text}\nendstream`;
    const content = `BT /F1 12 Tf 80 700 Td <${Array.from(characters, (_, index) => (32 + index).toString(16)).join('')}> Tj ET`;
    const file = assemble([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[6 0 R]/Count 1>>',
      `<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Song/FirstChar 32/LastChar ${31 + characters.length}/Widths[${'1000 '.repeat(characters.length)}]/FontDescriptor 4 0 R/ToUnicode 5 0 R>>`,
      '<</Type/FontDescriptor/FontName/ABCDEF+Song/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>',
      stream(
        `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${map.length} beginbfchar ${map.join(' ')} endbfchar endcmap`,
      ),
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 7 0 R>>',
      stream(content),
    ]);
    const [line] = (await read(file)).blocks;
    expect(line?.kind === 'paragraph' && line.text).toBe(characters);
  });
});

it('rows of running text in a table, and titles and headings beside them, are paragraphs between its parts', async () => {
  const frame = (y0: number): PdfShape => ({ kind: 'box', x0: 80, y0, x1: 160, y1: y0 + 30 });
  const sentence = '本年主动公开信息三百条，都在法定期限之内。';
  const texts = [
    { x: 84, y: 112, text: '一、总体情况', size: 8 },
    { x: 84, y: 142, text: sentence, size: 3 },
    { x: 90, y: 168, text: '5', size: 10 },
    { x: 130, y: 168, text: '6', size: 10 },
    { x: 84, y: 202, text: '无', size: 8 },
  ];
  const around = [frame(100), frame(130), box(80, 160), box(120, 160), frame(190)];
  const { blocks } = await read(pdfFile([{ ...paper, shapes: around, texts: [filler, ...texts] }]));
  const seen = blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  );
  expect(seen.slice(1)).toEqual(['一、总体情况', sentence, [['5', '6'], ['无']]]);
});
