// Which cells of a report carry a mark: what its findings question, and what we doubt in our own reading.
import type { ReportRecord } from '../records/schema.ts';

/** finding: a rule asks to check this figure; doubt: our reading of it is uncertain. */
export type CellMark = 'finding' | 'doubt';

/** A blank cell has a mark of its own; that it is blank needs no second one, which would hide the others among it. */
const markedByItself = 'check/structure-blank-cell';

/** Marks by figure; remarks of severity info leave none. A doubt of ours outweighs a finding. */
export function cellMarks({ diagnostics }: ReportRecord): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>();
  const weighty = diagnostics.filter(({ severity, rule }) => severity !== 'info' && rule !== markedByItself);
  for (const kind of ['finding', 'doubt'] as const) {
    const own = weighty.filter(({ rule }) => rule.startsWith('check/') === (kind === 'finding'));
    for (const figure of own.flatMap(({ figures }) => figures)) marks.set(figure, kind);
  }
  return marks;
}
