// How words become the keys of the index of offices: the same for what is indexed and for what a reader types.

/** Lower case, full width as half width; anything that is neither letter nor digit parts words. */
export function wordsIn(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];
}

/**
 * Keys of one word. Chinese: each character and each two that follow one another; else each three letters, the first
 * two behind a mark for the start. A word with one letter wrong keeps about half of its keys: enough to be found.
 */
export function gramsOf(word: string): readonly string[] {
  const letters = Array.from(word);
  if (/\p{Script=Han}/u.test(word)) {
    const pairs = letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
    return [...new Set([...letters, ...pairs])];
  }
  const started = ['_', ...letters];
  return [...new Set(started.slice(2).map((letter, index) => `${started.slice(index, index + 2).join('')}${letter}`))];
}

/**
 * Keys of a name that is written without blanks, as pinyin is: a word that begins at any of its parts has all of its
 * keys here, however far it goes.
 */
export function gramsOfParts(parts: readonly string[]): readonly string[] {
  const whole = parts.join('');
  const keys = new Set<string>();
  for (let at = 0; at + 3 <= whole.length; at += 1) keys.add(whole.slice(at, at + 3));
  let start = 0;
  for (const part of parts) {
    if (start + 2 <= whole.length) keys.add(`_${whole.slice(start, start + 2)}`);
    start += part.length;
  }
  return [...keys];
}

/** So many letters tell most names from others. */
const beginnings = [5, 6, 8] as const;

/**
 * The key of what a longer word in Latin letters begins with. Keys of three letters stand in any order: of the offices that
 * have all of a word those are meant which have it in one piece.
 */
export function beginningOf(word: string): readonly string[] {
  return beginningsOf(word).slice(-1);
}

/** The keys by which a word is found that is typed as far as this one goes, or farther. */
export function beginningsOf(word: string): readonly string[] {
  if (!/^[a-z0-9]+$/u.test(word)) return [];
  return beginnings.filter((length) => length <= word.length).map((length) => `^${word.slice(0, length)}`);
}

/** The same of a name that is written without blanks, from each of its parts on. */
export function beginningsOfParts(parts: readonly string[]): readonly string[] {
  const longest = Math.max(...beginnings);
  return parts.flatMap((_, index) => beginningsOf(parts.slice(index, index + longest).join('')));
}

/** Key of a filter, which no word can have: `type=town`. */
export function filterKey(name: string, value: string): string {
  return `${name}=${value}`;
}

/** Which of so many files of keys holds a key (FNV-1a). */
export function fileOfKey(key: string, files: number): number {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % files;
}

/** Offices by number, in order, written as the steps between them. */
export function toSteps(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

export function fromSteps(steps: readonly number[]): readonly number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}
