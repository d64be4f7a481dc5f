// Which sentences say that every dispute was upheld, and of which kind.
import { expect, it } from 'vitest';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { reportOf } from './report-text.ts';

function kindsIn(sentence: string): string {
  const document = reportOf({ requests: sentence });
  const { allUpheld } = readNarrative(document, findOutline(document));
  return allUpheld.map(({ kinds, span }) => `${kinds.join(' ')} “${document.source.slice(span)}”`).join();
}

it.each([
  ['因政府信息公开被申请行政复议4件，均获维持。', 'reconsideration “均获维持”'],
  ['因政府信息公开引发行政复议4件、行政诉讼3件，结果都是维持。', 'reconsideration litigation “结果都是维持”'],
  ['政府信息公开行政诉讼3件，全部予以维持；行政复议4件。', 'litigation “全部予以维持”'],
  ['政府信息公开行政复议4件，结果均为维持。', 'reconsideration “结果均为维持”'],
  ['政府信息公开行政复议4件，已审结的均获维持。', ''],
  ['政府信息公开行政复议4件，其中3件均获维持。', ''],
  ['2019年政府信息公开行政复议4件，均获维持。', ''],
  ['办理政府信息公开行政复议4件，均维持。', ''],
  ['政府信息公开行政复议4件，维持3件。', ''],
  ['被申请行政复议4件，均获维持。', ''],
])('%s', (sentence, kinds) => {
  expect(kindsIn(sentence)).toBe(kinds);
});
