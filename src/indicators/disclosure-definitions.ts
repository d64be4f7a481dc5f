// The three definitions of 公开率, between which the reader chooses; the choice goes into chart, table, file and address.
import type { Indicator } from './indicator.ts';
import { disclosureRate, fullDisclosureRate, substantiveDisclosureRate } from './request-rates.ts';

/**
 * strict: granted in full alone; official: in part too, as offices mostly compute it; substantive: of requests answered
 * in substance. Ids are permanent; worded by `indicator.definition.<id>`.
 */
export const disclosureDefinitions = {
  strict: fullDisclosureRate,
  official: disclosureRate,
  substantive: substantiveDisclosureRate,
} as const satisfies Record<string, Indicator>;

export type DisclosureDefinition = keyof typeof disclosureDefinitions;

/** In the order in which they are offered. */
export const definitionIds = Object.keys(disclosureDefinitions) as readonly DisclosureDefinition[];

export const usualDefinition: DisclosureDefinition = 'official';
