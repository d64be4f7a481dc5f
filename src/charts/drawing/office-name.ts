// What an office is called in a drawing: its name in the reader's language, short where a mark has to carry it.
import type { Agency } from '../../dataset/shapes.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { ChartRow } from '../chart.ts';

type Named = Pick<ChartRow, 'agency_name_zh' | 'agency_name_en'>;

export function officeName({ agency_name_zh, agency_name_en }: Named, locale: Locale): string {
  return locale === 'en' ? agency_name_en : agency_name_zh;
}

/** An office in a drawing, with the places it lies in. */
export interface PlacedOffice extends Named {
  readonly place: readonly string[];
}

/** Names without the places offices lie in; where two would be called alike, their whole names. */
export function shortNames(offices: readonly PlacedOffice[], locale: Locale): readonly string[] {
  const names = offices.map((office) => shortName(office, locale));
  const times = Map.groupBy(names, (name) => name);
  return offices.map((office, index) => {
    const name = names[index] ?? '';
    return (times.get(name)?.length ?? 0) > 1 ? officeName(office, locale) : name;
  });
}

/** In Chinese the places stand in front, in English behind. */
function shortName(office: PlacedOffice, locale: Locale): string {
  const name = officeName(office, locale);
  if (locale === 'en') return name.split(',')[0] ?? name;
  return office.place.reduce(
    (rest, place) => (rest.startsWith(place) && rest.length > place.length ? rest.slice(place.length) : rest),
    name,
  );
}

/** The places an office lies in, without the one it is itself, whose name is all that tells it. */
export function placesAbove({ level, province_zh, city_zh, county_zh }: Agency): readonly string[] {
  const depth = ['province', 'prefecture', 'county', 'township'].indexOf(level);
  return [province_zh, city_zh, county_zh].slice(0, depth).filter((name) => name !== null);
}
