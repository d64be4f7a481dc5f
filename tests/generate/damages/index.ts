// The list of everything that happens to reports, by class.
import type { Damage } from './damage.ts';
import { cellDamages } from './cells.ts';
import { editionDamages } from './editions.ts';
import { headingDamages } from './headings.ts';
import { labelDamages } from './labels.ts';
import { layoutDamages } from './layout.ts';
import { movedDamages } from './moved.ts';
import { tableDamages } from './tables.ts';
import { tornCellDamages } from './torn-cells.ts';

/** Nothing at all: such a report has to be read whole, without a word. */
const none: Damage = { kind: 'none', name: 'undamaged', apply: (draft) => draft };

export const damages: readonly Damage[] = [
  none,
  ...editionDamages,
  ...labelDamages,
  ...headingDamages,
  ...cellDamages,
  ...tornCellDamages,
  ...layoutDamages,
  ...tableDamages,
  ...movedDamages,
];

/** Classes in the order above, each once. */
export const damageKinds: readonly string[] = [...new Set(damages.map(({ kind }) => kind))];
