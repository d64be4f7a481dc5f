// Puts the characters of a page into the cells of its ruled tables.
import { centreX, centreY, holds } from './box.ts';
import type { Box } from './box.ts';
import { cellText } from './cell-text.ts';
import type { LaidCell, LaidTable } from './laid-table.ts';
import { overhang } from './overhang.ts';
import { untold } from './page-marks.ts';
import type { Glyph } from './page-marks.ts';
import { raisedCells } from './raised-cells.ts';
import { boxOfField } from './ruled-table.ts';
import type { RuledTable } from './ruled-table.ts';
import { withoutStepRows } from './step-rows.ts';
import { isDigit } from './text-lines.ts';

/** Characters closer than this (ems) are one run, digits shown at once also with space between. */
const sameRun = 0.12;
const sameFigure = 0.4;
/** A character over a rule by this part of its width runs over it. */
const overRule = 0.3;
/** A place in the last row of a table is so far (points) above its lower side. */
const inside = 0.1;
/** A figure stands so far (points) from where its field sets it, at most. */
const mostOff = 1.5;
/** By this much (points) it stands better in its field than in any other. */
const leastApart = 1.2;
/** Points that cells leave between a side and their text. */
const mostPadding = 6;

/** The characters of each field of a table, and those that stand in none. */
export interface Sorted {
  readonly fields: ReadonlyMap<number, readonly Glyph[]>;
  readonly rest: readonly Glyph[];
}

export function sortIntoFields(glyphs: readonly Glyph[], table: RuledTable): Sorted {
  const fields = new Map<number, Glyph[]>();
  const rest: Glyph[] = [];
  const box = boxOfTable(table);
  const inLastRow = (x: number): number => fieldAt(table, x, box.y1 - inside);
  const out = table.isOpenBelow ? overhang(glyphs, box, inLastRow) : new Set<Glyph>();
  const placeOf = (glyph: Glyph): number =>
    out.has(glyph) ? inLastRow(centreX(glyph)) : fieldAt(table, centreX(glyph), centreY(glyph));
  for (const run of runsOf(glyphs)) {
    const isNear = run.some((glyph) => isInside(glyph, box) || out.has(glyph));
    for (const { part, field } of isNear ? placeRun(run, table, placeOf) : [outside(run)]) {
      if (field < 0) rest.push(...part);
      else fields.set(field, [...(fields.get(field) ?? []), ...part]);
    }
  }
  return { fields, rest };
}

export function boxOfTable({ xs, ys }: RuledTable): Box {
  return { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 };
}

interface Placed {
  readonly part: readonly Glyph[];
  readonly field: number;
}

function outside(run: readonly Glyph[]): Placed {
  return { part: run, field: -1 };
}

function isInside(glyph: Glyph, box: Box): boolean {
  return holds(box, centreX(glyph), centreY(glyph));
}

/** Characters in the order of the file that follow each other without a gap. */
function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    const gap = before ? (glyph.x0 - before.x1) / Math.max(glyph.size, before.size) : Infinity;
    const isLevel = before !== null && Math.abs(before.y1 - glyph.y1) < 0.2 * glyph.size;
    const most = before !== null && areShownAtOnce(before, glyph) ? sameFigure : sameRun;
    if (isLevel && gap <= most && gap > -0.5 && !glyph.isBlank && before?.isBlank === false) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
    before = glyph;
  }
  return runs;
}

/** Splits a run where it steps from one field into the next, unless a rule goes through a character or a figure. */
function placeRun(run: readonly Glyph[], table: RuledTable, placeOf: (glyph: Glyph) => number): Placed[] {
  const parts: { glyphs: Glyph[]; field: number; runsOver: boolean }[] = [];
  let before: Glyph | null = null;
  for (const glyph of run) {
    const field = placeOf(glyph);
    const open = parts.at(-1);
    if (open === undefined || before === null || (field !== open.field && !isOneFigure(before, glyph, table))) {
      parts.push({ glyphs: [glyph], field, runsOver: false });
    } else {
      open.glyphs.push(glyph);
      if (field !== open.field) open.runsOver = true;
    }
    before = glyph;
  }
  return parts.flatMap(({ glyphs, field, runsOver }) =>
    runsOver ? figuresOf(glyphs, table, placeOf) : [{ part: glyphs, field }],
  );
}

