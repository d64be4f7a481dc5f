// What a group of any size looks like: the rates of its offices in steps, the quartiles, and who has no rate and why.
import { stepsOf } from '../charts/peer-rows.ts';
import type { Step } from '../charts/peer-rows.ts';
import { resultOf } from '../charts/peer-results.ts';
import type { OfficeRow } from '../charts/subject.ts';
import { disclosureDefinitions } from '../indicators/disclosure-definitions.ts';
import type { DisclosureDefinition } from '../indicators/disclosure-definitions.ts';
import { notPlacedReasons, peerValues } from '../indicators/peer-values.ts';
import type { NotPlacedReason } from '../indicators/peer-values.ts';
import { leastOffices } from '../indicators/peer-position.ts';
import { quartilesOf } from '../indicators/quartiles.ts';
import type { Quartiles } from '../indicators/quartiles.ts';

export interface GroupSummary {
  /** Offices with a rate that may be compared. */
  readonly placed: number;
  /** Those that hold an office, in percent; none where fewer than 10 offices have a rate. */
  readonly steps: readonly Step[];
  readonly quartiles: Quartiles | null;
  readonly notPlaced: readonly { readonly reason: NotPlacedReason; readonly offices: number }[];
}

/** Offices of one scope with the report each is shown by. */
export function groupSummary(offices: readonly OfficeRow[], definition: DisclosureDefinition): GroupSummary {
  const { values, notPlaced } = peerValues(
    disclosureDefinitions[definition],
    offices.map(({ agency, row }) => ({ agency_id: agency.id, result: resultOf(row, definition) })),
  );
  const shares = values.map(({ value }) => value);
  const isDrawn = shares.length >= leastOffices;
  return {
    placed: shares.length,
    steps: isDrawn ? stepsOf(shares) : [],
    quartiles: isDrawn ? quartilesOf(shares) : null,
    notPlaced: notPlacedReasons
      .map((reason) => ({ reason, offices: notPlaced[reason].length }))
      .filter(({ offices: count }) => count > 0),
  };
}
