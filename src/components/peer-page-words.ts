// What a group of peers is called.
import { englishPlace } from '../charts/english-place.ts';
import type { Agency } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { volumeBands } from '../indicators/peer-narrowings.ts';
import { kindOf } from './office.ts';
import type { PeerPage } from './peer-pages.ts';

/** `县级人民政府（河南省）`: the kind, and the place or volume that narrows it. */
export function groupName(page: PeerPage, locale: Locale): string {
  const kind = kindOf(page, locale);
  const where = whereOf(page, locale);
  return where === null ? kind : translator(locale)('page.compare.name', { kind, where });
}

/** The place or volume that narrows a group; null for all offices of a kind. */
export function whereOf({ narrowing, key, offices }: PeerPage, locale: Locale): string | null {
  const [first] = offices;
  if (narrowing === 'nation' || first === undefined) return null;
  if (narrowing === 'province') return placeName(first.agency, 'province', locale);
  if (narrowing === 'prefecture') return placeName(first.agency, 'prefecture', locale);
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
  const places = [offices[0], offices.at(-1)].map((one) =>
    one === undefined ? '' : placeName(one.agency, 'county', locale),
  );
  return translator(locale)('page.compare.part', { part, first: places[0] ?? '', last: places[1] ?? '' });
}

/** A place around an office: in English as far as it has a name there. */
function placeName(agency: Agency, level: 'province' | 'prefecture' | 'county', locale: Locale): string {
  const { province_zh, city_zh, county_zh, adcode } = agency;
  const names = { province: province_zh, prefecture: city_zh, county: county_zh ?? city_zh };
  const known = names[level];
  const zh = known ?? province_zh;
  if (locale === 'zh-CN') return zh;
  return englishPlace(zh, { adcode, level: known === null ? 'province' : level })?.name ?? zh;
}
