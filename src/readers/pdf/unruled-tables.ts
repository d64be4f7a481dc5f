// Rebuilds tables without rules from where their words stand: figures make rows and columns, labels are tied to them.
import { beginsHead, isGroup, isKnownLabel } from '../spaced/glossary.ts';
import { coreOf } from '../spaced/label-core.ts';
import { bandsOf, stretchesOf, toSegment } from './bands.ts';
import type { Band, Segment } from './bands.ts';
import { centreY, overlap, unionOf } from './box.ts';
import type { Box } from './box.ts';
import { joinBroken } from './broken-figures.ts';
import { joinLines } from './cell-text.ts';
import { leafHeads, withBlankColumns } from './leaf-heads.ts';
import { labelBlocks } from './label-blocks.ts';
import type { RowHeight } from './label-blocks.ts';
import { labelColumns, takeStrewn } from './label-columns.ts';
import type { LaidCell, LaidTable } from './laid-table.ts';
import { raisedCells } from './raised-cells.ts';
import { piecesOf, splitAtGaps, splitBetween, textOf } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';
import { severalFigures } from './text-marks.ts';

export interface UnruledTables {
  readonly tables: readonly LaidTable[];
  /** The lines that belong to none of them. */
  readonly lines: readonly TextLine[];
}

interface Place {
  readonly page: number;
  readonly back: (box: Box) => Box;
  /** Columns of the table at the end of the page before. */
  readonly before?: readonly Box[];
}

/** More lines on one page, or more columns, are no report's; every line is held against the others. */
const mostLines = 2000;
const mostColumns = 200;

/**
 * Finds tables among the lines of a page. Heads over several columns go back to the lines where nobody can say how far
 * they reach.
 */
export function unruledTables(lines: readonly TextLine[], place: Place): UnruledTables {
  if (lines.length > mostLines) return { tables: [], lines };
  const bands = bandsOf(lines, place.page);
  if (bands.some(({ segments }) => segments.length > mostColumns)) return { tables: [], lines };
  const stretches = stretchesOf(bands);
  const inTables = new Set(stretches.flatMap(({ from, to }) => bands.slice(from, to).map(({ line }) => line)));
  const tables: LaidTable[] = [];
  const left: TextLine[] = lines.filter((line) => !inTables.has(line));
  for (const [index, { from, to }] of stretches.entries()) {
    for (const section of sectionsOf(bands.slice(from, to))) {
      const { table, rest } = layOut(section, index === 0 ? place : { ...place, before: [] });
      tables.push(table);
      left.push(...rest);
    }
  }
  return { tables, lines: left.toSorted((upper, lower) => upper.y0 - lower.y0 || upper.x0 - lower.x0) };
}

/** A text of a row, where it begins. */
interface RowText {
  readonly x: number;
  readonly lines: readonly TextLine[];
}

/** A row as it is put together, and its height. */
interface DraftRow {
  readonly y: number;
  readonly texts: RowText[];
}

/** A row of figures. */
interface ValueRow extends DraftRow {
  readonly height: RowHeight;
}

/** Bands with one set of heads: head bands, figure bands, and bands of labels only. */
interface Section {
  readonly heads: Segment[];
  readonly figures: (readonly Segment[])[];
  readonly labels: TextLine[];
}

/** A new section begins with a head behind figures. */
function sectionsOf(bands: readonly Band[]): Section[] {
  const left = Math.min(
    ...bands.flatMap(({ segments }) => segments.filter(({ isFigure }) => isFigure).map(({ line }) => line.x0)),
  );
  const sections: Section[] = [{ heads: [], figures: [], labels: [] }];
  for (const { segments } of bands) {
    const isFigureBand = segments.some(({ isFigure }) => isFigure);
    const isLabelOnly = segments.every((segment) => isLeftOf(segment, left));
    if (!isFigureBand && !isLabelOnly && (sections.at(-1)?.figures.length ?? 0) > 0) {
      sections.push({ heads: [], figures: [], labels: [] });
    }
    const section = sections.at(-1);
    if (!section) break;
    if (isLabelOnly) section.labels.push(...segments.map(({ line }) => line));
    else if (isFigureBand) section.figures.push(segments);
    else section.heads.push(...segments);
  }
  return sections;
}

