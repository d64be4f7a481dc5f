// The article of a page: the smallest part that holds all tables of figures and all unlinked sentences, and its title.
import type { Block } from '../../document/document.ts';
import type { Grid } from '../../document/grid.ts';
import { isBareNumber } from '../figure-text.ts';
import { isSectionHeading } from '../spaced/section-heading.ts';
import { withDrawnTables } from './drawn-tables.ts';
import type { FlowBlock } from './page-flow.ts';
import { findTables } from './page-tables.ts';
import { bodyOf, isElement, isLimit } from './parse-html.ts';
import type { HtmlElement, HtmlParent, Limit } from './parse-html.ts';

/** Lines above the article that are kept besides headings: its title often stands outside of it. */
const linesAbove = 8;

/** The blocks of the article of a page. */
export function articleIn(source: string, page: HtmlParent): Block[] | Limit {
  const tables = findTables(page);
  if (isLimit(tables)) return tables;
  const body = bodyOf(page);
  return body ? articleOf(withDrawnTables(source, body, tables)) : [];
}

/**
 * Leaves out what stands around the article: everything behind it, all but headings and the last lines before it, and
 * menus (lines that are links and no sentences) wherever they stand. Where nothing looks like an article, all is kept.
 */
function articleOf(flow: readonly FlowBlock[]): Block[] {
  const kept = flow.slice(0, endOfReport(flow)).filter((block) => !isMenu(block));
  const article = commonElement(kept.filter(isTelling).map((block) => around(block.container)));
  if (article === null) return kept.map(toBlock);
  const inside = kept.map((block) => isWithin(block.container, article));
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  return kept
    .filter((block, index) => {
      if (index > last) return false;
      return index >= first - linesAbove || (block.kind === 'text' && block.level > 0);
    })
    .map(toBlock);
}

/** What pages offer behind an article: “related news” (and the like), “next article”. */
const further =
  /^\s*(?:\u76f8\u5173(?:\u4fe1\u606f|\u65b0\u95fb|\u8d44\u8baf|\u6587\u7ae0|\u7a3f\u4ef6|\u6587\u4ef6|\u5185\u5bb9|\u94fe\u63a5|\u9605\u8bfb|\u63a8\u8350|\u89e3\u8bfb)|(?:\u63a8\u8350|\u5ef6\u4f38)\u9605\u8bfb|[\u4e0a\u4e0b]\u4e00\u7bc7)\s*(?:[:>\u00bb\uff1a]|$)/;
const longestOffer = 60;

/**
 * Abstracts of other news are sentences, too: behind the last table of figures and the last heading of a section the report
 * ends where they are announced.
 */
function endOfReport(flow: readonly FlowBlock[]): number {
  if (!flow.some(isTableOfFigures)) return flow.length;
  const last = flow.findLastIndex((block) => isTableOfFigures(block) || isHeading(block));
  const end = flow.findIndex((block, index) => index > last && isOffer(block));
  return end < 0 ? flow.length : end;
}

function isTableOfFigures(block: FlowBlock): boolean {
  return block.kind === 'grid' && hasFigures(block.grid);
}

function isHeading(block: FlowBlock): boolean {
  return block.kind !== 'grid' && isSectionHeading(block.shown.text);
}

function isOffer(block: FlowBlock): boolean {
  if (block.kind === 'grid') return false;
  const { text } = block.shown;
  return text.length <= longestOffer && !text.includes(sentenceEnd) && further.test(text);
}

const sentenceEnd = '\u3002';
/** A table of fewer figures may be a calendar's caption or a line of metadata. */
const fewestFigures = 4;

function isTelling(block: FlowBlock): boolean {
  return block.kind === 'grid' ? hasFigures(block.grid) : block.shown.text.includes(sentenceEnd) && !isLinked(block);
}

function hasFigures({ rows }: Grid): boolean {
  let figures = 0;
  for (const row of rows) for (const cell of row.cells) if (isBareNumber(cell.text)) figures += 1;
  return figures >= fewestFigures;
}

/** Most of the characters are in links. */
function isLinked(block: FlowBlock): boolean {
  return block.kind === 'text' && block.shown.linked * 2 > block.shown.text.replace(/\s/g, '').length;
}

function isMenu(block: FlowBlock): boolean {
  return block.kind === 'text' && block.level !== 1 && isLinked(block) && !block.shown.text.includes(sentenceEnd);
}

export function toBlock(block: FlowBlock): Block {
  if (block.kind === 'grid') return block.grid;
  return { kind: 'paragraph', span: block.shown.span, text: block.shown.text, level: block.level };
}

/** The element around one; the outermost is around itself. */
function around(element: HtmlElement): HtmlElement {
  const { parentNode } = element;
  return parentNode !== null && isElement(parentNode) && parentNode.tagName !== 'html' ? parentNode : element;
}

/** The innermost element around all of some elements; null for none. */
function commonElement(elements: readonly HtmlElement[]): HtmlElement | null {
  let common: readonly HtmlElement[] | null = null;
  for (const element of new Set(elements)) {
    const path = pathTo(element);
    const before: readonly HtmlElement[] = common ?? path;
    const differs = before.findIndex((one, index) => one !== path[index]);
    common = differs < 0 ? before : before.slice(0, differs);
  }
  return common?.at(-1) ?? null;
}

/** The elements from the outermost to this one. */
function pathTo(element: HtmlElement): HtmlElement[] {
  const path = [element];
  for (let node = element.parentNode; node !== null && isElement(node); node = node.parentNode) path.push(node);
  return path.reverse();
}

function isWithin(element: HtmlElement, outer: HtmlElement): boolean {
  for (let node: HtmlParent | null = element; node !== null && isElement(node); node = node.parentNode) {
    if (node === outer) return true;
  }
  return false;
}
