// What an element means for its text: shown or not, a block of its own, a heading, a link. From tags and inline styles alone.
import { attribute, isElement } from './parse-html.ts';
import type { HtmlElement, HtmlNode } from './parse-html.ts';

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

/** What an inline style does to the text; sheets of styles are not read. */
interface Style {
  readonly isHidden: boolean;
  readonly isRemoved: boolean;
  readonly isBlock: boolean;
  readonly isRaised: boolean;
}

const plainStyle: Style = { isHidden: false, isRemoved: false, isBlock: false, isRaised: false };
const hidden =
  /(?:^|[\s;])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:[^;]*line-through)/i;
const removed = /(?:^|[\s;])display\s*:\s*none/i;
const block = /(?:^|[\s;])display\s*:\s*(?:block|flex|grid|table|list-item)/i;
const raised = /(?:^|[\s;])vertical-align\s*:\s*(?:super|sub)\b/i;

/** A page repeats few styles many times. */
const knownStyles = new Map<string, Style>();
const mostKnown = 500;

function styleOf(element: HtmlElement): Style {
  const written = element.attrs.length === 0 ? null : attribute(element, 'style');
  if (written === null) return plainStyle;
  const known = knownStyles.get(written);
  if (known) return known;
  const style = {
    isHidden: hidden.test(written),
    isRemoved: removed.test(written),
    isBlock: block.test(written),
    isRaised: raised.test(written),
  };
  if (knownStyles.size >= mostKnown) knownStyles.clear();
  knownStyles.set(written, style);
  return style;
}

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

/** Characters set high or low stand apart from those beside them: 12 with a note mark 1 is not 121. */
export function isRaised(element: HtmlElement): boolean {
  return element.tagName === 'sup' || element.tagName === 'sub' || styleOf(element).isRaised;
}

export function isPreformatted(element: HtmlElement): boolean {
  return /^(?:pre|listing|xmp)$/.test(element.tagName);
}

/** The shown child elements with one of these tags. */
export function childrenNamed(element: { readonly childNodes: readonly HtmlNode[] }, names: string): HtmlElement[] {
  const wanted = names.split(' ');
  return element.childNodes.filter(isElement).filter((child) => wanted.includes(child.tagName) && !isRemoved(child));
}
