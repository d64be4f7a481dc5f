// Which sentences count how the requests ended, and which might mean something else and say nothing.
import { expect, it } from 'vitest';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { reportOf } from './report-text.ts';

function countsIn(sentence: string): string {
  const document = reportOf({ requests: sentence });
  const { requestOutcomes } = readNarrative(document, findOutline(document));
  return requestOutcomes
    .map(({ outcome, value, span }) => `${outcome} ${value} “${document.source.slice(span)}”`)
    .join();
}

it.each([
  [
    '予以公开8件，部分公开1件，不予公开2件。',
    'granted 8 “予以公开8件”,partly_granted 1 “部分公开1件”,refused 2 “不予公开2件”',
  ],
  [
    '其中，予以公开及部分公开 9 件（40%），不予公开2件（9%），因本机关不掌握等原因无法提供3件，其他处理0件。',
    'disclosed 9 “予以公开及部分公开 9 件”,refused 2 “不予公开2件”,unable 3 “无法提供3件”,other 0 “其他处理0件”',
  ],
  [
    '办结的申请中同意公开答复8件、不予公开答复2件、无法提供的3件、不予处理1件。',
    'granted 8 “同意公开答复8件”,refused 2 “不予公开答复2件”,unable 3 “无法提供的3件”,not_processed 1 “不予处理1件”',
  ],
  [
    '予以公开8件，部分公开1件，不予公开2件，因本机关不掌握该信息无法提供3件，信息不存在的1件。',
    'granted 8 “予以公开8件”,partly_granted 1 “部分公开1件”,refused 2 “不予公开2件”',
  ],
  ['予以公开8件，不予公开2件。', ''],
  ['予以公开8件，不予公开约2件，无法提供3件。', ''],
  ['2019年予以公开8件，不予公开2件，无法提供3件。', ''],
  ['坚持公开为常态、不公开为例外，不予公开须说明理由，无法提供的告知申请人。', ''],
  ['予以公开8件，不予公开2件，不予公开3件，无法提供3件。', ''],
  ['县级予以公开8件，不予公开2件，无法提供3件。乡镇予以公开1件，不予公开1件，无法提供0件。', ''],
])('%s', (sentence, counts) => {
  expect(countsIn(sentence)).toBe(counts);
});
