// Percentages in prose: bound to the numbers they are percentages of, or left alone.
import { describe, expect, it } from 'vitest';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { reportOf } from './report-text.ts';

/** Each share as `kind part/wholes percent “words”`. */
function sharesIn(requests: string): string[] {
  const document = reportOf({ requests });
  return readNarrative(document, findOutline(document)).shares.map(
    ({ kind, parts, wholes, percent, span }) =>
      `${kind} ${parts[0]}/${wholes.join('|')} ${percent} “${document.source.slice(span)}”`,
  );
}

describe('a percentage of a whole', () => {
  it.each([
    ['收到申请805件，予以公开258件，占33.9%。', 'part 258/805 33.9 “258件，占33.9%”'],
    [
      '收到申请859件，办结805件，其中予以公开258件，占办结总数的32.05%。',
      'part 258/805|859 32.05 “258件，占办结总数的32.05%”',
    ],
    ['全年办结申请1,453件。其中，予以公开966件（占66.48%）。', 'part 966/1453 66.48 “966件（占66.48%”'],
    ['共收到申请100件，自然人申请95 件，占比为 95％。', 'part 95/100 95 “95 件，占比为 95％”'],
    ['办结44件，其中予以公开26件（59.09%）。', 'part 26/44 59.09 “26件（59.09%”'],
  ])('is bound to the number before it: %s', (sentence, share) => {
    expect(sharesIn(sentence)).toEqual([share]);
  });

  it.each([
    '予以公开74件，占73.3%。',
    '收到申请805件，其中约258件，占33.9%。',
    '收到申请805件，其中258件，占三成。',
    '收到申请805件，其中258件，约占33.9%。',
    '收到申请805件，其中258件，占比超过30%。',
    '收到申请805件，其中258件，占30%以上。',
    '收到申请805件，其中258件，占30%左右。',
    '收到申请805件，其中258件，占全市申请量的12%。',
    '收到申请805件，其中258件，占上年申请量的12%。',
    '收到申请805件，其中60件、20件，分别占7%、2%。',
    '收到申请805件，公开率达到32.0%。',
    '收到申请805件，按时办结率100%，群众满意度98.5%。',
    '收到申请5件，信访类邮件20件，占80%。',
    '发布信息100条，办理来信60封，占60%。',
    '予以公开26件（59.09%）。',
    '办结44件，其中予以公开26件（同比上升59.09%）。',
    '办结44件，其中予以公开约26件（59.09%）。',
    '收到申请46件，较上年增加15件（48.4%）。',
    '收到申请46件，比上年减少了15件（24.6%）。',
    '公开信息1.2万条，其中政策类3000条，占25%。'.replace('1.2万', '约1.2万'),
  ])('that is not bound to exact numbers is none: %s', (sentence) => {
    expect(sharesIn(sentence)).toEqual([]);
  });
});

describe('a change against another year', () => {
  it.each([
    ['收到申请22件，较2023年18件增加4件，同比增长30%。', 'change 22/18 30 “22件，较2023年18件增加4件，同比增长30%”'],
    ['收到申请22件，比上年31件下降20%。', 'change 22/31 -20 “22件，比上年31件下降20%”'],
    ['收到申请22件，比2023年（31件）下降29%。', 'change 22/31 -29 “22件，比2023年（31件）下降29%”'],
    ['收到申请22起，较上年的20起增长10%。', 'change 22/20 10 “22起，较上年的20起增长10%”'],
    [
      '收到申请22件，较2023年的31件减少9件，降幅29.03%。',
      'change 22/31 -29.03 “22件，较2023年的31件减少9件，降幅29.03%”',
    ],
    ['收到申请22件，比上年（20件）增加2件，增幅为10%。', 'change 22/20 10 “22件，比上年（20件）增加2件，增幅为10%”'],
  ])('is bound to both numbers: %s', (sentence, share) => {
    expect(sharesIn(sentence)).toEqual([share]);
  });

  it.each([
    '收到申请22件，同比下降29%。',
    '收到申请22件，比上年增长近一成（10%）。',
    '收到申请22件，比上年（0件）增长100%。',
  ])('with one number only is none: %s', (sentence) => {
    expect(sharesIn(sentence)).toEqual([]);
  });
});

it('a percentage knows the whole that is counted in another unit', () => {
  const document = reportOf({ requests: '受理申请29例，其中网络申请25件，占比86%，来信申请4件，占比14%。' });
  const { shares } = readNarrative(document, findOutline(document));
  expect(shares.map(({ parts, others }) => [parts[0], others.includes(29)])).toEqual([[4, true]]);
});
