// The lines of a report that its title may stand in: those above section 一, and the cells of a page's metadata there.
import type { Document, Paragraph } from '../document/document.ts';
import type { Outline } from '../forms/outline.ts';
import { plainText } from '../forms/plain-text.ts';
import { withoutRadicals } from '../forms/radicals.ts';

/** A line that may be the title or one of its lines; `plain` without blanks. */
export interface Line {
  readonly paragraph: Paragraph;
  readonly plain: string;
}

/** In characters, without blanks. */
export const longestTitle = 80;
const mostLines = 40;
/** Without section 一 only the top of the text can hold a title. */
const mostLinesWithoutOutline = 10;

/** The paragraphs above section 一, 40 at the top and 40 next to it at most: a site may print its menu at the top of a page. */
export function linesAbove(document: Document, outline: Outline): Line[] {
  const { end, limit, isToSection } = reachOf(document, outline);
  const paragraphs: Paragraph[] = [];
  for (const block of document.blocks) {
    if (block.span.start >= end || (!isToSection && paragraphs.length >= limit)) break;
    if (block.kind === 'paragraph') paragraphs.push(block);
  }
  const near =
    paragraphs.length > 2 * limit ? [...paragraphs.slice(0, limit), ...paragraphs.slice(-limit)] : paragraphs;
  return near.map((paragraph) => toLine(withoutMetadata(upTo(paragraph, end))));
}

/** What stands before the heading of section 一 where lost line ends put it into the paragraph of the title. */
function upTo(paragraph: Paragraph, end: number): Paragraph {
  const { text, span } = paragraph;
  if (span.end <= end || text.length !== span.end - span.start) return paragraph;
  const before = text.slice(0, end - span.start).trimEnd();
  return { ...paragraph, text: before, span: { start: span.start, end: span.start + before.length } };
}

/** Each filled cell of the tables above section 一, 40 at most. */
export function cellsAbove(document: Document, outline: Outline): Line[] {
  const cells: Line[] = [];
  const { end } = reachOf(document, outline);
  for (const block of document.blocks) {
    if (block.span.start >= end || cells.length >= mostLines) break;
    if (block.kind === 'paragraph') continue;
    const filled = block.rows.flatMap((row) => row.cells).filter(({ text }) => text !== '');
    for (const { text, span } of filled.slice(0, mostLines - cells.length))
      cells.push(toLine({ kind: 'paragraph', span, text, level: 0 }));
  }
  return cells;
}

interface Reach {
  readonly end: number;
  readonly limit: number;
  /** It ends at the heading of section 一. */
  readonly isToSection: boolean;
}

function reachOf({ source }: Document, { sections }: Outline): Reach {
  const first = sections.find(({ number }) => number === 1);
  return first
    ? { end: first.headingSpan.start, limit: mostLines, isToSection: true }
    : { end: source.text.length, limit: mostLinesWithoutOutline, isToSection: false };
}

function toLine(paragraph: Paragraph): Line {
  return { paragraph, plain: squeezed(paragraph.text) };
}

const label = /^[-*•·\s]*(?:标\s*题(?:\s*[：:]\s*|\s+)|(?:中文名|(?:文件|信息)?名\s*称)\s*[：:]\s*)/;
const nextLabel = /\s+(?:(?:发布|发文|成文|生成|公开)(?:日期|时间)|文\s*号|索\s*引\s*号|来\s*源|主题分类)\s*[：:].*$/s;

/** `…年度报告-云溪县人民政府门户网站`: the name of the site, as pages give it behind their titles. */
const siteName =
  /^(.{6,}(?:报告|年报))\s*[-_|—–]{1,2}\s*[^-_|—–，。]{0,16}(?:政府|门户|网|平台|公开)[^-_|—–，。]{0,16}$/;
/** What a page offers beside a title. */
const offer = /\s+(?:二维码|打印|收藏|分享|字号|字体)[^\u4e00-\u9fff]*$/;
/** The day, and how often the page was read, on the line of the title. */
const dayBehind =
  /(?<=报告|年报)\s+(?:20\d\d[-/.年]\d|(?:发布|发文|成文|公开|更新)(?:日期|时间)|来源：|点击|浏览|阅读).*$/s;
/** What a title has before its topic names the office. */
const office = /^(?:20\d\d年度?)?\s*(?!政府信息|政务信息|信息公开|政务公开)[\u4e00-\u9fff]{2}/;

/** The title of `标 题：青石镇2024年…报告 发布日期：…`, as pages give it among their metadata. */
function withoutMetadata(paragraph: Paragraph): Paragraph {
  const { text, span } = paragraph;
  if (text.length > 4 * longestTitle) return paragraph;
  const from = label.exec(text)?.[0].length ?? 0;
  const words = text
    .slice(from)
    .replace(from > 0 ? nextLabel : offer, '')
    .replace(dayBehind, '');
  const title = siteName.exec(words)?.[1] ?? words;
  const kept = office.test(title) ? title : words;
  if (kept === text) return paragraph;
  const isSource = text.length === span.end - span.start;
  const start = span.start + from;
  return { ...paragraph, text: kept, span: isSource ? { start, end: start + kept.length } : span };
}

/** The plain form without blanks and marks; of a text too long for a title a mark that is in none. */
function squeezed(text: string): string {
  return text.length > 4 * longestTitle ? '。' : plainText(text).replace(/[\s#*]/g, '');
}

/** As long as the plain form, in the script the report is printed in. */
export function printed({ paragraph: { text } }: Line): string {
  const plain = plainText(text);
  if (plain === text && text.normalize('NFKC') === text) return squeezed(text);
  const units = Array.from({ length: plain.length }, (_, at) => {
    if (/[\s#*]/.test(plain.charAt(at))) return '';
    if (/[（）]/.test(text.charAt(at))) return text.charAt(at);
    const healed = withoutRadicals(text.charAt(at)).normalize('NFKC');
    return healed.length === 1 ? healed : plain.charAt(at);
  });
  return units.join('');
}
