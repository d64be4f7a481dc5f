// Radicals of the Unicode supplement as the characters they look like: NFKC leaves them, browsers print them into PDFs.

/** The PDF that a browser prints of 人民政府 reads 人⺠政府: one glyph, the lower of two code points. */
const radicals = '⺎⺒⺓⺝⺟⺠⺬⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳';
const unified = '兀巳幺月母民示虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟';

const anyRadical = new RegExp(`[${radicals}]`, 'g');

/** Pairs of a radical's code point and the character's. */
export const radicalPairs: readonly (readonly [number, number])[] = Array.from(radicals, (_, index) => [
  radicals.charCodeAt(index),
  unified.charCodeAt(index),
]);

/** The text with characters in place of the radicals; as long as before. */
export function withoutRadicals(text: string): string {
  return text.replace(anyRadical, (radical) => unified.charAt(radicals.indexOf(radical)));
}
