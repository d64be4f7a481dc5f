// How names and parts of sentences stand beside each other.
import { expect, test } from 'vitest';
import { enumerated, listed } from '../../src/charts/words.ts';

test('English names, which have commas of their own, are told apart; Chinese ones have the stop for names', () => {
  const offices = ['Sujiazuo Township, Jiaozuo', 'Xiping Subdistrict Office, Zhanyi, Qujing'];
  expect(enumerated(offices, 'en')).toBe('Sujiazuo Township, Jiaozuo; Xiping Subdistrict Office, Zhanyi, Qujing');
  expect(enumerated(['苏家作乡人民政府', '西平街道办事处'], 'zh-CN')).toBe('苏家作乡人民政府、西平街道办事处');
  expect(listed(['granted 1', 'refused 2'], 'en')).toBe('granted 1, refused 2');
});
