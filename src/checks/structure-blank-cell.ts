// STR-05: every cell of the form holds a number and nothing else; a blank or a dash is not read as 0.
import { concepts, tableIds } from '../codebook/concepts.ts';
import { parseFigure, tableOf } from '../codebook/figures.ts';
import type { DiagnosticArgs } from '../document/diagnostic.ts';
import { isNumberWithUnit } from '../forms/value.ts';
import { doubtedFigures } from '../indicators/doubted-figures.ts';
import { figureEntries } from '../records/figure-entries.ts';
import type { FigureRecord } from '../records/schema.ts';
import type { ReportCheck, ReportSubject } from './check.ts';

/** blank: nothing stands there; words: something that is no number; remark: one number and words beside it. */
const kinds = ['blank', 'words', 'remark'] as const;
type Kind = (typeof kinds)[number];

/**
 * One finding for each table and kind, listing the cells, so that a table left wholly blank is said once. Units are allowed:
 * 43.788万元, 3件. Fails for a blank, `-`, `/`, or a count with a remark such as 22 of which 16 amended.
 */
export const structureBlankCell = {
  id: 'check/structure-blank-cell',
  code: 'STR-05',
  severity: 'warning',
  scope: 'report',
  basis: 'Form of 2021 (and 2019), cells of tables 2, 3 and 4',
  run(subject, emit) {
    const odd = oddCells(subject);
    for (const table of tableIds) {
      for (const kind of kinds) {
        const cells = odd.filter((cell) => cell.kind === kind && tableOf(cell.id) === table);
        const [first] = cells;
        if (first === undefined) continue;
        const args = { table, figure: first.id, n: cells.length, kind, ...printed(first.figure) };
        emit({ figures: cells.map(({ id }) => id), args });
      }
    }
  },
} as const satisfies ReportCheck;

interface OddCell {
  readonly id: string;
  readonly figure: FigureRecord;
  readonly kind: Kind;
}

function oddCells({ record }: ReportSubject): readonly OddCell[] {
  const doubted = doubtedFigures(record);
  const odd: OddCell[] = [];
  for (const [id, figure] of figureEntries(record)) {
    const kind = kindOf(id, figure);
    if (kind !== null && !doubted.has(id)) odd.push({ id, figure, kind });
  }
  return odd;
}

function kindOf(id: string, { status, value, raw }: FigureRecord): Kind | null {
  if (status === 'blank') return 'blank';
  if (status !== 'text') return null;
  if (value === null) return 'words';
  return isMoney(id) || isNumberWithUnit(raw ?? '') ? null : 'remark';
}

function printed({ raw, value }: FigureRecord): DiagnosticArgs {
  return { ...(raw ? { raw } : {}), ...(value === null ? {} : { value }) };
}

function isMoney(id: string): boolean {
  const concept = parseFigure(id)?.concept;
  if (concept === undefined) return false;
  const { unit } = concepts[concept];
  return unit === 'wan_yuan' || unit === 'yuan';
}
