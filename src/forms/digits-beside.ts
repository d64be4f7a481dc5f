// Digits alone on the line above or below a row of table 二, which no cell of a row that was read holds: the number of a
// page, or a part of one of its figures that a line end tore off. No sum of that table would show it.
//
//   28
//   行政处罚 | 7          287, or 7 at the top of page 28
import { unitPattern } from '../codebook/concepts.ts';
import type { FigureId } from '../codebook/figures.ts';
import type { Document } from '../document/document.ts';
import type { Row } from '../document/grid.ts';
import type { RowMatch, TableMatch } from './table-match.ts';

/** Blanks and the edges of cells, but no line ends of any kind: a run of those would be tried anew from each of them. */
const blanks = '[[\\s--[\\n\\r\\u2028\\u2029]]\\u200b\\u2060\\|\\uff5c\\u2502\\u2503\\u2551]*';
const digit = '[\\d\\uff10-\\uff19]';
const digitsAlone = new RegExp(
  `^${blanks}([+\\-]?[.,]?${digit}(?:${digit}|[.,]){0,11}${unitPattern}?)${blanks}$`,
  'gmv',
);
/** A year on a line of its own is a part of the title, say. */
const year = /^20\d\d$/;
/** What parts the cells of a row on one line; where blanks alone do, readers tell such digits from the numbers of pages. */
const marks = /[\t|,;\uff5c\u2502\u2503\u2551]/;
/** What no page has for its number. */
const opensWithPoint = /^[.,]/;
/** Lines of digits in one report, at most: with more of them the cells of a table have lines of their own. */
const mostLoose = 50;

/** The match without the figures of rows that such digits stand beside, unless these count on from page to page. */
export function withoutRowsBesideDigits({ source, blocks, end: textEnd }: Document, match: TableMatch): TableMatch {
  if (match.form.table !== 'proactive') return match;
  const lines = [...source.text.slice(0, textEnd).matchAll(digitsAlone)];
  if (lines.length === 0) return match;
  // Digits that made one figure too many of the row above may as well be of the row below.
  const tooMany = new Set(match.rows.flatMap(({ row, problem }) => (problem === 'too_many' ? row.cells : [])));
  // Nor do rows of nothing but digits hold them, which were tied to none of the form's.
  const tied = new Set(match.rows.flatMap(({ row, kind }) => (kind === 'figures' ? row.span.start : [])));
  const rowsOfGrids = blocks.flatMap((block) =>
    block.kind === 'grid' ? block.rows.filter((row) => tied.has(row.span.start) || holdsWords(row)) : [],
  );
  const cells = new Set(
    rowsOfGrids.flatMap((row) => row.cells.flatMap((cell) => (tooMany.has(cell) ? [] : cell.span.start))),
  );
  const loose = lines.flatMap(({ 0: line, 1: digits = '', index }) => {
    const start = index + line.indexOf(digits);
    return cells.has(start) ? [] : [{ start, end: start + digits.length, text: digits.normalize('NFKC') }];
  });
  if (loose.length === 0 || loose.length > mostLoose || arePages(loose.map(({ text }) => text))) return match;
  const areBlank = (from: number, to: number): boolean =>
    from <= to && /^[\s\u200b\u2060|\uff5c\u2502\u2503\u2551]*$/.test(source.text.slice(from, to));
  const left = new Set<FigureId>();
  const rows = match.rows.map((one): RowMatch => {
    const { row, kind, problem, figures } = one;
    if (kind !== 'figures' || problem !== null) return one;
    const hasMarks = marks.test(source.text.slice(row.span.start, row.span.end));
    const told = hasMarks ? loose : loose.filter(({ text }) => opensWithPoint.test(text));
    const above = told.find(({ end }) => areBlank(end, row.span.start));
    const below = told.find(({ start }) => areBlank(row.span.end, start));
    if (!above && !below) return one;
    for (const figure of figures) left.add(figure);
    const printed = figures.flatMap((figure) => match.facts.get(figure)?.raw ?? []);
    const seen = [above?.text ?? [], printed, below?.text ?? []].flat();
    return { ...one, problem: 'broken', proposal: seen.join(' ') };
  });
  return left.size === 0
    ? match
    : { ...match, rows, facts: new Map([...match.facts].filter(([one]) => !left.has(one))) };
}

function holdsWords({ cells }: Row): boolean {
  return cells.some(({ text }) => /\p{L}/u.test(text));
}

/** Two numbers at least, each one more than that before it; years aside. */
function arePages(digits: readonly string[]): boolean {
  const numbers = digits.filter((text) => !year.test(text)).map(Number);
  return numbers.length > 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}