function isLeftOf({ line, isFigure }: Segment, left: number): boolean {
  return !isFigure && line.x1 <= left + 0.3 * line.size;
}

function layOut(section: Section, place: Place): { table: LaidTable; rest: readonly TextLine[] } {
  const printed = valueColumns(section.figures.flat().flatMap(({ isFigure, line }) => (isFigure ? line : [])));
  const found = section.heads.length === 0 ? withColumnsBefore(printed, place.before ?? []) : printed;
  const figures = section.figures.map((segments) => segments.flatMap((one) => splitFigures(one, found, place.page)));
  const left = found[0]?.x0 ?? 0;
  const labels = figures.flatMap((segments) => segments.filter((segment) => isLeftOf(segment, left)));
  const labelLines = labels.map(({ line }) => line);
  const ends = (labels.length > 0 ? labelLines : section.labels).map(({ x1 }) => x1);
  const labelsEnd = Math.max(-Infinity, ...ends);
  const headLines = partedHeads(
    section.heads.flatMap(({ line }) => splitBetween(line, found)),
    found,
    place.page,
  );
  const columns = withBlankColumns(headLines, found, labelsEnd);
  const rows = joinBroken(figures, [...section.labels, ...labelLines]).map((segments) =>
    valueRow(
      segments.filter((segment) => !labels.includes(segment)),
      columns,
    ),
  );
  const labelled = addLabels(rows, [...section.labels, ...labelLines], { columns, page: place.page });
  const { heads, rest } = leafHeads(headLines, columns, labelsEnd);
  const head = heads.map((row): DraftRow => ({
    y: -Infinity,
    texts: row.map((lines) => ({ x: lines[0]?.x0 ?? 0, lines })),
  }));
  return { table: toTable([...head, ...labelled.toSorted((upper, lower) => upper.y - lower.y)], columns, place), rest };
}

/** Columns of figures: their segments' sides, those that overlap taken together. */
function valueColumns(figures: readonly TextLine[]): Box[] {
  const columns: Box[] = [];
  for (const line of figures.toSorted((first, second) => first.x0 - second.x0)) {
    const last = columns.at(-1);
    if (last && line.x0 < last.x1 + 0.05 * line.size) columns[columns.length - 1] = unionOf([last, line]) ?? last;
    else columns.push(line);
  }
  return columns;
}

/** A table that goes on from the page before has its columns, those included that are blank here, where all others agree. */
function withColumnsBefore(printed: readonly Box[], before: readonly Box[]): Box[] {
  const under = printed.map(({ x0, x1 }) => before.filter((column) => overlap([x0, x1], [column.x0, column.x1]) > 0));
  const agree = under.every(({ length }) => length === 1) && new Set(under.flat()).size === printed.length;
  if (!agree) return [...printed];
  const blank = before.filter((column) => !under.flat().includes(column));
  return [...printed, ...blank].toSorted((first, second) => first.x0 - second.x0);
}

/** Figures that nearly touch are one segment; where other rows show the columns, each gets its own again. */
function splitFigures(segment: Segment, columns: readonly Box[], page: number): readonly Segment[] {
  if (segment.isFigure || !severalFigures.test(segment.text.normalize('NFKC'))) return [segment];
  return splitBetween(segment.line, columns).map((line) => toSegment(line, page));
}

/** Letters by which the beginning of a head is known. */
const lettersToKnow = 2;

/**
 * Heads of blank columns, which no figures part, are parted where each of them is or begins a head of the form, and what
 * stands below where they are.
 */
function partedHeads(lines: readonly TextLine[], columns: readonly Box[], page: number): readonly TextLine[] {
  const begun = lines.flatMap((line) => {
    const parts = splitAtGaps(line);
    const cores = parts.map((part) => coreOf(textOf(piecesOf(part, page))));
    const areHeads = cores.every((core) => core.length >= lettersToKnow && beginsHead(core));
    return parts.length > 1 && areHeads ? parts : [];
  });
  if (begun.length === 0) return lines;
  const free = begun.filter((head) => columns.every(({ x0, x1 }) => overlap([x0, x1], [head.x0, head.x1]) <= 0));
  const all = [...columns, ...free].toSorted((first, second) => first.x0 - second.x0);
  return lines.flatMap((line) => splitBetween(line, all));
}

