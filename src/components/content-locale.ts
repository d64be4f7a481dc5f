// Picks the texts of one language out of a collection whose files are named `<locale>/<slug>.md`.
import type { Locale } from '../i18n/locales.ts';

export interface Localised<Entry> {
  readonly slug: string;
  readonly entry: Entry;
}

/** Collections give ids in lower case: `zh-cn/reading`. */
export function inLocale<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  locale: Locale,
): readonly Localised<Entry>[] {
  const folder = `${locale.toLowerCase()}/`;
  return entries
    .filter(({ id }) => id.toLowerCase().startsWith(folder))
    .map((entry) => ({ slug: entry.id.slice(folder.length), entry }));
}
