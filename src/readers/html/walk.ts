// Walks the shown nodes of a page in order and tells what it meets: text, line ends, blocks, tables.
import type { Span } from '../../document/span.ts';
import { headingLevel, isBlock, isLink, isLowered, isPreformatted, isRaised, isShown } from './element-kind.ts';
import { isElement } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';
import { isPale, isUnseen, sightIn, sightWithin } from './sight.ts';
import type { Sight } from './sight.ts';
import { linesIn, pieceAt } from './text-piece.ts';
import type { TextPiece } from './text-piece.ts';

/** What holds for a node by the elements around it. */
export interface Surroundings {
  readonly container: HtmlElement;
  readonly level: number;
  readonly isLinked: boolean;
  readonly isPreformatted: boolean;
  readonly isRaised: boolean;
  readonly sight: Sight;
}

/** What the surroundings of a text mean for it. `isAside`: beside other text it does not count, a mark of a note or letters too pale to be seen. */
export interface ShownText {
  readonly isLinked: boolean;
  readonly isPreformatted: boolean;
  readonly isAside: boolean;
  /** Set high, as marks of notes are. */
  readonly isRaised: boolean;
}

export interface Visitor {
  readonly source: string;
  readonly text: (piece: TextPiece, shown: ShownText) => void;
  /** A line ends: at `<br>`, and where a block begins or ends; `around` is what holds for the text before. */
  readonly lineEnd: (around: Surroundings) => void;
  /** Characters behind stand apart from those before. */
  readonly space: () => void;
  /** True where the table was seen to; else it is walked like any block. */
  readonly table: (table: HtmlElement, around: Surroundings) => boolean;
  /** A field of a form, where what is filled in counts as text. */
  readonly field?: (field: HtmlElement, around: Surroundings) => void;
  /** Like `table`, for a row of cells that is drawn without the elements of a table, where such rows are looked for. */
  readonly row?: (row: HtmlElement, around: Surroundings) => boolean;
}

/** Walks the children of an element. The tree is known not to be deep. */
export function walkChildren({ childNodes }: HtmlElement, around: Surroundings, visitor: Visitor): void {
  for (let index = 0; index < childNodes.length;) {
    const found = pieceAt(childNodes, index);
    if (found) visitText(found.piece, around, visitor);
    const child = childNodes[index];
    if (!found && child && isElement(child)) {
      if (isShown(child)) visitElement(child, around, visitor);
      else if (child.tagName === 'input') visitor.field?.(child, around);
    }
    index = found?.next ?? index + 1;
  }
}

/** The surroundings of the text of a cell or a page. */
export function within(container: HtmlElement): Surroundings {
  const sight = sightIn(container);
  return { container, level: 0, isLinked: false, isPreformatted: false, isRaised: false, sight };
}

function visitText(piece: TextPiece, around: Surroundings, visitor: Visitor): void {
  if (isUnseen(around.sight)) return;
  const { isLinked, isPreformatted, isRaised: isMark } = around;
  const shown = { isLinked, isPreformatted, isRaised: isMark, isAside: isMark || isPale(around.sight) };
  if (!isPreformatted) {
    visitor.text(piece, shown);
    return;
  }
  for (const [index, line] of linesIn(visitor.source, piece).entries()) {
    if (index > 0) visitor.lineEnd(around);
    visitor.text(line, shown);
  }
}

function visitElement(element: HtmlElement, around: Surroundings, visitor: Visitor): void {
  if (element.tagName === 'br' || element.tagName === 'hr') visitor.lineEnd(around);
  else if (isBlock(element)) visitBlock(element, around, visitor);
  else {
    const isApart = isLowered(element);
    if (isApart) visitor.space();
    walkChildren(element, inline(element, around), visitor);
    if (isApart) visitor.space();
  }
}

function inline(element: HtmlElement, around: Surroundings): Surroundings {
  const sight = sightWithin(around.sight, element);
  const isMark = around.isRaised || isRaised(element);
  const isLinked = around.isLinked || isLink(element);
  if (sight === around.sight && isMark === around.isRaised && isLinked === around.isLinked) return around;
  return { ...around, isLinked, isRaised: isMark, sight };
}

function visitBlock(element: HtmlElement, around: Surroundings, visitor: Visitor): void {
  visitor.lineEnd(around);
  if (element.tagName === 'table' && visitor.table(element, around)) return;
  if (visitor.row?.(element, around) === true) return;
  const inner = {
    ...around,
    container: element,
    sight: sightWithin(around.sight, element),
    level: headingLevel(element) || around.level,
    isPreformatted: around.isPreformatted || isPreformatted(element),
  };
  walkChildren(element, inner, visitor);
  visitor.lineEnd(inner);
}

/** The span of an element from its first to its last tag; null where the parser put it in by itself. */
export function elementSpan(element: HtmlElement): Span | null {
  const location = element.sourceCodeLocation;
  return location ? { start: location.startOffset, end: location.endOffset } : null;
}
