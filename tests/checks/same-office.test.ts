// Whether two names may be those of one office.
import { expect, it } from 'vitest';
import { mayBeSameOffice } from '../../src/checks/same-office.ts';

it.each([
  ['苏家作乡', '焦作城乡一体化示范区苏家作乡人民政府', true],
  ['许衡办事处', '焦作市中站区许衡街道办事处', true],
  ['曲靖市沾益区人民政府西平街道办事处', '曲靖市沾益区西平街道办事处', true],
  ['沭阳县发改局', '沭阳县发展和改革局', true],
  ['浉河区', '信阳市浉河区人民政府', true],
  ['宿迁市人民政府', '沭阳县人民政府', false],
  ['青石镇人民政府', '白水镇人民政府', false],
])('%s and %s: %s', (one, other, isSame) => {
  expect(mayBeSameOffice(one, other)).toBe(isSame);
  expect(mayBeSameOffice(other, one)).toBe(isSame);
});
