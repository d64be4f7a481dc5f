// Heads that are printed over two rows of a table: the upper part of each in the one, the lower in the next.
//
//   | 结果维 | 结果纠 | 未经复议直接起诉 |     the first two are cells two rows high, and the page ends between the rows
//   |   持   |   正   | 结果维持 | …     |
//
//   | 商业 | 科研 | 社会公益组织 | 其他 |     without columns: all that the next row holds goes on with heads in this order
//   | 企业 | 机构 |
import type { Cell } from '../document/grid.ts';
import { coresOf } from './column-keys.ts';
import type { TableForm } from './form.ts';
import { toLabel } from './label.ts';
import { hasNumber } from './place-values.ts';
import { columnsOf } from './table-head.ts';
import type { TableRow } from './table-rows.ts';

/** The rows with both parts of such a head in the upper one, where only together they are a head of the form. */
export function joinCutHeads(form: TableForm, rows: readonly TableRow[]): readonly TableRow[] {
  const heads = coresOf(columnsOf(form));
  const joined = [...rows];
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next?.grid !== row.grid || hasNumber(row) || hasNumber(next)) return;
    const upper = joined[index] ?? row;
    const below = row.grid.layout === 'ruled' ? belowInColumn(upper, next, heads) : belowInTurn(upper, next, heads);
    if (below.size === 0) return;
    const lower = new Set(below.values());
    const whole = (cell: Cell): Cell => {
      const part = below.get(cell);
      return part ? { ...cell, text: `${cell.text}\n${part.text}` } : cell;
    };
    joined[index] = { ...row, cells: upper.cells.map(whole) };
    joined[index + 1] = { ...next, cells: next.cells.map((cell) => (lower.has(cell) ? { ...cell, text: '' } : cell)) };
  });
  return joined;
}

/** Heads as they are compared. */
type Heads = ReadonlySet<string>;
/** The lower part of each cell that has one. */
type Below = ReadonlyMap<Cell, Cell>;

/** Parts one below the other. */
function belowInColumn(upper: TableRow, next: TableRow, heads: Heads): Below {
  return new Map(
    upper.cells.flatMap((cell) => {
      const below = next.cells.find((one) => one.column === cell.column && one.columnSpan === cell.columnSpan);
      return below && isPart(cell.text, heads) && makeHead(cell, below, heads) ? [[cell, below] as const] : [];
    }),
  );
}

/** Parts in the order of their beginnings, if the next row holds nothing else. */
function belowInTurn(upper: TableRow, next: TableRow, heads: Heads): Below {
  const parts = next.cells.filter(({ text }) => text !== '');
  const below = new Map<Cell, Cell>();
  for (const cell of upper.cells) {
    const part = parts[below.size];
    if (part && makeHead(cell, part, heads)) below.set(cell, part);
  }
  return below.size === parts.length ? below : new Map();
}

function makeHead(cell: Cell, below: Cell, heads: Heads): boolean {
  return cell.text !== '' && isPart(below.text, heads) && heads.has(toLabel(cell.text + below.text).core);
}

function isPart(text: string, heads: Heads): boolean {
  const { core } = toLabel(text);
  return core !== '' && !heads.has(core);
}
