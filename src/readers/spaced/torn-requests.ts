// The rows of table 三 where figures stand apart from their labels, below heads that show the order of the columns.
import type { Row } from '../../document/grid.ts';
import type { SourceText } from '../../document/source-text.ts';
import type { Line } from '../lines.ts';
import { cellOf, rowOf } from './cells.ts';
import { contextOf, textOf } from './elements.ts';
import type { Context, Known } from './elements.ts';
import { rowsOfElements } from './element-rows.ts';
import { allApplicants, applicantGroup, headOrders, isKnownLabel, isLabel, isPieceOfGroup } from './glossary.ts';
import { columnsOfBlock, headsOfBlock, isEmptyBlock } from './head-blocks.ts';
import { headLines } from './head-lines.ts';
import { coreOf, isBracketOpen, startsNumbered } from './label-core.ts';
import type { Word } from './line-words.ts';
import { areAllNoughts } from './noughts.ts';
import { orderedRows } from './ordered-rows.ts';
import type { PrintedFigures } from './ordered-rows.ts';
import { blocksOf } from './torn-parts.ts';
import type { TornPart } from './torn-parts.ts';

const [applicants = []] = headOrders;

type Lines = readonly (readonly Word[])[];

/** Rows of table 三; those whose label does not stand right before their figures have none, and are tied by their order. */
export function rowsOfRequests(
  { source, patience, lines: section }: Pick<Known, 'source' | 'patience'> & { readonly lines: readonly Line[] },
  parts: readonly TornPart[],
  print: PrintedFigures,
): Row[] | null {
  const rows = orderedRows(parts, print)?.map(({ label, ...row }) => ({ ...row, label: wholeLabel(label) }));
  if (!rows) return null;
  const used = new Set(rows.flatMap(({ label }) => label));
  const context = contextOf({ source, patience, rows: rows.map(({ figures }) => figures), areCells: false });
  const lines = parts.flatMap((part) => part.lines);
  const headsIn = (words: readonly Word[]): readonly Word[] =>
    words.filter((word, at) => !used.has(word) && mayBeHead(words, at));
  const blocks = blocksOf(lines, section).map((block) => block.map(headsIn));
  const headWords = lines.map(headsIn).filter((words) => words.length > 0);
  const top = Math.min(...rows.flatMap(({ figures }) => figures.map(({ start }) => start)));
  const areNoughts = areAllNoughts(rows.flatMap(({ figures }) => figures));
  const heads = headsInBlocks(source, blocks) ?? headRows(context, headWords, top) ?? (areNoughts ? [] : null);
  if (heads === null) return null;
  return [
    ...heads,
    ...rows.map(({ label, figures, isBeside }) => {
      const [first, ...others] = [...(label.length > 0 ? [label] : []), ...figures.map((word) => [word])];
      const isTold = isBeside && isLabel(coreOf(textOf(label)));
      const own = { ...cellOf(source, first ?? []), ...(isTold ? {} : { isByOrder: true as const }) };
      return rowOf([own, ...others.map((one) => cellOf(source, one))]);
    }),
  ];
}

/**
 * Heads put together, or as they stand where they are whole; none where only their order is clear, null where nothing is.
 * `top`: where the first figure stands. A head below it was moved, so that it shows no other order than the form's.
 */
function headRows(context: Context, lines: Lines, top: number): readonly Row[] | null {
  const { source } = context;
  const heads = headLines(context, lines);
  const isContrary = heads?.some((element) => element.isContrary) ?? false;
  if (!isContrary && heads?.some(({ kind }) => kind === 'heads')) {
    const made = rowsOfElements(source, heads);
    const isMoved = lines.some((words) => words.some(({ start }) => start > top));
    return isMoved && !areInFormOrder(made) ? null : made;
  }
  const words = lines.flat();
  if (areCellByCell(words)) return [];
  if (isContrary) return null;
  const whole = new Set(words.map(({ text }) => coreOf(text)));
  return applicants.every((head) => whole.has(head))
    ? lines.map((line) => rowOf(line.map((word) => cellOf(source, [word]))))
    : null;
}

/**
 * The row of heads that were printed in blocks, each that of some columns, in the form's order; the block below the head of a
 * group may come before others. None where their words are not to be told apart, null where they show another order.
 */
function headsInBlocks(source: SourceText, blocks: readonly Lines[]): readonly Row[] | null {
  const found = blocks.flatMap((block) => {
    const lines = block.map((words) => words.filter(({ text }) => !isOuterHead(coreOf(text))));
    const pieces = lines.map((words) => words.map(({ text }) => coreOf(text)));
    if (isEmptyBlock(pieces)) return [];
    const { from = -1, end = -1 } = columnsOfBlock(pieces, applicants) ?? {};
    return [
      {
        from,
        end,
        heads: headsOfBlock(lines, applicants.slice(from, end)),
        isBelow: lines.flat().length < block.flat().length,
      },
    ];
  });
  if (found.length < 2) return null;
  const beside = found.filter(({ isBelow }) => !isBelow);
  const all = found.toSorted((one, other) => one.from - other.from);
  const areInOrder =
    beside.every(({ from }, at) => from > (beside[at - 1]?.from ?? -1)) &&
    all.every(({ from }, at) => from === (all[at - 1]?.end ?? 0));
  if (!areInOrder || all.at(-1)?.end !== applicants.length) return null;
  const heads = all.flatMap((block) => block.heads ?? []);
  return heads.length === applicants.length ? [rowOf(heads.map((words) => cellOf(source, words)))] : [];
}

function isOuterHead(core: string): boolean {
  return core === applicantGroup || core === allApplicants;
}

function areInFormOrder(heads: readonly Row[]): boolean {
  return heads.every(({ cells }) => {
    const places = cells.map(({ text }) => applicants.indexOf(coreOf(text))).filter((place) => place >= 0);
    return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
  });
}

const inner = applicants.slice(1, -1).join('');

/** Heads of one cell after the other, in the form's order; that of all applicants, which the sums tell, may come anywhere. */
function areCellByCell(words: readonly Word[]): boolean {
  const text = words.map((word) => coreOf(word.text)).join('');
  return [applicantGroup, ''].some((group) => text.includes(`${applicants[0] ?? ''}${group}${inner}`));
}

/**
 * The words up to where they make a label, with all that its brackets hold, and without pieces of the group's that stand among
 * them; none where it goes on elsewhere.
 */
function wholeLabel(printed: readonly Word[]): readonly Word[] {
  const words = printed.filter(({ text }, at) => at === 0 || !isPieceOfGroup(coreOf(text)));
  const texts = words.map((_, at) => textOf(words.slice(0, at + 1)));
  return words.slice(0, texts.findIndex((text) => isKnownLabel(text) && !isBracketOpen(text)) + 1);
}

function mayBeHead(words: readonly Word[], at: number): boolean {
  const core = coreOf(words[at]?.text ?? '');
  if (core === '' || startsNumbered(words, at)) return false;
  return [...applicants, applicantGroup, allApplicants].some((head) => head.includes(core));
}
