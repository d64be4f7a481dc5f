// Heads that a page end cut in two, where the format places cells in columns: the upper part above it, the lower below.
//
//   | 结果维 | 结果纠 | 未经复议直接起诉 |     the first two are cells two rows high, the page ends between the rows
//   |   持   |   正   | 结果维持 | …     |
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
  const coreOf = (text: string): string => toLabel(text).core;
  const isPart = (text: string): boolean => coreOf(text) !== '' && !heads.has(coreOf(text));
  const joined = [...rows];
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (row.grid.layout !== 'ruled' || next?.grid !== row.grid || hasNumber(row) || hasNumber(next)) return;
    const lower = new Set<Cell>();
    const cells = (joined[index] ?? row).cells.map((cell) => {
      const below = next.cells.find((one) => one.column === cell.column && one.columnSpan === cell.columnSpan);
      if (!below || !isPart(cell.text) || !isPart(below.text) || isPart(cell.text + below.text)) return cell;
      lower.add(below);
      return { ...cell, text: `${cell.text}\n${below.text}` };
    });
    if (lower.size === 0) return;
    joined[index] = { ...row, cells };
    joined[index + 1] = { ...next, cells: next.cells.map((cell) => (lower.has(cell) ? { ...cell, text: '' } : cell)) };
  });
  return joined;
}
