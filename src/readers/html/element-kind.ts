// What an element means for its text: shown or not, a block of its own, a heading, a link. From its tag and its style.
import { attribute, isElement } from './parse-html.ts';
import type { HtmlElement, HtmlNode } from './parse-html.ts';
import { styleOf } from './style.ts';

function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Code, controls, pictures, what stands over characters, and text struck out. */
const unshown = tags(
  'script style noscript template head title meta link xml select datalist textarea button input iframe object embed ' +
    'applet svg math canvas audio video map dialog rt rp del s strike noframes noembed',
);
/** Parts of a page around its article. */
const chrome = tags('nav footer aside menu');
const chromeRoles = tags('navigation banner contentinfo search menu menubar complementary dialog');

const blocks = tags(
  'address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup html legend li listing main ol optgroup p pre section summary table tbody td tfoot th thead tr ul xmp',
);

/** False for what a reader of the page does not see, and for the navigation around the article. */
export function isShown(element: HtmlElement): boolean {
  const { tagName } = element;
  if (unshown.has(tagName) || chrome.has(tagName)) return false;
  if (element.attrs.length === 0) return true;
  return !isHidden(element) && !chromeRoles.has(attribute(element, 'role') ?? '');
}

/** True where the element itself says that it is not shown. */
export function isHidden(element: HtmlElement): boolean {
  return attribute(element, 'hidden') !== null || styleOf(element).isHidden;
}

/** True for a row or cell that is not only invisible but not there: the cells behind it move up. */
function isRemoved(element: HtmlElement): boolean {
  return attribute(element, 'hidden') !== null || styleOf(element).isRemoved;
}

const row = /(?:^|[\s;])display\s*:\s*(?:(?:inline-)?flex|table-row)/i;
const cell = /(?:^|[\s;])(?:display\s*:\s*(?:table-cell|inline-block)|float\s*:\s*left)/i;
const cellRoles = tags('cell gridcell columnheader rowheader');
const cellClass = /(?:^|[\s_-])(?:td|th|cell|col|column)(?:$|[\s_\d-])/i;

/** True where an element lays its children out side by side. */
export function isDrawnRow(element: HtmlElement): boolean {
  return attribute(element, 'role') === 'row' || row.test(attribute(element, 'style') ?? '');
}

/** True where an element says that it stands beside others in a row. */
export function isDrawnCell(element: HtmlElement): boolean {
  return (
    cellRoles.has(attribute(element, 'role') ?? '') ||
    cell.test(attribute(element, 'style') ?? '') ||
    cellClass.test(attribute(element, 'class') ?? '')
  );
}

export function isBlock(element: HtmlElement): boolean {
  return blocks.has(element.tagName) || styleOf(element).isBlock;
}

const headings = /^h([1-6])$/;

/** Level of a heading element, else 0. */
export function headingLevel(element: HtmlElement): number {
  const match = headings.exec(element.tagName);
  return match ? Number(match[1]) : 0;
}

/** A link that leads somewhere; the anchors that editors leave in a text do not. */
export function isLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && attribute(element, 'href') !== null;
}

/** Characters set high beside others are the mark of a note, and no part of a figure: 12 with a mark 1 is not 121. */
export function isRaised(element: HtmlElement): boolean {
  return element.tagName === 'sup' || styleOf(element).isRaised;
}

/** Characters set low stand apart from those beside them. */
export function isLowered(element: HtmlElement): boolean {
  return element.tagName === 'sub' || styleOf(element).isLowered;
}

export function isPreformatted(element: HtmlElement): boolean {
  return /^(?:pre|listing|xmp)$/.test(element.tagName);
}

/** The shown child elements with one of these tags. */
export function childrenNamed(element: { readonly childNodes: readonly HtmlNode[] }, names: string): HtmlElement[] {
  const wanted = names.split(' ');
  return element.childNodes.filter(isElement).filter((child) => wanted.includes(child.tagName) && !isRemoved(child));
}
