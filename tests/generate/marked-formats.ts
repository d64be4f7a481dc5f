// Drafts as pages of HTML and as DOCX files, each cell and table written in one of the ways met on pages and in files.
import { reportDocx } from '../readers/docx-builder.ts';
import { docxWays } from '../readers/docx-ways.ts';
import { htmlBytes, plainPage, plainTable, reportHtml } from '../readers/html-builder.ts';
import type { HtmlOptions } from '../readers/html-builder.ts';
import { htmlWays } from '../readers/html-ways.ts';
import type { ReportPart } from '../readers/report-parts.ts';
import type { Draft } from './draft.ts';
import type { Random } from './random.ts';
import { mergedDraftRows } from './written-rows.ts';

function partsOf({ parts }: Draft): readonly ReportPart[] {
  return parts.map((part) => (part.kind === 'table' ? { ...part, rows: mergedDraftRows(part.rows) } : part));
}

export function writeHtml(spans: NonNullable<HtmlOptions['spans']>, draft: Draft, random: Random): Uint8Array {
  const { hasDriftingSpans, hasChrome } = draft.style;
  const own = wayOf(Object.values(htmlWays), draft, random);
  const way: HtmlOptions = {
    ...own,
    ...(hasDriftingSpans ? { table: (rows) => plainTable(rows.map((row) => drifted(row, random))) } : {}),
    // Without the style of its own page, what that hides would be seen.
    ...(hasChrome && !own?.page ? { page: withChrome } : {}),
  };
  return htmlBytes(reportHtml({}, { ...way, spans, parts: () => partsOf(draft) }));
}

export function writeDocx(draft: Draft, random: Random): Uint8Array {
  return reportDocx({}, { ...wayOf(Object.values(docxWays), draft, random), parts: () => partsOf(draft) });
}

/** Most reports are written plainly, the others in any of the ways. */
function wayOf<Way>(ways: readonly Way[], { style }: Draft, random: Random): Way | undefined {
  if (style.cellWay !== undefined) return ways[style.cellWay % ways.length];
  return random.chance(0.5) ? undefined : random.pick(ways);
}

/** The first span of some rows is one too wide or too narrow. */
function drifted(row: string, random: Random): string {
  if (random.chance(0.6)) return row;
  return row.replace(
    /colspan="(\d)"/,
    (_, span: string) => `colspan="${Math.max(1, Number(span) + random.pick([-1, 1]))}"`,
  );
}

/** What stands around an article on the page of an office. */
function withChrome(article: string): string {
  return plainPage(`
<div class="top"><a href="/">某县人民政府门户网站</a> <span>2025年1月20日 星期一</span></div>
<ul class="nav"><li><a href="/a">首页</a></li><li><a href="/b">政务公开</a></li><li><a href="/c">主动公开</a></li></ul>
<table class="meta"><tr><td>索引号</td><td>000014349/2025-00012</td><td>发布机构</td><td>某镇人民政府</td></tr>
<tr><td>主题分类</td><td>其他</td><td>发布日期</td><td>2025-01-20</td></tr></table>
<div class="main">${article}</div>
<div class="related"><ul><li><a href="/1">某县2023年政府信息公开工作年度报告</a></li></ul></div>
<div class="foot">版权所有：某县人民政府 备案号12345 访问量 1234567</div>`);
}
