// HTML: a published page with all that stands around its article; tables as a browser lays them out.
import type { Diagnostic } from '../document/diagnostic.ts';
import type { Block } from '../document/document.ts';
import { locateInText } from '../document/location.ts';
import type { Location } from '../document/location.ts';
import { SourceText } from '../document/source-text.ts';
import { articleIn, toBlock } from './html/article.ts';
import { decodeHtml } from './html/decode-html.ts';
import { readFlow } from './html/page-flow.ts';
import { isLimit, parseHtml, titleOf } from './html/parse-html.ts';
import type { HtmlParent, Limit } from './html/parse-html.ts';
import { storedReport } from './html/stored-report.ts';
import { applySheets } from './html/style-sheets.ts';
import { settleRaised } from './raised-marks.ts';
import { damagedCharacters, refuse } from './read-result.ts';
import type { ReadResult } from './read-result.ts';
import { holdTable } from './table-figures.ts';

/** The longest page seen has 300 kB; pictures written into a page count. */
const mostCharacters = 10_000_000;

/**
 * Reads a page. The source is the page as decoded, tags and all; text of cells and paragraphs is what a browser shows of
 * it (references decoded, tags gone, blanks folded), and its span covers it from first to last character, with the tags in
 * between. So a figure's raw text is the source at its place wherever no tag or reference stands inside it.
 */
export function readHtml(bytes: Uint8Array): ReadResult {
  const decoded = decodeHtml(bytes);
  if (decoded === null) return refuse('html', 'read/not-text', {});
  const { text, damaged } = decoded;
  if (text.length > mostCharacters) return refuse('html', 'read/limit-size', { kind: 'text', most: mostCharacters });
  const page = parseHtml(text);
  if (isLimit(page)) return refuseLimit(page);
  applySheets(text, page);
  const article = articleIn(text, page);
  if (isLimit(article)) return refuseLimit(article);
  const stored = holdTable(article.filter((block) => block.kind === 'grid')) ? null : storedReport(text, page);
  const shown = [...article, ...(stored?.blocks ?? [])];
  if (shown.length === 0) return refuse('html', 'read/empty-file', { kind: 'page' });
  const source = new SourceText(text);
  const locate = locateInText(source);
  const blocks = [...pageTitle(text, page), ...settleRaised(shown)];
  const hints = stored && !stored.isShown ? [shownByScript(locate(stored.span))] : [];
  const document = {
    format: 'html',
    source,
    blocks,
    diagnostics: [...damagedCharacters(damaged), ...hints],
    locate,
  } as const;
  return { document, format: 'html' };
}

function shownByScript(place: Location): Diagnostic {
  return { rule: 'read/shown-by-script', severity: 'info', place, related: [], figures: [], args: {} };
}

/**
 * True for a text that opens like a page, or like a part of one that holds a table or paragraphs. Markdown may open with
 * words set in HTML as well; the rule below a table's head tells it, or one that has a run of dashes for each column, or blank
 * lines between words where a page would have paragraphs.
 */
export function looksLikeHtml(text: string): boolean {
  const opening = text.slice(0, 4000);
  if (pageOpening.test(opening)) return true;
  return partOpening.test(opening) && !hasMarkdownRule(text) && !opensParagraphs(opening);
}

/** Opens with words set in an element of a line; before the first table only blank lines part these from others. */
function opensParagraphs(opening: string): boolean {
  if (!lineOpening.test(opening)) return false;
  const [words = ''] = opening.split(tableOpening, 1);
  return blankLine.test(words) && !block.test(words);
}

const before = '^\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--[\\s\\S]{0,2000}?-->\\s*)*';
const pageOpening = new RegExp(`${before}<(?:!doctype\\s+html|html|head|body|meta|title|style|script)[\\s>/]`, 'i');
const partOpening = new RegExp(
  `${before}<(?:table|div|p|h[1-6]|section|article|main|center|font|span|noscript|iframe|template|textarea|form|ul|ol|dl|pre|header|nav|link)[\\s>/]`,
  'i',
);
const lineOpening = /^\s*<(?:span|font)[\s>/]/i;
const blankLine = /\S[ \t]*\r?\n[ \t]*\r?\n/;
const tableOpening = /<table[\s>]/i;
const block = /<(?:p|div|br|h[1-6]|li|center|body|script|style)[\s>/]|display:\s{0,2}none/i;
const ruleLine = /^[-=+:| \t]{5,}\r?$/gm;
const markdownRules = [/^\|[ \t]*:?-{3}[^=+]*\|$/, /^-{3,} [- ]*-{3}$/, /^\+[-=]{3}[-=+:]*\+$/];

/** The line is told by its characters first, so that each rule is tried at one place of it. */
function hasMarkdownRule(text: string): boolean {
  return (text.match(ruleLine) ?? []).some((line) => markdownRules.some((rule) => rule.test(line.trim())));
}

/** The title of the page goes first: the report's own may be a picture, or be written by a script. */
function pageTitle(text: string, page: HtmlParent): Block[] {
  const title = titleOf(page);
  const flow = title ? readFlow(text, title, { plain: new Set(), layoutCells: new Set() }) : [];
  return flow.flatMap((block) => (block.kind === 'text' ? toBlock(block) : []));
}

function refuseLimit({ limit, most }: Limit): ReadResult {
  return refuse('html', `read/limit-${limit}`, { most });
}
