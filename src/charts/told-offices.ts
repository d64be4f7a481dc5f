// The offices a drawing's label names: those with the largest numbers; the table beside it has all of them.
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';

/** More would be a list, which a table is better at: who cannot see the drawing hears all of it at once. */
const mostTold = 3;

export interface ToldOffices<Office> {
  readonly told: (office: Office) => string;
  /** The largest are told. */
  readonly weight: (office: Office) => number;
  readonly locale: Locale;
}

/** A sentence for each of few offices, in their order; of more one that tells those of the most weight. */
export function toldOffices<Office>(
  offices: readonly Office[],
  { told, weight, locale }: ToldOffices<Office>,
): readonly string[] {
  if (offices.length <= mostTold) return offices.map(told);
  const t = translator(locale);
  const most = offices.toSorted((one, other) => weight(other) - weight(one)).slice(0, mostTold);
  return [t('figure.told_most', { n: mostTold, told: most.map(told).join(t('figure.semicolon')) })];
}
