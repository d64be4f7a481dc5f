// Print that only PDF knows: rules of dots, text across the page, figures that touch over a rule, a row alone on its page.
import { expect, it } from 'vitest';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { raisedCells } from '../../src/readers/pdf/raised-cells.ts';
import { segmentsOf, toLine } from '../../src/readers/pdf/text-lines.ts';
import type { TextLine } from '../../src/readers/pdf/text-lines.ts';
import { numbering } from '../../src/readers/pdf/text-marks.ts';
import { tableRows } from '../report-text.ts';
import { paper, pdfFile } from './pdf-builder.ts';
import type { PdfPage, PdfShape, PdfText } from './pdf-builder.ts';
import { columnWidths, pdfOfParts } from './pdf-report.ts';
import { spannedCells } from './spanned-cells.ts';
import { expectExact, printedWith } from './unruled-report.ts';

const printed = printedWith((index) => (index * 7919) % 100_000);

const long = { x: 80, y: 60, text: '本机关公开的政府信息共有三百一十二件，均按时公开', size: 10 };

/** The dots of a line, each a filled square. */
function dots({ x0, y0, x1, y1 }: PdfShape): PdfShape[] {
  const count = Math.floor(Math.max(x1 - x0, y1 - y0) / 2);
  return Array.from({ length: count }, (_, index): PdfShape => {
    const [x, y] = x1 > x0 ? [x0 + index * 2, y0] : [x0, y0 + index * 2];
    return { kind: 'fill', x0: x, y0: y, x1: x + 0.5, y1: y + 0.5 };
  });
}

it('rules of dots are rules', async () => {
  const change = (pages: PdfPage[]) => pages.map((page) => ({ ...page, shapes: page.shapes.flatMap(dots) }));
  const blank = Object.fromEntries(Object.keys(printed).map((figure) => [figure, '']));
  await expectExact({ ...blank, 'proactive.licences.decisions': '7' }, { ruling: 'lines', change });
});

it('large characters across the page are no part of its text', async () => {
  const mark = { x: 80, y: 400, text: '内部资料2024', size: 60 };
  const change = (pages: PdfPage[]) => pages.map((page) => ({ ...page, texts: [mark, ...page.texts] }));
  await expectExact(printed, { ruling: 'lines', change });
});

/** Cells of two rows below each other, from the sides of their columns: heads, then what the texts put there. */
async function cellsOf(sides: readonly number[], texts: readonly PdfText[], before = ''): Promise<string[][]> {
  const shapes = [100, 130].flatMap((y0) =>
    sides.slice(1).map((x1, index): PdfShape => ({ kind: 'box', x0: sides[index] ?? 0, y0, x1, y1: y0 + (y0 - 70) })),
  );
  const heads = sides.slice(1).map((_, index) => ({ x: (sides[index] ?? 0) + 3, y: 112, text: '维持', size: 9 }));
  const document = await readPdf(pdfFile([{ ...paper, shapes, texts: [long, ...heads, ...texts], before }]));
  if (!('blocks' in document)) throw new Error('not read');
  const rows = document.blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
  return rows.slice(1).map(({ cells }) => cells.map(({ text }) => text));
}

it('figures between which no rule was drawn are read, each in its cell', async () => {
  let count = 0;
  // Rules on the second page that begin at one of the seven columns of figures.
  const isInside = ({ x0, x1 }: PdfShape): boolean => x1 - x0 < 45 && x0 > 260 && Math.abs(((x0 - 255) % 40) - 20) > 19;
  const change = (pages: PdfPage[]) =>
    pages.map((page, at) => ({
      ...page,
      shapes: drawnOnce(page.shapes).filter((shape) => at !== 1 || !isInside(shape) || (count += 1) % 9 > 0),
    }));
  await expectExact(printed, { ruling: 'lines', bottom: 600, change });
  expect(count).toBeGreaterThan(100);
});

it('a figure beside which the rule to a blank cell above it was not drawn is in its own row', async () => {
  const texts = [
    { x: 85, y: 118, text: '12', size: 9 },
    { x: 85, y: 148, text: '7', size: 9 },
    { x: 125, y: 148, text: '8', size: 9 },
  ];
  const drawn = [
    { kind: 'box', x0: 80, y0: 100, x1: 160, y1: 160 },
    { kind: 'line', x0: 120, y0: 100, x1: 120, y1: 160 },
    { kind: 'line', x0: 80, y0: 130, x1: 120, y1: 130 },
  ] as const;
  const document = await readPdf(pdfFile([{ ...paper, shapes: drawn, texts: [long, ...texts] }]));
  const grids = 'blocks' in document ? document.blocks.flatMap((block) => (block.kind === 'grid' ? [block] : [])) : [];
  expect(grids.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))).toEqual([
    ['12', ''],
    ['7', '8'],
  ]);
});

