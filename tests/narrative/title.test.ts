// The title names office and year in many ways; running text names neither.
import { expect, test } from 'vitest';
import type { Title } from '../../src/narrative/narrative.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { findTitle } from '../../src/narrative/title.ts';
import { documentOf } from './report-text.ts';

function titleOf(text: string): Title | null {
  const document = documentOf(text);
  return findTitle(document, findOutline(document), () => null);
}

/** Office and year of the title above a report. */
function namedBy(lines: string): readonly [string | null, number | null] | null {
  const title = titleOf(`${lines}\n\n一、总体情况\n2019年公开信息3条。`);
  return title && [title.agencyName, title.year];
}

const town = '青石镇人民政府';

test.each([
  ['青石镇人民政府2024年政府信息公开工作年度报告', town, 2024],
  ['关于报送2024年政府信息公开工作年度报告的函\n青石镇人民政府2024年政府信息公开工作年度报告', town, 2024],
  ['关于报送2024年政府信息公开工作年度报告的函\n青石镇人民政府', town, 2024],
  ['关于公布2024年政府信息公开工作年度报告\n青石镇人民政府', town, 2024],
  ['青石镇人民政府 2024 年政府信息公开工作 年度报告', town, 2024],
  [
    '中国(青石)自由贸易试验区云溪片区管理委员会2024年政府信息公开工作年度报告',
    '中国(青石)自由贸易试验区云溪片区管理委员会',
    2024,
  ],
  ['青石镇 人民政府２０２４年度政府信息公开工作报告', town, 2024],
  ['青石镇人民政府二〇二四年政府信息公开工作年度报告', town, 2024],
  ['青石镇人民政府二○二四年度政府信息公开年报', town, 2024],
  ['2024年青石镇人民政府政府信息公开工作年度报告', town, 2024],
  ['青石镇人民政府2024年政府信息工作公开年度报告', town, 2024],
  ['青石镇人民政府2024年信息工作公开年度报告', town, 2024],
  ['2024年度青石镇人民政府信息公开工作年度报告', town, 2024],
  ['青石镇人民政府政府信息公开工作2024年度报告', town, 2024],
  ['政府信息公开工作年度报告（2024年）青石镇人民政府', town, 2024],
  ['青石镇人民政府政府信息公开工作年度报告', town, null],
  ['青石镇人民政府（本级机关）2024年政府信息公开工作年度报告', town, 2024],
  ['云溪开发区(青石区)医疗保障局2024年政府信息公开工作年度报告', '云溪开发区(青石区)医疗保障局', 2024],
  ['云溪新闻出版局（云溪版权局）2024年政府信息公开工作年度报告', '云溪新闻出版局（云溪版权局）', 2024],
  ['云溪市人民政府（市政府办公室）2024年政府信息公开工作年度报告', '云溪市人民政府（市政府办公室）', 2024],
  ['云溪市（全市）2024年政府信息公开工作年度报告', '云溪市全市', 2024],
  ['Page 8 - 青石镇人民政府2024年政府信息公开工作年度报告', town, 2024],
  ['2024年政府信息公开工作年度报告', null, 2024],
  ['政府信息公开工作年度报告', null, null],
  ['政府政务公开年报', null, null],
  ['青石市金融工作局2024年政府信息公开工作年度报告', '青石市金融工作局', 2024],
  ['青石区房屋征收工作管理办公室2024年政府信息公开工作年度报告', '青石区房屋征收工作管理办公室', 2024],
  ['# 青石镇人民政府2024年政府信息公开工作年度报告', town, 2024],
  ['**青石镇人民政府2024年政府信息公开工作年度报告**', town, 2024],
  ['《青石镇人民政府2024年政府信息公开工作年度报告》', town, 2024],
  ['【文字版】青石镇人民政府2024年政府信息公开工作年度报告', town, 2024],
  ['（文字版）2024年青石镇人民政府政府信息公开工作年度报告', town, 2024],
  ['【青石镇人民政府】2024年政府信息公开工作年度报告', town, 2024],
  ['关于青石镇人民政府2024年政府信息公开工作的年度报告', town, 2024],
  ['青石镇人民政府2024年政府信息公开工作年度报告（2025年1月公布）', town, 2024],
  ['青石镇人民政府2024年政府信息公开工作年度报告 2025-01-20', town, 2024],
  ['青石职业学院2023-2024学年信息公开工作年度报告', '青石职业学院', null],
  ['青石大学\n2023—2024学年度信息公开工作报告', '青石大学', null],
  ['青石大学年度信息公开报告', '青石大学', null],
  ['青石镇人民政府2023-2024年政府信息公开工作年度报告', town, null],
  ['云溪县青石镇政府2024年信息公开工作年度报告', '云溪县青石镇政府', 2024],
  ['云溪县发展和改革局2024年政务公开工作年度报告', '云溪县发展和改革局', 2024],
  ['青石镇人民政府2024年政府信息公工作开年度报告', town, 2024],
  ['青石镇人民政府2024年政府信息公开工作告年度报', town, 2024],
  ['青石镇人民政府2024政年府信息公开工作年度报告', town, 2024],
  ['青石镇人民政府2024年政信府息公开工作年度报告', town, 2024],
  ['2024政年府信息公开工作年度报告', null, 2024],
  ['青石镇人民政府2024府年政信息公开工作年度报告', town, 2024],
  ['• 中文名：青石镇人民政府2024年政府信息公开工作年度报告', town, 2024],
  ['- 标 题: 青石镇人民政府2024年政府信息公开工作年度报告', town, 2024],
  [
    '标题: 青石镇人民政府2024年政府信息公开工作年度报告\n目录: nb/2024/17_青石镇人民政府2024年政府信息公开工作年度报告',
    town,
    2024,
  ],
  ['名 称：青石镇人民政府2024年信息公开工作年度报告 发布日期：2025年1月21日', town, 2024],
  ['青石縣水務局2024年政府信息公開工作年度報告', '青石縣水務局', 2024],
  ['青石縣水務(wù)局2024年政府信息公開(kāi)工作年度報(bào)告', '青石縣水務局', 2024],
  ['青石镇⼈⺠政府2024年政府信息公开⼯作年度报告', town, 2024],
])('%s', (line, office, year) => {
  expect(namedBy(line)).toEqual([office, year]);
});

