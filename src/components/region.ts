// How a region is called and where its page stands.
import { codesAround, regionNameOf, regionsOf } from '../charts/regions.ts';
import type { Region } from '../charts/regions.ts';
import { dataset } from '../dataset/on-disk.ts';
import type { Agency } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { href } from './site.ts';

/** A name and the language it is in where that is not the page's: not every place has an English name. */
export interface RegionName {
  readonly text: string;
  readonly lang: string | undefined;
}

export function regionName(region: Region, locale: Locale): RegionName {
  const isForeign = locale !== 'zh-CN' && region.name_en === null;
  return { text: regionNameOf(region, locale), lang: isForeign ? 'zh-CN' : undefined };
}

export function regionPath({ adcode }: Pick<Region, 'adcode'>): string {
  return `/regions/${adcode}/`;
}

/** The way to an office: its regions from the province down to the county, each a link. */
export function regionCrumbs({ adcode }: Agency, locale: Locale) {
  const regions = regionsOf(dataset.agencies());
  const around = codesAround(adcode).toReversed();
  return around
    .flatMap((code) => regions.get(code) ?? [])
    .filter(({ level }) => level !== 'township')
    .map((region) => {
      const { text, lang } = regionName(region, locale);
      return { text, href: href(regionPath(region), locale), ...(lang === undefined ? {} : { lang }) };
    });
}
