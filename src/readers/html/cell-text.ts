// The visible text of a cell, and its place.
import type { HtmlElement } from './parse-html.ts';
import { isShown } from './element-kind.ts';
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
    });
  }
  const at = cell.sourceCodeLocation?.startTag?.endOffset ?? cell.sourceCodeLocation?.startOffset ?? 0;
  const nowhere = { start: at, end: at };
  return collector.take() ?? { text: '', span: nowhere, linked: 0, placeAt: () => nowhere };
}
