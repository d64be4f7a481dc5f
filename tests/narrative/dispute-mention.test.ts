// Whether the text says anything of disputes; headings and heads of tables say nothing.
import { expect, it } from 'vitest';
import { findOutline } from '../../src/forms/outline.ts';
import { mentionsDisputes } from '../../src/narrative/dispute-mention.ts';
import { documentOf, reportOf } from './report-text.ts';
import type { ReportText } from './report-text.ts';

const says = (texts: ReportText): boolean => {
  const document = reportOf(texts);
  return mentionsDisputes(document, findOutline(document));
};

it('finds a word of it in any section', () => {
  expect(says({ requests: '没有因政府信息公开被申请行政复议。' })).toBe(true);
  expect(says({ problems: '一是复议案件增多，二是人员不足。' })).toBe(true);
  expect(says({ disputes: '本年行政诉 讼3件，均已审结。' })).toBe(true);
});

it('takes neither headings nor labels for words', () => {
  expect(says({ requests: '收到申请3件，均已答复。' })).toBe(false);
  const document = documentOf(
    [
      '一、总体情况',
      '无。',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '行政复议',
      '未经复议直接起诉',
    ].join('\n'),
  );
  expect(mentionsDisputes(document, findOutline(document))).toBe(false);
});
