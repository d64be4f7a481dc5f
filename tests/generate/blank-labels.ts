// Labels of blanks, `&nbsp;` say, where merged cells are written empty: nobody sees which of the two an empty cell is.
//
//   （五）不予处理 |        | 3      the row 1. whose label is lost, or a row of the group: both look like this
import { figuresOf, readable } from './change-draft.ts';
import type { Draft, DraftRow } from './draft.ts';

/** The draft with such rows as what they look like: what they print may be left unread. */
export function withBlankLabels(draft: Draft): Draft {
  const rows = draft.parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
  return readable(draft, rows.filter(isUntold).flatMap(figuresOf), 'free');
}

function isUntold(row: DraftRow): boolean {
  const first = row.findIndex(({ figure }) => figure !== null);
  const labels = row.slice(0, Math.max(0, first)).map(({ text }) => text);
  const blank = labels.findIndex((text) => text !== '' && text.trim() === '');
  return (
    blank > 0 &&
    labels.slice(0, blank).some((text) => text.trim() !== '') &&
    labels.slice(blank + 1).every((text) => text.trim() === '')
  );
}
