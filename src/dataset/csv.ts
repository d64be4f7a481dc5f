// Reads CSV that people edit, keeping the line of the file each row starts on.
import Papa from 'papaparse';

const byteOrderMark = '\ufeff';

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
