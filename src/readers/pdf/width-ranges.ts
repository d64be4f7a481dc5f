// Counts the codes that the widths of fonts speak of: a few bytes may name so many that pdf.js never ends.
//
//     /W[1[500 500]814 907 500]      814 to 907 are 500 wide
const triples = /[[\]]\s*((?:\d+\s+\d+\s+[\d.]+\s*)+)/g;

/** Codes in all ranges of widths, and of whatever else looks like them; 0 where there is none. */
export function widthCodes(text: string): number {
  if (!text.includes('[')) return 0;
  let codes = 0;
  for (const [, run = ''] of text.matchAll(triples)) {
    const numbers = run.trim().split(/\s+/).map(Number);
    for (let at = 0; at + 2 < numbers.length; at += 3) {
      codes += Math.max(0, (numbers[at + 1] ?? 0) - (numbers[at] ?? 0));
    }
  }
  return codes;
}
