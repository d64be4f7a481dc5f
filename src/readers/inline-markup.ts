// Markup around words in Markdown, which a page made of it does not show, as converters of styled pages leave it.
//
//   <span style="font-size: 14px;">25</span>      [25]{style="font-size: 14px;"}      []{#_GoBack .anchor}
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^      ^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
import type { Span } from '../document/span.ts';
import { isClear, isLost, white } from './html/colour.ts';
import { readStyle } from './html/style.ts';

/** Asked of most texts in vain. */
function mayHoldMarkup(text: string): boolean {
  return (text.includes('<') && /<[/a-z!]/i.test(text)) || text.includes(']{');
}

/** Elements that show their words as others are shown; a table of HTML is read by itself. */
const tag =
  /<(\/?)(table|span|font|b|strong|i|em|u|a|ins|mark|small|big|label|code|o:p|p|div|center)(\s[^<>|]{0,2000})?>/gi;
const blocks: ReadonlySet<string> = new Set(['p', 'div', 'center']);
/** Attributes behind words in brackets: classes, a name, values in quotes. A cell of a few letters' width breaks them anywhere. */
const braces = /\]\n?\{([^{}|]{1,2000})\}/g;
const attributes = /^(?:\s*(?:[.#][\w-]+|[\w-]+="[^"]{0,2000}"))+\s*$/;
const longestBracket = 400;
const longestComment = 1000;
/** A report has a mark or two for each of some 500 cells; elements stand in few others. */
const mostMarks = 20_000;
const deepest = 50;

/** Where markup stands in a text, in order; inside tables of HTML there is none. */
export function inlineMarkup(text: string): Span[] {
  if (!mayHoldMarkup(text)) return [];
  const found = [...commentsIn(text), ...tagsIn(text), ...bracketsIn(text)].toSorted(
    (one, two) => one.start - two.start,
  );
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}

/** The words of a cell of several lines without it, and without the backslash that breaks a line. */
export function withoutMarkup(lines: readonly string[]): string {
  const text = lines.map((line) => line.replace(/\\{1,2}$/, '')).join('\n');
  let end = 0;
  let words = '';
  for (const span of inlineMarkup(text)) {
    words += text.slice(end, span.start);
    end = span.end;
  }
  return (words + text.slice(end)).trim();
}

function commentsIn(text: string): Span[] {
  const found: Span[] = [];
  let end = 0;
  for (
    let start = text.indexOf('<!--');
    start >= 0 && found.length < mostMarks;
    start = text.indexOf('<!--', start + 4)
  ) {
    if (end < start + 7) end = text.indexOf('-->', start + 4) + 3;
    if (end < 7) break;
    if (end - start <= longestComment && !text.slice(start, end).includes('|')) found.push({ start, end });
  }
  return found;
}

/** Tags of elements whose words are seen as they stand; those that hide or strike them out stay, with all inside. */
function tagsIn(text: string): Span[] {
  const found: Span[] = [];
  const open: { readonly name: string; readonly isPlain: boolean }[] = [];
  let tables = 0;
  for (const { 0: all, 1: slash, 2: written = '', 3: attribute = '', index } of text.matchAll(tag)) {
    const name = written.toLowerCase();
    if (name === 'table') tables = Math.max(0, tables + (slash === '' ? 1 : -1));
    if (name === 'table' || tables > 0) continue;
    const span = { start: index, end: index + all.length };
    if (found.length >= mostMarks) return [];
    if (open.length > deepest) open.shift();
    const last = slash === '' ? open.length : open.findLastIndex((one) => one.name === name);
    const isPlain = slash === '' ? showsWords(attribute) : open[last]?.isPlain === true;
    const isAround = open.slice(0, Math.max(last, 0)).every((one) => one.isPlain);
    if (slash === '') open.push({ name, isPlain });
    else if (last >= 0) open.splice(last);
    if (isPlain && isAround && (!blocks.has(name) || isAtEdge(text, span, slash === ''))) found.push(span);
  }
  return found;
}

/** A paragraph that begins or ends inside a cell parts what stands before it from what stands behind it. */
function isAtEdge(text: string, { start, end }: Span, opens: boolean): boolean {
  return /^[\s|]?$/.test(opens ? text.charAt(start - 1) : text.charAt(end));
}

function showsWords(attribute: string): boolean {
  if (/\bhidden\b/i.test(attribute)) return false;
  const written = /\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attribute);
  const style = readStyle(written?.[1] ?? written?.[2] ?? '');
  const isPale = style.colour !== null && (isClear(style.colour) || isLost(style.colour, white));
  return !style.isHidden && !style.isRaised && style.isVisible !== false && style.isTiny !== true && !isPale;
}

/** The bracket before the words and what follows them. */
function bracketsIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: all, 1: attribute = '', index } of text.matchAll(braces)) {
    if (found.length >= mostMarks) return [];
    const whole = attribute.replaceAll('\n', '');
    const before = openingBracket(text, index);
    if (before < 0 || !attributes.test(whole) || !showsWords(whole)) continue;
    found.push({ start: before, end: before + 1 }, { start: index, end: index + all.length });
  }
  return found;
}

/** The bracket that one at `close` closes; -1 where none does. */
function openingBracket(text: string, close: number): number {
  let depth = 0;
  for (let at = close - 1; at >= Math.max(0, close - longestBracket); at -= 1) {
    const sign = text.charAt(at);
    if (sign === ']') depth += 1;
    if (sign === '[' && depth === 0) return at;
    if (sign === '[') depth -= 1;
  }
  return -1;
}
