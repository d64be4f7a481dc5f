// Finds the head right above each column of figures of a table without rules, its lines joined.
//
//        申请人情况                        over several columns (head-levels.ts)
//    自然人  商业  科研  …  总计
//            企业  机构                    the lowest text over a column, with the line it goes on from
import { centreX, overlap, unionOf } from './box.ts';
import type { Box } from './box.ts';
import { headRows } from './head-levels.ts';
import type { HeadRows } from './head-levels.ts';
import type { TextLine } from './text-lines.ts';

export interface LeafHeads {
  /** Rows of heads from the top, the last with heads of label columns before; none where a column has no head. */
  readonly heads: HeadRows;
  /** Lines that are no heads of the columns, or of which it is not clear. */
  readonly rest: readonly TextLine[];
}

/** Lines of one head: space between them and how far their middles may be apart, in ems. */
const mostSpace = 0.6;
const sameMiddle = 0.6;

/**
 * Columns of figures, and those that have a head beside the other heads, right of all labels, but no figure in any row.
 */
export function withBlankColumns(lines: readonly TextLine[], columns: readonly Box[], labelsEnd: number): Box[] {
  const leaves = columns.flatMap((column) => unionOf(leafOver(column, lines, columns)) ?? []);
  const blank: Box[] = [];
  for (const line of lines) {
    // One of a single line stands in the middle beside those of two.
    const isBeside =
      line.x0 > labelsEnd && leaves.some(({ y0, y1 }) => overlap([line.y0, line.y1], [y0, y1]) > 0.5 * line.size);
    if (isBeside && ![...columns, ...blank].some((column) => isOver(line, column))) blank.push(line);
  }
  return [...columns, ...blank].toSorted((first, second) => first.x0 - second.x0);
}

/** Columns as wide as the lowest line of their head: what reaches over those of two is a head of several columns. */
function withHeads(lines: readonly TextLine[], columns: readonly Box[]): Box[] {
  return columns.map((column) => unionOf([column, ...leafOver(column, lines, columns).slice(-1)]) ?? column);
}

export function leafHeads(lines: readonly TextLine[], columns: readonly Box[], labelsEnd: number): LeafHeads {
  const wide = withHeads(lines, columns);
  const leaves = wide.map((column) => leafOver(column, lines, wide));
  const taken = new Set(leaves.flat());
  const isClear = leaves.every((leaf) => leaf.length > 0) && taken.size === leaves.flat().length;
  if (!isClear) return { heads: [], rest: lines };
  const left = columns[0]?.x0 ?? 0;
  const beside = lines.filter(
    (line) => line.x1 <= left && leaves.some((leaf) => leaf.some((other) => isLevel(line, other))),
  );
  // A head that stands over labels is theirs, however far it reaches; one behind them may be that of a blank column.
  if (beside.some((line) => line.x1 > labelsEnd + line.size && line.x0 >= labelsEnd)) return { heads: [], rest: lines };
  const used = new Set([...taken, ...beside]);
  const rest = lines.filter((line) => !used.has(line));
  const { above, rows } = levelsOver(
    leaves,
    rest.filter((line) => line.x1 > left),
  );
  const withBeside = (made: HeadRows): HeadRows => [
    ...made.slice(0, -1),
    [...beside.map((line) => [line]), ...(made.at(-1) ?? [])],
  ];
  if (rows === null) return { heads: withBeside([leaves]), rest };
  return { heads: withBeside(rows), rest: rest.filter((line) => !above.includes(line)) };
}

/** A line by itself above all heads may be no head (a unit): without it the others must still be clear. */
function levelsOver(
  leaves: readonly TextLine[][],
  above: readonly TextLine[],
): { readonly above: readonly TextLine[]; readonly rows: HeadRows | null } {
  const rows = headRows(leaves, above);
  const [first, ...others] = above.toSorted((upper, lower) => upper.y0 - lower.y0);
  const isAlone = first !== undefined && others.length > 0 && others.every((line) => !isLevel(first, line));
  if (rows !== null || !isAlone) return { above, rows };
  return { above: others, rows: headRows(leaves, others) };
}

function isLevel(left: TextLine, right: TextLine): boolean {
  return overlap([left.y0, left.y1], [right.y0, right.y1]) > 0.5 * Math.min(left.size, right.size);
}

/** The lowest head over a column and over no other, with the lines right above that it goes on from. */
function leafOver(column: Box, lines: readonly TextLine[], columns: readonly Box[]): TextLine[] {
  const over = lines
    .filter((line) => isOver(line, column) && columns.every((other) => other === column || !isOver(line, other)))
    .toSorted((upper, lower) => lower.y0 - upper.y0);
  const leaf: TextLine[] = [];
  for (const line of over) {
    const [below] = leaf;
    if (below && !goesOn(line, below)) break;
    leaf.unshift(line);
  }
  return leaf;
}

function isOver(line: TextLine, column: Box): boolean {
  return overlap([line.x0, line.x1], [column.x0, column.x1]) > 0;
}

function goesOn(upper: TextLine, lower: TextLine): boolean {
  if (lower.y0 - upper.y1 > mostSpace * lower.size) return false;
  const reach = sameMiddle * lower.size;
  return Math.abs(centreX(upper) - centreX(lower)) <= reach || Math.abs(upper.x0 - lower.x0) <= reach;
}
