// Whole reports as pages of HTML, written in many ways: every figure must come out, each from its own cell.
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { readHtml } from '../../src/readers/html.ts';
import { htmlBytes, plainPage, reportHtml } from './html-builder.ts';
import type { HtmlOptions } from './html-builder.ts';
import { htmlWays } from './html-ways.ts';
import { distinctFigures } from './report-parts.ts';

function documentOf(html: string): Document {
  const { document } = readHtml(htmlBytes(html));
  if (document === null) throw new Error('no document');
  return document;
}

function facts(reading: TablesReading) {
  return Object.values(reading.tables).flatMap((table) => table?.facts ?? []);
}

/** Figures and what was read of them, as printed; a fact's raw text must stand at its place, tags and references aside. */
function readFigures(html: string): Record<string, string | null> {
  const document = documentOf(html);
  const reading = readTables(document);
  expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  return Object.fromEntries(
    facts(reading).map(({ figure, raw, status, span }) => {
      if (span && raw) expect(shown(document.source.slice(span))).toBe(raw.replace(/\s/g, ''));
      return [figure, status === 'unread' ? 'unread' : raw];
    }),
  );
}

function shown(source: string): string {
  return source
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s/g, '');
}

describe('a report as a page of HTML is read whole', () => {
  it.each(Object.entries(htmlWays))('with %s', (_, options) => {
    expect(readFigures(reportHtml(distinctFigures, options))).toEqual(distinctFigures);
  });

  it('with figures that are blank, in every column of a row', () => {
    const printed = {
      ...distinctFigures,
      'requests.granted.enterprise': '',
      'requests.granted.total': '',
      'proactive.rules.made': '',
    };
    for (const spans of ['merged', 'empty', 'dropped'] as const) {
      expect(
        readFigures(reportHtml(printed, { spans, cell: (text) => `<p>${text || '<o:p>&nbsp;</o:p>'}</p>` })),
      ).toEqual(printed);
    }
  });
});

describe('the article of a page', () => {
  const chrome = (article: string): string =>
    plainPage(`
<div class="top"><a href="/">某县人民政府门户网站</a> <span>2025年1月20日 星期一</span></div>
<ul class="nav"><li><a href="/a">首页</a></li><li><a href="/b">政务公开</a></li><li><a href="/c">主动公开</a></li></ul>
<div class="path">您现在的位置：<a href="/">首页</a> &gt; <a href="/b">政务公开</a> &gt; <a href="/d">政府信息公开年报</a></div>
<table class="meta"><tr><td>索引号</td><td>000014349/2025-00012</td><td>发布机构</td><td>某镇人民政府</td></tr>
<tr><td>主题分类</td><td></td><td>发布日期</td><td>2025-01-20</td></tr></table>
<div class="main"><div class="body">${article}</div></div>
<div class="related"><ul><li><a href="/1">某县2023年政府信息公开工作年度报告</a></li><li><a href="/2">某县2022年政府信息公开工作年度报告</a></li></ul></div>
<div class="foot">版权所有：某县人民政府 备案号12345 访问量 1234567</div>`);

  it('is read inside its page as it is read alone', () => {
    const options: HtmlOptions = {
      prose: ['（一）主动公开。2024年主动公开政府信息58条。', '（二）依申请公开。收到申请3件。'],
    };
    const alone = documentOf(reportHtml(distinctFigures, options));
    const inside = documentOf(reportHtml(distinctFigures, { ...options, page: chrome }));
    const claims = (document: Document) => {
      const { title, claims: all } = readNarrative(document, findOutline(document));
      return { title: title?.text, claims: all.map(({ concept, value, text }) => ({ concept, value, text })) };
    };
    expect(claims(inside)).toEqual(claims(alone));
    expect(claims(inside).claims.length).toBeGreaterThan(1);
    expect(readFigures(reportHtml(distinctFigures, { ...options, page: chrome }))).toEqual(distinctFigures);
    const texts = inside.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
    expect(texts.at(-1)).toBe('无。');
    expect(texts.join()).not.toMatch(/政务公开|2023/);
  });

  it.each(['<h3>相关信息</h3>', '<p>下一篇：<a href="/3">公告</a></p>', '<span>推荐阅读 &gt;</span>'])(
    'ends where other news are announced, whose abstracts are sentences too: %s',
    (offer) => {
      const abstract = '<div><a href="/1">县财政局发布年报</a><p>2019年，县财政局主动公开政府信息512条。</p></div>';
      const page = (article: string): string =>
        plainPage(`<div><div>${article}</div><div>${offer}${abstract}${abstract}</div></div>`);
      const document = documentOf(reportHtml(distinctFigures, { page }));
      const texts = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
      expect(texts.at(-1)).toBe('无。');
      expect(readFigures(reportHtml(distinctFigures, { page }))).toEqual(distinctFigures);
    },
  );

  it('goes on behind words that only open a sentence like that, and behind those above its tables or sections', () => {
    const texts = (html: string): string =>
      documentOf(html)
        .blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
        .join();
    const behind = (article: string): string => plainPage(`${article}<p>相关信息处理费情况</p><p>未收取。</p>`);
    expect(texts(reportHtml(distinctFigures, { page: behind }))).toContain('未收取。');
    const amid = (article: string): string =>
      plainPage(article.replace(/<[^<>]+>五、/, '<p>相关文件：</p><p>附后。</p>$&'));
    expect(texts(reportHtml(distinctFigures, { page: amid }))).toMatch(/附后。.*五、.*六、/);
    const above = (article: string): string => plainPage(`<p>上一篇：公告</p>${article}`);
    expect(texts(reportHtml(distinctFigures, { page: above }))).toContain('无。');
  });

  it('has the title of the page where it shows none itself', () => {
    const html = reportHtml(distinctFigures, {
      title: '',
      page: (article) => plainPage(article).replace('<title>年报', '<title>某镇2024年政府信息公开工作年度报告'),
    });
    const document = documentOf(html);
    expect(readNarrative(document, findOutline(document)).title?.year).toBe(2024);
  });

  it('keeps its title where that stands outside of it', () => {
    const html = plainPage(
      `<div class="head"><h2>某镇2024年政府信息公开工作年度报告</h2><p>发布时间：2025-01-20</p></div><div>${reportHtml(
        distinctFigures,
        {
          title: '',
          page: (article) => article,
        },
      )}</div>`,
    );
    const document = documentOf(html);
    expect(readNarrative(document, findOutline(document)).title?.year).toBe(2024);
  });
});