/** The side of two cells once. */
function drawnOnce(shapes: readonly PdfShape[]): readonly PdfShape[] {
  const placeOf = ({ x0, y0, x1, y1 }: PdfShape): string => [x0, y0, x1, y1].map((side) => side.toFixed(1)).join();
  return [...new Map(shapes.map((shape) => [placeOf(shape), shape])).values()];
}

it('figures that touch over a rule are two where each is shown by itself', async () => {
  const texts = [
    { x: 75, y: 160, text: '1185', size: 25 },
    { x: 115, y: 160, text: '1186', size: 25 },
  ];
  expect(await cellsOf([80, 120, 160], texts)).toEqual([['1185', '1186']]);
});

it('figures that meet in a digit both have keep it', async () => {
  const texts = [
    { x: 75, y: 160, text: '1181', size: 25 },
    { x: 115, y: 160, text: '1186', size: 25 },
  ];
  expect(await cellsOf([80, 120, 160], texts)).toEqual([['1181', '1186']]);
});

it('figures that touch are none where a rule goes through them and one is not set in its cell', async () => {
  const texts = [
    { x: 96, y: 160, text: '1185', size: 14 },
    { x: 124, y: 160, text: '1187', size: 14 },
  ];
  const [cells = []] = await cellsOf([80, 120, 160], texts);
  expect(cells.filter((text) => /^\d+$/.test(text))).toEqual([]);
});

it('figures that run over each other are not one', async () => {
  const texts = [
    { x: 82, y: 150, text: '1194', size: 9 },
    { x: 97, y: 150, text: '1195', size: 9 },
  ];
  expect(await cellsOf([80, 140, 180], texts)).toEqual([['1194 1195', '']]);
});

it('a figure that runs over rules is in no cell where it stands as well in two', async () => {
  const [cells = []] = await cellsOf([80, 105, 130, 155], [{ x: 82, y: 160, text: '1177', size: 35.5 }]);
  expect(cells.filter((text) => /^\d+$/.test(text))).toEqual([]);
});

it('a figure with space between its digits is not parted by a rule', async () => {
  const texts = [{ x: 82, y: 150, text: '1186', size: 12 }];
  expect(await cellsOf([80, 105, 130], texts, '2 Tc')).toEqual([['1186', '']]);
});

it('blanks that hold a figure count where it is broken for want of room', async () => {
  const lines = ['\u00a025', '36', '7\u00a0'];
  const texts = lines.map((text, index): PdfText => ({ x: 84, y: 150 + 10 * index, text, size: 7.5 }));
  expect(await cellsOf([80, 105, 130], texts)).toEqual([['25367', '']]);
});

it('a blank of large size joins no lines of a cell', async () => {
  const label = ['规章制', '度汇编'].map((text, index): PdfText => ({ x: 84, y: 145 + 11 * index, text, size: 9 }));
  expect(await cellsOf([80, 140, 200], [...label, { x: 90, y: 155, text: ' ', size: 40 }])).toEqual([
    ['规章制度汇编', ''],
  ]);
});

it('figures below each other are rows of their own where labels stand beside them', async () => {
  const down = (x: number, texts: readonly string[]): PdfText[] =>
    texts.map((text, index) => ({ x, y: 145 + 12 * index, text, size: 9 }));
  const figures = [...down(150, ['12', '34', '56']), ...down(220, ['7', '8', '9'])];
  const sides = [80, 140, 210, 280];
  expect(await cellsOf(sides, [...down(84, ['规章']), ...figures])).toEqual([['规章', '12 34 56', '7 8 9']]);
  const rows = await cellsOf(sides, [...down(84, ['许可', '处罚', '强制']), ...figures]);
  expect(rows.map(([label, ...texts]) => [label, ...texts.filter((text) => text !== '')])).toEqual([
    ['许可', '12', '7'],
    ['处罚', '34', '8'],
    ['强制', '56', '9'],
  ]);
});

