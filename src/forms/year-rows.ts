// Two years below each other in one table: keeps the rows of the year the report is about.
//
//   | （一）予以公开 | 2023年 | 217 | …      the year stands between the label and the figures, or ends the label
//   |                | 2024年 | 211 | …      the label stands above, in the row of the first year or in one of its own
//   |                | 增减   |  -6 | …      rows that begin with other words, over and over: nobody can tell which are this year's
//   | 上年同期       |    217 | …               where no row names this year, those of others are left out all the same
import type { Cell, Grid } from '../document/grid.ts';
import { toLabel } from './label.ts';
import type { TableRow } from './table-rows.ts';
import { sharedWords, sumWords, vocabulary } from './table-words.ts';
import { isFigureLike } from './value.ts';
import { mayNameYear, yearIn } from './year-columns.ts';

/** A row, and the words before its figures. */
interface WordedRow {
  readonly row: TableRow;
  /** The year that ends the words; null where none does. */
  readonly year: number | null;
  /** The cells up to the last words, these without the year; none where a row has no words. */
  readonly labels: readonly Cell[];
  readonly isBelowLabel: boolean;
  readonly hasFigures: boolean;
}

/** More rows are no report's. */
const mostRows = 1000;

/** The rows without those of other years, in grids that have rows of several; the label of a first row is that of those below. */
export function rowsOfOwnYear(rows: readonly TableRow[], year: number | null): readonly TableRow[] {
  if (rows.length > mostRows || !mayBeOfSeveral(rows)) return rows;
  const areNumbered = rows.filter(beginsWithYear).length >= fewestInTurn;
  const all = rows.map((row) => wordedRow(row, year ?? 0, areNumbered));
  const found = new Map(
    all.filter((one, at) => isWithFigures(one, [all[at - 1], all[at + 1]])).map((one) => [one.row, one]),
  );
  const inTurn = wordsInTurn([...found.values()]);
  const byYears = new Set<Grid>();
  for (const [grid, own] of Map.groupBy(found.values(), ({ row }) => row.grid)) {
    const ofYears = own.filter((one) => one.year !== null);
    const areOfOthers = year !== null && ofYears.length >= fewestInTurn && ofYears.every((one) => one.year !== year);
    if (areOfOthers || new Set(ofYears.map((one) => one.year)).size > 1) byYears.add(grid);
    // What stands in other grids may be any of theirs as well.
    else if (own.some((one) => one.isBelowLabel && inTurn.has(wordOf(one))))
      return rows.filter((row) => !found.has(row));
  }
  let labels: readonly Cell[] = [];
  return rows.flatMap((row) => {
    if (!byYears.has(row.grid)) return [row];
    const own = found.get(row);
    if (own === undefined || own.year === null) {
      if (row.cells.length === 1) labels = row.cells;
      return [row];
    }
    if (own.labels.some(({ text }) => text !== '')) ({ labels } = own);
    return own.year === year ? [{ ...row, cells: [...labels, ...row.cells.slice(own.labels.length)] }] : [];
  });
}

/** A cheap look at the words before figures: most tables hold hardly any that are none of the form's, and name no two years. */
function mayBeOfSeveral(rows: readonly TableRow[]): boolean {
  if (rows.length > mostOfForm) return true;
  let [strange, years] = [0, 0];
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.text === '') continue;
      if (isYearNumber(cell)) years += 1;
      if (isFigureLike(cell.text)) break;
      if (isOfForm(toLabel(cell.text).core)) continue;
      strange += 1;
      if (mayNameYear.test(cell.text)) years += 1;
    }
  }
  return strange >= fewestInTurn || years > 1;
}

/** So many rows that begin with the same word, which is none of the form's, come in turn with those that have labels. */
const fewestInTurn = 5;
/** Table 三 has 25 rows; with more, those without any word are others' as well. */
const mostOfForm = 32;

function wordsInTurn(rows: readonly WordedRow[]): ReadonlySet<string> {
  const words = Map.groupBy(rows.filter((one) => one.isBelowLabel).map(wordOf), (word) => word);
  return new Set(
    [...words].flatMap(([word, same]) => {
      const isStrange = word === '' ? rows.length > mostOfForm : !isOfForm(word) && !word.startsWith(ofWhich);
      return isStrange && same.length >= fewestInTurn ? [word] : [];
    }),
  );
}

/** Some of the row above, which is read as it stands. */
const ofWhich = '其中';

function wordOf({ labels }: WordedRow): string {
  return toLabel(labels.at(-1)?.text ?? '').core;
}

/** A row of a year whose cells are all blank stands beside one with figures; alone it may be a caption. */
function isWithFigures(one: WordedRow, beside: readonly (WordedRow | undefined)[]): boolean {
  const isOfYear = (other: WordedRow | undefined): boolean =>
    other?.hasFigures === true && other.year !== null && other.row.grid === one.row.grid;
  return one.hasFigures || (one.year !== null && beside.some(isOfYear));
}

function isOfForm(word: string): boolean {
  return vocabulary.has(word) || sharedWords.has(word) || sumWords.has(word);
}

/** A row without a label that begins with a number for a year. */
function beginsWithYear({ cells }: TableRow): boolean {
  const [first, ...others] = cells.filter(({ text }) => text !== '');
  return first !== undefined && others.length > 0 && isYearNumber(first);
}

function isYearNumber({ text }: Cell): boolean {
  return /^20\d\d$/.test(text);
}

/** Fewer figures without a word may be parts of a row. */
const fewestFigures = 5;

/** Nothing but figures, as many as parts of a row never are. */
function isOfFiguresAlone({ cells }: TableRow): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length >= fewestFigures && filled.every(({ text }) => isFigureLike(text));
}

function wordedRow(row: TableRow, reportYear: number, areNumbered: boolean): WordedRow {
  const first = row.cells.findIndex((cell) => cell.text !== '' && isFigureLike(cell.text));
  const [figure, hasFigures] = [row.cells[first], first >= 0];
  const isNumber = areNumbered && figure !== undefined && isYearNumber(figure);
  const words = hasFigures ? row.cells.slice(0, first) : row.cells;
  const at = isNumber ? first : words.findLastIndex((cell) => cell.text !== '');
  const before = row.cells.slice(0, Math.max(at, 0));
  const cell = row.cells[at];
  const isBelowLabel = before.every(({ text }) => text === '');
  if (cell === undefined) return { row, year: null, labels: [], isBelowLabel: isOfFiguresAlone(row), hasFigures };
  const start = yearBehindLabel.exec(cell.text)?.index ?? 0;
  const year = yearIn({ text: cell.text.slice(start).trim().replace(inBrackets, '$1') }, reportYear);
  const text = year === null ? cell.text : cell.text.slice(0, start);
  const rest = { ...cell, text, span: { ...cell.span, end: cell.span.start + text.length } };
  return { row, year, labels: [...before, rest], isBelowLabel, hasFigures };
}

const yearBehindLabel = /\s[（(]?(?:20\d\d\s?年度?|[本今上去]一?(?:年度?(?:同期)?|期)数?)[）)]?$/u;
const inBrackets = /^[（(](.+)[）)]$/u;
