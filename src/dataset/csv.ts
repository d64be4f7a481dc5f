// Reads CSV that people edit, keeping the line of the file each row starts on.
import Papa from 'papaparse';

const byteOrderMark = '\ufeff';

/** A CSV file as rows by column name, with the line each row starts on. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Cells whose quotation marks do not come in pairs: their line is in no row. */
  readonly faults: readonly CsvFault[];
}

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFault {
  readonly line: number;
  readonly column: number;
}

/** A text with more such lines is broken as a whole; looking further would cost its length for each. */
const mostFaults = 20;

/** Parses CSV text, keeping for each row the line of the file it starts on. Blank lines are left out. */
export function parseCsv(text: string): CsvTable {
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const lines = new LineCounter(body);
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  let from: number | null = 0;
  while (from !== null && faults.length < mostFaults) {
    const stretch = parseStretch(body, from);
    for (const { start, cells } of stretch.rows) rows.push({ line: lines.at(start), cells });
    if (stretch.fault !== null) faults.push({ line: lines.at(stretch.fault.start), column: stretch.fault.column });
    from = stretch.next;
  }
  const [head, ...others] = rows;
  return { columns: head?.cells ?? [], rows: others, faults };
}

interface Stretch {
  readonly rows: readonly { readonly start: number; readonly cells: readonly string[] }[];
  /** The row that ended it. */
  readonly fault: { readonly start: number; readonly column: number } | null;
  /** Where to go on: behind the line of the fault, which would else swallow all that follows. */
  readonly next: number | null;
}

/** The rows from an offset up to the first one whose quotation marks do not come in pairs. */
function parseStretch(body: string, from: number): Stretch {
  const rows: { start: number; cells: string[] }[] = [];
  const found: NonNullable<Stretch['fault']>[] = [];
  let start = from;
  Papa.parse<string[]>(body.slice(from), {
    delimiter: ',',
    skipEmptyLines: false,
    step: ({ data, errors, meta }, parser) => {
      const error = errors.find(({ type }) => type === 'Quotes');
      if (error === undefined) {
        if (data.some((cell) => cell.trim() !== '')) rows.push({ start, cells: data.map((cell) => cell.trim()) });
        start = from + meta.cursor;
      } else {
        found.push({ start, column: cellsIn(body.slice(start, from + (error.index ?? 0))) });
        parser.abort();
      }
    },
  });
  const fault = found[0] ?? null;
  const lineEnd = fault === null ? -1 : body.indexOf('\n', fault.start);
  return { rows, fault, next: lineEnd < 0 ? null : lineEnd + 1 };
}

/** How many cells have begun in the text of a row up to some place. */
function cellsIn(text: string): number {
  return Papa.parse<string[]>(text, { delimiter: ',' }).data[0]?.length ?? 1;
}

/** Lines of rising offsets in one pass. */
class LineCounter {
  readonly #text: string;
  #offset = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): number {
    for (; this.#offset < offset; this.#offset += 1) if (this.#text[this.#offset] === '\n') this.#line += 1;
    return this.#line;
  }
}
