// Blank cells that are blank lines: each cell has a line of its own, and where nothing stands in it more lines are blank.
//
//   一、本年新收政府信息公开申请数量
//                                        one blank line parts two cells,
//   2
//                                        and each more is a blank cell;
//                                        or none parts them,
//                                        and each is one
//   2
//
// They are told by the rows of table 三: with the figures of its row the blank lines come to seven cells in each of them.
import { isFigureText } from './figure-text.ts';
import { isBlankLine } from './lines.ts';
import type { Line } from './lines.ts';
import { headOrders, isColumnHead } from './spaced/glossary.ts';
import { coreOf, numberingOf } from './spaced/label-core.ts';

const [applicants = []] = headOrders;
const article = '\u7b2c\u4e8c\u5341\u6761';

/** Rows that show it. */
const fewestRows = 10;
/** Of so many rows one may come to another number: the end of a page stands in it. */
const mostApart = 4;

/** How many blank lines part two cells, and how many stand for a blank cell. */
const ways = [
  { between: 1, each: 1 },
  { between: 0, each: 1 },
  { between: 1, each: 2 },
] as const;
type Way = (typeof ways)[number] & {
  /** The lines behind the last figure of a row tell cells as well. */
  readonly isEndCell?: true;
};

/** The lines, those of blank cells marked where all rows of table 三 agree on them. */
export function withBlankLineCells(lines: readonly Line[]): readonly Line[] {
  // Pipes or tabs have told them already.
  if (lines.some(({ isBlankCell }) => isBlankCell)) return lines;
  const fewestCells = fewestRows * applicants.length;
  const tabbed = lines.filter(({ text }) => text.startsWith('\t'));
  if (tabbed.length >= fewestCells || lines.filter(mayBeCell).length < fewestCells) return lines;
  const rows = rowsOf(lines);
  const way = ways.find((one) => isShown(rows, one));
  // One line for each of two cells may as well be two for one of them, and two for a blank cell at the end of the row.
  if (way === undefined || ways.some((one) => one !== way && isShown(rows, { ...one, isEndCell: true }))) return lines;
  const isWhole = (row: RowOfLines): boolean => isNumbered(row) && cellsOf(row, way)?.count === applicants.length;
  const [top, first, last] = [rows.findIndex(opensTables), rows.findIndex(isWhole), rows.findLastIndex(isWhole)];
  const inTables = rows.slice(top < 0 ? first : top, last + 1);
  const filled = inTables.filter((row) => row.gaps.length > 1);
  // Lines that part rows stand behind the heads of table 四 as well.
  const areParted = filled.filter(({ gaps }) => (gaps.at(-1)?.length ?? 0) > way.between).length * 2 > filled.length;
  const below = areParted ? [] : rows.slice(last + 1).filter((row) => row.gaps.length > 1 && isHead(row));
  const whole = inTables.filter((row) => row.gaps.length === 1 && isWhole(row));
  const blank = new Set([...filled, ...whole, ...below].flatMap((row) => blankIn(row, way)));
  return lines.map((line) => (blank.has(line) ? { ...line, end: line.start, text: '', isBlankCell: true } : line));
}

/** A cheap look at what no line of prose, and no row of several cells, is: a figure, or nothing. */
function mayBeCell({ text }: Line): boolean {
  return text.length <= longestFigure && !text.includes('\t');
}

const longestFigure = 30;

function opensTables({ label }: RowOfLines): boolean {
  return label.startsWith(article);
}

/** A label, and behind it and behind each figure below it the blank lines. */
interface RowOfLines {
  readonly label: string;
  readonly gaps: Line[][];
}

function rowsOf(lines: readonly Line[]): readonly RowOfLines[] {
  const rows: RowOfLines[] = [];
  for (const line of lines) {
    const open = rows.at(-1);
    if (isBlankLine(line)) open?.gaps.at(-1)?.push(line);
    else if (open && isFigureText(line.text)) open.gaps.push([]);
    else rows.push({ label: line.text.trim(), gaps: [[]] });
  }
  return rows;
}

function isNumbered({ label }: RowOfLines): boolean {
  return numberingOf(label) !== '';
}

/** True where nearly all rows that have cells have as many as there are applicants, and some of these are blank. */
function isShown(rows: readonly RowOfLines[], way: Way): boolean {
  const counts = rows.filter(isNumbered).flatMap((row) => {
    const cells = cellsOf(row, way);
    return row.gaps.length > 1 || cells?.count === applicants.length ? [cells] : [];
  });
  const whole = counts.filter((cells) => cells?.count === applicants.length);
  const areBlank = whole.some((cells) => cells !== null && cells.blank > 0);
  const areNearlyAll = whole.length > (counts.length - whole.length) * mostApart;
  return areBlank && whole.length >= fewestRows && areNearlyAll && areHeadsParted(rows, way);
}

/** True where as many lines part most heads of columns. */
function areHeadsParted(rows: readonly RowOfLines[], { between }: Way): boolean {
  const heads = rows.filter((row) => row.gaps.length === 1 && isHead(row));
  return heads.filter(({ gaps: [gap] }) => gap?.length === between).length * 2 > heads.length;
}

function isHead(row: RowOfLines): boolean {
  return !isNumbered(row) && isColumnHead(coreOf(row.label));
}

/** How many cells a row has, and how many of them are blank; null where the lines between them are other ones. */
function cellsOf(row: RowOfLines, { between, each, isEndCell }: Way) {
  let blank = 0;
  for (const { length } of isEndCell ? row.gaps : cellGaps(row)) {
    if (length < between || (length - between) % each !== 0) return null;
    blank += (length - between) / each;
  }
  return { count: row.gaps.length - 1 + blank, blank };
}

function blankIn(row: RowOfLines, { between, each }: Way): readonly Line[] {
  return cellGaps(row).flatMap((gap) => gap.slice(between).filter((_, at) => at % each === 0));
}

/** Lines behind the last figure of a row may part it from the next: no blank cell is told by them. */
function cellGaps({ gaps }: RowOfLines): readonly (readonly Line[])[] {
  return gaps.length > 1 ? gaps.slice(0, -1) : gaps;
}