/** What is shown at once and holds digits, or what a rule goes through, is not split. */
function isOneFigure(left: Glyph, right: Glyph, table: RuledTable): boolean {
  return areShownAtOnce(left, right) || isCut(left, table) || isCut(right, table);
}

function areShownAtOnce(left: Glyph, right: Glyph): boolean {
  return left.show === right.show && isDigit(left.text) && isDigit(right.text);
}

function isCut(glyph: Glyph, { xs }: RuledTable): boolean {
  const reach = overRule * (glyph.x1 - glyph.x0);
  return xs.some((x) => x > glyph.x0 + reach && x < glyph.x1 - reach);
}

/** Figures that touch across a rule, each shown by itself and set in a field of its own, or the one that runs over it. */
function figuresOf(glyphs: readonly Glyph[], table: RuledTable, placeOf: (glyph: Glyph) => number): Placed[] {
  const shown = [...Map.groupBy(glyphs, ({ show }) => show).values()];
  const each = shown.map((part) => ({ part, ...setIn(part, table, placeOf) }));
  const fields = new Set(each.map(({ field }) => field));
  // Where each character is shown by itself, that says nothing.
  const areSeveral = shown.length > 1 && shown.length < glyphs.length;
  const areApart = areSeveral && fields.size === shown.length && each.every(({ off }) => off <= mostOff);
  const set = areApart ? each : [{ part: glyphs, ...setIn(glyphs, table, placeOf) }];
  const isOne = areApart || !areSeveral;
  return set.map(({ part, field, isClear }) => ({ part: isClear && isOne ? part : withUntold(part), field }));
}

/** Where a figure was set: how far off it stands there, and whether no other field does as well. */
interface SetIn {
  readonly field: number;
  readonly off: number;
  readonly isClear: boolean;
}

/** The field that a figure which runs over a rule was set in: in its middle, from its left side, or up to its right side. */
function setIn(glyphs: readonly Glyph[], table: RuledTable, placeOf: (glyph: Glyph) => number): SetIn {
  const [left, right] = [glyphs[0]?.x0 ?? 0, glyphs.at(-1)?.x1 ?? 0];
  const ways = [...new Set(glyphs.map(placeOf))].flatMap((index) => {
    const field = table.fields[index];
    if (field === undefined) return [];
    const { x0, x1 } = boxOfField(table, field);
    const off = [
      Math.abs((left + right) / 2 - (x0 + x1) / 2),
      beyondPadding(left - x0) + 0.5,
      beyondPadding(x1 - right) + 1,
    ];
    return [{ field: index, off: Math.min(...off) }];
  });
  const [best = { field: -1, off: Infinity }, next] = ways.toSorted((one, other) => one.off - other.off);
  return { ...best, isClear: next === undefined || next.off - best.off >= leastApart };
}

function withUntold(figure: readonly Glyph[]): readonly Glyph[] {
  const last = figure.at(-1);
  return last ? [...figure, { ...last, x0: last.x1, text: untold }] : figure;
}

function beyondPadding(room: number): number {
  return Math.max(0, -room, room - mostPadding);
}

function fieldAt({ xs, ys, fieldAt: fields }: RuledTable, x: number, y: number): number {
  const column = xs.findLastIndex((side) => x >= side);
  const row = ys.findLastIndex((side) => y >= side);
  if (column < 0 || row < 0 || column >= xs.length - 1 || row >= ys.length - 1) return -1;
  return fields[row * (xs.length - 1) + column] ?? -1;
}

/** The table with its text. `pageBox` turns boxes of the reading direction back to where they lie on the page. */
export function fillTable(
  table: RuledTable,
  sorted: Sorted,
  place: { page: number; back: (box: Box) => Box },
): LaidTable {
  const set = table.fields.map((field, index) => {
    const box = boxOfField(table, field);
    return { ...field, ...cellText(sorted.fields.get(index) ?? [], box, place.page), box };
  });
  const raised = raisedCells(set);
  const cells = set.map((cell): LaidCell => {
    const { lines, box, ...text } = cell;
    return { ...text, at: place.back(box), page: place.page, isRaised: lines.length > 0 && raised.has(cell) };
  });
  const box = boxOfTable(table);
  const rows = table.ys.length - 1;
  return withoutStepRows({ layout: 'ruled', xs: table.xs, rows, cells, box, page: place.page, columns: [] });
}
