// Sections of a text whose tables were torn into words and figures, read where their figures prove their order.
import type { Block } from '../../document/document.ts';
import type { Grid, Row } from '../../document/grid.ts';
import type { SourceText } from '../../document/source-text.ts';
import type { Line } from '../lines.ts';
import { stretchesOf } from './cell-segments.ts';
import { cellOf, rowOf } from './cells.ts';
import { contextOf, headsOrStrays, textOf } from './elements.ts';
import type { Context } from './elements.ts';
import { rowsOfElements } from './element-rows.ts';
import type { Patience } from './fill-heads.ts';
import {
  allApplicants,
  applicantGroup,
  beginsLabel,
  beginsLead,
  groupHeads,
  headOrders,
  holdsLabel,
  isColumnHead,
  isLabel,
} from './glossary.ts';
import { headLines } from './head-lines.ts';
import { coreOf, isBracketOpen, numberingOf, startsNumbered } from './label-core.ts';
import { isFigure } from './line-words.ts';
import type { Word } from './line-words.ts';
import { orderedRows } from './ordered-rows.ts';
import type { WordsThenFigures } from './ordered-rows.ts';
import { pageEnds } from './page-digits.ts';
import { isSumIn } from './row-sums.ts';

const [applicants = [], ofDisputes = []] = headOrders;

interface Setting {
  readonly source: SourceText;
  readonly lines: readonly Line[];
  readonly patience: Patience;
}

/** A text with more sections is no report; each is held against all rows. */
const mostSections = 60;

/** The blocks of a text, with tables that could be put in order in place of what was made of their pieces. */
export function withOrderedTables(blocks: readonly Block[], setting: Setting): readonly Block[] {
  const rows = blocks.flatMap((block) => (block.kind === 'grid' && isOfLines(block) ? block.rows : []));
  if (rows.length === 0) return blocks;
  const { lines } = setting;
  const starts = lines.flatMap((line, index) => (opensSection(line) ? [index] : []));
  if (starts.length > mostSections) return blocks;
  let made = blocks;
  starts.forEach((from, at) => {
    const end = starts[at + 1] ?? lines.length;
    const [start, stop] = [lines[from]?.start ?? 0, lines[end - 1]?.end ?? 0];
    const own = rows.filter(({ span }) => span.start >= start && span.start < stop);
    if (!spoken.test(lines[from]?.text ?? '') || own.length === 0 || isWhole(own)) return;
    const pages = [...pageEnds(lines).numbers].map((index) => index - from);
    const grid = readSection({ ...setting, lines: lines.slice(from, end) }, new Set(pages));
    if (grid) made = replaced(made, grid, { start, end: stop });
  });
  return made;
}

function isOfLines({ dialect }: Grid): boolean {
  return dialect === 'plain lines' || dialect === 'spaced lines';
}

/** Rows with a figure in each column, and heads, that a table must have to be left as it is. */
const fewestWhole = 23;
const fewestHeads = 5;
const fewestLabelled = 5;
/** Figures that are one cell, since nobody could tell their columns. */
const lump = /^\d+(?: \d+)+$/;

/** All rows of table 三 below its heads, some with their labels, and no others, or table 四 with all of its own. */
function isWhole(rows: readonly Row[]): boolean {
  let heads = 0;
  let full = 0;
  let labelled = 0;
  let others = 0;
  let hasRowOfDisputes = false;
  for (const { cells } of rows) {
    const count = cells.filter(({ text }) => isFigure(text)).length;
    if (cells.some(({ text }) => lump.test(text))) others += 1;
    else if (count === 0) heads += cells.filter(({ text }) => isColumnHead(coreOf(text))).length;
    else if (count === applicants.length) full += 1;
    else others += 1;
    if (count === applicants.length && isKnown(cells.at(-count - 1)?.text ?? '')) labelled += 1;
    hasRowOfDisputes ||= count === ofDisputes.length;
  }
  const isThird = heads >= fewestHeads && full >= fewestWhole && labelled >= fewestLabelled && others === 0;
  return isThird || (heads >= ofDisputes.length && hasRowOfDisputes);
}

const shortestHeading = 8;
const fewestLetters = 4;
const longestHeading = 60;
/** What the headings of the two sections speak of: requests, reconsideration. */
const spoken = /\u7533\u8bf7|\u590d\u8bae/;

/** The heading of a section; rows of table 三 are numbered like it. */
function opensSection({ text }: Line): boolean {
  if (text.length > longestHeading || !/^\s*\p{Script=Han}{1,2}[、.．]/u.test(text)) return false;
  const core = coreOf(text);
  const begins = beginsLabel(core.slice(0, fewestLetters)) || beginsLead(core.slice(0, fewestLetters));
  return core.length >= shortestHeading && numberingOf(text) !== '' && !begins;
}

function readSection(setting: Setting, numbers: ReadonlySet<number>): Grid | null {
  const stretches = stretchesOf(setting.lines, { numbers, doubtful: new Set() });
  const [stretch, ...others] = stretches.filter((segments) =>
    segments.some(({ figureLines }) => figureLines.length > 0),
  );
  if (stretch === undefined || others.length > 0) return null;
  const parts = stretch.map(({ lines, figureLines }) => ({
    words: lines.flatMap(({ words }) => words),
    figures: figureLines.flat(),
  }));
  const lines = stretch.flatMap(({ lines: own }) => own.map(({ words }) => words));
  const figures = parts.flatMap((part) => part.figures);
  const rows =
    figures.length === ofDisputes.length
      ? rowsOfDisputes(setting, lines.slice(1), figures)
      : rowsOfRequests(setting, parts, lines);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!rows || !first || !last) return null;
  return { kind: 'grid', layout: 'ragged', dialect: 'spaced lines', rows, span: { start: first.start, end: last.end } };
}

