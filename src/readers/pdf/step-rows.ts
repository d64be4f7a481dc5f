// Takes rows out of a ruled table that only a shifted rule made: browsers draw the foot of a merged cell that a page end
// cut higher than the rows beside it.
//
//   |    | 5. … | 0 |
//   +----+      |   |     the rule on the left makes a row of its own; nothing begins in it but blank cells
//   |    |      |   |
//   +----+------+---+
import type { LaidCell, LaidTable } from './laid-table.ts';

/** The table without rows in which only blank cells begin, while the last column goes on from above. */
export function withoutStepRows(table: LaidTable): LaidTable {
  const steps = stepRows(table);
  if (steps.size === 0) return table;
  const kept = Array.from({ length: table.rows }, (_, row) => row).filter((row) => !steps.has(row));
  const toKept = (row: number): number => kept.filter((one) => one < row).length;
  const cells = table.cells
    .map((cell) => ({ ...cell, row: toKept(cell.row), rowEnd: toKept(cell.rowEnd) }))
    .filter(({ row, rowEnd }) => rowEnd > row);
  return { ...table, rows: kept.length, cells };
}

function stepRows({ xs, rows, cells }: LaidTable): ReadonlySet<number> {
  const last = cells.filter(({ row, rowEnd, columnEnd }) => columnEnd === xs.length - 1 && rowEnd - row > 1);
  const goesOn = (row: number): boolean => last.some((cell) => cell.row < row && row < cell.rowEnd);
  const candidates = new Set(Array.from({ length: rows }, (_, row) => row).filter(goesOn));
  for (const cell of cells) if (!isBlank(cell)) candidates.delete(cell.row);
  return candidates;
}

function isBlank({ pieces }: LaidCell): boolean {
  return pieces.length === 0;
}
