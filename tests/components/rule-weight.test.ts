// The weight of a rule in words: both where it has two.
import { expect, test } from 'vitest';
import { ruleWeight } from '../../src/components/rule-weight.ts';

test('a rule says how much it weighs, and of two weights when it is the lighter one', () => {
  expect(ruleWeight('check/arithmetic-balance', 'zh-CN')).toBe('请核对');
  expect(ruleWeight('check/years-carry-over', 'zh-CN')).toBe('请核对；口径不明，或两份报告所称机关不同的，为需说明');
  expect(ruleWeight('check/years-carry-over', 'en')).toBe(
    'Please check; Needs an explanation where a scope is not known or the two reports name different offices',
  );
  expect(ruleWeight('read/no-tables', 'en')).toBeNull();
});
