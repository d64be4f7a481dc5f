// Parts and totals in prose: taken together only where they stand in one sentence, exact and of one unit.
import { describe, expect, it } from 'vitest';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { reportOf } from './report-text.ts';

/** Each addition as `kind parts = total “words”`. */
function additionsIn(proactive: string): string[] {
  const document = reportOf({ proactive });
  return readNarrative(document, findOutline(document)).additions.map(
    ({ kind, parts, total, span }) => `${kind} ${parts.join('+')} = ${total} “${document.source.slice(span)}”`,
  );
}

describe('parts and their sum', () => {
  it.each([
    [
      '通过网站公开信息118条，微信公众号公开信息294条，抖音号公开信息32条，共计444条。',
      'whole 118+294+32 = 444 “444条”',
    ],
    ['网站公开118条、微信公开294条、抖音公开32条，合计444条。', 'whole 118+294+32 = 444 “444条”'],
    ['网站发布118条，微信发布294条，共计公开信息412条。', 'whole 118+294 = 412 “412条”'],
    ['网站发布118条，微信发布294条，共计公开412条。', 'whole 118+294 = 412 “412条”'],
    ['行政复议5件，维持3件、纠正1件，共计4件。', 'whole 3+1 = 4 “4件”'],
    ['收到信函申请3件，网络申请2件，共计6件。', 'whole 3+2 = 6 “6件”'],
    ['网站公开118条、微信公开294条等，共计500条。', 'within 118+294 = 500 “500条”'],
  ])('%s', (sentence, addition) => {
    expect(additionsIn(sentence)).toEqual([addition]);
  });

  it.each([
    // By channel, never summed by anybody.
    '在公众号上发表96条，在日报、电视台发表18条，省级平台发表46条。',
    // A total and its parts before the total is said once more.
    '收到申请10件，网上申请4件、信函申请5件，共计10件。',
    // Other things beside the total.
    '发布工作动态200条，财政信息5条，共计公开政府信息336条。',
    '发布信息118条，累计公开信息1033条。',
    '全年共公开信息1033条，共计报送约稿111篇。',
    // Not exact, not of one unit, or one number that is none of our counts.
    '网站公开118条，微信公开290余条，共计410条。',
    '网站公开118条，微信公开294篇，共计412条。',
    '网站公开118条，微信推送294次，抖音公开32条，共计444条。',
    '2023年网站公开118条，微信公开294条，共计444条。',
    '网站公开118条。微信公开294条，共计500条。',
  ])('no sum: %s', (sentence) => {
    expect(additionsIn(sentence)).toEqual([]);
  });
});

describe('a total and parts of it', () => {
  it.each([
    ['公开政府信息100条，其中政策文件60条、工作动态50条。', 'within 60+50 = 100 “100条”'],
    ['2024年主动公开信息444条，其中网站118条，微信公众号294条，抖音号32条。', 'within 118+294+32 = 444 “444条”'],
    [
      '全年主动公开政府信息643条，其中行政规范性文件9条，政策解读12条，政府文件19条、通知公告88条、其他信息515条。',
      'within 9+12+19+88+515 = 643 “643条”',
    ],
    // What follows the parts that give the total divides it another way.
    ['主动公开信息560条，其中网站268条、其他方式292条、规范性文件1条。', 'within 268+292 = 560 “560条”'],
    // One item on several channels is counted on each of them.
    ['主动公开政府信息636条，其中网站636条、微信200条。', 'within 636 = 636 “636条”'],
    ['主动公开政府信息636条，其中网站600条、微信同步转载200条。', 'within 600 = 636 “636条”'],
    ['主动公开政府信息636条，其中网站600条，微信200条（含同步转发）。', 'within 600 = 636 “636条”'],
  ])('%s', (sentence, addition) => {
    expect(additionsIn(sentence)).toEqual([addition]);
  });

  it.each([
    '在网站主动公开信息5749条，其中，发布概况类信息更新量 200余条，发布政务动态信息更新量 2300余条，公开政府公告54件。',
    '主动公开政府信息共1033条，主要公开渠道为微信公众号等。共计报送约稿111篇，推送信息2600余条。',
    '全县共收到政府信息公开申请749件，其中自然人提出的741件，结转下年度办理31件。',
    '主动公开政府信息100条，其中网站60条，回复网民留言200条。',
    '因信息公开发生争议9件，其中复议5件，维持4件，未审结1件；诉讼4件，维持1件，未审结3件。',
    '通过网站公开信息754条，通过其他方式公开信息54条。其中，公众号1205条、网站1014条。',
    '公开信息100条，其中2023年形成的60条、2024年形成的50条。',
    '主动公开政府信息162条，其中文件41条，另通过微信公众号发布信息293条。',
    '公开信息100条，其中网站60条、阅读量5000次、微信50条。',
    '公开法定内容1条，包括机构概况1条，以及部门预决算信息2条。',
  ])('no parts: %s', (sentence) => {
    expect(additionsIn(sentence)).toEqual([]);
  });
});