it('figures a size smaller than the few words beside them are no marks of notes', () => {
  const lineOf = (text: string, size: number): TextLine[] => {
    const glyphs = Array.from(text, (one, index) => {
      const at = { x0: index * size, y0: 100, x1: (index + 1) * size, y1: 100 + size };
      return { ...at, text: one, isBlank: false, size, direction: 0 as const, show: 0, at };
    });
    return [toLine(glyphs) ?? []].flat();
  };
  const box = { x0: 0, y0: 100, x1: 100, y1: 160 };
  const raisedAt = (size: number): number => {
    const [label, figure] = ['行政许可', '7'].map((text, row) => lineOf(text, row === 0 ? 14 : size));
    const cells = [label, figure].map((lines = [], row) => ({ row, rowEnd: row + 1, lines, box }));
    return raisedCells(cells).size;
  };
  expect([raisedAt(12), raisedAt(9)]).toEqual([0, 1]);
});

it('the last row of a table alone on its page is read though its figure is blank', async () => {
  const rows = tableRows(edition2021.tables.proactive, { 'proactive.fees.amount_wan': '' });
  const cells = spannedCells(rows, 'proactive');
  const pages: PdfPage[] = [];
  const lay = (from: number, to: number): void => {
    const own = cells.filter(({ row }) => row >= from && row < to).map((cell) => ({ ...cell, row: cell.row - from }));
    const table = { kind: 'table', cells: own, widths: columnWidths.proactive } as const;
    const heading = { kind: 'heading', text: '二、主动公开政府信息情况' } as const;
    pdfOfParts(from === 0 ? [heading, table] : [table], {
      change: (made) => {
        pages.push(...made);
        return made;
      },
    });
  };
  lay(0, rows.length - 1);
  lay(rows.length - 1, rows.length);
  const document = await readPdf(pdfFile(pages));
  if (!('blocks' in document)) throw new Error('not read');
  const facts = readTables(document).tables.proactive?.facts ?? [];
  expect(facts.filter(({ status }) => status === 'unread').map(({ figure }) => figure)).toEqual([]);
});

it('the number of a page that lies stands as far from its edge as on one upright', async () => {
  const number = { x: 400, y: 510, text: '- 6 -', size: 10 };
  const page = { width: paper.height, height: paper.width, shapes: [], texts: [long, number] };
  const document = await readPdf(pdfFile([page]));
  expect('blocks' in document && document.blocks.map((block) => 'text' in block && block.text)).toEqual([long.text]);
});

it('a numbered label may have a blank in its number, as text recognised on a scan has', () => {
  const texts = ['8 .属于行政查询事项', '（ 一 ）予以公开', '1 .5', '8 属于'];
  expect(texts.map((text) => numbering.test(text))).toEqual([true, true, false, false]);
});

it('the comma behind a numeral whose word runs down beside the rows is apart from a numbered label', () => {
  const glyphs = Array.from('、（二）部分', (text, index) => {
    const at = { x0: index * 10 + (index > 0 ? 8 : 0), y0: 0, x1: index * 10 + (index > 0 ? 18 : 10), y1: 10 };
    return { ...at, text, isBlank: false, size: 10, direction: 0 as const, show: index, at };
  });
  const line = toLine(glyphs);
  expect((line ? segmentsOf(line) : []).map((part) => part.glyphs.map(({ text }) => text).join(''))).toEqual([
    '、',
    '（二）部分',
  ]);
});

it('headings as long as each other do not go on in the paragraphs below them, where full lines end raggedly', async () => {
  const filled = (length: number): string => '公开信息'.repeat(12).slice(0, length);
  const paragraphs = [
    [filled(40), filled(39), filled(12)],
    ...[22, 26, 30, 24, 28, 33, 19].flatMap((length) => [[`第${filled(7)}`], [filled(length)]]),
    [filled(38), filled(9)],
  ];
  const texts: PdfText[] = [];
  let y = 80;
  for (const lines of paragraphs) {
    for (const [index, text] of lines.entries()) {
      y += index === 0 ? 30 : 16;
      texts.push({ x: 60, y, text, size: 10 });
    }
  }
  const document = await readPdf(pdfFile([{ ...paper, shapes: [], texts }]));
  if (!('blocks' in document)) throw new Error('not read');
  expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : null))).toEqual(
    paragraphs.map((lines) => lines.join('')),
  );
});
