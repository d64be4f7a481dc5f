// The regions offices lie in, by division code: province, prefecture, county and what lies in a county.
import { englishPlace } from './english-place.ts';
import type { Agency } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { isMunicipality } from '../indicators/peer-narrowings.ts';
import { remembered } from '../document/remembered.ts';

export const regionLevels = ['province', 'prefecture', 'county', 'township'] as const;
export type RegionLevel = (typeof regionLevels)[number];

export interface Region {
  /** 6 digits, or 9 for what lies in a county. */
  readonly adcode: string;
  readonly level: RegionLevel;
  /** As the register has it; of a township the name of its office, for it has no other. */
  readonly name_zh: string;
  /** Of its own government or office, else by rule (`english-place.ts`); null: there is none. */
  readonly name_en: string | null;
  /** True where the English name was spelt out of the Chinese one. */
  readonly isRomanised: boolean;
  readonly parent: string | null;
  /** Codes of the regions right below that are known, in order. */
  readonly children: readonly string[];
  /** Offices with exactly this code. */
  readonly own: readonly Agency[];
  /** All offices in it, by code. */
  readonly agencies: readonly Agency[];
}

/** Two digits of a prefecture that is none: counties governed by their province directly. */
const withoutPrefecture = '90';

/**
 * The region around a code; null for a province. Districts of a
 * municipality and counties without a prefecture lie in their province.
 */
export function parentOf(adcode: string): string | null {
  if (adcode.length > 6) return adcode.slice(0, 6);
  const [province, prefecture] = [adcode.slice(0, 2), adcode.slice(2, 4)];
  if (adcode.endsWith('0000')) return null;
  const isUnderProvince = adcode.endsWith('00') || prefecture === withoutPrefecture || isMunicipality(adcode);
  return isUnderProvince ? `${province}0000` : `${province}${prefecture}00`;
}

export function levelOf(adcode: string): RegionLevel {
  if (adcode.length > 6) return 'township';
  if (adcode.endsWith('0000')) return 'province';
  return adcode.endsWith('00') ? 'prefecture' : 'county';
}

/** Every code that occurs and those around it, in order of code. */
export const regionsOf = remembered((agencies: readonly Agency[]): ReadonlyMap<string, Region> => {
  const placed = agencies
    .toSorted(byCode)
    .flatMap((agency) => codesAround(agency.adcode).map((code) => ({ code, agency })));
  const groups = Map.groupBy(placed, ({ code }) => code);
  const inside = new Map([...groups].map(([code, group]) => [code, group.map(({ agency }) => agency)]));
  const codes = [...inside.keys()].toSorted();
  const children = Map.groupBy(codes, parentOf);
  return new Map(
    codes.map((adcode) => [adcode, regionOf(adcode, inside.get(adcode) ?? [], children.get(adcode) ?? [])]),
  );
});

/** From the code itself up to its province. */
export function codesAround(adcode: string): readonly string[] {
  const parent = parentOf(adcode);
  return parent === null ? [adcode] : [adcode, ...codesAround(parent)];
}

/** Of a region without a name in the reader's language the Chinese one. */
export function regionNameOf({ name_zh, name_en }: Pick<Region, 'name_zh' | 'name_en'>, locale: Locale): string {
  return locale === 'zh-CN' ? name_zh : (name_en ?? name_zh);
}

function regionOf(adcode: string, agencies: readonly Agency[], children: readonly string[]): Region {
  const level = levelOf(adcode);
  const own = agencies.filter((agency) => agency.adcode === adcode);
  const seat = own.find(({ type }) => seats.includes(type));
  const nameZh = nameIn(agencies[0], level) ?? seat?.name_zh ?? own[0]?.name_zh ?? adcode;
  const place = seat === undefined ? englishPlace(nameZh, { adcode, level }) : null;
  return {
    adcode,
    level,
    name_zh: nameZh,
    name_en: seat?.name_en ?? place?.name ?? null,
    isRomanised: place?.isRomanised ?? false,
    parent: parentOf(adcode),
    children,
    own,
    agencies,
  };
}

/** Offices that stand for the whole of their region. */
const seats: readonly string[] = ['government', 'township', 'town', 'subdistrict', 'zone'];

function nameIn(agency: Agency | undefined, level: RegionLevel): string | null {
  if (agency === undefined) return null;
  const names = {
    province: agency.province_zh,
    prefecture: agency.city_zh,
    county: agency.county_zh ?? agency.city_zh,
    township: null,
  };
  return names[level];
}

function byCode(one: Agency, other: Agency): number {
  return compare(one.adcode, other.adcode) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
