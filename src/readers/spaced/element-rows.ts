// Rows of cells from the elements of a table.
import type { Row } from '../../document/grid.ts';
import type { SourceText } from '../../document/source-text.ts';
import { cellOf, lumpOf, rowOf } from './cells.ts';
import type { Element } from './elements.ts';

/** The rows in order; below heads whose order nobody can tell the figures of a row have no columns. */
export function rowsOfElements(source: SourceText, elements: readonly Element[]): Row[] {
  let areInColumns = true;
  return headsFirst(elements).flatMap((element) => {
    if (element.kind === 'heads' || element.isContrary) areInColumns = element.isContrary !== true;
    return toRows(source, element, areInColumns);
  });
}

/** Words right above heads stand behind them: one may be a group head, which there is not taken for the first column. */
function headsFirst(elements: readonly Element[]): Element[] {
  const ordered: Element[] = [];
  for (const element of elements) {
    const strays = ordered.length - ordered.findLastIndex(({ kind }) => kind !== 'stray') - 1;
    ordered.splice(element.kind === 'heads' ? ordered.length - strays : ordered.length, 0, element);
  }
  return ordered;
}

/** Group labels, then the label, then the figures, one cell each; words without a place are cells of their own. */
function toRows(
  source: SourceText,
  { kind, before, label, figures, rows, isTorn }: Element,
  areInColumns: boolean,
): readonly Row[] {
  if (kind === 'heads') return rows;
  const labels = kind === 'stray' ? label.map((word) => [word]) : [label];
  // Below heads in an unknown order no figure has a column, so that all of a row are one cell.
  const values =
    areInColumns && isTorn !== true ? figures.map((word) => cellOf(source, [word])) : lumpOf(source, figures);
  const words = [...before, ...labels].filter((one) => one.length > 0);
  const cells = [...words.map((one) => cellOf(source, one)), ...values];
  return cells.length > 0 ? [rowOf(cells)] : [];
}
