// Every claim points into the untouched text, and hostile text costs little time.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { findOutline } from '../../src/forms/outline.ts';
import type { Narrative } from '../../src/narrative/narrative.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { documentOf, reportOf } from './report-text.ts';

function read(document: Document): Narrative {
  return readNarrative(document, findOutline(document));
}

test('line and column of a claim are those of its number in the source', () => {
  const document = reportOf({ proactive: '\u3000我镇　全年 公开信息\u00a0820 条。' });
  const [claim] = read(document).claims;
  expect(claim).toMatchObject({ concept: 'narrative.proactive_items', value: 820, text: '820 条' });
  expect(document.source.pointAt(claim?.span.start ?? 0)).toEqual({ line: 3, column: 21 });
});

test('a number broken from its unit by a page end spans both lines', () => {
  const opening = '我镇明确专人负责公开工作，及时回应群众关切，全年共主动公开政府信息820';
  const document = reportOf({ proactive: `${opening}\n条，多为民生事项。` });
  const [claim] = read(document).claims;
  expect(claim?.value).toBe(820);
  expect(claim?.text).toBe('820\n条');
  expect(document.source.slice(claim?.span ?? { start: 0, end: 0 })).toBe('820\n条');
});

test.each([
  ['全年共主动公开政府信息820', '5', '条，多为民生事项。', '820\n5\n条'],
  ['全年共主动公开政府信息四十', '5', '条，多为民生事项。', '四十\n5\n条'],
  ['推进公开，制作政策文', '5', '件，共主动公开政府信息820条。', '820条'],
])('the number of a page inside a number or a word is none of the sentence: %s', (above, ...printed) => {
  const [page, below, text] = printed;
  const opening = `我镇明确专人负责公开工作，及时回应群众关切，${above}`;
  expect(read(reportOf({ proactive: [opening, page, below].join('\n') })).claims.map((claim) => claim.text)).toEqual([
    text,
  ]);
});

test('a number that lines broken at blanks leave alone is told from a page’s by the unit below it', () => {
  const opening = '我镇明确专人负责公开工作，及时回应群众关切，全年共主动公开政府信息';
  const claimsOf = (...lines: readonly string[]): readonly unknown[] =>
    read(reportOf({ proactive: [opening, ...lines].join('\n') })).claims.map(({ value, text }) => [value, text]);
  expect(claimsOf('820', '条，多为民生事项。')).toEqual([[820, '820\n条']]);
  expect(claimsOf('1820', '条，多为民生事项。')).toEqual([[1820, '1820\n条']]);
  expect(claimsOf('5', '共820条，多为民生事项。')).toEqual([[820, '820条']]);
  expect(claimsOf('820', '5', '条，多为民生事项。')).toEqual([]);
});

test('the heading before a line fills it as well: a word it breaks off goes on below', () => {
  const document = reportOf({ requests: '2024年，我镇收到政府信息公开\n申请12件。' });
  expect(read(document).claims).toMatchObject([{ concept: 'narrative.requests_received', value: 12, text: '12件' }]);
});

test('where a paragraph is not its source, a claim points at its words or else at the paragraph', () => {
  const html = '<p>公开&nbsp;信息<b>820条</b>。未收到<i>信息公开申请</i>。</p>';
  const document: Document = {
    ...documentOf(html),
    format: 'html',
    blocks: [
      {
        kind: 'paragraph',
        span: { start: 0, end: html.length },
        text: '公开信息820条。未收到信息公开申请。',
        level: 0,
      },
    ],
  };
  expect(read(document).claims.map(({ text, span }) => [text, html.slice(span.start, span.end)])).toEqual([
    ['820条', '820条'],
    ['未收到信息公开申请', html],
  ]);
});

const fragments = [
  ...[
    '全年',
    '2024年',
    '2023年',
    '公开',
    '信息',
    '政府信息',
    '主动公开',
    '收到',
    '申请',
    '依申请公开',
    '行政复议',
    '行政诉讼',
  ],
  ...[
    '没有',
    '未',
    '处理费',
    '收取',
    '网站',
    '其中',
    '结转',
    '全县',
    '我办',
    '共',
    '约',
    '余',
    '万',
    '820',
    '１７',
    '四十',
  ],
  ...[
    '条',
    '件',
    '元',
    '，',
    '。',
    '；',
    '：',
    '、',
    '（',
    '）',
    ' ',
    '\u3000',
    '\n',
    '*',
    '[bookmark: _GoBack]',
    '一、总体情况',
  ],
  ...['（一）主动公开。', '（二）依申请公开', '六、其他需要报告的事项', '年度报告', '统计期限', '1月1日', '至', '\t0'],
];

test('whatever the text, the words of a claim stand at its place', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 60 }), (parts) => {
      const document = documentOf(parts.join(''));
      const { claims, title, period } = read(document);
      for (const { span, text, value, qualifier } of claims) {
        expect(document.source.slice(span)).toBe(text);
        expect(value).toBeGreaterThanOrEqual(0);
        if (qualifier === 'none') expect(value).toBe(0);
      }
      for (const span of [title?.span, period?.span]) {
        if (span) expect(document.source.slice(span)).not.toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});

test('random text never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(read(reportOf({ title: text, proactive: text, requests: text, other: text }))).toBeDefined();
    }),
  );
});

/** Whether it takes less than so many milliseconds of processor time, so that a busy machine fails no test. */
function takesLessThan(most: number, work: () => void): boolean {
  // What other test files left in memory may be tidied up meanwhile; that makes it longer, never shorter.
  return [1, 2, 3].some(() => costOf(work) < most);
}

function costOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const repeated = [
  ...[
    '1,',
    '1，',
    '1 ',
    'a，',
    '。一、',
    '（',
    '其中',
    '没有因政府信息公开',
    '公开信息1条，',
    '通过网站公开信息1条，',
    '共发布信息1条，',
    '公开职能、动态等信息1条，',
    '2023年，',
  ],
  ...['统计2024年1月1日', '信息公开报告', '总 ', '\u3000', '[bookmark', '一'],
];

test.each(repeated)('a line of a million units of “%s” takes well under a second', (words) => {
  const document = documentOf(`x${words.repeat(Math.ceil(1_000_000 / words.length))}x`);
  expect(takesLessThan(1000, () => void read(document))).toBe(true);
});
