// The search behind broken column heads ends soon, also where the words stand in no place that fits.
import { expect, test } from 'vitest';
import { fillHeads } from '../../src/readers/spaced/fill-heads.ts';
import { tokensOf } from '../../src/readers/spaced/head-words.ts';
import type { Word } from '../../src/readers/spaced/line-words.ts';

/** Words of each line with their places in it. */
function wordsOf(text: string): Word[][] {
  return text
    .split('\n')
    .map((line) =>
      [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word, x: index, start: 0, end: 0 })),
    );
}

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const columns = [...results, ...results, ...results];

const placed = `
结果  结果  其他  尚未        结果  结果  其他  尚未        结果  结果  其他  尚未
                        总计                        总计                        总计
维持  纠正  结果  审结        维持  纠正  结果  审结        维持  纠正  结果  审结`;

const generous = { lost: 2, over: 3, byPosition: true };

function stepsOf(text: string, search = generous): { steps: number; found: string[] | undefined } {
  const patience = { left: 200_000 };
  const filled = fillHeads(tokensOf(wordsOf(text)), columns, { ...search, patience });
  const found = filled?.map((head) => head.map(({ core }) => core).join(''));
  return { steps: 200_000 - patience.left, found };
}

test('heads of table 四 in their places are put together without going back', () => {
  expect(stepsOf(placed)).toEqual({ steps: 27, found: columns });
});

/** As a PDF tool prints table 四, each line without the blanks at its beginning. */
const cut = `
结果  结果  其他  尚未
总计  结果  结果  其他  尚未        结果  结果  其他  尚未
维持  纠正  结果  审结                                总计                          总计
维持  纠正  结果  审结        维持  纠正  结果  审结`;

test('heads whose lines lost the blanks at their beginning are given up soon', () => {
  const { steps, found } = stepsOf(cut);
  expect(found).toBeUndefined();
  expect(steps).toBeLessThan(4000);
});

/** Table 四 cell by cell, its third group side by side, of which a page end took two heads. */
const started = `
结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结\n总计
结果 结果 其他 尚未 总计 结果 结果 其他
维持 纠正 结果 审结 维持 纠正 结果`;

test('heads whose letters are not all there are not looked for', () => {
  expect(stepsOf(started, { lost: 0, over: 2, byPosition: false })).toEqual({ steps: 0, found: undefined });
  expect(stepsOf(started, { lost: 1, over: 1, byPosition: false })).toEqual({ steps: 0, found: undefined });
});

/** As above with all heads, but the parts of the second group after those of the third. */
const contrary = `
总计
结果 结果 其他 尚未
维持 纠正 结果 审结
总计
结果 结果 其他 尚未
维持 纠正 结果 审结
结果 结果 其他 尚未 总计
审结 维持 纠正 结果`;

test('no word is left over that the heads need', () => {
  const { steps, found } = stepsOf(contrary, { lost: 0, over: 2, byPosition: false });
  expect(found).toBeUndefined();
  expect(steps).toBeLessThan(5000);
});
