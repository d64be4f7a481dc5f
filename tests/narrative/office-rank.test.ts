// What the name of an office tells of its rank, and where it tells nothing.
import { expect, it } from 'vitest';
import { isNameOfOne, officeRank } from '../../src/narrative/office-rank.ts';

it.each([
  ['township', ['许衡办事处', '苏家作乡', '青石镇人民政府', '曲靖市沾益区人民政府西平街道办事处', '东城街道']],
  ['county', ['浉河区人民政府', '沭阳县', '某某自治县人民政府', '莫力达瓦达斡尔族自治旗', '沭阳县人民政府办公室']],
  ['department', ['沭阳县发展和改革局', '河南省财政厅', '青石市卫生健康委员会', '洛龙区市场监督管理局', '北京市教委']],
] as const)('%s', (rank, names) => {
  expect(names.map(officeRank)).toEqual(names.map(() => rank));
});

it.each([
  '',
  '宿迁市人民政府',
  '上海市人民政府办公厅',
  '广西壮族自治区',
  '浦东新区人民政府',
  '大兴安岭地区行政公署',
  '国家税务总局',
  '国家税务总局宿迁市税务局',
  '中国气象局',
  '高新技术产业开发区管委会',
  '青石市人民政府驻北京办事处',
  '教育部',
  '香港特别行政区',
])('nothing of %s', (name) => {
  expect(officeRank(name)).toBeNull();
});

it.each(['示例县青石镇人民政府', '信阳市浉河区人民政府', '沭阳县发展和改革局', '宿迁市人民政府', '杭州市西湖区'])(
  'takes %s for the name of one office',
  (name) => {
    expect(isNameOfOne(name)).toBe(true);
  },
);

it.each(['青石镇人民政府', '鼓楼区人民政府', '西湖区城市管理局', '市场监督管理局', '太平街道办事处', '县人民政府'])(
  'leaves open whose name %s is',
  (name) => {
    expect(isNameOfOne(name)).toBe(false);
  },
);
