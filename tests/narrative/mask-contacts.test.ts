// Numbers and names of contacts in quoted lines: hidden in every way people write them, and no figure with them.
import { expect, it } from 'vitest';
import { maskContacts } from '../../src/narrative/mask-contacts.ts';

const star = (count: number): string => '＊'.repeat(count);

it.each([
  ['联系电话：0391-5550142', `联系电话：${star(12)}`],
  ['电话：（0391）5550142', `电话：${star(13)}`],
  ['（0391）5550142', star(13)],
  ['咨询电话 0391 5550142', `咨询电话 ${star(12)}`],
  ['传真：0391-5550 0142', `传真：${star(14)}`],
  ['电话０３９１－５５５０１４２', `电话${star(12)}`],
  ['手机：155-5501-0142', `手机：${star(13)}`],
  ['手机 155 5501 0142', `手机 ${star(13)}`],
  ['15555010142', star(11)],
  ['联系人：甘乙丙，电话5550142', `联系人：${star(3)}，电话${star(7)}`],
  ['联系人：甘 乙', `联系人：${star(3)}`],
  ['审核人：甘乙  填报人：甘丙丁', `审核人：${star(2)}  填报人：${star(3)}`],
])('%s', (line, masked) => {
  expect(maskContacts(line)).toBe(masked);
  expect(masked).toHaveLength(line.length);
});

it.each([
  '本年新收 155 5501 0142 0 0 0 11700',
  '行政许可\t5550142\t0',
  '拨打12345热线，办理电话 4 300件',
  '热线 12345 100',
  '统计期限为2024-01-01至2024-12-31',
  '负责人：各乡镇人民政府和街道办事处',
])('%s stays as it is', (line) => {
  expect(maskContacts(line)).toBe(line);
});