/** A row with a cell under each column; what stands under none keeps its own place. */
function valueRow(segments: readonly Segment[], columns: readonly Box[]): ValueRow {
  const texts = columns.map((column): RowText => ({ x: column.x0, lines: [] }));
  const others: RowText[] = [];
  for (const { line } of segments) {
    const index = columns.findIndex(({ x0, x1 }) => overlap([x0, x1], [line.x0, line.x1]) > 0);
    const above = texts[index]?.lines ?? null;
    const isBelow = above?.every(({ y1 }) => y1 <= line.y0 + 0.3 * line.size) === true;
    if (above && isBelow) texts[index] = { x: columns[index]?.x0 ?? line.x0, lines: [...above, line] };
    else others.push({ x: line.x0, lines: [line] });
  }
  const figures = segments.filter(({ isFigure }) => isFigure);
  const middles = figures.map(({ line }) => centreY(line));
  const y = middles.reduce((sum, middle) => sum + middle, 0) / Math.max(1, figures.length);
  const height = { middle: y, first: Math.min(...middles), last: Math.max(...middles) };
  return { y, height, texts: [...texts, ...others] };
}

/**
 * Puts labels into the rows they belong to; those of no row become rows of their own, with a blank cell in each column
 * where the form has figures for the label.
 */
function addLabels(
  rows: readonly ValueRow[],
  labels: readonly TextLine[],
  { columns, page }: { readonly columns: readonly Box[]; readonly page: number },
): DraftRow[] {
  const { strewn, lines } = takeStrewn(labels);
  const heights = rows.map(({ height }) => height);
  const own: DraftRow[] = [];
  const put = (block: readonly TextLine[], row: DraftRow | undefined): void => {
    const [first, last] = [block[0], block.at(-1)];
    if (!first || !last) return;
    const text = { x: first.x0, lines: block };
    const label = textOf(joinLines(block, page));
    const blank =
      isKnownLabel(label) && !isGroup(coreOf(label)) ? columns.map(({ x0 }): RowText => ({ x: x0, lines: [] })) : [];
    if (row) row.texts.push(text);
    else own.push({ y: (centreY(first) + centreY(last)) / 2, texts: [text, ...blank] });
  };
  for (const block of labelBlocks(labelColumns(lines), heights).flat()) put(block.lines, rows[block.row]);
  for (const word of strewn)
    put(
      word,
      rows.find(({ y }) => y >= (word[0]?.y0 ?? 0)),
    );
  return [...rows, ...own];
}

function toTable(rows: readonly DraftRow[], columns: readonly Box[], { page, back }: Place): LaidTable {
  const box = unionOf([...rows.flatMap(({ texts }) => texts.flatMap(({ lines }) => lines)), ...columns]);
  const set = rows.flatMap(({ y, texts }, row) => {
    const box = unionOf(texts.flatMap(({ lines }) => lines)) ?? { x0: 0, y0: y, x1: 0, y1: y };
    return texts
      .toSorted((left, right) => left.x - right.x)
      .map(({ x, lines }, column) => ({ row, rowEnd: row + 1, column, columnEnd: column + 1, x, y, lines, box }));
  });
  const raised = raisedCells(set);
  const cells = set.map((cell): LaidCell => {
    const { x, y, lines, row, rowEnd, column, columnEnd } = cell;
    const at = back(unionOf(lines) ?? { x0: x, y0: y, x1: x, y1: y });
    const place = { row, rowEnd, column, columnEnd, at, page };
    return { ...place, pieces: joinLines(lines, page), isFull: false, breaksFigure: false, isRaised: raised.has(cell) };
  });
  const whole = box ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  return { layout: 'ragged', xs: columns.map(({ x0 }) => x0), rows: rows.length, cells, box: whole, page, columns };
}
