// What a group of peers is called.
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { volumeBands } from '../indicators/peer-narrowings.ts';
import { kindOf } from './office.ts';
import type { PeerPage } from './peer-pages.ts';

/** `县级人民政府（河南省）`: the kind, and the place or volume that narrows it. Places have Chinese names alone. */
export function groupName(page: PeerPage, locale: Locale): string {
  const kind = kindOf(page, locale);
  const where = whereOf(page, locale);
  return where === null ? kind : translator(locale)('page.compare.name', { kind, where });
}

function whereOf({ narrowing, key, offices }: PeerPage, locale: Locale): string | null {
  const [first] = offices;
  if (narrowing === 'nation' || first === undefined) return null;
  const { province_zh, city_zh } = first.agency;
  if (narrowing === 'province') return province_zh;
  if (narrowing === 'prefecture') return city_zh ?? province_zh;
  const least = Number(key);
  const next = volumeBands[volumeBands.findIndex((band) => band === least) + 1];
  const t = translator(locale);
  if (next === undefined) return t('page.compare.volume_from', { least });
  return next === least + 1
    ? t('page.compare.volume_one', { least })
    : t('page.compare.volume', { least, most: next - 1 });
}

/** The part of a group by its first and last place: `第2部分：甲县至乙县`. */
export function partName({ part, offices }: PeerPage, locale: Locale): string {
  const places = [offices[0], offices.at(-1)].map((one) => placeOf(one?.agency));
  return translator(locale)('page.compare.part', { part, first: places[0] ?? '', last: places[1] ?? '' });
}

function placeOf(agency: PeerPage['offices'][number]['agency'] | undefined): string {
  return agency?.county_zh ?? agency?.city_zh ?? agency?.province_zh ?? agency?.name_zh ?? '';
}
