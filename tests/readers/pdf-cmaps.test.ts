// Character maps that a font names instead of bringing: what pdf.js gets of them, and which character a code is.
import { describe, expect, it } from 'vitest';
import { charactersOf, predefinedCmap } from '../../src/readers/pdf/predefined-cmaps.ts';

/** The name that pdf.js finds in a map and hands on with the font. */
function nameIn(map: string | null): string {
  return /^\/CMapName \/(\S+) def/.exec(map ?? '')?.[1] ?? '';
}

describe('a map that a font names', () => {
  it.each([
    ['UniGB-UCS2-H', 0x6c34, '水'],
    ['UniGB-UTF16-V', 0xff08, '（'],
    ['GBK-EUC-H', 0xcbae, '水'],
    ['GBK2K-V', 0xa1a1, '\u3000'],
    ['GB-EUC-H', 0xb5da, '第'],
    ['UniCNS-UCS2-H', 0x8655, '處'],
    ['ETen-B5-H', 0xa4f4, '水'],
  ])('%s tells the character of a code', (name, code, character) => {
    const characterOf = charactersOf(nameIn(predefinedCmap(name)));
    expect(characterOf?.(code)).toBe(character);
    // Latin letters and digits pdf.js knows from the map, and a byte alone is nothing else.
    expect(characterOf?.(0x31)).toBeNull();
    expect(characterOf?.(0xe000)).toBeNull();
    expect(characterOf?.(0x1f600)).toBeNull();
  });

  it('has no characters of ours where the file brings it, or where we do not know it', () => {
    expect(charactersOf('UniGB-UCS2-H')).toBeNull();
    expect(charactersOf('')).toBeNull();
    expect(predefinedCmap('UniJIS-UCS2-H')).toBeNull();
  });

  it('gives no code of a Chinese character an id that a width is told of', () => {
    const [ascii, ...others] = [...(predefinedCmap('UniGB-UCS2-H') ?? '').matchAll(/<(\w{4})> <(\w{4})> (\d+)/g)];
    expect(ascii?.slice(1)).toEqual(['0020', '007e', '1']);
    const stretches = others.map(([, from = '', to = '', id]) => ({
      from: Number(`0x${from}`),
      to: Number(`0x${to}`),
      id: Number(id),
    }));
    // A code left out would make pdf.js slow; one twice would have two ids.
    expect(stretches.map(({ from }) => from)).toEqual([0x7f, ...stretches.slice(0, -1).map(({ to }) => to + 1)]);
    expect(stretches.at(-1)?.to).toBe(0xffff);
    expect(Math.min(...stretches.map(({ id }) => id))).toBe(0x8000);
    expect(Math.max(...stretches.map(({ from, to, id }) => id + to - from))).toBeLessThanOrEqual(0xffff);
  });
});
