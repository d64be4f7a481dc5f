// Labels of a table with one cell a line whose parts stand on lines of their own: the numbering, or the pieces of a broken one.
//
//   1.
//   属于国家秘密          the numbering of the label below it
//   3
import type { Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { isNumberText } from './figure-text.ts';
import { asWord, cellOf, lumpOf, rowOf } from './spaced/cells.ts';
import { isLabel } from './spaced/glossary.ts';
import { coreOf, numberingOf } from './spaced/label-core.ts';

/** True where a line holds the number of a label alone; no figure ends with a point. */
export function isNumberingAlone(text: string): boolean {
  return numberingAlone.test(text);
}

const numberingAlone = /^\s*\d{1,2}[.\uff0e\u3001]\s*$/;

/** A numbering alone on its line is that of the label below it, which has none. */
export function withNumberings(source: SourceText, rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = [];
  for (const row of rows.toReversed()) {
    const numbered = withNumbering(source, row, joined.at(-1));
    if (numbered === null) joined.push(row);
    else joined[joined.length - 1] = numbered;
  }
  return joined.reverse();
}

/** The row below with the numbering of `row` before its label; null where that is none of it. */
function withNumbering(source: SourceText, row: Row, below: Row | undefined): Row | null {
  const [number, other] = row.cells;
  const [label, ...values] = below?.cells ?? [];
  if (number === undefined || other !== undefined || label === undefined) return null;
  if (!isNumberingAlone(number.text) || numberingOf(label.text) !== '' || isNumberText(label.text)) return null;
  return rowOf([cellOf(source, [number, label].map(asWord)), ...values]);
}

/** Lines that a label may be broken over. */
const mostParts = 5;

/**
 * Joins a label of the codebook that is broken over several lines, so that its end is not taken for another label. Beside
 * such a label figures stand before, between or behind its lines, and nothing shows which: they are one cell.
 */
export function withBrokenLabels(source: SourceText, rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const broken = brokenLabel(source, rows, at);
    const row = broken?.row ?? rows[at];
    if (row !== undefined) joined.push(row);
    at = broken?.from ?? at;
  }
  return joined.reverse();
}

/** The row whose figures stand at `at` and whose label begins some lines before, at `from`. */
function brokenLabel(source: SourceText, rows: readonly Row[], at: number): { from: number; row: Row } | null {
  const [label, ...figures] = rows[at]?.cells ?? [];
  if (label === undefined || figures.length === 0 || isLabel(coreOf(label.text))) return null;
  const parts = [label];
  for (let from = at - 1; from >= 0 && parts.length < mostParts; from -= 1) {
    const [part, other] = rows[from]?.cells ?? [];
    if (part === undefined || other !== undefined) return null;
    parts.unshift(part);
    if (!isLabel(coreOf(parts.map(({ text }) => text).join('')))) continue;
    const values = figures.length > 1 ? lumpOf(source, figures.map(asWord)) : figures;
    return { from, row: rowOf([cellOf(source, parts.map(asWord)), ...values]) };
  }
  return null;
}
