// The keys by which one office is found: its names and places in both languages, as printed, as said and as spoken.
import type { Agency } from '../shapes.ts';
import { beginningsOf, beginningsOfParts, filterKey, gramsOf, gramsOfParts, wordsIn } from './grams.ts';
import { englishKinds, partsOfName } from './short-names.ts';
import type { NamePart } from './short-names.ts';
import { syllablesOf, syllablesOfPlace } from './syllables.ts';

/** An office and the years it has reports of. */
export interface Indexed {
  readonly agency: Agency;
  readonly years: readonly number[];
}

/** Chinese names are spoken syllable by syllable, or by the first letter of each. A key may be there several times. */
export function keysOf({ agency, years }: Indexed): readonly string[] {
  const { id, name_zh, name_en, type, level, adcode } = agency;
  const places = placesOf(agency);
  const printed = wordsIn([name_zh, ...places, name_en, id, ...englishKinds(name_zh)].join(' '));
  return [
    ...printed.flatMap(keysOfWord),
    ...spokenKeys(syllablesOf(name_zh)),
    ...places.flatMap(keysOfForm),
    ...keysOfParts(partsOfName(name_zh, places)),
    filterKey('type', type),
    filterKey('level', level),
    filterKey('province', adcode.slice(0, 2)),
    ...years.map((year) => filterKey('year', String(year))),
  ];
}

export function placesOf({ province_zh, city_zh, county_zh }: Agency): readonly string[] {
  return [...new Set([province_zh, city_zh, county_zh])].filter((place) => place !== null);
}

/** The keys of each form of each part, and where it ends and a form of the next part begins. */
function keysOfParts(parts: readonly NamePart[]): readonly string[] {
  return parts.flatMap((forms, index) => [
    ...forms.flatMap(keysOfForm),
    ...forms.flatMap((form) => (parts[index + 1] ?? []).flatMap((next) => keysBetween(form, next))),
  ]);
}

/** Places, kinds of offices and their words stand in many names. */
function remembered(keysOf: (words: string) => readonly string[]): (words: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (words) => {
    const keys = known.get(words) ?? keysOf(words);
    known.set(words, keys);
    return keys;
  };
}

const keysOfWord = remembered((word) => [...gramsOf(word), ...beginningsOf(word)]);

const keysOfForm = remembered((form) => [...wordsIn(form).flatMap(gramsOf), ...spokenKeys(syllablesOfPlace(form))]);

/** No key goes farther than two syllables to either side of a border. */
function keysBetween(form: string, next: string): readonly string[] {
  const syllables = [...syllablesOfPlace(form).slice(-2), ...syllablesOfPlace(next).slice(0, 2)];
  return keysOfBorder([`${form.slice(-1)}${next.slice(0, 1)}`, ...syllables].join(' '));
}

/** Its two characters, and the syllables around it: many names have the same. */
const keysOfBorder = remembered((border) => {
  const [characters = '', ...syllables] = border.split(' ');
  return [...wordsIn(characters).flatMap(gramsOf), ...spokenKeys(syllables)];
});

function spokenKeys(syllables: readonly string[]): readonly string[] {
  return [...gramsOfParts(syllables), ...gramsOfParts(initialsOf(syllables)), ...beginningsOfParts(syllables)];
}

function initialsOf(syllables: readonly string[]): readonly string[] {
  return syllables.map((syllable) => syllable.slice(0, 1));
}
