// Numbers as prose writes them are read exactly or not at all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber } from '../../src/narrative/number.ts';

test.each([
  ['0', 0],
  ['5749', 5749],
  ['5,749', 5749],
  ['1，033', 1033],
  ['1,234,567', 1_234_567],
  ['12.5', 12.5],
  ['45.28万', 452_800],
  ['1.8万', 18_000],
  ['0.04万', 400],
  ['1.005万', 10_050],
  ['160万', 1_600_000],
  ['2.5亿', 250_000_000],
  ['3千', 3000],
  ['零', 0],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['四十', 40],
  ['百', 100],
  ['一百零五', 105],
  ['一百二十', 120],
  ['一千零三十三', 1033],
  ['一千二百', 1200],
  ['两千', 2000],
  ['一万二千', 12_000],
  ['一万零五', 10_005],
  ['十二万三千四百五十六', 123_456],
  ['三亿', 300_000_000],
  ['二二', 22],
])('%s is %d', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  '',
  '1,0',
  '12,34',
  '1,2345',
  '1 033',
  '1.2.3',
  '万',
  '一百二',
  '一万二',
  '二百三千',
  '零五',
  '十百',
  '1万2千',
  '九'.repeat(20),
  '9'.repeat(20),
])('“%s” is no number to rely on', (text) => {
  expect(parseNumber(text)).toBeNull();
});

test('every count up to 99,999,999 is read back from its Chinese spelling', () => {
  const spell = (value: number): string => {
    const digits = '零一二三四五六七八九';
    const section = (part: number): string =>
      ['千', '百', '十', '']
        .map((unit, index) => {
          const digit = Math.floor(part / 10 ** (3 - index)) % 10;
          return digit === 0 ? '零' : `${digits.charAt(digit)}${unit}`;
        })
        .join('');
    const upper = Math.floor(value / 10_000);
    const whole = `${upper > 0 ? `${section(upper)}万` : ''}${section(value % 10_000)}`;
    return whole
      .replace(/零+/g, '零')
      .replace(/零(?=万)|零$/g, '')
      .replace(/^零/, '');
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(parseNumber(spell(value))).toBe(value);
    }),
  );
});

test('a decimal with 万 is shifted in its text, never multiplied', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (whole, fraction) => {
      expect(parseNumber(`${whole}.${String(fraction).padStart(4, '0')}万`)).toBe(whole * 10_000 + fraction);
    }),
  );
});
