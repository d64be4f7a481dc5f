// A text unit by unit in its plain form, so that patterns need to know one way of writing only and offsets stay.
import { traditionalPairs } from '../document/simplified.ts';
import { radicalPairs } from './radicals.ts';

/** Ranges of characters that are another way to write one other: radicals, compatibility ideographs, full-width forms. */
const compatible: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0xff01, 0xff5e],
];

/** Brackets and the like become full-width, dashes become hyphens; a comma stays as it is, since numbers hold half-width ones. */
const marks = '()（）:：;；?？!！，—–－～﹑〈〉';
const plainMarks = '（）（）：：；；？？！！，---~、《》';

/** No text: zero-width characters, soft hyphens, byte order marks. */
const dropped = '\u00ad\u200b\u200c\u200d\u2060\ufeff';

const table = buildTable();

/** The plain form of a UTF-16 unit: a space for any blank but the line feed and for Markdown's asterisk, 0 for what is no text. */
export function plainUnit(unit: number): number {
  return table[unit] ?? unit;
}

/** Pinyin that a reading aid put behind a character, in plain brackets: 項（xiàng）. */
const pinyin = /（[a-z\u00e0-\u024f]{1,8}）/g;

/** The text in its plain form, as long as before: what is no text becomes a space. */
export function plainText(text: string): string {
  let plain = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const other = plainUnit(unit);
    if (other === unit) continue;
    plain += text.slice(from, index) + String.fromCharCode(other || 0x20);
    from = index + 1;
  }
  plain = from === 0 ? text : plain + text.slice(from);
  return plain.includes('（') ? plain.replace(pinyin, (words) => ' '.repeat(words.length)) : plain;
}

function buildTable(): Uint16Array {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [first, last] of compatible) {
    for (let unit = first; unit <= last; unit += 1) {
      const healed = String.fromCharCode(unit).normalize('NFKC');
      if (healed.length === 1) units[unit] = healed.charCodeAt(0);
    }
  }
  for (const [radical, character] of radicalPairs) units[radical] = character;
  for (let unit = 0; unit <= 0x3000; unit += 1) {
    if (unit !== 0x0a && /\s/.test(String.fromCharCode(unit))) units[unit] = 0x20;
  }
  units['*'.charCodeAt(0)] = 0x20;
  const replace = (from: string, to: (index: number) => number): void => {
    for (let index = 0; index < from.length; index += 1) units[from.charCodeAt(index)] = to(index);
  };
  replace(marks, (index) => plainMarks.charCodeAt(index));
  for (const [traditional, plain] of traditionalPairs) units[traditional] = plain;
  replace(dropped, () => 0);
  return units;
}
