// The offices an office is tied to by the register: above it,
// below it, beside it under the same one, and in the same place.
import { remembered } from '../document/remembered.ts';
import type { Agency } from '../dataset/shapes.ts';

export interface Relatives {
  readonly parent: Agency | null;
  readonly children: readonly Agency[];
  /** Under the same parent, or without one of the same division of the county or prefecture. */
  readonly neighbours: readonly Agency[];
}

/** More are left to the page of the region. */
export const mostRelatives = 12;

export function relativesOf(agency: Agency, agencies: readonly Agency[]): Relatives {
  const { byId, byParent, byPlace } = kin(agencies);
  const beside = agency.parent_id === null ? byPlace.get(placeOf(agency)) : byParent.get(agency.parent_id);
  return {
    parent: agency.parent_id === null ? null : (byId.get(agency.parent_id) ?? null),
    children: byParent.get(agency.id) ?? [],
    neighbours: (beside ?? []).filter(({ id, level }) => id !== agency.id && level === agency.level),
  };
}

const kin = remembered((agencies: readonly Agency[]) => ({
  byId: new Map(agencies.map((agency) => [agency.id, agency] as const)),
  byParent: Map.groupBy(agencies, ({ parent_id }) => parent_id ?? ''),
  byPlace: Map.groupBy(agencies, placeOf),
}));

/** The county a township lies in, the prefecture a county lies in. */
function placeOf({ adcode, level }: Agency): string {
  return `${level} ${adcode.slice(0, level === 'township' ? 6 : level === 'county' ? 4 : 2)}`;
}
