// Counts of table 二 that are printed in thousands or so: 行政许可（万件）.
import type { FigureId } from '../codebook/figures.ts';
import type { Fact } from './fact.ts';
import type { RowMatch } from './table-match.ts';
import type { InUnit } from './units.ts';
import { withPointMoved, zerosOf } from './value.ts';

/** （万件）, （单位：千宗）, ：万件 at the end of a label or head; 万元 is a unit of money. */
const scale = /[(（:：]\s*(?:单位[:：为]?\s*)?([百千万亿]{1,2})(?:[件条项宗次份个起]|人次|件次)?\s*[)）]?\s*$/u;

/** The zeros that labels and heads add to their figures, for those that add some. */
export function zerosOfCounts(rows: readonly RowMatch[]): ReadonlyMap<FigureId, number> {
  const zeros = new Map<FigureId, number>();
  let heads = 0;
  for (const { kind, row, figures } of rows) {
    let own = 0;
    for (const { text } of row.cells) own = Math.max(own, zerosIn(text));
    if (kind === 'head') heads = own;
    // A head of several columns tells of its own column alone.
    const added = kind === 'figures' ? own || (figures.length === 1 ? heads : 0) : 0;
    if (added > 0) for (const figure of figures) zeros.set(figure, added);
  }
  return zeros;
}

/** A count printed in thousands or so, as one; null for any other. What its own cell prints wins over head and label. */
export function inOnes(fact: Fact, zeros: ReadonlyMap<FigureId, number> | null): InUnit | null {
  const added = zeros?.get(fact.figure);
  if (added === undefined || fact.value === null || fact.status !== 'printed') return null;
  return { fact: { ...fact, value: withPointMoved(fact.value, added) }, unit: 'deviating' };
}

/** A label and its unit; figures are mostly shorter. */
const shortest = 4;

function zerosIn(text: string): number {
  const unit = text.length < shortest ? undefined : scale.exec(text)?.[1];
  return unit === undefined ? 0 : zerosOf(unit);
}
