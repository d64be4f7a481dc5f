// CSV as we write it, on every page and in every file: UTF-8 with a
// byte order mark, CRLF, and cells that a spreadsheet will not run.

export type CsvCell = string | number | null;

const byteOrderMark = '\ufeff';
/** First characters that make a spreadsheet take a cell for a formula, behind any apostrophes a text has of its own. */
const formula = /^'*[=+\-@\t\r]/;
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

/**
 * A cell that would start a formula gets an apostrophe in front, as spreadsheets themselves mark text; so does one that
 * begins like that behind apostrophes, and whoever takes one away from each such cell has the texts as they were.
 */
export function harmless(cell: CsvCell): CsvCell {
  return typeof cell === 'string' && formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}
