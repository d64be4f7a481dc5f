// Letters that words have more or fewer than the heads they are to make need: a head is there only with all its letters.

/** For each letter how many more the words have than the heads need; below zero where they lack it. */
export type LetterBalance = Map<string, number>;

/** The balance of all words against all heads. */
export function balanceOf(words: readonly { readonly core: string }[], heads: readonly string[]): LetterBalance {
  const balance: LetterBalance = new Map();
  for (const { core } of words) change(balance, core, 1);
  for (const head of heads) change(balance, head, -1);
  return balance;
}

/** How many letters the words lack at least, by their number: most lines are far too short to be heads. */
export function leastLackOf(words: readonly { readonly core: string }[], heads: readonly string[]): number {
  const needed = heads.reduce((sum, { length }) => sum + length, 0);
  return words.reduce((sum, { core }) => sum - core.length, needed);
}

/** Adds the letters of a word to the balance so many times, or takes them away. */
export function change(balance: LetterBalance, word: string, times: 1 | -1): void {
  for (const letter of word) balance.set(letter, (balance.get(letter) ?? 0) + times);
}

/** How many letters the words lack. */
export function lackOf(balance: LetterBalance): number {
  let lack = 0;
  for (const more of balance.values()) lack += Math.max(0, -more);
  return lack;
}

/** Most letters of the heads must be there before anything is tried. */
export function hasLetters(words: readonly { readonly core: string }[], heads: readonly string[]): boolean {
  const most = heads.join('').length / 3;
  return leastLackOf(words, heads) <= most && lackOf(balanceOf(words, heads)) <= most;
}
