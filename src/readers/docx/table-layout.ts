// Which rows of a word processor's table hold values and which only lay out other tables or running text.
import type { Flow, WordCell, WordParagraph, WordRow, WordTable } from './word-model.ts';

/** A cell with its place in the document: table, row and cell, each from 1. */
export interface LaidCell extends WordCell {
  readonly place: { readonly table: number; readonly row: number; readonly cell: number };
  /** Its text, a line for each paragraph. */
  readonly text: string;
  /** All it holds is set high. */
  readonly isRaised: boolean;
}

/** `isFlow`: the content of its cells is to be read like any other part of the document. */
export interface LaidRow extends WordRow {
  readonly cells: readonly LaidCell[];
  readonly isFlow: boolean;
}

/** More characters than any label or remark in a cell has; with a full stop among them it is running text. */
const longestCellText = 300;

/**
 * The rows of a table. One with a cell that holds a table of several cells, or running text, only lays out; so does then a
 * row of a single cell. A cell that holds nothing but a table of one row stands for the cells of that row.
 */
export function layOutTable(table: WordTable): LaidRow[] {
  const rows = table.rows.map((row, index) => ({
    ...row,
    cells: row.cells.flatMap((cell) => spliced(cell, { table: table.order, row: index + 1 })),
  }));
  const laysOut = rows.map((row) => row.cells.some(isLayout));
  const isMixed = laysOut.includes(true);
  return rows.map((row, index) => ({
    ...row,
    isFlow: laysOut[index] === true || (isMixed && row.cells.length === 1),
  }));
}

/** True for a table of a single cell: as good as a paragraph, or as a part of the cell it stands in. */
export function isPlain(table: WordTable): boolean {
  const cells = table.rows.flatMap((row) => row.cells);
  const [only] = cells;
  return cells.length <= 1 && !(only && holdsTable(only));
}

/** A paragraph with its list number. */
export function shownText({ number, text }: WordParagraph): string {
  return number !== '' && text !== '' ? `${number} ${text}` : number + text;
}

function isLayout(cell: LaidCell): boolean {
  return holdsTable(cell) || (cell.text.length > longestCellText && cell.text.includes('\u3002'));
}

function holdsTable(cell: WordCell): boolean {
  return cell.content.some((block) => block.kind === 'table' && !isPlain(block));
}

function spliced(cell: WordCell, { table, row }: { readonly table: number; readonly row: number }): LaidCell[] {
  const own = { ...cell, place: { table, row, cell: cell.order }, ...shownIn(cell.content) };
  if (!holdsTable(cell) || own.text !== '') return [own];
  const inner = cell.content.flatMap((block) => (block.kind === 'table' ? block : []));
  const [only, ...others] = inner;
  const [first] = only?.rows ?? [];
  if (!only || !first || others.length > 0 || only.rows.length > 1 || first.cells.some(holdsTable)) return [own];
  return first.cells.map((one) => ({
    ...one,
    place: { table: only.order, row: 1, cell: one.order },
    ...shownIn(one.content),
  }));
}

function shownIn(content: Flow): Pick<LaidCell, 'text' | 'isRaised'> {
  const paragraphs = paragraphsIn(content).filter(({ isRaised, text, number }) => isRaised || text + number !== '');
  const isRaised = paragraphs.length > 0 && paragraphs.every((one) => one.isRaised && one.number === '');
  return { text: textOf(content), isRaised };
}

/** Those of tables of a single cell among them. */
function paragraphsIn(flow: Flow): readonly WordParagraph[] {
  return flow.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    return block.rows.flatMap((row) => row.cells.flatMap(({ content }) => paragraphsIn(content)));
  });
}

/** The lines of a flow, those of tables of several cells left out. */
function textOf(flow: Flow): string {
  return flow
    .map((block) => {
      if (block.kind === 'paragraph') return shownText(block);
      return isPlain(block) ? textOf(block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content))) : '';
    })
    .filter((line) => line !== '')
    .join('\n');
}
