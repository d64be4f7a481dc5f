// A figure that ran into the end of its label, where a program set no blank between the two cells.
//
//   2.没有现成信息需要另行制
//   作0 0 0 0 0 0 0              the end of the label is on another line of the page than the figures
import type { Span } from '../../document/span.ts';
import { headOrders } from './glossary.ts';
import { isSumIn } from './row-sums.ts';

/** Columns of table 三. */
const widest = headOrders[0]?.length ?? 0;
const labelAndFigure = /^(.*[\p{Script=Han}）)\u201d"])(\d{1,8}|[-\u2013\u2014\uff0d])$/u;

/** A word with its place in the text and in its line. */
interface Placed extends Span {
  readonly text: string;
  readonly x: number;
}

interface LineParts {
  readonly words: readonly Placed[];
  readonly figures: readonly Placed[];
}

/** The words and figures of a line, parted where it has the figures of all other columns, and all of them add up. */
export function withFirstFigure({ words, figures }: LineParts): LineParts {
  const last = words.at(-1);
  const found = figures.length === widest - 1 && last ? labelAndFigure.exec(last.text) : null;
  if (!last || found === null) return { words, figures };
  const [, label = '', digits = ''] = found;
  const figure = { text: digits, x: last.x + label.length, start: last.start + label.length, end: last.end };
  const all = [figure, ...figures];
  if (!isSumIn(all)) return { words, figures };
  return { words: [...words.slice(0, -1), { ...last, text: label, end: figure.start }], figures: all };
}
