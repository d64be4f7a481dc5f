// A row of figures whose label stands in the line above its table, as converters leave table 四 in parts:
//
//   行政诉讼（复议后起诉）                        the label
//   结果维持 | 结果纠正 | … | 总计                its heads
//   8 | 0 | 1 | 1 | 10                            its figures
import type { Document } from '../document/document.ts';
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { Span } from '../document/span.ts';
import { disputeRowsBlock } from './editions/shared.ts';
import { toLabel, withoutRemark } from './label.ts';
import { paragraphSpan } from './paragraph-span.ts';
import { isFigureLike } from './value.ts';

const { columns, rows: captionedRows } = disputeRowsBlock;
const heads = columns.filter(({ key }) => captionedRows.some(({ figures }) => figures[key ?? ''] !== undefined));
const captions: ReadonlySet<string> = new Set(
  captionedRows.flatMap(({ label, also = [] }) => [label, ...also].map((text) => toLabel(text).core)),
);

/** The grid at `place` with the line above it as the label of its one row of figures, where it is such a part; else null. */
export function withCaption({ blocks, source }: Document, place: number): Grid | null {
  const [above, grid] = [blocks[place - 1], blocks[place]];
  if (grid?.kind !== 'grid' || above?.kind !== 'paragraph') return null;
  const caption = captionIn(above.text);
  if (caption === null) return null;
  const [head, row, ...others] = grid.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  if (head === undefined || row === undefined || others.length > 0 || !isPart(head, row)) return null;
  const span = paragraphSpan(source, above, caption);
  const rows = grid.rows.map((one) => {
    const label =
      one === row
        ? { span, text: above.text.slice(caption.start, caption.end) }
        : { span: { ...one.span, end: one.span.start }, text: '' };
    return { ...one, cells: [{ ...label, column: 0, columnSpan: 1, rowSpan: 1 }, ...one.cells.map(oneFurther)] };
  });
  return { ...grid, rows };
}

function oneFurther(cell: Cell): Cell {
  return { ...cell, column: cell.column + 1 };
}

/** A longer line is no label, with whatever marks around it. */
const longestCaption = 80;

/** Where the label is in a line, behind the marks of a heading and before 情况; null where the line is no label. */
function captionIn(line: string): Span | null {
  if (line.length > longestCaption) return null;
  const start = line.search(/[^#\s]/u);
  const end = line.search(/(?:情况)?[\s：:]*$/u);
  const label = line.slice(start, end);
  return [label, withoutRemark(label)].some((words) => captions.has(toLabel(words).core)) ? { start, end } : null;
}

/** The heads of one procedure, all of them and in the order of the form, and a figure or a mark for each. */
function isPart(head: Row, row: Row): boolean {
  const words = head.cells.map(({ text }) => toLabel(text).core);
  const isHead = words.length === heads.length && heads.every(({ label }, at) => words[at] === toLabel(label).core);
  return (
    isHead && row.cells.length === heads.length && row.cells.every(({ text }) => text === '' || isFigureLike(text))
  );
}
