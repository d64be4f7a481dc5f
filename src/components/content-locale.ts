// The site's own texts in one language.
import type { Locale } from '../i18n/locales.ts';

interface Localised<Entry> {
  readonly slug: string;
  readonly entry: Entry;
}

/** The files are named `<locale>/<slug>.md`; collections give ids in lower case: `zh-cn/reading`. */
export function inLocale<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  locale: Locale,
): readonly Localised<Entry>[] {
  const folder = `${locale.toLowerCase()}/`;
  return entries
    .filter(({ id }) => id.toLowerCase().startsWith(folder))
    .map((entry) => ({ slug: entry.id.slice(folder.length), entry }));
}
