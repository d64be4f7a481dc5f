// HTML to a tree with places, as browsers build it, within bounds: a page that nests or grows too far is given up.
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, TreeAdapter } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** A bound that was reached: the last part of its rule, and the most there may be. */
export interface Limit {
  readonly limit: 'nesting' | 'elements' | 'work';
  readonly most: number;
}

/** The deepest page seen has some 60 levels; browsers stop at 512. Past that, work per element grows without bound. */
export const deepest = 500;
/** A page of a report has some 5,000 nodes, one cut into a span per character some 30,000. */
const mostNodes = 300_000;
/** Steps over open elements and attributes; a page of a report needs some 10,000, one thirty times as long some 200,000. */
const mostSteps = 30_000_000;

/** Parses a page. Scripts do not run, nothing is fetched; every run of text keeps its own place. */
export function parseHtml(text: string): DefaultTreeAdapterTypes.Document | Limit {
  const bounds: Bounds = { steps: attributeSteps(text), reached: null };
  if (bounds.steps > mostSteps) return tooMuchWork;
  try {
    return parse(text, { sourceCodeLocationInfo: true, treeAdapter: boundedAdapter(bounds) });
  } catch (error) {
    if (bounds.reached === null) throw error;
    return bounds.reached;
  }
}

export function isLimit(parsed: object): parsed is Limit {
  return 'limit' in parsed;
}

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text';
}

/** The body of a page; the parser puts one in where none is written. */
export function bodyOf(page: HtmlParent): HtmlElement | null {
  const html = page.childNodes.filter(isElement).find((element) => element.tagName === 'html');
  return html?.childNodes.filter(isElement).find((element) => element.tagName === 'body') ?? null;
}

/** The title a page gives itself, as the browser shows it above the page. */
export function titleOf(page: HtmlParent): HtmlElement | null {
  const html = page.childNodes.filter(isElement).find((element) => element.tagName === 'html');
  const head = html?.childNodes.filter(isElement).find((element) => element.tagName === 'head');
  return head?.childNodes.filter(isElement).find((element) => element.tagName === 'title') ?? null;
}

/** All elements below one in the order of the page, without recursion. */
export function* elementsIn(page: HtmlParent): Generator<HtmlElement> {
  const open: { readonly node: HtmlParent; next: number }[] = [{ node: page, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.node.childNodes[top.next];
    top.next += 1;
    if (child === undefined) open.pop();
    else if (isElement(child)) {
      yield child;
      open.push({ node: child, next: 0 });
    }
  }
}

/** True where a table stands inside an element. */
export function holdsTable(element: HtmlElement): boolean {
  for (const { tagName } of elementsIn(element)) if (tagName === 'table') return true;
  return false;
}

/** The value of an attribute; null where there is none. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

interface Bounds {
  steps: number;
  reached: Limit | null;
}

/** Their text is never shown and may be long: its first piece stands for all. */
const codeTags: ReadonlySet<string> = new Set(['script', 'style']);

const tooMuchWork: Limit = { limit: 'work', most: mostSteps };

/**
 * The tree of parse5 with three changes: it counts; text is not merged with the text before it, so that each piece is one
 * stretch of the source; and what a stray second body tag adds is left out. The only way to stop the parser is to throw.
 */
function boundedAdapter(bounds: Bounds): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  let nodes = 0;
  const reach = (limit: Limit): never => {
    bounds.reached = limit;
    throw new RangeError(`limit reached: ${limit.limit}`);
  };
  const count = (): void => {
    nodes += 1;
    if (nodes > mostNodes) reach({ limit: 'elements', most: mostNodes });
  };
  const step = (): void => {
    bounds.steps += 1;
    if (bounds.steps > mostSteps) reach(tooMuchWork);
  };
  const insertBefore = (parent: HtmlParent, node: HtmlNode, reference: HtmlNode): void => {
    // What misplaced content goes before is nearly always the last child.
    const at = parent.childNodes.lastIndexOf(reference);
    parent.childNodes.splice(at, 0, node);
    node.parentNode = parent;
  };
  return {
    ...defaultTreeAdapter,
    adoptAttributes: () => undefined,
    createElement: (name, namespace, attributes) => {
      count();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    insertText: (parent, text) => {
      const isCode = isElement(parent) && codeTags.has(parent.tagName);
      if (isCode && parent.childNodes.length > 0) return;
      count();
      defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text));
    },
    insertTextBefore: (parent, text, reference) => {
      count();
      insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
    },
    insertBefore,
    // Asked for each element that the parser looks at on its way through the open ones.
    getNamespaceURI: (element) => {
      step();
      return element.namespaceURI;
    },
    getTagName: (element) => {
      step();
      return element.tagName;
    },
    onItemPush: () => {
      depth += 1;
      if (depth > deepest) reach({ limit: 'nesting', most: deepest });
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

/** Attributes of one tag are compared with each other, so one tag of many attributes costs their number squared. */
function attributeSteps(text: string): number {
  let steps = 0;
  let quote = -1;
  let scanned = 0;
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('>', start);
    const end = next < 0 ? text.length : next;
    if (end - start > longTag) {
      const before = text.slice(scanned, start);
      const at = Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"));
      if (at >= 0) quote = scanned + at;
      scanned = start;
      // A bracket inside a quoted value does not end the tag.
      const goesOn = quote >= 0 && /=\s*$/.test(text.slice(Math.max(0, quote - 10), quote));
      steps += attributesAtMost(text.slice(start, end), goesOn) ** 2 / 2;
    }
    start = end + 1;
  }
  return steps;
}

const longTag = 500;

/** Blanks and slashes outside quotes in a stretch without `>` that holds a tag or goes on with one. */
function attributesAtMost(stretch: string, goesOn: boolean): number {
  const tag = goesOn ? 0 : stretch.search(/<[a-z/]/i);
  if (tag < 0) return 0;
  const unquoted = stretch.slice(tag).replace(/=\s*(?:"[^"]*"|'[^']*')/g, ' ');
  return unquoted.match(/[\s/]+/g)?.length ?? 0;
}
