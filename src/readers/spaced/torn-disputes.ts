// The one row of table 四 where its figures stand apart from its heads, or between them.
//
//   行政复议 行政诉讼 未经复议直接起诉      heads of groups in the form's order, wherever among the others
//   结果 维持 … 总计                       three times the heads of the columns of one group, cell by cell, wherever a
//                                          page or a block ends among them
//   0 10 0 8 18                            each group of figures adds up
//   复议后起诉 结果 维持 … 总计
//   20 0 8 6 34 16 11 7 17 51              no more figures than the heads above them promise
//
//   未经复议直接起诉                       or block by block: the letters of the next columns, line by line, and the
//   结果 其他                              figures of these
//   纠正 结果
//   12 0
import type { Row } from '../../document/grid.ts';
import type { Line } from '../lines.ts';
import { cellOf, rowOf } from './cells.ts';
import { isContrary } from './contrary-order.ts';
import { contextOf, headsOrStrays } from './elements.ts';
import type { Known } from './elements.ts';
import { rowsOfElements } from './element-rows.ts';
import { groupHeads, headOrders, litigation } from './glossary.ts';
import { coreOf } from './label-core.ts';
import type { Word } from './line-words.ts';
import { areAllNoughts, areMixedNoughts } from './noughts.ts';
import { endsInSum, sum } from './row-sums.ts';
import { columnsOfBlock, isEmptyBlock } from './head-blocks.ts';
import type { HeadBlock } from './head-blocks.ts';
import { blocksOf } from './torn-parts.ts';
import type { TornPart } from './torn-parts.ts';

const columns = headOrders[1] ?? [];
const size = columns.length / groupHeads.size;

/** The row below its heads; null where anything leaves it open. */
export function rowsOfDisputes(
  { source, patience, lines }: Pick<Known, 'source' | 'patience'> & { readonly lines: readonly Line[] },
  parts: readonly TornPart[],
): Row[] | null {
  const figureLines = parts.flatMap((part) => part.figureLines);
  const figures = figureLines.flat();
  const groups = Array.from({ length: groupHeads.size }, (_, at) => figures.slice(at * size, (at + 1) * size));
  const rowOfFigures = (words: readonly Word[]): Row => rowOf(words.map((word) => cellOf(source, [word])));
  const headLines = parts.flatMap((part) => part.lines).slice(1);
  if (areAllNoughts(figures) && headLines.flat().every(isOfHead)) return [rowOfFigures(figures)];
  // No sum tells a nought from a mark that stands for one.
  const areExchangeable = figureLines.length > 1 && areMixedNoughts(figures);
  if (areExchangeable || areGroupsAhead(parts)) return null;
  const heads = headsOrStrays(contextOf({ source, patience, rows: [figures], areCells: false }), headLines);
  const areFound = heads.some(({ kind }) => kind === 'heads') && !heads.some(({ isContrary }) => isContrary);
  if (areFound && groups.every(endsInSum)) return [...rowsOfElements(source, heads), rowOfFigures(figures)];
  if (headLines.some(isContrary)) return null;
  return groups.every(endsInSum) && areHeadsInOrder(parts, lines) ? [rowOfFigures(figures)] : null;
}

/** A piece of a head of the table, and no label of another. */
function isOfHead({ text }: Word): boolean {
  const core = coreOf(text);
  return (
    outerHead.test(core) || columns.some((head) => head.includes(core)) || allOuter.some((head) => head.includes(core))
  );
}

const allOuter = [litigation, ...groupHeads];
const outerHead = new RegExp(`^(?:${allOuter.join('|')})+$`);
const anyOuterHead = new RegExp(allOuter.join('|'), 'g');

/** True where the words are heads and nothing else, all of them there, in order, and before their figures, block by block. */
function areHeadsInOrder(parts: readonly TornPart[], printed: readonly Line[]): boolean {
  const outer: string[] = [];
  let from = 0;
  let count = 0;
  for (const [index, { lines, figureLines }] of parts.entries()) {
    const own = index === 0 ? lines.slice(1) : lines;
    outer.push(...own.flat().flatMap(({ text }) => outerIn(coreOf(text))));
    const heads = own.map((words) => words.map(({ text }) => coreOf(text)).filter((core) => !outerHead.test(core)));
    const blocks = blocksOf(own, printed).map((block) => block.map((words) => heads[own.indexOf(words)] ?? []));
    const runs = blocksOf(figureLines, printed).map((run) => run.flat().length);
    const widths = columnsIn(blocks, from) ?? columnsIn([heads], from);
    if (widths === null) return false;
    from += sum(widths);
    count += sum(runs);
    // Blocks of several heads above blocks of a figure each may stand in another order than these.
    if (count > from || (runs.length > 1 && widths.slice(-runs.length).join() !== runs.join())) return false;
  }
  const groups = outer.filter((head) => head !== litigation);
  return from === columns.length && groups.join() === [...groupHeads].join() && outer.indexOf(litigation) !== 0;
}

/**
 * True where the first figures stand below the heads of all groups and no head of a column of the last: the heads to come may
 * be those of the first group as well.
 */
function areGroupsAhead(parts: readonly TornPart[]): boolean {
  const cores = parts.map(({ lines }, at) =>
    (at === 0 ? lines.slice(1) : lines).flat().map(({ text }) => coreOf(text)),
  );
  return parts.some(({ figureLines }, at) => {
    const printed = cores.slice(0, at + 1).flat();
    const letters = printed.filter((core) => !outerHead.test(core)).join('').length;
    const groups = printed.flatMap(outerIn).filter((head) => head !== litigation);
    const before = sum(parts.slice(0, at).map((part) => part.figureLines.flat().length));
    const isFirst = figureLines.length > 0 && before < size;
    return isFirst && groups.length === groupHeads.size && letters <= lettersOfOthers;
  });
}

/** How many letters the heads of all columns have but those of the last group. */
const lettersOfOthers = columns.slice(0, -size).join('').length;

function outerIn(core: string): readonly string[] {
  return outerHead.test(core) ? (core.match(anyOuterHead) ?? []) : [];
}

/** How many columns each block of heads has, from one on; null where it is not that of the next columns and of no others. */
function columnsIn(blocks: readonly HeadBlock[], from: number): readonly number[] | null {
  const found: number[] = [];
  let start = from;
  for (const block of blocks) {
    if (isEmptyBlock(block)) continue;
    const own = columnsOfBlock(block, columns, start);
    if (own === null) return null;
    found.push(own.end - start);
    start = own.end;
  }
  return found;
}
