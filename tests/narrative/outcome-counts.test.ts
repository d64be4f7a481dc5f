// Which sentences count how the disputes of one kind ended, and which might mean something else and say nothing.
import { expect, it } from 'vitest';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { reportOf } from './report-text.ts';

function countsIn(sentence: string): string {
  const document = reportOf({ requests: sentence });
  const { outcomeCounts } = readNarrative(document, findOutline(document));
  const told = outcomeCounts.map(
    ({ kind, total, outcome, value, span }) =>
      `${kind} ${String(total)}: ${outcome} ${String(value)} “${document.source.slice(span)}”`,
  );
  return told.join(', ');
}

it.each([
  [
    '因政府信息公开被申请行政复议4件，其中维持3件，纠正1件。',
    'reconsideration 4: upheld 3 “维持3件”, reconsideration 4: corrected 1 “纠正1件”',
  ],
  [
    '因政府信息公开被申请行政复议案件共４件，3件维持、1件尚未审结。',
    'reconsideration 4: upheld 3 “3件维持”, reconsideration 4: pending 1 “1件尚未审结”',
  ],
  ['政府信息公开行政复议4件，结果维持3件；行政诉讼2件，结果维持2件。', 'reconsideration 4: upheld 3 “结果维持3件”'],
  ['政府信息公开被提起行政诉讼2件，被纠正1件。', 'litigation 2: corrected 1 “纠正1件”'],
  ['政府信息公开行政复议4件维持，1件纠正。', ''],
  ['政府信息公开行政复议4件，维持3件，驳回1件。', ''],
  ['政府信息公开行政复议4件，维持3件，另有2件。', ''],
  ['政府信息公开行政复议4件，维持3件（含上年结转1件）。', ''],
  ['政府信息公开行政复议4件，维持30余件。', ''],
  ['政府信息公开行政复议4件，维持5件。', ''],
  ['政府信息公开行政诉讼4件，一审维持3件。', ''],
  ['政府信息公开行政复议4件、行政诉讼2件，维持5件。', ''],
  ['2019年政府信息公开行政复议4件，维持3件。', ''],
  ['办理政府信息公开行政复议4件，维持3件。', ''],
  ['被申请行政复议4件，维持3件。', ''],
])('%s', (sentence, counts) => {
  expect(countsIn(sentence)).toBe(counts);
});
