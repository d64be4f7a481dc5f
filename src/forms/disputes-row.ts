// The one row of table 四, which has no label: where it stands below the heading of its section without heads to know it by.
import type { Block, Document } from '../document/document.ts';
import type { Row } from '../document/grid.ts';
import { sectionHeadings } from './heading.ts';
import { isFigureLike } from './value.ts';

const figuresOfDisputes = 15;
const sectionOfDisputes = 4;
/** Blocks above a table that its heading is looked for in; a few lines stand between. */
const furthestHeading = 50;

/**
 * Where the row of table 四 is in a grid without heads to know it by: one row of as many figures as it has, and no others,
 * below its section's heading; -1 where it is not.
 */
export function disputesRow({ blocks }: Document, place: number): number {
  const grid = blocks[place];
  if (grid?.kind !== 'grid') return -1;
  const at = grid.rows.findIndex(hasFigures);
  const row = grid.rows[at];
  if (row === undefined || grid.rows.some((other, index) => index > at && hasFigures(other))) return -1;
  const filled = row.cells.filter((cell) => cell.text !== '');
  if (filled.length !== figuresOfDisputes || !filled.every((cell) => isFigureLike(cell.text))) return -1;
  for (let above = place - 1; above >= Math.max(0, place - furthestHeading); above -= 1) {
    const block = blocks[above];
    const heading = block?.kind === 'paragraph' ? sectionHeadings(block).at(-1) : undefined;
    if (heading) return heading.number === sectionOfDisputes ? at : -1;
  }
  return -1;
}

/** Figures between the heading of table 四 and its heads are those of another table where these have figures below them. */
export function withFiguresBelowHeads(block: Block): Block {
  if (block.kind === 'paragraph') return block;
  const at = block.rows.findIndex(isDisputesBehindHeading);
  const row = block.rows[at];
  if (row === undefined || !block.rows.slice(at + 1).some(holdsSeveralFigures)) return block;
  const cells = row.cells.filter(({ text }) => !isFigureLike(text));
  return { ...block, rows: block.rows.with(at, { ...row, cells }) };
}

/** More than a page's number, in cells of their own or in one. */
function holdsSeveralFigures({ cells }: Row): boolean {
  return cells.flatMap(({ text }) => text.split(' ')).filter(isFigureLike).length > 1;
}

/** The heading of its section, in text without marks between cells, and the figures of table 四 right behind it. */
export function isDisputesBehindHeading({ cells, span }: Row): boolean {
  if (cells.length <= figuresOfDisputes) return false;
  const [heading, ...figures] = cells.filter(({ text }) => text !== '');
  if (figures.length !== figuresOfDisputes || !figures.every(({ text }) => isFigureLike(text))) return false;
  const found = sectionHeadings({ kind: 'paragraph', span, text: heading?.text ?? '', level: 0 });
  return found.at(-1)?.number === sectionOfDisputes;
}

export function hasFigures(row: Pick<Row, 'cells'>): boolean {
  return row.cells.some((cell) => isFigureLike(cell.text));
}
