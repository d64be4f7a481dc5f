// Tables that print nothing but noughts: wherever a program put each of them, every cell holds the same.

/** 0, 00 or the same in full width. */
const nought = /^[0\uff10]+$/;

/** True where all figures are one and the same nought, so that their order tells nothing and leaves nothing open. */
export function areAllNoughts(figures: readonly { readonly text: string }[]): boolean {
  const [first] = figures;
  return first !== undefined && nought.test(first.text) && figures.every(({ text }) => text === first.text);
}
