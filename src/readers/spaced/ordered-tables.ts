// Sections of a text whose tables were torn into words and figures, read where their figures prove their order.
import type { Block } from '../../document/document.ts';
import type { Grid, Row } from '../../document/grid.ts';
import type { SourceText } from '../../document/source-text.ts';
import type { Span } from '../../document/span.ts';
import { lastAtMost } from '../last-at-most.ts';
import type { Line } from '../lines.ts';
import type { Patience } from './fill-heads.ts';
import { headOrders, isColumnHead, isKnownLabel } from './glossary.ts';
import { coreOf, numberingOf } from './label-core.ts';
import { isFigure } from './line-words.ts';
import { pageEnds } from './page-digits.ts';
import type { PageEnds } from './page-digits.ts';
import { withPartedColumns } from './parted-disputes.ts';
import { withoutRunningNumbers } from './running-numbers.ts';
import { isSectionHeading } from './section-heading.ts';
import { endOfStrayed } from './strayed-figures.ts';
import { rowsOfDisputes } from './torn-disputes.ts';
import { rowsOfProactive } from './torn-proactive.ts';
import { runsOf, tornParts } from './torn-parts.ts';
import { rowsOfRequests } from './torn-requests.ts';

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
  const { lines } = setting;
  const starts = lines.flatMap((line, index) => (opensSection(line) ? [index] : []));
  if (starts.length === 0 || starts.length > mostSections) return blocks;
  const grids = blocks.filter((block) => block.kind === 'grid');
  // Tables of another dialect have marks that tell their rows.
  const drawn = grids.flatMap((grid) => (isOfLines(grid) ? [] : grid.rows));
  const breaks = lines.flatMap(({ text, start }) => (text.startsWith('\f') ? [start] : []));
  const pageAt = (offset: number): number => lastAtMost(breaks, offset) + 2;
  const ends = pageEnds(lines);
  let made = blocks;
  const startAt = (at: number): number => starts[at] ?? lines.length;
  const behind = (at: number): number => endOfStrayed(lines, startAt(at), startAt(at + 1));
  starts.forEach((from, at) => {
    const heading = lines[from]?.text ?? '';
    const isProactive = spokenOfDisclosure.test(heading);
    if (!isProactive && !spoken.test(heading)) return;
    const start = lines[from]?.start ?? 0;
    const isAbove = (line: number, { span }: { readonly span: Span }): boolean =>
      span.start >= start && span.start < (lines[line - 1]?.end ?? 0);
    // To look behind the next heading takes longer.
    if (drawn.some((row) => isAbove(startAt(at + 1), row))) return;
    const end = behind(at + 1);
    const isWithin = (one: { readonly span: Span }): boolean => isAbove(end, one);
    if (drawn.some(isWithin)) return;
    if (!isProactive && isWhole(grids.flatMap((grid) => grid.rows.filter(isWithin)))) return;
    const ownEnd = behind(at);
    const isElsewhere = (index: number): boolean => index === startAt(at + 1) || (index > from && index < ownEnd);
    const printed = lines
      .slice(from, end)
      .map((line, index) => (isElsewhere(from + index) ? { ...line, text: '' } : line));
    const section = { ...setting, lines: withoutRunningNumbers(printed) };
    const own = { numbers: counted(ends.numbers, from), doubtful: counted(ends.doubtful, from) };
    const grid = isProactive
      ? asGrid(rowsOfProactive(setting.source, section.lines, own))
      : readSection(section, own, pageAt);
    if (grid) made = replaced(made, grid, { start, isWithin });
    const parted = grid === null && spokenOfDisputes.test(heading) ? withPartedColumns(lines, from, end) : null;
    const whole = parted && readSection({ ...setting, lines: parted }, own, pageAt);
    if (!whole) return;
    const strewn = new Set(parted.flatMap((line) => (line.text === '' ? [] : [line.start])));
    made = replaced(made, whole, { start, isWithin: (one) => isWithin(one) || strewn.has(one.span.start) });
  });
  return made;
}

/** Lines counted from one on. */
function counted(indexes: ReadonlySet<number>, from: number): ReadonlySet<number> {
  return new Set([...indexes].map((index) => index - from));
}

function isOfLines({ dialect }: Grid): boolean {
  return dialect === 'plain lines' || dialect === 'spaced lines';
}

/** Rows with a figure in each column, and heads, that a table must have to be left as it is. */
const fewestWhole = 23;
const fewestHeads = 5;
const fewestLabelled = 12;
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
    if (count === applicants.length && isKnownLabel(cells.at(-count - 1)?.text ?? '')) labelled += 1;
    hasRowOfDisputes ||= count === ofDisputes.length;
  }
  const isThird = heads >= fewestHeads && full >= fewestWhole && labelled >= fewestLabelled && others === 0;
  return isThird || (heads >= ofDisputes.length && hasRowOfDisputes);
}

type Ends = Pick<PageEnds, 'numbers' | 'doubtful'>;

const longestHeading = 60;
/** What the headings of the sections speak of: proactive disclosure; requests, reconsideration. */
const spokenOfDisclosure = /\u4e3b\u52a8\u516c\u5f00/;
const spokenOfDisputes = /\u590d\u8bae/;
const spoken = /\u7533\u8bf7|\u590d\u8bae/;

function opensSection({ text }: Line): boolean {
  return text.length <= longestHeading && isSectionHeading(text) && numberingOf(text) !== '';
}

function readSection(setting: Setting, ends: Ends, pageAt: (offset: number) => number): Grid | null {
  const parts = tornParts(setting.lines, ends, pageAt);
  const figures = parts?.flatMap((part) => part.figureLines.flat()) ?? [];
  const [first, last] = [figures[0], figures.at(-1)];
  if (!parts || !first || !last) return null;
  const isFourth = figures.length === ofDisputes.length;
  const rows = isFourth
    ? rowsOfDisputes(setting, parts)
    : rowsOfRequests(setting, parts, { ...setting, runs: runsOf(parts, setting.lines, pageAt), pageAt });
  return asGrid(rows, { start: first.start, end: last.end });
}

function asGrid(rows: readonly Row[] | null, span = spanOf(rows ?? [])): Grid | null {
  return rows && { kind: 'grid', layout: 'ragged', dialect: 'spaced lines', rows, span };
}

function spanOf(rows: readonly Row[]): Span {
  const spans = rows.flatMap(({ cells }) => cells.map(({ span }) => span));
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Rows of the pieces give way to the table, or it stands before what is below them; what they hold of other sections stays. */
function replaced(
  blocks: readonly Block[],
  grid: Grid,
  { start, isWithin }: { readonly start: number; readonly isWithin: (row: Row) => boolean },
): readonly Block[] {
  const before: Block[] = [];
  const behind: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'grid' || !isOfLines(block) || !block.rows.some(isWithin)) {
      (block.span.start < grid.span.start ? before : behind).push(block);
      continue;
    }
    const rows = block.rows.filter((row) => !isWithin(row));
    const above = rows.filter(({ span }) => span.start < start);
    const below = rows.slice(above.length);
    if (above.length > 0) before.push({ ...block, rows: above });
    if (below.length > 0) behind.push({ ...block, rows: below });
  }
  return [...before, grid, ...behind];
}
