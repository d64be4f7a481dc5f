// How Chinese names are spoken: their syllables in pinyin, without tones.
import { pinyin } from 'pinyin-pro';

/** Places stand in the names of many offices. */
const known = new Map<string, readonly string[]>();

/** One syllable for each Chinese character, as the words around it have it read; other characters are left out. */
export function syllablesOf(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
}

/** As `syllablesOf`, for what is asked about again and again. */
export function syllablesOfPlace(place: string): readonly string[] {
  const before = known.get(place) ?? syllablesOf(place);
  known.set(place, before);
  return before;
}
