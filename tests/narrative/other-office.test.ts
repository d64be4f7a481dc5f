// Clauses whose subject is another office than the one that reports.
import { expect, it } from 'vitest';
import { isOfOtherOffice } from '../../src/narrative/other-office.ts';

it.each([
  ['县政府办公室收到申请11件', '云溪县青石镇人民政府'],
  ['2024年，市政府收到申请11件', '信阳市浉河区人民政府'],
  ['县教育局全年公开信息11条', '云溪县水利局'],
  ['县政府收到申请11件', '云溪县水利局'],
  ['市科学技术局收到申请11件', '青石县科技局'],
  ['公众通过网站向县政府提交申请11件', '云溪县青石镇人民政府'],
])('%s, in the report of %s', (clause, reporting) => {
  expect(isOfOtherOffice(clause, reporting)).toBe(true);
});

it.each([
  ['区政府收到申请11件', '信阳市浉河区人民政府'],
  ['县发改局收到申请11件', '沭阳县发展和改革局'],
  ['镇政府办公室收到申请11件', '云溪县青石镇人民政府'],
  ['我局收到申请11件', '云溪县水利局'],
  ['公众通过网站向我局提交申请11件', '云溪县水利局'],
  ['公众通过网站向镇政府提交申请11件', '云溪县青石镇人民政府'],
  ['收到申请11件', '云溪县水利局'],
  ['2024年度全局收到申请11件', '云溪县水利局'],
  ['市科学技术局收到申请11件', '青石市科技局'],
  ['县政府办公室收到申请11件', null],
])('but not: %s, in the report of %s', (clause, reporting) => {
  expect(isOfOtherOffice(clause, reporting)).toBe(false);
});
