// Cells and rows from words of spaced text.
import type { Cell, Row } from '../../document/grid.ts';
import type { SourceText } from '../../document/source-text.ts';
import type { Word } from './line-words.ts';

/**
 * One cell from one or more words. Words that only blanks part give the text as it stands; words of several places are
 * joined, and the first place stands for the cell.
 */
export function cellOf(source: SourceText, words: readonly Word[]): Cell {
  const runs: Word[] = [];
  for (const word of words) {
    const before = runs.at(-1);
    const between = before ? source.text.slice(before.end, word.start) : '';
    if (before === undefined || word.start < before.end || between.length > 80 || /[^ \u00a0\u3000]/.test(between)) {
      runs.push(word);
      continue;
    }
    const span = { start: before.start, end: word.end };
    runs[runs.length - 1] = { ...before, ...span, text: source.slice(span) };
  }
  const span = { start: runs[0]?.start ?? 0, end: runs[0]?.end ?? 0 };
  return { span, text: runs.map(({ text }) => text).join(''), column: 0, columnSpan: 1, rowSpan: 1 };
}

/** Figures that nobody can tell apart by columns, as one cell that is no number; none for a lone one, which would be. */
export function lumpOf(source: SourceText, words: readonly Word[]): readonly Cell[] {
  if (words.length < 2) return [];
  return [{ ...cellOf(source, words), text: words.map(({ text }) => text).join(' ') }];
}

/** A row of cells in this order; its span reaches over all of them. */
export function rowOf(cells: readonly Cell[]): Row {
  let [start, end] = [Infinity, 0];
  const inOrder = cells.map((cell, column): Cell => {
    start = Math.min(start, cell.span.start);
    end = Math.max(end, cell.span.end);
    return cell.column === column ? cell : { ...cell, column };
  });
  return { cells: inOrder, span: { start: Math.min(start, end), end } };
}

/** A cell as the word it holds, whose place on its line is not known. */
export function asWord({ span, text }: Cell): Word {
  return { ...span, text, x: 0 };
}
