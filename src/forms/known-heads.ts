// Heads of tables that were read before: the same few stand in all reports, and finding the columns of one takes long.
import { remembered } from '../document/remembered.ts';
import type { Cell, Grid } from '../document/grid.ts';
import type { BlockForm, EditionForm } from './form.ts';
import { readHeader } from './header.ts';
import type { Header } from './header.ts';

/** Where a cell of a head stands: its row, and its place in it. */
interface Place {
  readonly row: number;
  readonly index: number;
}

/** A head with the places of its cells instead of them. */
interface KnownHead {
  readonly header: Omit<Header, 'cells' | 'unknown' | 'repaired'>;
  readonly cells: readonly { readonly key: string; readonly place: Place }[];
  readonly unknown: readonly Place[];
  readonly repaired: readonly { readonly place: Place; readonly label: string }[];
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
  readonly layout: Grid['layout'];
  /** Tells words of the form that are no column heads; the same cells for the same words in one edition. */
  readonly ignore: (cell: Cell) => boolean;
}

/** Reads a head, or remembers it by its words and their columns: they alone tell what it says. To read all heads is a tenth of reading a report. */
export function readKnownHead({ edition, block, rows, layout, ignore }: PrintedHead): Header {
  const heads = knownHeads(block);
  const words = `${edition}${wordsOf(rows, layout)}`;
  const known = heads.get(words);
  if (known) return withCells(known, rows);
  const header = readHeader(block.columns, { rows, layout }, ignore);
  if (words.length <= longestHead) {
    if (heads.size >= mostHeads) heads.clear();
    heads.set(words, withPlaces(header, rows));
  }
  return header;
}

/** All words with their lengths, and their columns where the format has them, so that no two heads are taken for one. */
function wordsOf(rows: readonly (readonly Cell[])[], layout: Grid['layout']): string {
  let words = '';
  for (const cells of rows) {
    words += ';';
    for (const { text, column, columnSpan } of cells)
      words += layout === 'ruled' ? `${column}+${columnSpan} ${text.length}:${text}` : `${text.length}:${text}`;
  }
  return words;
}

function withPlaces({ cells, unknown, repaired, ...header }: Header, rows: readonly (readonly Cell[])[]): KnownHead {
  const placeOf = (cell: Cell): Place => {
    const row = rows.findIndex((one) => one.includes(cell));
    return { row, index: rows[row]?.indexOf(cell) ?? -1 };
  };
  return {
    header,
    cells: [...cells].map(([key, cell]) => ({ key, place: placeOf(cell) })),
    unknown: unknown.map(placeOf),
    repaired: repaired.map(({ cell, label }) => ({ place: placeOf(cell), label })),
  };
}

function withCells({ header, cells, unknown, repaired }: KnownHead, rows: readonly (readonly Cell[])[]): Header {
  const cellAt = ({ row, index }: Place): Cell => {
    const cell = rows[row]?.[index];
    if (cell === undefined) throw new RangeError(`no such cell of a head: ${row}, ${index}`);
    return cell;
  };
  return {
    ...header,
    cells: new Map(cells.map(({ key, place }) => [key, cellAt(place)])),
    unknown: unknown.map(cellAt),
    repaired: repaired.map(({ place, label }) => ({ cell: cellAt(place), label })),
  };
}
