// A row of one figure printed as a line of text below its head, as converters of PDF leave small tables:
//
//   信息内容本年处理决定数量      a head
//   行政许可 97                   a label and its figure
import type { Block, Document, Paragraph } from '../document/document.ts';
import type { Cell, Grid } from '../document/grid.ts';
import { toLabel } from './label.ts';
import { blocksOfOne } from './lone-columns.ts';
import { paragraphSpan } from './paragraph-span.ts';
import { isNumber } from './value.ts';

/** Lines between the head and the row: other rows of the same block. */
const reachOfHead = 3;
const labelAndFigure = /^(\p{Script=Han}{2,12})[ \u00a0\u3000]+([\d.]+)$/u;

/** The paragraph at `place` as a grid of one row, where it is one; else null. */
export function rowOfParagraph({ blocks, source }: Document, place: number): Grid | null {
  const paragraph = blocks[place];
  if (paragraph?.kind !== 'paragraph') return null;
  const [, label = '', figure = ''] = labelAndFigure.exec(paragraph.text) ?? [];
  if (label === '' || !isNumber(figure) || isBrokenOff(blocks[place + 1])) return null;
  const above = blocks.slice(Math.max(0, place - reachOfHead), place);
  const isRow = blocksOfOne.some(
    ({ columns, rows }) =>
      rows.some((row) => toLabel(row.label).core === toLabel(label).core) &&
      above.some((block) => holdsHead(block, columns[0]?.label ?? '')),
  );
  if (!isRow) return null;
  const cellAt = (start: number, end: number, column: number): Cell => ({
    span: paragraphSpan(source, paragraph, { start, end }),
    text: paragraph.text.slice(start, end),
    column,
    columnSpan: 1,
    rowSpan: 1,
  });
  const { length } = paragraph.text;
  const cells = [cellAt(0, label.length, 0), cellAt(length - figure.length, length, 1)];
  const { span } = paragraph;
  if (cells.some((cell) => source.slice(cell.span) !== cell.text)) return null;
  return { kind: 'grid', layout: 'ragged', dialect: 'line of text', rows: [{ cells, span }], span };
}

/** Digits alone below the line may be the rest of its figure. */
function isBrokenOff(below: Block | undefined): boolean {
  return below?.kind === 'paragraph' && /^[\d.,]+$/.test(below.text.trim());
}

function holdsHead(block: Block, head: string): block is Paragraph {
  return block.kind === 'paragraph' && block.text.length < 60 && toLabel(block.text).core.includes(toLabel(head).core);
}
