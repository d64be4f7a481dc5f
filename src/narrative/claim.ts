// A figure asserted in prose, with the words it was read from.
import type { NarrativeConceptId } from '../codebook/concepts.ts';
import type { Span } from '../document/span.ts';

/** exact: 101件; about: 约100件, 140余条; at_least: 不少于100件; none: "none received", value 0. */
export type Qualifier = 'exact' | 'about' | 'at_least' | 'none';

export interface Claim {
  readonly concept: NarrativeConceptId;
  /** In the unit of its concept: entries, requests, cases, yuan. */
  readonly value: number;
  readonly qualifier: Qualifier;
  /** aggregate where the clause speaks of a whole district, county or city (全区, 全县, 全市), else own. */
  readonly scope: 'own' | 'aggregate';
  /** Number and unit, such as `5749条`; for "none" the words that say so. */
  readonly span: Span;
  readonly text: string;
}
