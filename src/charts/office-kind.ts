// What kind of office one is in words: type and level.
import type { Agency } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';

/** Offices that exist at the township level alone. */
const ofOneLevel: readonly string[] = ['subdistrict', 'township', 'town'];

/** Offices whose type says nothing of what they do. */
const ofManyFunctions: readonly string[] = ['department', 'agency_branch', 'vertical'];

/** Which offices are peers, and where it is so that their functions differ; null for groups of any type. */
export function peerRule(type: Agency['type'] | null, locale: Locale): string {
  const t = translator(locale);
  const areMixed = type === null || ofManyFunctions.includes(type);
  return `${t('indicator.peers.rule')}${areMixed ? t('indicator.peers.departments') : ''}`;
}

/** Type and level in words, 县级人民政府; the type alone where it implies the level. */
export function kindOf(agency: Pick<Agency, 'type' | 'level'>, locale: Locale): string {
  const t = translator(locale);
  if (ofOneLevel.includes(agency.type)) return t(`site.type.${agency.type}`);
  return t('site.kind', { type: t(`site.type.${agency.type}`), level: t(`site.level.${agency.level}`) });
}
