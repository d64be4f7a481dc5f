// What a place is called in English where no office of its own gives it a name.
import { notBySound, placeNames } from '../codebook/place-names.ts';
import { provinceNames } from '../codebook/provinces.ts';
import { syllablesOfPlace } from '../dataset/office-search/syllables.ts';
import { translator } from '../i18n/t.ts';

export interface EnglishPlace {
  readonly name: string;
  /** Spelt out of the Chinese name by rule: the Chinese one is to stand beside it. */
  readonly isRomanised: boolean;
}

const [chinese, english] = [translator('zh-CN'), translator('en')];
/**
 * Worded by `site.place.<kind>`; other kinds of places, as autonomous ones and banners, are not spelt by their sound.
 */
const kinds = ['city', 'county', 'district'] as const;
/** Marks of names that are no Han names, or that hold more than a name. */
const notByRule = ['autonomous', 'zone', 'area'] as const;

/**
 * A province by its usual name, a place of another language by its established one; a city, county or district else by its
 * pinyin. Null: the Chinese name is all there is.
 */
export function englishPlace(
  zh: string,
  { adcode, level }: { readonly adcode: string; readonly level: string },
): EnglishPlace | null {
  const province = provinceNames[adcode.slice(0, 2)];
  if (level === 'province') return province === undefined ? null : { name: province, isRomanised: false };
  const given = level === 'township' ? undefined : placeNames[adcode.slice(0, level === 'prefecture' ? 4 : 6)];
  if (given !== undefined) return { name: withKind(zh, given), isRomanised: false };
  if (level !== 'prefecture' && notBySound.some((code) => adcode.startsWith(code))) return null;
  if (notByRule.some((mark) => zh.includes(chinese(`site.place.${mark}`)))) return null;
  const kind = level === 'township' ? undefined : kindOf(zh);
  if (kind === undefined) return null;
  const stem = zh.slice(0, -ending(kind).length);
  const letters = spelt(syllablesOfPlace(stem));
  if (!/^\p{Script=Han}+$/u.test(stem) || letters === '') return null;
  const name = `${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
  return { name: english(`site.place.${kind}`, { name }), isRomanised: true };
}

function kindOf(zh: string): (typeof kinds)[number] | undefined {
  return kinds.find((each) => zh.endsWith(ending(each)));
}

/** A listed name with the word for its kind, where it has none of its own; a prefecture (地区) is no district. */
function withKind(zh: string, name: string): string {
  const kind = zh.endsWith(chinese('site.place.area')) ? undefined : kindOf(zh);
  return kind === undefined ? name : english(`site.place.${kind}`, { name });
}

/**
 * Syllables run together, a vowel at the start of a later one set off: Huai'an, not Huaian; ü is typed as v elsewhere.
 */
function spelt(syllables: readonly string[]): string {
  const apart = syllables.map((each, index) => (index > 0 && /^[aeo]/u.test(each) ? `'${each}` : each));
  return apart.join('').replaceAll('v', 'ü');
}

function ending(kind: (typeof kinds)[number]): string {
  return chinese(`site.place.${kind}`, { name: '' });
}
