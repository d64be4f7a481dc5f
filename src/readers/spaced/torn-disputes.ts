// The one row of table 四 where its figures stand apart from its heads, or between them.
//
//   行政复议 行政诉讼 未经复议直接起诉      heads of groups in the form's order, wherever among the others
//   结果 维持 … 总计                       three times the heads of the columns of one group, cell by cell, wherever a
//                                          page or a block ends among them
//   0 10 0 8 18                            each group of figures adds up
//   复议后起诉 结果 维持 … 总计
//   20 0 8 6 34 16 11 7 17 51              no more figures than the heads above them promise
import type { Row } from '../../document/grid.ts';
import { cellOf, rowOf } from './cells.ts';
import { contextOf, headsOrStrays } from './elements.ts';
import type { Known } from './elements.ts';
import { rowsOfElements } from './element-rows.ts';
import { groupHeads, headOrders, litigation } from './glossary.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';
import { isSumIn } from './row-sums.ts';
import type { TornPart } from './torn-parts.ts';

const columns = headOrders[1] ?? [];
const size = columns.length / groupHeads.size;

/** The row below its heads; null where anything leaves it open. */
export function rowsOfDisputes(
  { source, patience }: Pick<Known, 'source' | 'patience'>,
  parts: readonly TornPart[],
): Row[] | null {
  const figures = parts.flatMap(({ figureLines }) => figureLines.flat());
  const groups = Array.from({ length: groupHeads.size }, (_, at) => figures.slice(at * size, (at + 1) * size));
  if (!groups.every(endsInSum)) return null;
  const row = rowOf(figures.map((word) => cellOf(source, [word])));
  const lines = parts.flatMap((part) => part.lines).slice(1);
  const heads = headsOrStrays(contextOf({ source, patience, rows: [figures], areCells: false }), lines);
  const areFound = heads.some(({ kind }) => kind === 'heads') && !heads.some(({ isContrary }) => isContrary);
  if (areFound) return [...rowsOfElements(source, heads), row];
  return areCellByCell(parts) ? [row] : null;
}

function endsInSum(figures: readonly Word[]): boolean {
  const values = figures.map(({ text }) => Number(text));
  return isSumIn(figures) && values.at(-1) === Math.max(...values);
}

const anyHead = new RegExp([litigation, ...groupHeads, ...columns.slice(0, size)].join('|'), 'g');

/** True where the words are heads and nothing else, all of them there, in order and before their figures. */
function areCellByCell(parts: readonly TornPart[]): boolean {
  const outer: string[] = [];
  const own: string[] = [];
  let printed = 0;
  for (const [index, { lines, figureLines }] of parts.entries()) {
    const text = lines
      .slice(index === 0 ? 1 : 0)
      .flat()
      .map((word) => coreOf(word.text))
      .join('');
    const heads = text.match(anyHead) ?? [];
    if (heads.join('') !== text) return false;
    for (const head of heads) (columns.includes(head) ? own : outer).push(head);
    printed += figureLines.flat().length;
    if (printed > own.length) return false;
  }
  const groups = outer.filter((head) => head !== litigation);
  return own.join() === columns.join() && groups.join() === [...groupHeads].join() && outer.indexOf(litigation) !== 0;
}
