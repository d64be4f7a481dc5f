// Offsets, lines and columns of a text, whatever ends its lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateInText } from '../../src/document/location.ts';
import { SourceText } from '../../src/document/source-text.ts';

const text = new SourceText('规章\r\n\n行政处罚\t238\r末行');

describe('a text', () => {
  it('counts lines that end with LF, CRLF or CR, and one more behind the last end', () => {
    expect(text.lineCount).toBe(4);
    expect(new SourceText('').lineCount).toBe(1);
    expect(new SourceText('\n').lineCount).toBe(2);
    expect(new SourceText('\r\n\r').lineCount).toBe(3);
  });

  it('gives each line without its end', () => {
    const lines = [1, 2, 3, 4].map((line) => text.slice(text.lineSpan(line)));
    expect(lines).toEqual(['规章', '', '行政处罚\t238', '末行']);
  });

  it('gives line and column from 1, in UTF-16 units', () => {
    expect(text.pointAt(0)).toEqual({ line: 1, column: 1 });
    expect(text.pointAt(text.text.indexOf('238'))).toEqual({ line: 3, column: 6 });
    expect(text.pointAt(text.text.length)).toEqual({ line: 4, column: 3 });
    const emoji = new SourceText('😀a');
    expect(emoji.pointAt(2)).toEqual({ line: 1, column: 3 });
  });

  it('takes a line end for part of the line it ends', () => {
    expect(text.pointAt(2)).toEqual({ line: 1, column: 3 });
    expect(text.pointAt(3)).toEqual({ line: 1, column: 4 });
    expect(text.pointAt(4)).toEqual({ line: 2, column: 1 });
  });

  it('has no place outside itself', () => {
    expect(() => text.pointAt(-1)).toThrow(RangeError);
    expect(() => text.pointAt(text.text.length + 1)).toThrow(RangeError);
    expect(() => text.lineSpan(0)).toThrow(RangeError);
    expect(() => text.lineSpan(5)).toThrow(RangeError);
  });

  it('locates a span by its beginning and keeps both offsets', () => {
    expect(locateInText(text)({ start: 10, end: 13 })).toEqual({ line: 3, column: 6, offset: [10, 13] });
  });

  it('agrees with splitting at line ends, for any text', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('\n', '\r', '\r\n', 'a', '年', '😀', '\u2028', ''),
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyText, fc.nat(40), (content, somewhere) => {
        const source = new SourceText(content);
        const lines = content.split(/\r\n|\n|\r/);
        expect(Array.from(lines, (_, index) => source.slice(source.lineSpan(index + 1)))).toEqual(lines);
        expect(source.lineCount).toBe(lines.length);
        const offset = Math.min(somewhere, content.length);
        const before = content.slice(0, offset).split(/\r\n|\n|\r(?!\n)/);
        const isInsideCrLf = content.slice(offset - 1, offset + 1) === '\r\n';
        if (isInsideCrLf) return;
        expect(source.pointAt(offset)).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1 });
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
