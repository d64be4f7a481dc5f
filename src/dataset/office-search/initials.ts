// The first letters of a Chinese name in pinyin, from the order in which the runtime sorts Chinese.

const collator = new Intl.Collator('zh-u-co-pinyin');

/** The Unicode collation data mark where each letter begins: U+FDD0 and the letter. No word begins with I, U or V. */
const starts = Array.from('ABCDEFGHJKLMNOPQRSTWXYZ').map((letter) => ({
  letter: letter.toLowerCase(),
  mark: `\uFDD0${letter}`,
}));

const known = new Map<string, string>();

/** One letter for each Chinese character, by its first reading; other characters are left out. */
export function initialsOf(text: string): string {
  return Array.from(text)
    .map((character) => known.get(character) ?? remember(character))
    .join('');
}

function remember(character: string): string {
  const isChinese = /^\p{Script=Han}$/u.test(character);
  const start = isChinese ? starts.findLast(({ mark }) => collator.compare(mark, character) <= 0) : undefined;
  const letter = start?.letter ?? '';
  known.set(character, letter);
  return letter;
}
