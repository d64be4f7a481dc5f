// stub
import type { Box } from './box.ts';
import type { LaidTable } from './laid-table.ts';
import type { TextLine } from './text-lines.ts';
export function unruledTables(
  lines: readonly TextLine[],
  _place: { page: number; back: (box: Box) => Box },
): { lines: readonly TextLine[]; tables: readonly LaidTable[] } {
  return { lines, tables: [] };
}
