// The place of a figure or claim of a record, in the form diagnostics carry.
import type { Location } from '../document/location.ts';
import type { ClaimRecord, FigureRecord } from '../records/schema.ts';

/** Null for nothing and for an unread figure, which has no place. */
export function locationOf(stated: FigureRecord | ClaimRecord | undefined): Location | null {
  if (stated === undefined) return null;
  const { line, column, offset, cell, page, box } = stated;
  if (line !== undefined && column !== undefined && offset !== undefined) return { line, column, offset };
  if (cell !== undefined) return { cell };
  if (page !== undefined && box !== undefined) return { page, box };
  return null;
}
