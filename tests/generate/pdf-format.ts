// Drafts as PDF files with a text layer.
import { widthOf as widthOfText } from '../readers/pdf-builder.ts';
import type { PdfPage } from '../readers/pdf-builder.ts';
import { columnWidths, pdfOfParts } from '../readers/pdf-report.ts';
import type { LaidPart } from '../readers/pdf-report.ts';
import type { Draft, DraftPart, DraftStyle } from './draft.ts';
import { figuresOf } from './change-draft.ts';
import type { Random } from './random.ts';
import { pageCells, widthOf } from './written-rows.ts';

/** Points between the margins. */
const room = 475;

const pageMarks = {
  dashes: (page: number) => `— ${page} —`,
  digits: (page: number) => String(page),
  words: (page: number) => `第${page}页`,
} as const;

export function writePdf(ruling: 'ruled' | 'unruled', draft: Draft, random: Random): Uint8Array {
  const mark = draft.style.pageMark ?? (random.chance(0.5) ? random.pick(['dashes', 'digits', 'words']) : undefined);
  return pdfOfParts(
    draft.parts.map((part) => laid(part, draft.style)),
    {
      ruling: ruling === 'unruled' ? 'none' : random.pick(['lines', 'boxes', 'fills']),
      encoding: random.pick(hasRadicals(draft) ? ['map', 'UniGB-UCS2-H'] : ['map', 'UniGB-UCS2-H', 'GBK-EUC-H']),
      isPacked: random.chance(0.5),
      bottom: random.between(450, 760),
      // A figure too long for its column is broken over lines; over pages as well it would be no figure to anybody.
      breaksRows: random.chance(0.5) && !hasLongFigures(draft),
      ...(mark === undefined ? {} : { pageNumber: pageMarks[mark] }),
      ...(random.chance(0.1) ? { change: (pages) => pages.map(withNoteMarks) } : {}),
    },
  );
}

const shortFigure = /^\d{1,4}$/;

/** Some figures get the mark of a note. */
function withNoteMarks(page: PdfPage): PdfPage {
  const marked = page.texts.filter(({ text, y }) => shortFigure.test(text) && y < 800 && Number(text) % 3 === 1);
  const marks = marked.map(({ x, y, text, size }) => ({
    x: x + widthOfText(text) * size + 0.2,
    y: y - 0.35 * size,
    text: '1',
    size: 0.6 * size,
  }));
  return { ...page, texts: [...page.texts, ...marks] };
}

function laid(part: DraftPart, { textsAt, endsBehindHeads }: DraftStyle): LaidPart {
  if (part.kind !== 'table') return part;
  const width = widthOf(part.rows);
  const known = columnWidths[part.table];
  const widths = width === known.length ? known : Array<number>(width).fill(room / width);
  const cells = pageCells(part.rows);
  return {
    kind: 'table',
    cells: textsAt === undefined ? cells : cells.map((cell) => ({ ...cell, isLabel: textsAt === 'left' })),
    widths,
    // Heads stand on the page of their first row, unless they are to be torn from it.
    kept: endsBehindHeads ? 0 : part.rows.findIndex((row) => figuresOf(row).length > 0) + 1,
  };
}

/** Characters that GBK has no code for. */
function hasRadicals({ parts }: Draft): boolean {
  return /[\u2e80-\u2fdf]/.test(JSON.stringify(parts));
}

/** Figures that do not fit into a column of table 三. */
function hasLongFigures({ parts }: Draft): boolean {
  const cells = parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat() : []));
  return cells.some(({ text, figure }) => figure !== null && widthOfText(text) > 3.5);
}
