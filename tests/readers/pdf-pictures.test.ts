// Which pictures of a PDF become painted areas, and that nothing else moves.
import { describe, expect, it } from 'vitest';
import { paintPictures } from '../../src/readers/pdf/pictures.ts';

const latin = new TextDecoder('latin1');

function painted(text: string): string {
  const bytes = Uint8Array.from(text, (unit) => unit.charCodeAt(0));
  paintPictures(bytes, text);
  return latin.decode(bytes);
}

const data = '\u00ff'.repeat(60);

function picture(entries: string, held = data): string {
  return `%PDF-1.7\n3 0 obj\n<</Type/XObject /Subtype /Image${entries}>>\nstream\n${held}\nendstream\nendobj\n%%EOF`;
}

const photo = picture('/Width 1240/Height 1/Filter/DCTDecode/Length 60');

describe('a picture', () => {
  it.each(['\n', '\r\n'])('becomes a form that paints its square, and nothing moves', (end) => {
    const file = photo.replace('stream\n', `stream${end}`);
    const read = painted(file);
    expect(read).toHaveLength(file.length);
    expect(read).toMatch(
      new RegExp(
        `^%PDF-1.7\n3 0 obj<</Subtype/Form/BBox\\[0 0 1 1\\]/Length 19>> *stream${end}` +
          '.299 g 0 0 1 1 re f\nendstream\0+endstream\nendobj\n%%EOF$',
      ),
    );
  });

  it.each([
    ['lets what is below shine through', picture('/Width 12/Height 12/SMask 9 0 R/Length 60')],
    ['is a stencil', picture('/Width 12/Height 12/ImageMask true/Length 60')],
    ['is on a layer', picture('/Width 12/Height 12/OC 9 0 R/Length 60/Filter/DCTDecode')],
    ['has a single point', picture('/Height 1 /Width 1 /Filter/DCTDecode/Length 60')],
    ['has too few bytes', picture('/Width 1240/Height 1/Filter/DCTDecode/Length 9', '\u00ff'.repeat(9))],
    ['has no end', photo.replace('endstream', '')],
    ['is no object', photo.replace('3 0 obj', '')],
    ['is none', photo.replace('/Image', '/Form')],
    ['is in a file that is encrypted', `${photo}trailer<</Encrypt 9 0 R>>`],
  ])('stays where it %s', (_, text) => {
    expect(painted(text)).toBe(text);
  });

  it('is looked for in time that grows with the file alone', () => {
    const before = process.cpuUsage().user;
    for (const words of [' obj/Subtype/Image stream\n', '/Subtype/Image', ' obj/Subtype/Image'])
      expect(painted(words.repeat(100_000))).toBe(words.repeat(100_000));
    expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
  });
});
