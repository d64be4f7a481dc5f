// Parts of a page that hold another page: fields of text, frames, templates, and the strings of scripts.
import type { Span } from '../../document/span.ts';
import { isHidden } from './element-kind.ts';
import { attribute, elementsIn, holdsTable } from './parse-html.ts';
import type { HtmlElement, HtmlParent } from './parse-html.ts';
import { partOf, stretchOf, withoutEscapes, withoutReferences } from './layer.ts';
import type { Layer } from './layer.ts';

/** `isShown`: a browser shows it by itself; the others only a script of the page does. */
export interface StoredPart {
  readonly layer: Layer;
  readonly span: Span;
  readonly isShown: boolean;
}

interface Page {
  readonly source: string;
  readonly elements: readonly HtmlElement[];
}

/** A table in any writing, by which parts that may hold a report are told from all the rest. */
const tableMark = /(?:<|&lt;|\\u003c|\\x3c)t(?:able|r|d)\b/i;
/** The longest report seen has some 300,000 characters as a page. */
const mostCharacters = 3_000_000;
const mostParts = 20;

/** What stands in them is shown where their own content cannot be. */
const replacements = ['dialog', 'object', 'iframe', 'noframes', 'svg', 'canvas', 'video', 'audio'];

/** From what is most sure to be seen to the least: only parts of one kind are ever needed. */
const kinds: readonly ((page: Page) => StoredPart[])[] = [
  (page) => ofElements(page, 'noscript', { isShown: true }),
  (page) => ofAttributes(page, /^srcdoc$/, { isShown: true }),
  (page) => ofElements(page, 'textarea', { isShown: true }).map(dereferenced),
  ofHidden,
  (page) => ofElements(page, 'template', { isShown: false }),
  ofScripts,
  (page) => replacements.flatMap((tag) => ofElements(page, tag, { isShown: false })),
  (page) => ofAttributes(page, /^(?:value|content|data-[\w-]+)$/, { isShown: false }),
];

/** The parts of each kind, kind by kind. */
export function* storedParts(source: string, page: HtmlParent): Generator<readonly StoredPart[]> {
  const elements = [...elementsIn(page)];
  for (const kind of kinds) {
    const parts = kind({ source, elements }).slice(0, mostParts);
    const size = parts.reduce((sum, { layer }) => sum + layer.text.length, 0);
    if (parts.length > 0 && size <= mostCharacters) yield parts;
  }
}

interface Kind {
  readonly isShown: boolean;
}

function ofElements({ source, elements }: Page, tag: string, { isShown }: Kind): StoredPart[] {
  return elements.flatMap((element): StoredPart[] => {
    const span = element.tagName === tag ? innerSpan(element) : null;
    return span === null || span.start === span.end ? [] : [{ layer: stretchOf(source, span), span, isShown }];
  });
}

/** Parts that are hidden until a script shows them; of two inside each other the outer one. */
function ofHidden({ source, elements }: Page): StoredPart[] {
  const parts: StoredPart[] = [];
  for (const element of elements) {
    const span = isHidden(element) && holdsTable(element) ? innerSpan(element) : null;
    if (span && span.start >= (parts.at(-1)?.span.end ?? 0)) {
      parts.push({ layer: stretchOf(source, span), span, isShown: false });
    }
  }
  return parts;
}

function innerSpan(element: HtmlElement): Span | null {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  if (!startTag) return null;
  return {
    start: startTag.endOffset,
    end: endTag?.startOffset ?? element.sourceCodeLocation?.endOffset ?? startTag.endOffset,
  };
}

function dereferenced(part: StoredPart): StoredPart {
  return { ...part, layer: withoutReferences(part.layer) };
}

function ofAttributes({ source, elements }: Page, names: RegExp, { isShown }: Kind): StoredPart[] {
  return elements.flatMap((element) =>
    element.attrs.flatMap(({ name, value }): StoredPart[] => {
      const place = element.sourceCodeLocation?.attrs?.[name];
      if (!names.test(name) || !place || !tableMark.test(value)) return [];
      const written = source.slice(place.startOffset, place.endOffset);
      const opening = /^[^=]*=\s*["']?/.exec(written)?.[0].length ?? 0;
      const span = { start: place.startOffset + opening, end: place.endOffset - (/["']$/.test(written) ? 1 : 0) };
      return [dereferenced({ layer: stretchOf(source, span), span, isShown })];
    }),
  );
}

function ofScripts({ source, elements }: Page): StoredPart[] {
  return elements.flatMap((element): StoredPart[] => {
    const span = element.tagName === 'script' ? innerSpan(element) : null;
    if (span === null || !tableMark.test(source.slice(span.start, span.end))) return [];
    const layer = stretchOf(source, span);
    const isTemplate = /template|html/i.test(attribute(element, 'type') ?? '');
    return (isTemplate ? [layer] : stringsIn(layer)).map((one) => ({
      layer: withoutMarkupAsText(one),
      span,
      isShown: false,
    }));
  });
}

/** Markup that is itself written with references. */
function withoutMarkupAsText(layer: Layer): Layer {
  return /<t(?:able|r|d)\b/i.test(layer.text) ? layer : withoutReferences(layer);
}

const quotes = new Set(['"', "'", '`']);

/** The strings of a script that hold tables. */
function stringsIn(script: Layer): Layer[] {
  const { text } = script;
  const found: Layer[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '/' && /[/*]/.test(text.charAt(at + 1))) at = commentEnd(text, at);
    else if (quotes.has(sign)) {
      const end = stringEnd(text, at, sign);
      if (tableMark.test(text.slice(at + 1, end))) found.push(withoutEscapes(partOf(script, { start: at + 1, end })));
      at = end;
    }
  }
  return found;
}

function commentEnd(text: string, at: number): number {
  const end = text.charAt(at + 1) === '/' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end;
}

/** Where the quote that closes a string stands. */
function stringEnd(text: string, at: number, quote: string): number {
  for (let index = at + 1; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '\\') index += 1;
    else if (sign === quote || (sign === '\n' && quote !== '`')) return index;
  }
  return text.length;
}