test.each([
  ['the office above', '青石镇人民政府\n2024年政府信息公开工作年度报告', town, 2024],
  ['the kind of report below', '青石镇人民政府2024年政府信息公开工作\n年度报告', town, 2024],
  ['three lines', '青石镇人民政府\n2024年政府信息公开工作\n年度报告', town, 2024],
  ['the kind of report cut in two', '青石镇人民政府2024年政府信息公开工作年\n度报告', town, 2024],
  ['its last character below', '青石镇人民政府2024年政府信息公开工作年度报\n告', town, 2024],
  ['its topic cut in two', '云溪县发展和改革局2024年政府信\n息公开工作年度报告', '云溪县发展和改革局', 2024],
  ['a word cut in two', '青石镇2024年政府\n信息公开工作年度报告', '青石镇', 2024],
  ['the name of the office cut in two', '青石镇人民政\n府2024年政府信息公开工作年度报告', town, 2024],
  ['the last character of the office below', '云溪县科\n委2024年政府信息公开工作年度报告', '云溪县科委', 2024],
  ['a part of its name below', '云溪县青石\n街道办事处2024年政府信息公开工作年度报告', '云溪县青石街道办事处', 2024],
  ['four lines', '青石镇人民\n政府办公室2024年\n政府信息公开工作\n年度报告', '青石镇人民政府办公室', 2024],
  ['the year cut in two', '青石镇人民政府20\n24年政府信息公开工作年度报告', town, 2024],
  ['the year below', '青石镇人民政府政府信息公开工作年度报告\n（2024年度）', town, 2024],
  ['the office below', '2024年政府信息公开工作年度报告\n青石镇人民政府\n（2025年1月20日）', town, 2024],
  [
    'page furniture above',
    '首页 > 政府信息公开年报 > 2022年\n来源：县政府办 时间：2025-01-20\n青石镇人民政府2024年政府信息公开工作年度报告',
    town,
    2024,
  ],
  ['links to other years above', '政府信息公开工作年度报告\n青石镇人民政府2024年政府信息公开工作年度报告', town, 2024],
])('a title with %s', (_, lines, ...named) => {
  expect(namedBy(lines)).toEqual(named);
});

test('among titles of several years that of the year which the text tells is the title', () => {
  const years = [2025, 2024, 2023, 2022].map((year) => `${town}${String(year)}年政府信息公开工作年度报告`);
  const period = '数据统计期限为2024年1月1日至2024年12月31日。';
  const text = [years[1], '字号：大 中 小', ...years, period, '一、总体情况', '公开信息3条。'].join('\n');
  const document = documentOf(text);
  const { title, year } = readNarrative(document, findOutline(document));
  expect([title?.year, year]).toEqual([2024, 2024]);
});

