// What happens to a report on its way to us: one variation of one class.
import type { Editions } from '../consistent-figures.ts';
import type { Draft } from '../draft.ts';
import type { Family } from '../formats.ts';
import type { Random } from '../random.ts';

export interface Damage {
  /** A1 to E28, as listed in `index.ts`. */
  readonly kind: string;
  /** In a few words. */
  readonly name: string;
  /** The formats it is met in, by name or family; all where not given. */
  readonly formats?: readonly (Family | (string & {}))[];
  /** The editions it needs; any where not given. */
  readonly editions?: readonly Editions[];
  readonly apply: (draft: Draft, random: Random) => Draft;
}
