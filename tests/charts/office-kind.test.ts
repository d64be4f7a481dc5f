// What is said of offices of one kind.
import { expect, test } from 'vitest';
import { peerRule } from '../../src/charts/office-kind.ts';

test('that departments of different functions stand together is said where departments may be among the peers', () => {
  expect(peerRule('department', 'zh-CN')).toBe('同类型、同级别、同口径的机关。不同职能的部门在同一组。');
  expect(peerRule(null, 'en')).toBe(
    'Offices of one type, level and scope. Departments of different functions stand together.',
  );
  expect(peerRule('government', 'zh-CN')).toBe('同类型、同级别、同口径的机关。');
  expect(peerRule('town', 'en')).toBe('Offices of one type, level and scope.');
});
