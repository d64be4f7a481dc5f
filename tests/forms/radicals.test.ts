// Radicals of the Unicode supplement, as browsers print them into PDFs, are the characters they look like.
import { expect, test } from 'vitest';
import { toLabel } from '../../src/forms/label.ts';
import { plainText } from '../../src/forms/plain-text.ts';
import { radicalPairs, withoutRadicals } from '../../src/forms/radicals.ts';

test('radicals become characters, one for one', () => {
  expect(withoutRadicals('宿迁市人\u2ea0政府，\u2ecb\u2ed4\u2ed3')).toBe('宿迁市人民政府，车门长');
  expect(plainText('\u2f08\u2ea0政府')).toBe('人民政府');
  expect(toLabel('公\u2ea0 \u2f08').core).toBe('公民人');
});

test('each pair is a radical and a character of the unified block', () => {
  for (const [radical, character] of radicalPairs) {
    expect(radical >= 0x2e80 && radical <= 0x2eff).toBe(true);
    expect(character >= 0x4e00 && character <= 0x9fff).toBe(true);
  }
});
