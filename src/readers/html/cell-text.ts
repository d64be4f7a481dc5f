// The visible text of a cell, and its place.
import type { HtmlElement } from './parse-html.ts';
import { isHidden, isShown } from './element-kind.ts';
import { attribute } from './parse-html.ts';
import type { TextPiece } from './text-piece.ts';
import { collectText } from './visible-text.ts';
import type { VisibleText } from './visible-text.ts';
import { walkChildren, within } from './walk.ts';

/** Text with a line end between paragraphs and at each `<br>`; an empty cell stands behind its tag, with no text. */
export function cellText(source: string, cell: HtmlElement): VisibleText {
  const collector = collectText(source);
  if (isShown(cell)) {
    walkChildren(cell, within(cell), {
      source,
      text: collector.add,
      lineEnd: collector.breakLine,
      space: collector.space,
      table: () => false,
      field: (field, around) => {
        const piece = filledIn(source, field);
        if (piece) collector.add(piece, { ...around, isAside: false });
      },
    });
  }
  const at = cell.sourceCodeLocation?.startTag?.endOffset ?? cell.sourceCodeLocation?.startOffset ?? 0;
  const nowhere = { start: at, end: at };
  return collector.take() ?? { text: '', span: nowhere, linked: 0, isRaised: false, placeAt: () => nowhere };
}

/** What is filled in in a field of text; null for buttons and fields that are not shown. */
function filledIn(source: string, field: HtmlElement): TextPiece | null {
  const text = attribute(field, 'value') ?? '';
  const place = field.sourceCodeLocation?.attrs?.['value'];
  const isText = /^(?:text|number|tel|)$/i.test((attribute(field, 'type') ?? '').trim());
  if (text === '' || !place || !isText || isHidden(field)) return null;
  const start = source.indexOf(text, place.startOffset + 'value'.length);
  return start < 0 || start + text.length > place.endOffset ? null : { text, start, end: start + text.length };
}
