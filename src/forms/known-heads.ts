// Heads of tables that were read before: the same few stand in all reports, and finding the columns of one takes long.
import { remembered } from '../document/remembered.ts';
import type { Cell } from '../document/grid.ts';
import type { BlockForm, EditionForm } from './form.ts';
import { readHeader } from './header.ts';
import type { Header } from './header.ts';

/** A head without its cells, and the row and place of the cell of each key. */
interface KnownHead {
  readonly header: Omit<Header, 'cells'>;
  readonly places: readonly { readonly key: string; readonly row: number; readonly index: number }[];
}

/** A block has some ten kinds of heads, by who prints it; those of hostile input do not crowd the memory. */
const mostHeads = 300;
/** The heads of table 四 have some 150 characters, with their lengths and blank cells some 250. */
const longestHead = 800;

/** What is known of the heads of one block, by edition and words. */
const knownHeads = remembered<BlockForm, Map<string, KnownHead>>(() => new Map());

export interface PrintedHead {
  readonly edition: EditionForm['id'];
  readonly block: BlockForm;
  readonly rows: readonly (readonly Cell[])[];
  /** Tells words of the form that are no column heads; the same cells for the same words in one edition. */
  readonly ignore: (cell: Cell) => boolean;
}

/**
 * Reads a head, or remembers it by its words: they alone tell its columns. One with unknown or damaged words is read each
 * time. Without this memory, reading heads is a tenth of reading a report.
 */
export function readKnownHead({ edition, block, rows, ignore }: PrintedHead): Header {
  const heads = knownHeads(block);
  const words = `${edition}${wordsOf(rows)}`;
  const known = heads.get(words);
  if (known) return withCells(known, rows);
  const header = readHeader(block.columns, rows, ignore);
  if (words.length <= longestHead && header.unknown.length === 0 && header.repaired.length === 0) {
    if (heads.size >= mostHeads) heads.clear();
    heads.set(words, withPlaces(header, rows));
  }
  return header;
}

/** All words with their lengths, so that no two heads are taken for one. */
function wordsOf(rows: readonly (readonly Cell[])[]): string {
  let words = '';
  for (const cells of rows) {
    words += ';';
    for (const { text } of cells) words += `${text.length}:${text}`;
  }
  return words;
}

function withPlaces({ cells, ...header }: Header, rows: readonly (readonly Cell[])[]): KnownHead {
  const places = [...cells].map(([key, cell]) => {
    const row = rows.findIndex((one) => one.includes(cell));
    return { key, row, index: rows[row]?.indexOf(cell) ?? -1 };
  });
  return { header, places };
}

function withCells({ header, places }: KnownHead, rows: readonly (readonly Cell[])[]): Header {
  const cells = new Map<string, Cell>();
  for (const { key, row, index } of places) {
    const cell = rows[row]?.[index];
    if (cell) cells.set(key, cell);
  }
  return { ...header, cells };
}
