// What an office is called in a drawing: its name in the reader's language, short where a mark has to carry it.
import type { Locale } from '../../i18n/locales.ts';
import type { ChartRow } from '../chart.ts';

type Named = Pick<ChartRow, 'agency_name_zh' | 'agency_name_en'>;

export function officeName({ agency_name_zh, agency_name_en }: Named, locale: Locale): string {
  return locale === 'en' ? agency_name_en : agency_name_zh;
}

/** Without the names of the places it lies in: in Chinese they stand in front, in English behind. */
export function shortName(named: Named, places: readonly string[], locale: Locale): string {
  const name = officeName(named, locale);
  if (locale === 'en') return name.split(',')[0] ?? name;
  return places.reduce(
    (rest, place) => (rest.startsWith(place) && rest.length > place.length ? rest.slice(place.length) : rest),
    name,
  );
}
