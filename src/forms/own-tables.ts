// Tables that an office prints in sections 一, 五 and 六, of its channels, departments or last years, are none of the form's.
import type { TableId } from '../codebook/concepts.ts';
import { matchLayouts } from './layouts.ts';
import type { ChooseEdition, EditionMatch } from './layouts.ts';
import type { Outline } from './outline.ts';
import { blankMatch } from './table-match.ts';
import type { TableRow } from './table-rows.ts';

const passedOver = { ...blankMatch, kind: 'other' } as const;

/**
 * Matches a table without the rows of those sections, where the text has the sections of all three tables and no figure is
 * lost by it; else with them: headings may be gone or stand in the wrong place, and the tables in an annex.
 */
export function matchInSections(
  table: TableId,
  rows: readonly TableRow[],
  { outline, choose }: { readonly outline: Outline | null; readonly choose: ChooseEdition },
): EditionMatch | null {
  const all = matchLayouts(table, rows, choose);
  const left = outline === null ? rows : outsideOwn(rows, outline);
  if (left.length === rows.length || left.length === 0) return all;
  const again = matchLayouts(table, left, choose);
  if (again === null || again.match.facts.size < (all?.match.facts.size ?? 1)) return all;
  const kept = new Set(left);
  const others = rows.filter((row) => !kept.has(row)).map((row) => ({ ...passedOver, row }));
  return { ...again, match: { ...again.match, rows: [...again.match.rows, ...others] } };
}

/** The sections of the three tables, and those without one. */
const ofTables = [2, 3, 4];
const ofWords = [1, 5, 6];

function outsideOwn(rows: readonly TableRow[], { sections }: Outline): readonly TableRow[] {
  if (!ofTables.every((one) => sections.some(({ number }) => number === one))) return rows;
  const own = sections.filter(({ number }) => ofWords.includes(number)).map((section) => section.span);
  return rows.filter((row) => !own.some(({ start, end }) => row.span.start >= start && row.span.end <= end));
}
