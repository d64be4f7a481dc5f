// The languages of the project: one JSON file each in this folder, named by BCP 47 tag; routes follow from the names.
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

/** A locale's words by key. Keys are the same in every locale (tested). */
export type Words = Readonly<Record<string, string>>;

export const locales = {
  'zh-CN': { words: zhCN as Words, path: '' },
  en: { words: en as Words, path: 'en' },
} as const;

export type Locale = keyof typeof locales;
export const defaultLocale: Locale = 'zh-CN';
export const localeIds = Object.keys(locales) as Locale[];
