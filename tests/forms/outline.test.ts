// Sections and parts are found by their key words, whatever their numerals and wording.
import { expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { SourceText } from '../../src/document/source-text.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { readText } from '../../src/readers/text.ts';
import { documentOf } from '../narrative/report-text.ts';
import { reportText } from '../report-text.ts';

/** `number heading` of each section in the order of the text. */
function sectionsOf(text: string): string[] {
  return findOutline(documentOf(text)).sections.map(({ number, heading }) => `${number} ${heading}`);
}

/** `number heading` of each part. */
function partsOf(text: string): string[] {
  const document = documentOf(text);
  return findOutline(document).parts.map(
    ({ number, headingSpan }) => `${number} ${document.source.slice(headingSpan)}`,
  );
}

const usual = [
  '青石镇2024年政府信息公开工作年度报告',
  '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。',
  '一、总体情况',
  '（一）主动公开。全年公开信息3条。',
  '（二）依申请公开。没有申请。',
  '（三）政府信息管理。有专人。',
  '（四）政府信息公开平台建设。有网站。',
  '（五）监督保障。有培训。',
  '二、主动公开政府信息情况',
  '行政许可\t0',
  '三、收到和处理政府信息公开申请情况',
  '一、本年新收政府信息公开申请数量\t0',
  '四、结转下年度继续办理\t0',
  '四、政府信息公开行政复议、行政诉讼情况',
  '0\t0',
  '五、存在的主要问题及改进情况',
  '（一）存在的主要问题。人手少。',
  '（二）改进情况。加人手。',
  '六、其他需要报告的事项',
  '无。',
].join('\n');

test('the six sections and five parts of a usual report are found', () => {
  expect(sectionsOf(usual)).toEqual([
    '1 一、总体情况',
    '2 二、主动公开政府信息情况',
    '3 三、收到和处理政府信息公开申请情况',
    '4 四、政府信息公开行政复议、行政诉讼情况',
    '5 五、存在的主要问题及改进情况',
    '6 六、其他需要报告的事项',
  ]);
  expect(partsOf(usual)).toEqual([
    '1 （一）主动公开',
    '2 （二）依申请公开',
    '3 （三）政府信息管理',
    '4 （四）政府信息公开平台建设',
    '5 （五）监督保障',
  ]);
});

test('they are found in the words of Taiwan', () => {
  const text = usual.replaceAll('信息', '資訊').replaceAll('总体情况', '總體情況');
  expect(sectionsOf(text)).toHaveLength(6);
  expect(partsOf(text)).toHaveLength(5);
});

test('a section runs to the next one and the last to the end of the text; parts stay inside section 一', () => {
  const document = documentOf(usual);
  const { sections, parts } = findOutline(document);
  expect(sections.map(({ span }) => span.start)).toEqual(sections.map(({ headingSpan }) => headingSpan.start));
  expect(sections.map(({ span }) => span.end)).toEqual([
    ...sections.slice(1).map(({ span }) => span.start),
    document.source.text.length,
  ]);
  expect(parts.at(-1)?.span.end).toBe(sections[1]?.span.start);
  expect(document.source.slice(parts[1]?.span ?? { start: 0, end: 0 })).toBe('（二）依申请公开。没有申请。\n');
});

test.each([
  ['Arabic numerals', '1、总体情况', 1],
  ['a space for the stop', '一 总体情况', 1],
  ['blanks inside words', '一、总 体 情 况', 1],
  ['more words', '一、政府信息公开工作总体情况', 1],
  ['an older name', '一、概述', 1],
  ['another older name', '一、综述', 1],
  ['公开 between its words', '一、总体公开情况', 1],
  ['a wrong numeral', '二、总体情况', 1],
  ['no numeral', '总体情况', 1],
  ['no numeral', '政府信息公开行政复议、行政诉讼情况', 4],
  ['a dash for the numeral', '—、总体情况', 1],
  ['第…部分', '第一部分 总体情况', 1],
  ['brackets around its numeral', '（二）主动公开政府信息情况', 2],
  ['a circled numeral', '③收到和处理政府信息公开申请情况', 3],
  ['a Roman numeral', 'Ⅳ、政府信息公开行政复议、行政诉讼情况', 4],
  ['the numeral of banknotes', '伍、存在的主要问题及改进情况', 5],
  ['brackets', '【其他需要报告的事项】', 6],
  ['Markdown', '## 一、总体情况', 1],
  ['emphasis', '**一、总体情况**', 1],
  ['a bookmark', '[bookmark: _GoBack]一、总体情况', 1],
  ['a colon', '一、总体情况：', 1],
  ['traditional characters', '一、總體情況', 1],
  ['radicals that look like characters', '⼀、总体情况', 1],
  ['its words turned around', '二、政府信息主动公开情况', 2],
  ['the short form', '二、主动公开情况', 2],
  ['接收 for 收到', '三、接收和处理政府信息公开申请情况', 3],
  ['its words turned around', '三、政府信息公开申请处理情况', 3],
  ['the long form of the law', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 4],
  ['及 for a stop', '四、政府信息公开行政复议及行政诉讼情况', 4],
  ['改进举措', '五、存在的主要问题及改进举措', 5],
  ['a shorter form', '五、存在问题及改进情况', 5],
  ['no 主要', '五、存在的不足和改进措施', 5],
  ['其它', '六、其它需要报告事项', 6],
  ['need turned around', '六、需要报告的其他事项', 6],
])('a section heading with %s is found: %s', (_, heading, number) => {
  expect(
    findOutline(documentOf(`某某报告\n${heading}\n2024年，各项工作有序开展。`)).sections.map((one) => one.number),
  ).toEqual([number]);
});

test.each([
  ['a row of table 三', '四、结转下年度继续办理'],
  ['a row of table 三', '一、本年新收政府信息公开申请数量'],
  ['a row of table 三', '三、本年度办理结果'],
  ['a label of table 四', '行政复议'],
  ['the heads of table 四', '行政复议 行政诉讼'],
  ['a part of section 五', '（一）存在的主要问题'],
  ['a part numbered otherwise', '（一）政府信息主动公开情况'],
  ['a part of more words', '（五）存在的主要问题及改进情况等需要说明'],
  ['a part with a comma', '（二）主动公开政府信息情况，依申请公开情况'],
  ['a sentence', '我镇总体情况良好，存在的主要问题不多。'],
  ['a list of the sections', '报告由总体情况、主动公开政府信息情况、其他需要报告的事项组成'],
  ['a sentence with a numeral', '1、对存在的问题认识不足，改进情况不够理想。'],
])('%s is no section: %s', (_, line) => {
  expect(sectionsOf(`某某报告\n${line}\n正文。`)).toEqual([]);
});

test('numerals that begin again for the tables mislead nobody', () => {
  const text = [
    ...['一、总体情况', '正文。', '二、存在的主要问题及改进情况', '正文。', '三、其他需要报告的事项', '无。'],
    ...['一、主动公开政府信息情况', '行政许可\t0', '二、收到和处理政府信息公开申请情况', '总计\t0'],
    ...['三、政府信息公开行政复议、行政诉讼情况', '0\t0'],
  ].join('\n');
  expect(findOutline(documentOf(text)).sections.map(({ number }) => number)).toEqual([1, 5, 6, 2, 3, 4]);
});

test('a heading with a numeral of the form counts more than a part of the same words', () => {
  const text = ['一、总体情况', '（二）主动公开政府信息情况', '正文。', '二、主动公开政府信息情况', '见表。'].join(
    '\n',
  );
  expect(sectionsOf(text)).toEqual(['1 一、总体情况', '2 二、主动公开政府信息情况']);
});

test('a heading counts more than its line in a table of contents', () => {
  const contents = ['一、总体情况', '二、主动公开政府信息情况', '六、其他需要报告的事项'];
  const text = [...contents, ...contents.flatMap((heading) => [heading, '正文在此。'])].join('\n');
  const document = documentOf(text);
  const starts = findOutline(document).sections.map(({ span }) => document.source.pointAt(span.start).line);
  expect(starts).toEqual([4, 6, 8]);
});

test.each([
  ['with numbers of pages', (heading: string, page: number): string => `${heading}……${page}`],
  ['without', (heading: string): string => heading],
])('the last line of a table of contents %s is no heading, whatever stands behind it', (_, line) => {
  const headings = [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ];
  const contents = headings.map((heading, index) => line(heading, index + 1));
  const text = [...contents, '本报告于2025年1月公布。', ...headings.flatMap((heading) => [heading, '正文在此。'])];
  const document = documentOf(text.join('\n'));
  const starts = findOutline(document).sections.map(({ span }) => document.source.pointAt(span.start).line);
  expect(starts).toEqual([6, 8, 10, 12]);
});

test('a report in one paragraph has its headings inside it', () => {
  const text =
    '青石镇报告如下。 一、总体情况 2024年工作有序。 (一)主动公开情况 全年公开信息21条。(二)依申请公开情况。无。二、主动公开政府信息情况：见表。六、其他需要报告的事项。无。';
  expect(sectionsOf(text)).toEqual(['1 一、总体情况', '2 二、主动公开政府信息情况', '6 六、其他需要报告的事项']);
  expect(findOutline(documentOf(text)).parts.map(({ number }) => number)).toEqual([1, 2]);
});

test.each([
  ['half-width brackets and a colon', '(一) 主动公开：全年公开。', '1 (一) 主动公开'],
  ['a heading that names the work', '（二）依申请公开办理情况。无申请。', '2 （二）依申请公开办理情况'],
  ['a bookmark before it', '[bookmark: _GoBack]（五）监督保障：培训。', '5 （五）监督保障'],
  ['a bookmark and a sentence before it', '平台良好。[bookmark: _GoBack]（五）监督保障：培训。', '5 （五）监督保障'],
  ['Arabic numerals', '1.主动公开。全年公开。', '1 1.主动公开'],
  ['no numeral, on its own line', '监督保障情况', '5 监督保障情况'],
  ['no numeral and a word before it', '政府信息主动公开情况：', '1 政府信息主动公开情况'],
  ['more words', '（三）规范政府信息管理', '3 （三）规范政府信息管理'],
  ['two halves', '（三）完善制度规范，加强政府信息管理', '3 （三）完善制度规范，加强政府信息管理'],
  ['its words in another order', '（一）政府信息主动公开情况', '1 （一）政府信息主动公开情况'],
  ['half a bracket', '一)主动公开', '1 一)主动公开'],
  ['a circled numeral', '②依申请公开情况：没有申请。', '2 ②依申请公开情况'],
  ['方面 and no numeral', '政府信息管理方面', '3 政府信息管理方面'],
  ['管理 of 信息公开', '（三）政府信息公开管理情况', '3 （三）政府信息公开管理情况'],
  ['载体 for 平台', '（四）政府信息公开载体建设情况', '4 （四）政府信息公开载体建设情况'],
  ['its carriers by name', '（四）网站和新媒体建设情况', '4 （四）网站和新媒体建设情况'],
  ['the words of the form behind another name', '（一）通过网站建设推进主动公开', '1 （一）通过网站建设推进主动公开'],
  ['what the law counts to oversight', '（五）考核评估和社会评议', '5 （五）考核评估和社会评议'],
  ['第一，', '第一，积极推进主动公开。全年公开。', '1 第一，积极推进主动公开'],
  ['一是', '一是积极推进主动公开。全年公开。', '1 一是积极推进主动公开'],
  ['the mark of a list for its numeral', '• 主动公开情况', '1 主动公开情况'],
  ['a dash for its numeral', '- 依申请公开情况。没有申请。', '2 依申请公开情况'],
  ['half a bracket for its numeral', '）政府信息管理', '3 ）政府信息管理'],
  ['a stop behind the bare words', `主动公开情况。全年公开。${'栏目都有专人负责更新。'.repeat(5)}`, '1 主动公开情况'],
  ['a colon behind the bare words', '监督保障方面：全年培训2次。', '5 监督保障方面'],
  ['a number behind it: only the numeral is heading', '（一）主动公开政府信息336条，都在网站。', '1 （一）'],
])('a part with %s is found', (_, line, part) => {
  expect(partsOf(`一、总体情况\n${line}\n二、主动公开政府信息情况\n见表。`)).toEqual([part]);
});

test('bare words with a stop are a heading only where no other has the numeral of the form', () => {
  const text =
    '一、总体情况\n监督保障方面：见下。\n（五）监督保障\n全年培训2次。\n主动公开及时。\n依申请公开工作有序。';
  expect(partsOf(text)).toEqual(['5 （五）监督保障']);
});

test('the mark of a list may stand before the heading of a section', () => {
  expect(sectionsOf('- 总体情况\n全年有序。\n• 二、主动公开政府信息情况\n见表。')).toEqual([
    '1 总体情况',
    '2 二、主动公开政府信息情况',
  ]);
});

test('a line that is the numeral alone heads the part that the next line opens with', () => {
  const text = '一、总体情况\n(一)\n主动公开：公开信息3条。\n(二)\n依申请公开工作。没有申请。\n监督保障，有培训。';
  expect(partsOf(text)).toEqual(['1 主动公开', '2 依申请公开工作']);
});

test('headings outside section 一 are no parts, nor sentences behind 一是', () => {
  const text =
    '一、总体情况\n一是在网站主动公开信息3条。\n五、存在的主要问题及改进情况\n（一）主动公开不够。\n（二）监督保障不够。';
  expect(partsOf(text)).toEqual([]);
});

test('a text without headings has no outline', () => {
  expect(findOutline(documentOf(''))).toEqual({ sections: [], parts: [] });
  expect(findOutline(documentOf('青石镇的一封信\n没有别的。'))).toEqual({ sections: [], parts: [] });
});

test('where a paragraph is not its source, the place of a heading is found by its words', () => {
  const html = '<p>平台良好。（五）监督保障：培训。</p><p>二、主动公开&#25919;府信息情况</p>';
  const bare = documentOf(html);
  const second = html.indexOf('<p>二');
  const document: Document = {
    ...bare,
    format: 'html',
    blocks: [
      { kind: 'paragraph', span: { start: 0, end: second }, text: '平台良好。（五）监督保障：培训。', level: 0 },
      { kind: 'paragraph', span: { start: second, end: html.length }, text: '二、主动公开政府信息情况', level: 2 },
    ],
  };
  const { sections, parts } = findOutline(document);
  expect(sections).toMatchObject([{ number: 2, heading: '二、主动公开政府信息情况', headingSpan: { start: second } }]);
  expect(parts.map(({ headingSpan }) => document.source.slice(headingSpan))).toEqual(['（五）监督保障']);
});

test.each(['二', '\u2f06'])(
  'a heading that is a row of its own in the table of its section opens the section: %s',
  (two) => {
    const sections: Readonly<Record<string, string>> = {
      proactive: `${two}、主动公开政府信息情况`,
      requests: '三、收到和处理政府信息公开申请情况',
      disputes: '四、政府信息公开行政复议、行政诉讼情况',
    };
    const blank = (text: string, width: number): string[] => [text, ...Array<string>(width - 1).fill('')];
    const all = [1, 2, 3, 4, 5, 6];
    for (const dialect of ['pipe', 'tab'] as const) {
      const written = reportText(
        {},
        {
          dialect,
          damage: (rows, table) => [blank(sections[table] ?? '', Math.max(...rows.map((row) => row.length))), ...rows],
        },
      );
      const own = Object.values({ ...sections, proactive: '二、主动公开政府信息情况' });
      const text = own.reduce((left, heading) => left.replace(`\n\n${heading}\n\n`, '\n\n'), written);
      expect(text.match(/、主动公开政府信息情况/g)?.length).toBe(1);
      const found = findOutline(readText(new SourceText(text))).sections;
      expect(found.map(({ number }) => number)).toEqual(all);
      // Rows of table 三 that begin like sections are none.
      expect(found.map(({ heading }) => heading).join()).not.toMatch(/结转|本年新收/);
    }
  },
);

test('a member of a list inside a paragraph is no heading of a section', () => {
  const listed = '一、总体情况\n（一）主动公开。另有公开的方式。一是通过网站主动公开政府信息；二是张贴。公开信息3条。';
  expect(sectionsOf(listed)).toEqual(['1 一、总体情况']);
});

test('a row of table 二 that reads like section 六 is no heading', () => {
  const cells = '二、主动公开政府信息情况\n行政许可\n0\n0\n0\n其他对外管理服务事项\n0\n0\n0';
  expect(sectionsOf(cells)).toEqual(['2 二、主动公开政府信息情况']);
});
