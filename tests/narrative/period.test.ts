// The reporting period is taken from the words that state it, and from no other dates.
import { expect, test } from 'vitest';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { reportOf } from './report-text.ts';

/** Year and words of the period in an opening paragraph. */
function periodIn(opening: string): readonly [number, string] | null {
  const document = reportOf({ opening });
  const { period } = readNarrative(document, findOutline(document));
  return period && [period.year, document.source.slice(period.span)];
}

test.each([
  ['统计期限为2024年1月1日至2024年12月31日。', '2024年1月1日至2024年12月31日'],
  [
    '所列数据的统计期限自 2024 年 1 月 1 日起，至 2024 年 12 月 31 日止。',
    '2024 年 1 月 1 日起，至 2024 年 12 月 31 日',
  ],
  ['数据统计期限：２０２４年１月１日至１２月３１日。', '２０２４年１月１日至１２月３１日'],
  ['统计数据时间范围为2024年1月1日—2024年12月31日。', '2024年1月1日—2024年12月31日'],
  ['统计期限从2024年1月1日到2024年12月31日。', '2024年1月1日到2024年12月31日'],
  ['统计期限为20241月1日至202412月31日。', '20241月1日至202412月31日'],
  ['统计期限从2024年1月1日至12月31止。', '2024年1月1日至12月31止'],
])('%s', (sentence, words) => {
  expect(periodIn(`本报告依据条例编制。${sentence}`)).toEqual([2024, words]);
});

test.each([
  '统计期限为2023年1月1日至2024年12月31日。',
  '2024年1月1日至2024年12月31日，公开信息3条。',
  '统计工作于2024年12月31日完成。',
])('no period: %s', (sentence) => {
  expect(periodIn(sentence)).toBeNull();
});