type Lines = readonly (readonly Word[])[];

/** The one row of table 四 below its heads, where each of its three groups adds up. */
function rowsOfDisputes({ source, patience }: Setting, lines: Lines, figures: readonly Word[]): Row[] | null {
  const size = ofDisputes.length / groupHeads.size;
  const groups = Array.from({ length: groupHeads.size }, (_, at) => figures.slice(at * size, (at + 1) * size));
  if (!groups.every(endsInSum)) return null;
  const heads = headsOrStrays(contextOf({ source, patience, rows: [figures], areCells: false }), lines);
  if (!heads.some(({ kind }) => kind === 'heads') || heads.some(({ isContrary }) => isContrary)) return null;
  return [...rowsOfElements(source, heads), rowOf(figures.map((word) => cellOf(source, [word])))];
}

function endsInSum(figures: readonly Word[]): boolean {
  const values = figures.map(({ text }) => Number(text));
  return isSumIn(figures) && values.at(-1) === Math.max(...values);
}

/** Rows of table 三; those whose label does not stand right before their figures have none, and are tied by their order. */
function rowsOfRequests({ source, patience }: Setting, parts: readonly WordsThenFigures[], lines: Lines): Row[] | null {
  const rows = orderedRows(parts)?.map(({ label, ...row }) => ({ ...row, label: wholeLabel(label) }));
  if (!rows) return null;
  const used = new Set(rows.flatMap(({ label }) => label));
  const context = contextOf({ source, patience, rows: rows.map(({ figures }) => figures), areCells: false });
  const printed = lines.map((words) => words.filter((word, at) => !used.has(word) && mayBeHead(words, at)));
  const heads = headRows(
    context,
    printed.filter((words) => words.length > 0),
    Math.min(...rows.flatMap(({ figures }) => figures.map(({ start }) => start))),
  );
  if (heads === null) return null;
  return [
    ...heads,
    ...rows.map(({ label, figures, isBeside }) => {
      const [first, ...others] = [...(label.length > 0 ? [label] : []), ...figures.map((word) => [word])];
      const own = { ...cellOf(source, first ?? []), ...(isBeside ? {} : { isByOrder: true as const }) };
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
  if (heads?.some(({ isContrary }) => isContrary)) return null;
  if (heads?.some(({ kind }) => kind === 'heads')) {
    const made = rowsOfElements(source, heads);
    const isMoved = lines.some((words) => words.some(({ start }) => start > top));
    return isMoved && !areInFormOrder(made) ? null : made;
  }
  const words = lines.flat();
  const whole = new Set(words.map(({ text }) => coreOf(text)));
  if (applicants.every((head) => whole.has(head)))
    return lines.map((line) => rowOf(line.map((word) => cellOf(source, [word]))));
  return beginInOrder(words) ? [] : null;
}

function areInFormOrder(heads: readonly Row[]): boolean {
  return heads.every(({ cells }) => {
    const places = cells.map(({ text }) => applicants.indexOf(coreOf(text))).filter((place) => place >= 0);
    return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
  });
}

/** The words up to where they make a label, with all that its brackets hold; none where it goes on elsewhere. */
function wholeLabel(words: readonly Word[]): readonly Word[] {
  const texts = words.map((_, at) => textOf(words.slice(0, at + 1)));
  return words.slice(0, texts.findIndex((text) => isKnown(text) && !isBracketOpen(text)) + 1);
}

function isKnown(label: string): boolean {
  const core = coreOf(label);
  return isLabel(core) || holdsLabel(core);
}

function mayBeHead(words: readonly Word[], at: number): boolean {
  const core = coreOf(words[at]?.text ?? '');
  if (core === '' || startsNumbered(words, at)) return false;
  return [...applicants, applicantGroup, allApplicants].some((head) => head.includes(core));
}

/** The first letters of heads that could not be put together come in the form's order. */
function beginInOrder(words: readonly Word[]): boolean {
  const inner = applicants.slice(0, -2);
  const places = inner.map((head) =>
    words.findIndex(({ text }) => head.startsWith(coreOf(text)) && !applicantGroup.startsWith(coreOf(text))),
  );
  return places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? -1)));
}

/** Rows of the pieces give way to the table; what they hold of other sections stays. */
function replaced(
  blocks: readonly Block[],
  grid: Grid,
  { start, end }: { start: number; end: number },
): readonly Block[] {
  const isWithin = (span: { readonly start: number }): boolean => span.start >= start && span.start < end;
  let isPut = false;
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'grid' || !isOfLines(block) || !block.rows.some(({ span }) => isWithin(span))) return [block];
    const rows = block.rows.filter(({ span }) => !isWithin(span));
    const above = rows.filter(({ span }) => span.start < start);
    const below = rows.slice(above.length);
    const part = (own: readonly Row[]): Block[] => (own.length > 0 ? [{ ...block, rows: own }] : []);
    const own = isPut ? [] : [grid];
    isPut = true;
    return [...part(above), ...own, ...part(below)];
  });
}