test.each([
  ['a sentence', '现公布青石镇人民政府2024年政府信息公开工作年度报告。'],
  [
    'a line in the middle of a sentence',
    '根据《中华人民共和国政府信息公开条例》规定，由云溪\n县青石镇人民政府公布2024年政府信息公开工作年度报\n告。如有疑问，请与我们联系。',
  ],
  [
    'the first line of a preamble that the width of the page broke',
    '本报告遵照《中华人民共和国政府信息公开条例》编制，统计期限自2024年1月1日至2024年12\n月31日。',
  ],
  [
    'the first line of a preamble that opens with the office',
    '青石镇人民政府遵照《中华人民共和国政府信息公开条例》编制2024年政府信息公开年度报告，数据\n均为全年数。',
  ],
  ['a link to the page beside', '下一篇：青石镇人民政府2023年政府信息公开工作年度报告'],
  ['a preamble', '根据2024年要求，青石镇编制政府信息公开工作年度报告，现予公布，请予监督'],
  ['an opening that ends with a colon', '根据有关规定，现将我镇2024年度政府信息公开情况报告如下：'],
  ['an opening with an aside', '现将2024年度政府信息公开工作报告公布如下（数据统计期限为2024年）：'],
  ['the name of a page about the report', '【解读】青石镇人民政府2024年政府信息公开工作年度报告解读'],
  ['the form itself', '中华人民共和国政府信息公开工作年度报告格式'],
  ['another subject', '青石镇人民政府2024年政府工作报告'],
  ['nothing', ''],
])('%s is no title', (_, line) => {
  expect(namedBy(line)).toBeNull();
});

/** Title and office named in cells of the tables above the report, and in the line below them. */
function namedInCells(cells: readonly string[], below = ''): readonly [string, string | null] | null {
  const text = `${cells.join('\n')}\n${below}\n一、总体情况\n`;
  const document = documentOf(text);
  const start = 0;
  const row = {
    span: { start, end: 1 },
    cells: cells.map((cell, column) => {
      const at = text.indexOf(cell);
      return { text: cell, column, columnSpan: 1, rowSpan: 1, span: { start: at, end: at + cell.length } };
    }),
  };
  const grid = { kind: 'grid', layout: 'ragged', dialect: 'pipe rows', rows: [row], span: row.span } as const;
  const blocks = [grid, ...document.blocks.slice(cells.length)];
  const title = findTitle({ ...document, blocks }, findOutline(document), () => null);
  return title && [document.source.slice(title.span), title.agencyName];
}

test.each([
  ['青石镇2024年政府信息公开工作年度报告-云溪县人民政府门户网站', '青石镇2024年政府信息公开工作年度报告', '青石镇'],
  ['2024年青石镇政府信息公开工作年度报告_云溪县政府网', '2024年青石镇政府信息公开工作年度报告', '青石镇'],
  ['青石镇2024年政府信息公开工作年度报告 二维码', '青石镇2024年政府信息公开工作年度报告', '青石镇'],
  ['2024年政府信息公开工作年度报告-青石镇人民政府', '2024年政府信息公开工作年度报告-青石镇人民政府', town],
])(
  'the name of the site behind a title is none of it, unless nothing else names the office: %s',
  (line, text, office) => {
    const title = titleOf(`${line}\n一、总体情况\n`);
    expect([title?.text, title?.agencyName]).toEqual([text, office]);
  },
);

test('a title may stand in a cell of the metadata, where it names a year', () => {
  const title = '青石镇人民政府2024年政府信息公开工作年度报告';
  expect(namedInCells(['名称', title, '发布日期'])).toEqual([title, town]);
  expect(namedInCells(['主题分类', '部门政府信息公开年度报告'])).toBeNull();
});

test('the title in a cell is taken where the line above the text lacks the office', () => {
  const title = '云溪县水利局2024年政府信息公开工作年度报告';
  const below = '2024年政府信息公开工作年度报告';
  expect(namedInCells(['标题', title], below)).toEqual([title, '云溪县水利局']);
  expect(namedInCells(['标题', title], `白水镇${below}`)?.[1]).toBe('白水镇');
});

