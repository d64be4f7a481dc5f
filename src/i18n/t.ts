// Words by key, with numbers and plurals set as each language does (ICU MessageFormat).
import { IntlMessageFormat } from 'intl-messageformat';
import { locales } from './locales.ts';
import type { Locale } from './locales.ts';

export type MessageArgs = Readonly<Record<string, string | number>>;
/** Gives the words of a key; an unknown key is our own fault and throws. */
export type Translate = (key: string, args?: MessageArgs) => string;

/** Groups digits from 10,000 on and never rounds: a figure is shown as it was printed. */
const numberOptions = { useGrouping: 'min2', maximumFractionDigits: 20 } as const;

const compiled = new Map<string, IntlMessageFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();

export function hasWords(key: string): boolean {
  return Object.hasOwn(locales['zh-CN'].words, key);
}

export function translator(locale: Locale): Translate {
  return (key, args = {}) => {
    const words = locales[locale].words[key];
    if (words === undefined) throw new Error(`no words in ${locale} for key: ${key}`);
    if (!words.includes('{')) return words;
    return String(compile(locale, key, words).format(args));
  };
}

/** A number as the locale writes it: 1033, 40,544, 32.781. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormat(locale).format(value);
}

/** A format that writes plain numbers itself, in a tenth of the time: most messages of most reports hold some. */
class ShortNumberFormat extends Intl.NumberFormat {
  override format(value: number | bigint | Intl.StringNumericLiteral): string {
    return typeof value === 'number' && isPlain(value) ? String(value) : super.format(value);
  }
}

/** Most figures of most reports: too short to be grouped, the same in every language. */
function isPlain(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 10_000 && !Object.is(value, -0);
}

function compile(locale: Locale, key: string, words: string): IntlMessageFormat {
  const id = `${locale} ${key}`;
  const known = compiled.get(id);
  if (known) return known;
  const message = new IntlMessageFormat(words, locale, undefined, { ignoreTag: true, formatters });
  compiled.set(id, message);
  return message;
}

const formatters = {
  getNumberFormat: (locale: string | string[] | undefined) => numberFormat(String(locale)),
  getDateTimeFormat: (locale: string | string[] | undefined, options?: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options),
  getPluralRules: (locale: string | string[] | undefined, options?: Intl.PluralRulesOptions) =>
    pluralRule(String(locale), options),
};

function numberFormat(locale: string): Intl.NumberFormat {
  const known = numberFormats.get(locale);
  if (known) return known;
  const format = new ShortNumberFormat(locale, numberOptions);
  numberFormats.set(locale, format);
  return format;
}

function pluralRule(locale: string, options?: Intl.PluralRulesOptions): Intl.PluralRules {
  const id = `${locale} ${options?.type ?? 'cardinal'}`;
  const known = pluralRules.get(id);
  if (known) return known;
  const rules = new Intl.PluralRules(locale, options);
  pluralRules.set(id, rules);
  return rules;
}
