// How a region is called and where its page stands.
import { regionNameOf } from '../charts/regions.ts';
import type { Region } from '../charts/regions.ts';
import type { Locale } from '../i18n/locales.ts';

/** A name and the language it is in where that is not the page's: the register has Chinese names of places alone. */
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