test('titles of other reports in cells, of another year or office, or of several, add nothing', () => {
  const others = '云溪县教育局2023年政府信息公开工作年度报告';
  const below = '2024年政府信息公开工作年度报告';
  expect(namedInCells([others], below)).toEqual([below, null]);
  expect(namedInCells([others.replace('2023', '2024'), `云溪县水利局${below}`], below)).toEqual([below, null]);
  const undated = '云溪县水利局政府信息公开工作年度报告';
  expect(namedInCells([others], undated)).toEqual([undated, '云溪县水利局']);
  const ofYears = [2022, 2021].map((year) => `云溪县水利局${year}年政府信息公开工作年度报告`);
  expect(namedInCells(ofYears, undated)).toEqual([undated, '云溪县水利局']);
  expect(namedInCells(ofYears.slice(0, 1), undated)?.[0]).toBe(ofYears[0]);
});

test('of two titles the one that names the place of the office is taken', () => {
  const lines = '云溪度假区管理委员会卫生办公室2024年政府信息公开工作年度报告';
  expect(namedBy(`${lines}\n云溪度假区管理委员会\n卫生办公室2024年政府信息公开工作年度报告`)?.[0]).toBe(
    '云溪度假区管理委员会卫生办公室',
  );
  expect(namedBy(`附件青石镇2024年政府信息公开工作年度报告\n青石镇2024年政府信息公开工作年度报告`)?.[0]).toBe('青石镇');
});

test('the word for a title before it belongs to it as little without a colon', () => {
  expect(namedBy('标      题 云溪县水利局2024年政务信息公开工作开展年度报告')).toEqual(['云溪县水利局', 2024]);
});

test('a title is given in characters where a browser printed radicals, and whole where its lines broke', () => {
  const title = titleOf('青石镇⼈⺠政府2024年政府信息公开⼯作年度报\n告\n一、总体情况\n');
  expect(title?.text).toBe('青石镇人民政府2024年政府信息公开工作年度报告');
});

test('the words on metadata belong to no title', () => {
  const title = '青石镇2024年政府信息公开工作年度报告';
  const text = `名 称：${title} 发布日期：2025年1月21日\n一、总体情况\n`;
  const found = titleOf(text);
  expect([found?.text, text.slice(found?.span.start, found?.span.end)]).toEqual([title, title]);
});

test.each(['2025-01-20', '2025年1月20日 点击：233次', '发布时间：2025-01-20 来源：县政府办'])(
  'what a page says of its title behind it is none of it: %s',
  (behind) => {
    const title = '青石镇2024年政府信息公开工作年度报告';
    const found = titleOf(`${title} ${behind}\n一、总体情况\n`);
    expect([found?.text, found?.year]).toEqual([title, 2024]);
  },
);

test('a title may stand before the heading of section 一 in one paragraph', () => {
  const text = '青石镇人民政府2024年 政府信息公开工作年度报告 一、总体情况 2024年，我镇公开信息3条。';
  const title = titleOf(text);
  expect([title?.agencyName, title?.year]).toEqual([town, 2024]);
});

test('a title stands behind the menu of a site, whose list of years is none of it', () => {
  const years = ['2022', '2021', '2020', '2019'].join('\n');
  const menu = ['政策', '指南', '制度'].map((entry) =>
    Array.from({ length: 30 }, (_, at) => `${entry}${at}`).join('\n'),
  );
  const title = '2020年青石镇政府信息公开工作年度报告';
  expect(namedBy(`政府信息公开年报\n${years}\n${menu.join('\n')}\n${title}\n来源：镇政府`)).toEqual(['青石镇', 2020]);
  expect(titleOf(`政府信息公开年报\n${years}\n政府公报`)?.year).toBeNull();
  expect(titleOf('政府信息公开年报\n2022\n青石镇')?.year).toBe(2022);
});

test('a title stands above section 一, or at the top of a text without sections', () => {
  const title = '青石镇人民政府2024年政府信息公开工作年度报告';
  expect(titleOf(`一、总体情况\n${title}`)).toBeNull();
  expect(titleOf(`${title}\n正文。`)?.year).toBe(2024);
  expect(titleOf(`${'正文。\n'.repeat(20)}${title}`)).toBeNull();
});

test('the title keeps its text and points at its lines', () => {
  const text = '\n  青石镇人民政府\n2024 年政府信息公开工作 年度报告\n\n一、总体情况\n';
  const title = titleOf(text);
  expect(title?.text).toBe('青石镇人民政府2024 年政府信息公开工作 年度报告');
  expect(text.slice(title?.span.start, title?.span.end)).toBe('青石镇人民政府\n2024 年政府信息公开工作 年度报告');
});
