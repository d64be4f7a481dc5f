// The rows of a table as a browser shows them: head first, foot last, what is not displayed left out.
import { childrenNamed } from './element-kind.ts';
import type { HtmlElement } from './parse-html.ts';

export interface HtmlRow {
  readonly element: HtmlElement;
  /** The part of the table (thead, tbody, tfoot) the row is in; a span over rows ends with it. */
  readonly group: HtmlElement;
  readonly cells: readonly HtmlElement[];
}

export function tableRows(table: HtmlElement): HtmlRow[] {
  const groups = childrenNamed(table, 'thead tbody tfoot');
  const first = (name: string): readonly HtmlElement[] => groups.filter((group) => group.tagName === name).slice(0, 1);
  const edges = new Set([...first('thead'), ...first('tfoot')]);
  const inOrder = [...first('thead'), ...groups.filter((group) => !edges.has(group)), ...first('tfoot')];
  return inOrder.flatMap((group) =>
    childrenNamed(group, 'tr').map((element) => ({ element, group, cells: childrenNamed(element, 'td th') })),
  );
}
