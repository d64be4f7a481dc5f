// Traditional characters in comparison: each label of the codebook is found again, however it was converted.
import { Converter } from 'opencc-js';
import { expect, it } from 'vitest';
import { applicants, concepts, outcomeGroups } from '../../src/codebook/concepts.ts';
import { simplified, traditionalPairs } from '../../src/document/simplified.ts';

const labels = [...Object.values(concepts), ...Object.values(applicants), ...Object.values(outcomeGroups)].map(
  ({ zh }) => zh,
);

it.each(['t', 'hk', 'tw', 'twp'] as const)('finds the words of the form in characters of %s', (to) => {
  const convert = Converter({ from: 'cn', to });
  const written = labels.map(convert);
  expect(written).not.toEqual(labels);
  expect(written.map(simplified)).toEqual(labels);
});

it('leaves simplified words as they are', () => {
  expect(simplified('档案局资讯中心')).toBe('档案局资讯中心');
  expect(simplified('規範性檔案')).toBe('规范性文件');
});

it('has a pair for each traditional character of one unit', () => {
  const pairs = new Map(traditionalPairs.map(([from, to]) => [String.fromCharCode(from), String.fromCharCode(to)]));
  expect(Array.from('複議轉結網絡于件', (character) => pairs.get(character) ?? character).join('')).toBe(
    '复议转结网络于件',
  );
});
