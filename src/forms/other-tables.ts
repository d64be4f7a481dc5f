// Tables beside a statutory one that print some of its words: data of charts, channels, last years' counts.
//
//   | 公开渠道 | 政府网站 | 微信 | 其他 | 总计 |     其他 and 总计 are heads of table 三 as well,
//   | 数量     |      811 |  322 |   44 | 1177 |     but no row of figures here is one of its rows
import type { Grid } from '../document/grid.ts';
import { isColumnHead } from './column-keys.ts';
import type { TableForm } from './form.ts';
import { matchTable } from './match.ts';
import { columnsOf } from './table-head.ts';
import { blankMatch } from './table-match.ts';
import type { RowMatch, TableMatch } from './table-match.ts';
import { hasNumber } from './place-values.ts';
import type { TableRow } from './table-rows.ts';

/** Each round may show that one more grid is none of the table. */
const mostRounds = 4;
/** More rows are no report's, and each round looks at all of them. */
const mostRows = 1000;

/** Matches a table, and passes over grids that only look like parts of it: their heads and figures are their own. */
export function matchApart(form: TableForm, rows: readonly TableRow[]): TableMatch {
  let own = rows;
  let match = matchTable(form, own);
  if (rows.length > mostRows || rows.every(({ grid }) => grid === rows[0]?.grid)) return match;
  const apart: RowMatch[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const others = otherGrids(form, match);
    const left = own.filter(({ grid }) => !others.has(grid));
    const again = others.size > 0 && left.length > 0 ? matchTable(form, left) : null;
    if (again === null || again.facts.size < match.facts.size) break;
    apart.push(...match.rows.flatMap((one) => (others.has(one.row.grid) ? [{ ...one, ...passedOver }] : [])));
    [own, match] = [left, again];
  }
  return apart.length === 0 ? match : { ...match, rows: [...match.rows, ...apart] };
}

const passedOver = { ...blankMatch, kind: 'other' } as const;

/** Grids with figures of which none is the table's, or none that is not printed whole in another grid. */
function otherGrids(form: TableForm, { rows, facts }: TableMatch): ReadonlySet<Grid> {
  const byGrid = Map.groupBy(rows, ({ row }) => row.grid);
  const headed = headedGrids(form, byGrid);
  const isOther = (matches: readonly RowMatch[], grid: Grid): boolean => {
    if (!matches.some(({ row }) => hasNumber(row))) return false;
    const tied = matches.filter(({ kind }) => kind === 'figures');
    const isHeaded = matches.some(({ kind }) => kind === 'head');
    const isRead = ({ figures, problem }: RowMatch): boolean =>
      problem !== null && figures.every((one) => facts.has(one));
    // A lone figure beside its label, heads of its own, or heads that fit several groups do not stand against a table that is clear.
    const hasOwnHeads = !isHeaded && isBelowOwnHeads(matches);
    const isWeak = ({ figures, doubtful }: RowMatch): boolean =>
      (isHeaded
        ? doubtful.length === figures.length || areMostOwn(form, matches)
        : hasOwnHeads || figures.length === 1) && figures.every((one) => (headed.get(one) ?? grid) !== grid);
    return tied.every(isRead) || tied.every(isWeak);
  };
  return new Set([...byGrid].flatMap(([grid, matches]) => (isOther(matches, grid) ? [grid] : [])));
}

/** Words over the columns of figures, none of them the form's. */
function isBelowOwnHeads(matches: readonly RowMatch[]): boolean {
  const first = matches.findIndex(({ kind }) => kind === 'figures');
  const head = matches.slice(0, Math.max(0, first)).findLast(({ row }) => !hasNumber(row));
  const figures = matches[first]?.figures.length ?? 0;
  return head !== undefined && head.row.cells.filter(({ text }) => text.trim() !== '').length > figures;
}

/** Heads of which most are none of the form's: 总计 stands behind the columns of many a table. */
function areMostOwn(form: TableForm, matches: readonly RowMatch[]): boolean {
  const heads = matches.flatMap(({ kind, row }) => (kind === 'head' ? row.cells : []));
  const filled = heads.filter(({ text }) => text.trim() !== '');
  return filled.filter((cell) => isColumnHead(cell, columnsOf(form))).length * 2 < filled.length - 1;
}

/** For each figure a grid that has a row for it and heads above that leave no doubt. */
function headedGrids(form: TableForm, byGrid: ReadonlyMap<Grid, readonly RowMatch[]>): ReadonlyMap<string, Grid> {
  const headed = new Map<string, Grid>();
  for (const [grid, matches] of byGrid) {
    if (!matches.some(({ kind }) => kind === 'head') || areMostOwn(form, matches)) continue;
    for (const { figures, doubtful } of matches) {
      if (doubtful.length === 0) for (const figure of figures) headed.set(figure, grid);
    }
  }
  return headed;
}
