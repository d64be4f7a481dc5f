// Tells this year's tables from last year's printed beside them, by the captions above them.
import type { Row } from '../document/grid.ts';

/** A caption is short; a longer line that names a year is running text. */
const longestCaption = 40;
/** No caption whatever the characters it is printed in. */
const longestPrinted = 4 * longestCaption;
const yearIn = /(?<!\d)(20\d\d)(?!\d)\s*(?:年|$)/gu;

/** The year a row of a grid names as its only text. */
export function yearInRow(row: Row): number | null {
  const at = row.cells.findIndex((cell) => cell.text !== '');
  const isOnly = row.cells.every((cell, index) => index <= at || cell.text === '');
  return isOnly ? yearOf(row.cells[at]?.text ?? '') : null;
}

/** The one year a caption names; null where it names none, or more than one, or is too long for a caption. */
export function yearOf(text: string): number | null {
  if (!/[2２]/.test(text) || text.trim().length > longestPrinted) return null;
  const plain = text.normalize('NFKC').trim();
  if (plain.length > longestCaption) return null;
  const years = new Set([...plain.matchAll(yearIn)].map((match) => Number(match[1])));
  return years.size === 1 ? Math.max(...years) : null;
}

/** A row and the year of the caption above it, null where there is none. */
interface CaptionedRow {
  readonly cells: Row['cells'];
  readonly year: number | null;
}

/** Leaves out rows under a caption of another year, where rows of this year or without a caption remain. */
export function rowsOfYear<Captioned extends CaptionedRow>(
  rows: readonly Captioned[],
  year: number | null,
): readonly Captioned[] {
  if (year === null) return rows;
  const ofYear = rows.filter((row) => row.year === null || row.year === year);
  return ofYear.some((row) => row.cells.some((cell) => cell.text !== '')) ? ofYear : rows;
}
