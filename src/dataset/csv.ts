// CSV for people and programs: UTF-8 with a byte order mark, CRLF, and cells that a spreadsheet will not run.
import Papa from 'papaparse';

export type CsvCell = string | number | null;

const byteOrderMark = '\ufeff';
/** First characters that make a spreadsheet take a cell for a formula. */
const formula = /^[=+\-@\t\r]/;
/** A number is a number whatever its sign. */
const number = /^[+-]?\d+(?:\.\d+)?$/;

/** Rows as CSV with a head line, for Excel on Chinese Windows too (hence the mark). null is an empty cell. */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `${byteOrderMark}${toCsvLines([columns, ...rows])}`;
}

/** Rows as CSV lines alone, to add to a file that has its head already. */
export function toCsvLines(rows: readonly (readonly CsvCell[])[]): string {
  let text = '';
  for (const row of rows) text += `${row.map(toCell).join(',')}\r\n`;
  return text;
}

/** What makes a cell need quotes, as the parser people use most (PapaParse) has it. */
const needsQuotes = /[",\r\n\ufeff]|^ | $/;

function toCell(cell: CsvCell): string {
  const text = harmless(cell);
  if (typeof text !== 'string') return text === null ? '' : String(text);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell that would start a formula gets an apostrophe in front, as spreadsheets themselves mark text. */
export function harmless(cell: CsvCell): CsvCell {
  return typeof cell === 'string' && formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}

/** A CSV file as rows by column name, with the line each row starts on; null: the head is not the expected one. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Faults of the file itself, such as an open quote. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Parses CSV text, keeping for each row the line of the file it starts on. Blank lines are left out. */
export function parseCsv(text: string): CsvTable {
  const lines = new LineCounter(text);
  const rows: CsvRow[] = [];
  const faults: { line: number; message: string }[] = [];
  let cursor = 0;
  Papa.parse<string[]>(text.startsWith(byteOrderMark) ? text.slice(1) : text, {
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      const line = lines.at(cursor);
      cursor = meta.cursor;
      for (const error of errors) if (error.type === 'Quotes') faults.push({ line, message: error.code });
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data.map((cell) => cell.trim()) });
    },
  });
  const [head, ...body] = rows;
  return { columns: head?.cells ?? [], rows: body, faults };
}

/** Lines of rising offsets in one pass. */
class LineCounter {
  readonly #text: string;
  #offset = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  }

  at(offset: number): number {
    for (; this.#offset < offset; this.#offset += 1) if (this.#text[this.#offset] === '\n') this.#line += 1;
    return this.#line;
  }
}
