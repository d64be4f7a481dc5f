// Words that ran together, parted where the codebook knows them.
//
//   自然人法人或其他组织     two heads
//   （三）不予公开1.属于国家秘密     the label of a group and that of its first row
import { rememberedTexts } from '../../document/remembered.ts';
import { beginsHead, headOrders } from './glossary.ts';
import { numerals } from './label-core.ts';

/** Of shorter words only the total and another head are two. */
const shortestSplit = 6;
const totalHead = headOrders[0]?.at(-1) ?? '';

/** True for a text that is too short to be two words. */
export function isOneWord(text: string): boolean {
  return text.length < shortestSplit && !text.includes(totalHead);
}

/** The words that ran together in a run of characters; nearly always it is the only one. */
export const wordsIn = rememberedTexts((text: string): readonly string[] => {
  if (isOneWord(text)) return [text];
  if (text.length < shortestSplit) return splitHeads(text);
  return splitAtHeads(text).flatMap(splitHeads).flatMap(splitNumbered);
});

/** A numbered label right behind another one begins a word of its own; the items of an article of law do not. */
const innerNumber = new RegExp(
  `(?<=[\\p{Script=Han}）)])(?=(?:\\d{1,2}[.\\uff0e、]|[（(][${numerals}]{1,2}[）)])(?!\\u9879)\\p{Script=Han}{2})`,
  'u',
);

function splitNumbered(text: string): string[] {
  const at = text.length < shortestSplit ? -1 : withoutRadicals(text).search(innerNumber);
  return at <= 0 ? [text] : [text.slice(0, at), text.slice(at)];
}

/** A head of a group that ran into the heads beside it. */
const groupHead =
  /\u6cd5\u4eba\u6216\u5176\u4ed6\u7ec4\u7ec7(?!\u5c0f\u8ba1)|\u672a\u7ecf\u590d\u8bae\u76f4\u63a5\u8d77\u8bc9|\u590d\u8bae\u540e\u8d77\u8bc9/;

function splitAtHeads(text: string): string[] {
  const found = groupHead.exec(withoutRadicals(text));
  if (found === null) return [text];
  const behind = found.index + found[0].length;
  return [text.slice(0, found.index), text.slice(found.index, behind), text.slice(behind)].filter(
    (part) => part !== '',
  );
}

/** Heads of columns, the longer ones first, of which one is the beginning of another. */
const heads = new RegExp(
  [...new Set(headOrders.flat())].toSorted((one, other) => other.length - one.length).join('|'),
  'gu',
);

/** A word of nothing but heads that ran together, each one whole but perhaps the last, which goes on in the next line. */
function splitHeads(text: string): string[] {
  const plain = withoutRadicals(text);
  const found = [...plain.matchAll(heads)].map(([head]) => head);
  const whole = found.join('');
  const rest = plain.slice(whole.length);
  const parts = rest === '' ? found : [...found, rest];
  if (parts.length < 2 || !plain.startsWith(whole) || (rest !== '' && !isBegun(rest))) return [text];
  let end = 0;
  return parts.map(({ length }) => text.slice(end, (end += length)));
}

/** With characters in place of the radicals that some fonts print, one for one. */
function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC').slice(0, 1));
}

function isBegun(text: string): boolean {
  return text.length > 1 && beginsHead(text);
}
