// PDF by example: reports drawn for the test are read figure by figure, over page ends, with rules and without.
import { describe, expect, it } from 'vitest';
import { promisedFigures } from '../../src/codebook/figures.ts';
import type { Document } from '../../src/document/document.ts';
import type { Grid } from '../../src/document/grid.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { Deadline } from '../../src/readers/deadline.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { tableRows } from '../report-text.ts';
import { assemble, paper, pdfFile } from './pdf-builder.ts';
import type { PdfPage, PdfText } from './pdf-builder.ts';
import { columnWidths, pdfOfParts, pdfReport } from './pdf-report.ts';
import type { PdfReportOptions } from './pdf-report.ts';
import { spannedCells } from './spanned-cells.ts';

const printed: Readonly<Record<string, string>> = Object.fromEntries(
  (['proactive', 'requests', 'disputes'] as const)
    .flatMap((table) => promisedFigures(table, '2021'))
    .map((figure, index) => [figure, String(((index + 1) * 7919) % 1000)]),
);

async function read(bytes: Uint8Array): Promise<Document> {
  const result = await readPdf(bytes);
  if (!('blocks' in result)) throw new Error(result.diagnostics.map(({ rule }) => rule).join(' '));
  return result;
}

async function refused(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await readPdf(bytes);
  return 'blocks' in result ? [] : result.diagnostics.map(({ rule }) => rule);
}

/** Text of each figure that was read. */
function figuresOf(document: Document): Record<string, string | null> {
  const facts = Object.values(readTables(document).tables).flatMap((table) => table?.facts ?? []);
  return Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]));
}

function gridsOf(document: Document): Grid[] {
  return document.blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []));
}

function linesOf(document: Document): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

/** A page with these texts; [x, y, text]. */
function page(texts: readonly (readonly [number, number, string])[], more: Partial<PdfPage> = {}): PdfPage {
  const shown = texts.map(([x, y, text]): PdfText => ({ x, y, text, size: 10 }));
  return { ...paper, shapes: [], texts: shown, ...more };
}

const filler = [[80, 60, '这一行只是为了让页面有足够多的文字可以读取。']] as const;

