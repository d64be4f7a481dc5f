// Where lines of Chinese headings and labels may end.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairedPhrases, phrases, softly } from '../../src/i18n/phrases.ts';

describe('phrases', () => {
  test.each([
    ['报告里的合计对得上吗？', ['报告里的', '合计对得上吗？']],
    ['收录了哪些机关的报告？', ['收录了', '哪些', '机关的', '报告？']],
    ['有多少被复议、被起诉，结果怎样？', ['有多少被复议、', '被起诉，', '结果', '怎样？']],
    ['本年新收申请', ['本年', '新收申请']],
    ['对外公开总数量', ['对外', '公开总', '数量']],
    ['应等于上年度报告的', ['应等于上年度', '报告的']],
    ['叙述未收录', ['叙述', '未收录']],
    ['申请，件', ['申请，件']],
    ['焦作市中站区许衡街道办事处', ['焦作市中站区', '许衡街道', '办事处']],
    ['信阳市浉河区人民政府', ['信阳市', '浉河区', '人民政府']],
    ['市级人民政府', ['市级人民政府']],
    ['街道办事处（本机关口径）', ['街道', '办事处', '（本机关口径）']],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  test('an ordinal and the number of a document stay whole', () => {
    expect(phrases('第一项加第二项等于第三项加第四项')).toContain('第三项加第四项');
    expect(phrases('第二十条第（一）项')).toEqual(['第二十条第（一）项']);
    expect(phrases('信息处理费的收取情况（国办函〔2020〕109号）').at(-1)).toBe('（国办函〔2020〕109号）');
  });

  test('the pieces are the text, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => phrases(text).join('') === text));
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('报', '告', '的', '第', '一', '（', '）', '，', '2', '年', 'a', ' ', '“', '”'),
        }),
        (text) => {
          const pieces = phrases(text);
          expect(pieces.join('')).toBe(text);
          expect(pieces.slice(1).filter((piece) => /^[）”：，]/.test(piece))).toEqual([]);
        },
      ),
    );
  });

  test('a head of a narrow column breaks four characters in the middle', () => {
    expect(pairedPhrases('审结复议件数')).toEqual(['审结', '复议', '件数']);
  });

  test('a text that holds no elements is given places to break, other scripts none', () => {
    expect(softly('本年新收申请')).toBe('本年\u200b新收申请');
    expect(softly('requests received')).toBe('requests received');
  });
});
