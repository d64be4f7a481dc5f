// Noughts as programs print them in any order: where a table holds nothing else, every cell holds the same.

/** 0, 00 or the same in full width. */
const nought = /^[0\uff10]+$/;

/** True where all figures are one and the same nought, so that their order tells nothing and leaves nothing open. */
export function areAllNoughts(figures: readonly { readonly text: string }[]): boolean {
  const [first] = figures;
  return first !== undefined && nought.test(first.text) && figures.every(({ text }) => text === first.text);
}

/** True where noughts stand beside marks or words in the place of numbers, such as / or 无: these add up to as much. */
export function areMixedNoughts(figures: readonly { readonly text: string }[]): boolean {
  return (
    figures.some(({ text }) => nought.test(text)) && figures.some(({ text }) => !/\d/u.test(text.normalize('NFKC')))
  );
}
