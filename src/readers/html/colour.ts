// Colours of text and of the ground it stands on, so far as they tell whether it can be seen.

/** Red, green and blue up to 255, and how much of it covers, up to 1. */
export interface Colour {
  readonly parts: readonly [number, number, number];
  readonly cover: number;
}

const named: Readonly<Record<string, string>> = {
  white: '#ffffff',
  snow: '#fffafa',
  ivory: '#fffff0',
  whitesmoke: '#f5f5f5',
  black: '#000000',
  red: '#ff0000',
  blue: '#0000ff',
  green: '#008000',
  gray: '#808080',
  grey: '#808080',
  yellow: '#ffff00',
  transparent: '#00000000',
};

const hex = /#([\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})(?![\da-f])/;
const mixed = /rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+)(%?))?\s*\)/;

/** The first colour a value names, such as that of `background: #fff url(a.png)`; null where it is none we know. */
export function colourIn(value: string): Colour | null {
  const written = hex.exec(value)?.[1];
  if (written !== undefined) return fromHex(written);
  const [, red, green, blue, cover, percent] = mixed.exec(value) ?? [];
  if (red !== undefined) {
    const share = cover === undefined ? 1 : Number(cover) / (percent === '%' ? 100 : 1);
    return { parts: [Number(red), Number(green), Number(blue)], cover: share };
  }
  for (const word of value.split(/[^a-z]+/)) {
    const known = Object.hasOwn(named, word) ? named[word] : undefined;
    if (known !== undefined) return fromHex(known.slice(1));
  }
  return null;
}

function fromHex(digits: string): Colour {
  const long = digits.length < 6 ? Array.from(digits, (digit) => digit + digit).join('') : digits;
  const at = (index: number): number => Number.parseInt(long.slice(index, index + 2), 16);
  return { parts: [at(0), at(2), at(4)], cover: long.length > 6 ? at(6) / 255 : 1 };
}

export const white: Colour = { parts: [255, 255, 255], cover: 1 };

/** Parts of two colours this close cannot be told apart by eye. */
const sameShade = 12;
/** What covers less is not seen. */
const leastCover = 0.05;

/** True where text of one colour shows nothing on a ground of the other. */
export function isLost(text: Colour, ground: Colour): boolean {
  return isClear(text) || text.parts.every((part, index) => Math.abs(part - (ground.parts[index] ?? 0)) <= sameShade);
}

export function isClear({ cover }: Colour): boolean {
  return cover < leastCover;
}
