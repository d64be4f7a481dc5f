// Labels of a table with one cell a line whose parts stand on lines of their own: the numbering, or the pieces of a broken one.
//
//   1.
//   属于国家秘密          the numbering of the label below it
//   3
import { concepts, editionIds } from '../codebook/concepts.ts';
import { applicantIds, promisedFigures } from '../codebook/figures.ts';
import type { Cell, Row } from '../document/grid.ts';
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
  const numbered = rows.map((row, at) => withNumbering(source, rows[at - 1], row));
  return rows.flatMap((row, at) => (numbered[at + 1] ? [] : [numbered[at] ?? row]));
}

/** The row with the numbering that stands above it before its label; null where that is none of it. */
function withNumbering(source: SourceText, above: Row | undefined, row: Row): Row | null {
  const [number, other] = above?.cells ?? [];
  const [label, ...values] = row.cells;
  if (number === undefined || other !== undefined || label === undefined) return null;
  if (!isNumberingAlone(number.text) || numberingOf(label.text) !== '' || isNumberText(label.text)) return null;
  return rowOf([cellOf(source, [number, label].map(asWord)), ...values]);
}

/** Lines that a label may be broken over. */
const mostParts = 5;

/**
 * Joins a label of the codebook that is broken over several lines, so that its end is not taken for another label. Beside
 * such a label figures stand before, between or behind its lines, and nothing shows which: they are one cell, unless each row
 * of table 三 has figures behind its label, the last one too: then none are those of another row.
 */
export function withBrokenLabels(source: SourceText, rows: readonly Row[]): Row[] {
  const joined: Joined[] = [];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const broken = brokenLabel(source, rows, at);
    const row = broken?.row ?? rows[at];
    if (row !== undefined) joined.push({ row, figures: broken?.figures ?? null });
    at = broken?.from ?? at;
  }
  const areInTurn = joined.some(({ figures }) => figures) && areAllFollowed(joined);
  return joined
    .reverse()
    .map(({ row, figures }) => (areInTurn && figures ? rowOf([...row.cells.slice(0, 1), ...figures]) : row));
}

/** A row, and its figures where they are one cell for now. */
interface Joined {
  readonly row: Row;
  readonly figures: readonly Cell[] | null;
}

/** How many rows of applicants table 三 has, in any edition. */
export const rowCounts: readonly number[] = editionIds.map(
  (edition) => promisedFigures('requests', edition).length / applicantIds.length,
);

/** What the labels of the first and of the last row of table 三 begin with, in whatever words they go on. */
const [firstLetters, lastLetters] = [concepts['requests.received_new'], concepts['requests.carried_out']].map(
  ({ zh }) => coreOf(zh).slice(0, 4),
);

/** From the last label of table 三 up to the first one figures stand as often as it has rows. */
function areAllFollowed(rows: readonly Joined[]): boolean {
  const labels = rows.flatMap(({ row: { cells } }) => (cells.length > 1 ? [coreOf(cells[0]?.text ?? '')] : []));
  const last = labels.findIndex((core) => core.startsWith(lastLetters ?? ''));
  const first = labels.findIndex((core) => core.startsWith(firstLetters ?? ''));
  return last >= 0 && rowCounts.includes(first - last + 1);
}

/** The row whose figures stand at `at` and whose label begins some lines before, at `from`. */
function brokenLabel(source: SourceText, rows: readonly Row[], at: number): (Joined & { from: number }) | null {
  const [label, ...figures] = rows[at]?.cells ?? [];
  if (label === undefined || figures.length === 0 || isLabel(coreOf(label.text))) return null;
  const parts = [label];
  for (let from = at - 1; from >= 0 && parts.length < mostParts; from -= 1) {
    const [part, other] = rows[from]?.cells ?? [];
    if (part === undefined || other !== undefined) return null;
    parts.unshift(part);
    if (!isLabel(coreOf(parts.map(({ text }) => text).join('')))) continue;
    const values = figures.length > 1 ? lumpOf(source, figures.map(asWord)) : figures;
    return { from, figures, row: rowOf([cellOf(source, parts.map(asWord)), ...values]) };
  }
  return null;
}
