// Heads that a program wrote into one row, each with the names of the groups it stands under: rows of heads again.
//
//   | 项目 | 自然人 | 法人或其他组织-商业企业 | 法人或其他组织-科研机构 | … | 总计 |
//
//   | 项目 | 自然人 | 法人或其他组织 | 总计 |
//   | 商业企业 | 科研机构 | … |
import type { Cell, Grid, Row } from '../document/grid.ts';
import { editionForms } from './editions/index.ts';
import type { ColumnForm } from './form.ts';
import { toLabel } from './label.ts';
import { isFigureLike } from './value.ts';

/** A head with its place in its cell. */
interface Part {
  readonly text: string;
  readonly at: number;
}

/** Of fewer heads one may have run into its group. */
const fewestParted = 3;
const longestHead = 60;
/** More cells are no row of heads. */
const mostCells = 60;
/** What programs put between a group and a head below it. */
const between = /^(?:\s|<br\s*\/?>|[-_/.:>|(\uff08\uff1a\u00b7\u2013\u2014\u3001])+/iu;
const closing = /[)\uff09]$/u;

const columns = editionForms.flatMap(({ tables }) =>
  Object.values(tables).flatMap(({ blocks }) => blocks.flatMap((block) => block.columns)),
);
const groups = [...new Set(columns.flatMap(groupsIn))].toSorted((one, other) => other.length - one.length);
const firstLetters = new Set(groups.map((group) => group.charAt(0)));
const shortestGroup = Math.min(...groups.map(({ length }) => length));
const leaves = new Set(columns.flatMap(leavesIn).map((label) => toLabel(label).core));

function groupsIn({ label, also = [], children }: ColumnForm): string[] {
  return children ? [label, ...also, ...children.flatMap(groupsIn)].filter((name) => name !== '') : [];
}

function leavesIn({ label, also = [], children }: ColumnForm): string[] {
  return children ? children.flatMap(leavesIn) : [label, ...also];
}

/** The grid with such rows parted. */
export function withPartedHeads(grid: Grid): Grid {
  if (!grid.rows.some(isParted)) return grid;
  return { ...grid, rows: grid.rows.flatMap((row) => (isParted(row) ? partedRows(row) : [row])) };
}

function isParted({ cells }: Row): boolean {
  if (cells.length < fewestParted || cells.length > mostCells || !mayBePartedRow(cells)) return false;
  if (cells.some(({ text }) => text !== '' && isFigureLike(text))) return false;
  const paths = cells.map(({ text }) => partsOf(text).map((part) => part.text));
  return paths.filter((path) => path.length > 1).length >= fewestParted && !hasLostGroup(paths);
}

/** A head alone beside the same one behind a group may have lost its own: then nobody can tell the columns by them. */
function hasLostGroup(paths: readonly (readonly string[])[]): boolean {
  const alone = new Set(paths.flatMap((path) => (path.length === 1 ? path : [])));
  return paths.some((path) => path.length > 1 && alone.has(path.at(-1) ?? ''));
}

/** A cheap look at what no other row holds. */
function mayBePartedRow(cells: readonly Cell[]): boolean {
  let count = 0;
  for (const { text } of cells) if (text.length > shortestGroup && firstLetters.has(text.charAt(0))) count += 1;
  return count >= fewestParted;
}

/** The groups of a head and its own words; the words alone where they are no head behind a group. */
function partsOf(text: string): readonly Part[] {
  const whole = [{ text, at: 0 }];
  if (text.length > longestHead) return whole;
  const parts: Part[] = [];
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const group = groups.find((name) => rest.startsWith(name) && rest.length > name.length);
    if (group === undefined) break;
    parts.push({ text: group, at });
    at += group.length;
    at += between.exec(text.slice(at))?.[0].length ?? 0;
  }
  const leaf = text.slice(at).replace(closing, '');
  return parts.length > 0 && leaves.has(toLabel(leaf).core) ? [...parts, { text: leaf, at }] : whole;
}

/** A row for each level of heads; a group stands over all heads side by side that name it. */
function partedRows(row: Row): readonly Row[] {
  const paths = row.cells.map((cell) => ({ cell, parts: partsOf(cell.text) }));
  const depth = Math.max(...paths.map(({ parts }) => parts.length));
  return Array.from({ length: depth }, (_, level): Row => {
    const cells: Cell[] = [];
    let open: string | null = null;
    for (const { cell, parts } of paths) {
      const part = parts[level];
      const last = cells.at(-1);
      const above =
        level < parts.length - 1
          ? parts
              .slice(0, level + 1)
              .map(({ text }) => text)
              .join(' ')
          : null;
      if (last && above !== null && above === open)
        cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + cell.columnSpan };
      else if (part) cells.push({ ...cell, text: part.text, span: spanOf(cell, part) });
      open = above;
    }
    return { ...row, cells };
  });
}

function spanOf({ text, span }: Cell, part: Part): Cell['span'] {
  if (span.end - span.start !== text.length) return span;
  return { start: span.start + part.at, end: span.start + part.at + part.text.length };
}