describe('a whole report', () => {
  const cases: readonly (readonly [string, PdfReportOptions])[] = [
    ['ruled with lines', { ruling: 'lines' }],
    ['ruled with boxes, packed', { ruling: 'boxes', isPacked: true }],
    ['ruled with thin filled areas', { ruling: 'fills' }],
    ['over page ends with page numbers', { bottom: 600, pageNumber: (number) => `— ${number} —` }],
    ['over page ends with bare page numbers', { bottom: 560, pageNumber: String, ruling: 'fills' }],
    ['with rows broken by page ends', { bottom: 533, breaksRows: true }],
    ['without rules', { ruling: 'none' }],
    ['without rules over page ends', { ruling: 'none', bottom: 560, pageNumber: (number) => `- ${number} -` }],
    ['in a font that names UniGB-UCS2-H', { encoding: 'UniGB-UCS2-H' }],
    ['in a font that names GBK-EUC-H', { encoding: 'GBK-EUC-H' }],
  ];

  it.each(cases)('%s is read figure by figure, without a warning', async (_, options) => {
    const document = await read(pdfReport(printed, options));
    expect(figuresOf(document)).toEqual(printed);
    expect(readTables(document).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('keeps blank cells blank, ruled or not', async () => {
    const some = { ...printed, 'requests.granted.research': '', 'requests.granted.enterprise': '-' };
    for (const ruling of ['lines', 'none'] as const) {
      expect(figuresOf(await read(pdfReport(some, { ruling })))).toEqual(some);
    }
  });

  it('lays ruled cells out with their columns and spans', async () => {
    const grid = gridsOf(await read(pdfReport(printed))).find(({ rows }) => rows.length > 20);
    const strewn = grid?.rows.flatMap(({ cells }) => cells).find(({ text }) => text.startsWith('三、本年度办'));
    expect(strewn).toMatchObject({ column: 0, columnSpan: 1 });
    expect(strewn?.rowSpan).toBeGreaterThan(3);
    expect(grid?.rows[0]?.cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan])).toEqual([
      [0, 3, 3],
      [3, 7, 1],
    ]);
  });
});

describe('places', () => {
  it('are page and box of the words, and spans slice to the text', async () => {
    const document = await read(pdfFile([page(filler), page([...filler, [100, 200, '收到12件']])]));
    const paragraph = document.blocks.find((block) => block.kind === 'paragraph' && block.text === '收到12件');
    expect(paragraph).toBeDefined();
    if (paragraph?.kind !== 'paragraph') return;
    expect(document.source.slice(paragraph.span)).toBe('收到12件');
    const start = paragraph.span.start + 2;
    expect(document.locate({ start, end: start + 2 })).toEqual({ page: 2, box: [120, 191.2, 130, 201.2] });
  });

  it('of a blank cell is the cell', async () => {
    const document = await read(pdfReport({ ...printed, 'proactive.rules.made': '' }));
    const cell = gridsOf(document)[0]?.rows[2]?.cells[1];
    expect(cell?.text).toBe('');
    const place = document.locate(cell?.span ?? { start: 0, end: 0 });
    expect('box' in place && place.box[2] - place.box[0]).toBeCloseTo(110, 0);
  });
});

describe('running text', () => {
  it('goes on in the next line where a line is full, over a page end too', async () => {
    const prose = [`（一）主动公开。${'本机关通过政府网站公开信息，'.repeat(20)}共12件。`];
    const lines = linesOf(
      await read(pdfReport(printed, { prose, bottom: 250, pageNumber: (number) => `第${number}页` })),
    );
    expect(lines).toContain(prose[0]);
    expect(lines.some((line) => /^第\d页$/.test(line))).toBe(false);
  });

  it('keeps a heading in larger letters apart and marks it', async () => {
    const document = await read(pdfReport(printed));
    const [title] = document.blocks;
    expect(title?.kind === 'paragraph' && [title.text, title.level]).toEqual([
      '某县某镇人民政府2024年政府信息公开工作年度报告',
      1,
    ]);
  });
});

describe('titles', () => {
  const shown = async (...lines: readonly (readonly [number, number, string])[]): Promise<string[]> => {
    const texts = lines.map(([x, y, text]): PdfText => ({ x, y, text, size: 20 }));
    const body = [200, 220, 240].map((y): PdfText => ({
      x: 60,
      y,
      text: filler[0][2].repeat(2).slice(0, 47),
      size: 10,
    }));
    return linesOf(await read(pdfFile([{ ...paper, shapes: [], texts: [...texts, ...body] }])));
  };

  it('go on in a line below that stands in the middle, where the first one is full', async () => {
    const [first] = await shown([108, 80, '某县生态环境局2024年政府信息公开工作年'], [268, 110, '度报告']);
    expect(first).toBe('某县生态环境局2024年政府信息公开工作年度报告');
  });

  it('stay apart where the first line has room left', async () => {
    const [first, second] = await shown([225, 80, '某县生态环境局'], [195, 110, '政府信息公开报告']);
    expect([first, second]).toEqual(['某县生态环境局', '政府信息公开报告']);
  });
});

describe('without rules', () => {
  const numbers: readonly (readonly [string, (page: number) => string])[] = [
    ['bare', String],
    ['marked', (number) => `— ${number} —`],
  ];

  it.each(numbers)('page ends with %s numbers anywhere in the tables change no figure', async (_, pageNumber) => {
    // Not between the heads of table 四: then nobody can tell its groups apart.
    for (const bottom of [460, 520, 580, 670, 740]) {
      const breaksRows = bottom !== 460;
      const document = await read(pdfReport(printed, { ruling: 'none', bottom, breaksRows, pageNumber }));
      expect(figuresOf(document)).toEqual(printed);
      expect(readTables(document).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
  });

  it('a figure broken over two lines is none', async () => {
    const long = 'requests.granted.total';
    const figures = figuresOf(await read(pdfReport({ ...printed, [long]: '１２３４５６' }, { ruling: 'none' })));
    expect(figures).toEqual({ ...printed, [long]: '１２３ ４５６' });
  });

  it('heads that do not stand over the middle of their columns do not change the order of figures', async () => {
    const cells = spannedCells(tableRows(edition2021.tables.disputes, printed), 'disputes');
    const table = {
      kind: 'table',
      cells: cells.map((one) => ({ ...one, isLabel: true })),
      widths: columnWidths.disputes,
    } as const;
    const heading = { kind: 'heading', text: '四、政府信息公开行政复议、行政诉讼情况' } as const;
    const title = { kind: 'title', text: '某镇2024年政府信息公开工作年度报告' } as const;
    const figures = figuresOf(await read(pdfOfParts([title, heading, table], { ruling: 'none' })));
    const wrong = Object.entries(figures).filter(([id, raw]) => raw !== null && raw !== printed[id]);
    expect(wrong).toEqual([]);
  });
});

describe('what is not to be seen is not read', () => {
  const cover: PdfText = { x: 100, y: 300, text: '99', size: 10 };
  const shown = async (more: Partial<PdfPage>): Promise<string> =>
    linesOf(await read(pdfFile([page(filler, more)]))).join(' ');

  it('text in invisible mode, outside of the page, or in white', async () => {
    const code = 'BT /F1 10 Tf 3 Tr 1 0 0 1 100 500 Tm <0001> Tj ET';
    expect(await shown({ after: code })).toBe(filler[0][2]);
    expect(
      await shown({
        texts: [
          { ...cover, x: 900 },
          { ...cover, text: filler[0][2], y: 60, x: 80 },
        ],
      }),
    ).toBe(filler[0][2]);
    expect(await shown({ after: '1 g BT /F1 10 Tf 1 0 0 1 100 500 Tm <0001> Tj ET' })).toBe(filler[0][2]);
  });

  it('text that was painted over', async () => {
    const before = page([...filler, [80, 300, '总计12']], { after: '1 g 70 530 400 40 re f 0 g' });
    const after = 'BT /F1 10 Tf 1 0 0 1 80 300 Tm <00010002> Tj ET';
    expect(linesOf(await read(pdfFile([before])))).toEqual([filler[0][2]]);
    expect(linesOf(await read(pdfFile([{ ...before, after: `${before.after ?? ''} ${after}` }])))).toEqual([
      filler[0][2],
      '这一',
    ]);
  });

  it('bold that was printed twice counts once', async () => {
    const twice = page([...filler, [100, 300, '11'], [100.3, 300, '11']]);
    expect(linesOf(await read(pdfFile([twice]))).at(-1)).toBe('11');
  });
});

describe('cells', () => {
  const frame = (x0: number, x1: number): PdfPage['shapes'][number] => ({ kind: 'box', x0, y0: 100, x1, y1: 130 });
  const below = (x0: number, x1: number): PdfPage['shapes'][number] => ({ kind: 'box', x0, y0: 130, x1, y1: 160 });
  const shapes = [frame(80, 120), frame(120, 160), below(80, 120), below(120, 160)];
  const rows = async (texts: readonly (readonly [number, number, string])[]): Promise<string[][]> => {
    const document = await read(pdfFile([page([...filler, ...texts], { shapes })]));
    return (gridsOf(document)[0]?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
  };

  it('keep figures below each other apart', async () => {
    expect(
      await rows([
        [90, 112, '12'],
        [90, 126, '34'],
        [130, 118, '5'],
        [90, 148, '6'],
        [130, 148, '7'],
      ]),
    ).toEqual([
      ['12 34', '5'],
      ['6', '7'],
    ]);
  });

  it('keep a figure whole that runs over its rule', async () => {
    expect(
      await rows([
        [88, 118, '1234567'],
        [140, 118, '5'],
        [90, 148, '6'],
        [130, 148, '7'],
      ]),
    ).toEqual([
      ['1234567', '5'],
      ['6', '7'],
    ]);
  });

  it('do not mind an underline', async () => {
    const line = { kind: 'line', x0: 88, y0: 120, x1: 100, y1: 120 } as const;
    const document = await read(
      pdfFile([
        page([...filler, [90, 118, '8'], [130, 118, '5'], [90, 148, '6'], [130, 148, '7']], {
          shapes: [...shapes, line],
        }),
      ]),
    );
    expect(gridsOf(document)[0]?.rows).toHaveLength(2);
  });
});

describe('pages', () => {
  it('are read upright when they lie on their side', async () => {
    const turned = pdfReport(printed, { change: (pages) => pages.map((one) => ({ ...one, rotate: 90 })) });
    expect(figuresOf(await read(turned))).toEqual(printed);
  });
});

/** Many pages with one content: a small file of much work. */
function sharingContent(content: string, pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`);
  return assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ...kids.map(
      () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>',
    ),
  ]);
}

/** Lines of codes in a simple TrueType font of a subset, which names none of them unless its entries do. */
function inSimpleFont(entries: string): Uint8Array {
  const codes = (line: number): string =>
    Array.from({ length: 30 }, (_, at) => (33 + ((line * 30 + at * 7) % 94)).toString(16)).join('');
  const content = Array.from(
    { length: 30 },
    (_, line) => `BT /F1 10 Tf 1 0 0 1 60 ${800 - line * 20} Tm <${codes(line)}> Tj ET`,
  ).join('\n');
  const descriptor = '/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80';
  return assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[6 0 R]/Count 1>>',
    `<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+SimSun/FirstChar 33/LastChar 126/Widths[${'500 '.repeat(94)}]/FontDescriptor 5 0 R${entries}>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    `<</Type/FontDescriptor/FontName/ABCDEF+SimSun/Flags ${entries === '' ? 4 : 32}${descriptor}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>',
  ]);
}

describe('files that are not read', () => {
  it('say that a simple font does not tell its characters, and nothing of one that does', async () => {
    expect(await refused(inSimpleFont(''))).toEqual(['read/no-character-map']);
    expect(await readPdf(inSimpleFont('/Encoding/WinAnsiEncoding'))).toHaveProperty('blocks');
  });

  it('say why: no text, no characters, damaged, encrypted', async () => {
    expect(await refused(pdfFile([page([])]))).toEqual(['read/no-text-layer']);
    expect(await refused(pdfReport(printed, { encoding: 'no map' }))).toEqual(['read/no-character-map']);
    expect(await refused(new TextEncoder().encode('%PDF-1.7 and nothing more'))).toEqual(['read/damaged-file']);
    const encrypted =
      '/Encrypt<</Filter/Standard/V 1/R 2/O<' + '41'.repeat(32) + '>/U<' + '42'.repeat(32) + '>/P -4>>/ID[<41><41>]';
    expect(await refused(pdfFile([page(filler)], { trailer: encrypted }))).toEqual(['read/encrypted']);
  });

  it('say which limit they pass', async () => {
    const many = pdfFile(Array.from({ length: 201 }, () => page([])));
    expect(await refused(many)).toEqual(['read/limit-pages']);
    const busy = pdfFile([page([], { before: '0 0 m 9 9 l S\n'.repeat(300_000) })], { isPacked: true });
    expect(await refused(busy)).toEqual(['read/limit-operations']);
    const bomb = pdfFile([page([], { before: ' '.repeat(31_000_000) })], { isPacked: true });
    expect(await refused(bomb)).toEqual(['read/limit-unpacked']);
    expect(
      await refused(assemble([`<</Length 9>>stream\nbeginbfrange <000000> <ffffff> <0041> endbfrange\nendstream`])),
    ).toEqual(['read/limit-unpacked']);
    for (const widths of [
      '0 99999999 500',
      '1[500 500]2 99999999 500',
      '%\n0\0 +99999999 -5',
      '0 1 500 0 99999999 500',
    ])
      expect(await refused(assemble([`<</Type/Font/W[${widths}]>>`]))).toEqual(['read/limit-unpacked']);
    for (const codes of ['<'.padEnd(150_000), '<1><2>['.repeat(60_000)])
      expect(await refused(assemble([`<<>>stream\nbeginbfrange ${codes}`]))).not.toEqual([]);
    expect(await refused(assemble(['[%'.repeat(300_000)]))).toEqual(['read/limit-unpacked']);
  }, 30_000);

  it('say so where pages share one content of much work', async () => {
    const letters = `BT /F1 5 Tf 20 20 Td ${`(${'abcde'.repeat(200)}) Tj `.repeat(190)}ET`;
    expect(await refused(sharingContent(letters, 100))).toEqual(['read/limit-operations']);
    const path = `0 0 m ${'3 4 l '.repeat(300_000)}S`;
    expect(await refused(sharingContent(path, 100))).toEqual(['read/limit-operations']);
  }, 60_000);

  it('stop when they are told to', async () => {
    const rulesOf = async (deadline: Deadline): Promise<string[]> =>
      (await readPdf(pdfReport(printed), deadline)).diagnostics.map(({ rule }) => rule);
    expect(await rulesOf({ signal: AbortSignal.abort(), isOver: () => false })).toEqual(['read/limit-time']);
    const { signal } = new AbortController();
    for (const most of [0, 1, 4]) {
      let asked = 0;
      expect(await rulesOf({ signal, isOver: () => (asked += 1) > most })).toEqual(['read/limit-time']);
    }
  });

  it('never throw, whatever bytes change', async () => {
    const whole = pdfReport(printed, { bottom: 500 });
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 40; round += 1) {
      const bytes = whole.slice(0, round % 6 === 5 ? random(whole.length) : whole.length);
      for (let change = 0; change < 1 + random(40); change += 1) bytes[random(bytes.length)] = random(256);
      const result = await readPdf(bytes);
      expect('blocks' in result || result.diagnostics.length > 0).toBe(true);
    }
  }, 60_000);
});
