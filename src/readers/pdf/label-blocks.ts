// Ties lines of labels to rows of figures where no rule parts them: wrapped labels stand around, above or below.
//
//       5.要求行政机关确认
//                            0   0   0        the figures stand beside the middle of their label's lines
//       或重新出具已获取信息
import { centreY } from './box.ts';
import type { TextLine } from './text-lines.ts';
import { numbering } from './text-marks.ts';

/** Where the figures stand beside their label: its middle, first or last line. */
const alignments = ['middle', 'first', 'last'] as const;
type Alignment = (typeof alignments)[number];

/** Middles of the lines of a row's figures: of all, of the first and of the last, where figures are broken over lines. */
export type RowHeight = Readonly<Record<Alignment, number>>;

/** Lines of one label, and the row they belong to; -1 for a label of no row with figures. */
export interface LabelBlock {
  readonly lines: readonly TextLine[];
  readonly row: number;
}

/** Steps between lines of one label, in ems, at most; and how many lines it may have. */
const mostStep = 1.9;
const mostLines = 12;
/** Cost of a label without a row, in ems: farther from any row than this it has none. */
const aloneCost = 1.1;
/** Cost of each further line: where single lines fit as well, they are labels of their own. */
const lineCost = 0.1;

/** Each column of labels is tied on its own; the alignment is the one that fits all columns best. */
export function labelBlocks(columns: readonly (readonly TextLine[])[], rows: readonly RowHeight[]): LabelBlock[][] {
  const ways = alignments.map((alignment) => {
    const heights = rows.map((row) => row[alignment]);
    return columns.map((lines) => tie(lines, heights, alignment));
  });
  let best = ways[0] ?? [];
  let least = Infinity;
  for (const way of ways) {
    const cost = way.reduce((sum, column) => sum + column.cost, 0);
    if (cost < least - 1e-6) {
      least = cost;
      best = way;
    }
  }
  return withoutHidden(
    best.map(({ blocks }) => blocks),
    rows,
  );
}

/** Where a row has no label, one that reaches over it may be its own and the next row's: it is that of no row. */
function withoutHidden(columns: readonly LabelBlock[][], rows: readonly RowHeight[]): LabelBlock[][] {
  const labelled = new Set(columns.flat().map(({ row }) => row));
  const bare = rows.filter((_, row) => !labelled.has(row));
  return columns.map((blocks) =>
    blocks.map((block) => {
      const [top = Infinity, end = 0] = [block.lines[0]?.y0, block.lines.at(-1)?.y1];
      return bare.some(({ middle }) => middle > top && middle < end) ? { ...block, row: -1 } : block;
    }),
  );
}

/** The cheapest way to cut lines so far: for each the last row taken. */
interface Way {
  readonly cost: number;
  readonly blocks: readonly LabelBlock[];
  readonly lastRow: number;
}

/** Cuts lines into labels, from the first on; for each number of lines the best ways by last row are kept. */
function tie(
  lines: readonly TextLine[],
  rows: readonly number[],
  alignment: Alignment,
): { cost: number; blocks: LabelBlock[] } {
  const ways: Way[][] = [[{ cost: 0, blocks: [], lastRow: -1 }]];
  for (let end = 1; end <= lines.length; end += 1) {
    const made: Way[] = [];
    for (let start = end - 1; start >= Math.max(0, end - mostLines); start -= 1) {
      const block = lines.slice(start, end);
      if (!isOneLabel(block)) break;
      for (const way of ways[start] ?? []) made.push(...extended(way, block, { rows, alignment }));
    }
    ways.push(cheapest(made));
  }
  const [best] = (ways.at(-1) ?? []).toSorted((left, right) => left.cost - right.cost);
  return best ? { cost: best.cost, blocks: [...best.blocks] } : { cost: 0, blocks: [] };
}

function isOneLabel(block: readonly TextLine[]): boolean {
  return block.every((line, index) => {
    const above = block[index - 1];
    if (above === undefined) return true;
    const step = centreY(line) - centreY(above);
    return step <= mostStep * Math.max(line.size, above.size) && !opensLabel(line);
  });
}

/** `1.`, `（一）`, `一、` at the beginning, or the article of the law above each part of table 二. */
function opensLabel({ glyphs }: TextLine): boolean {
  const text = glyphs
    .map((glyph) => glyph.text)
    .join('')
    .normalize('NFKC');
  return numbering.test(text) || article.test(text);
}

const article = /^\s*\u7b2c\s*\u4e8c\s*\u5341\s*\u6761/;

function extended(
  way: Way,
  block: readonly TextLine[],
  { rows, alignment }: { rows: readonly number[]; alignment: Alignment },
): Way[] {
  const size = Math.max(...block.map((line) => line.size));
  const place = placeOf(block, alignment);
  const near = rows.flatMap((y, row) => {
    const cost = Math.abs(y - place) / size;
    return row > way.lastRow && cost < aloneCost * 2 ? [{ cost, row }] : [];
  });
  return [...near, { cost: aloneCost, row: -1 }].map(({ cost, row }) => ({
    cost: way.cost + cost + lineCost * (block.length - 1),
    blocks: [...way.blocks, { lines: block, row }],
    lastRow: row < 0 ? way.lastRow : row,
  }));
}

function placeOf(block: readonly TextLine[], alignment: Alignment): number {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last) return 0;
  if (alignment === 'first') return centreY(first);
  return alignment === 'last' ? centreY(last) : (centreY(first) + centreY(last)) / 2;
}

/** Of ways that end at the same row the cheapest. */
function cheapest(ways: readonly Way[]): Way[] {
  const best = new Map<number, Way>();
  for (const way of ways) {
    const known = best.get(way.lastRow);
    if (known === undefined || way.cost < known.cost) best.set(way.lastRow, way);
  }
  return [...best.values()].toSorted((left, right) => left.cost - right.cost).slice(0, 12);
}
