// Pipe rows: `| label | 0 | 0 |`, as Markdown and its converters write tables; tables drawn with rules as well.
//
//   | 规章 | 0 | 0 | 0 |
//     ^^     ^   ^   ^     four cells; outer pipes make no cells
import type { Cell, Grid, Row } from '../document/grid.ts';
import type { SourceText } from '../document/source-text.ts';
import { hasDigit, isBareNumber } from './figure-text.ts';
import { withoutMarkup } from './inline-markup.ts';
import type { Line } from './lines.ts';
import { drawnRule, isRule, ruleAlone } from './pipe-lines.ts';
import { readRows } from './pipe-rows.ts';
import { withoutRepeatedSpans } from './repeated-spans.ts';
import { withoutRowIndex } from './row-index.ts';
import { isKnownLabel } from './spaced/glossary.ts';

/** Makes a grid of consecutive pipe lines; null when there are only rules. */
export function readPipeTable(source: SourceText, lines: readonly Line[]): Grid | null {
  const isHeadRule = hasShortRule(lines);
  const marks = rowOfMarks(lines);
  const rules = lines.map((line, index) => (isRule(line) && line !== marks) || (isHeadRule && index === 1));
  const read = readRows(
    source,
    lines.filter((_, index) => !rules[index]),
  );
  let next = 0;
  const rows = rules.map((isOne) => (isOne ? null : (read[next++] ?? null)));
  const first = lines[0];
  const last = lines.at(-1);
  if (rules.every(Boolean) || first === undefined || last === undefined) return null;
  const isDrawn = lines.filter(({ text }) => drawnRule.test(text.trim())).length >= fewestDrawn;
  const whole = withoutRowIndex(isDrawn ? betweenRules(rows) : brokenByMarks(rows.filter((row) => row !== null)));
  return {
    kind: 'grid',
    ...withoutRepeatedSpans(whole),
    dialect: 'pipe rows',
    span: { start: first.start, end: last.end },
  };
}

const twoDashes = /^\|?(?:\s*--\s*\|)+(?:\s*--)?$/;

/**
 * The one line of cells with two dashes each, below heads and with no figures below it, where no other rule looks like it:
 * table 四 with a mark in each cell.
 */
function rowOfMarks(lines: readonly Line[]): Line | undefined {
  const [marks, ...others] = lines.filter(({ text }) => text.includes('--') && twoDashes.test(text.trim()));
  const at = marks === undefined ? 0 : lines.indexOf(marks);
  if (at < 2 || others.length > 0 || lines.slice(at - 1).some(({ text }) => hasDigit(text))) return undefined;
  return marks;
}

/** A rule of single dashes below the head; where no figures follow, they may be those of the table. */
function hasShortRule([head, rule, ...others]: readonly Line[]): boolean {
  if (head === undefined || rule === undefined || others.some((line) => isRule(line))) return false;
  const isShort = rule.text.includes('-') && ruleAlone.test(rule.text);
  return isShort && others.some(({ text }) => hasDigit(text)) && /\p{Script=Han}/u.test(head.text);
}

/** Rules from which on they stand between all rows, so that the lines between two of them are one row. */
const fewestDrawn = 5;

/**
 * Lines between two rules are one row whose cells are broken over several lines, unless several lines with figures have labels of
 * their own. Of a figure that its cell broke the parts stand in one cell, which is read by no one.
 */
function betweenRules(rows: readonly (Row | null)[]): Row[] {
  const whole: Row[] = [];
  let open: Row[] = [];
  for (const row of [...rows, null]) {
    if (row) open.push(row);
    else {
      const isEven = open.every(({ cells }) => cells.length === open[0]?.cells.length);
      whole.push(...(open.length > 1 && isEven && !areRows(open) ? [joined(open)] : open));
      open = [];
    }
  }
  return whole;
}

/** Several lines with figures behind labels of the form. */
function areRows(lines: readonly Row[]): boolean {
  return lines.filter(({ cells }) => isLabelled(cells.map(({ text }) => text))).length > 1;
}

/** True where a figure stands behind a label of the form. */
export function isLabelled(texts: readonly string[]): boolean {
  const last = texts.findLastIndex(isBareNumber);
  return texts.slice(0, Math.max(0, last)).some(isKnownLabel);
}

/** A backslash ends a line inside a cell: the row goes on in the next line, which has as many cells and no figure. */
function brokenByMarks(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(isBroken)) return rows;
  const whole: Row[][] = [];
  for (const row of rows) {
    const open = whole.at(-1);
    const goesOn = open?.at(-1) && isBroken(open.at(-1) ?? row) && open[0]?.cells.length === row.cells.length;
    if (open && goesOn && !row.cells.some(({ text }) => hasDigit(text.slice(-1)))) open.push(row);
    else whole.push([row]);
  }
  return whole.map((lines) => joined(lines));
}

function isBroken({ cells }: Row): boolean {
  return cells.some(({ text }) => text.endsWith('\\') && /\p{Script=Han}\\{1,2}$/u.test(text));
}

/** One row of several lines; a cell stands where its first line does. */
function joined(lines: readonly Row[]): Row {
  const [first] = lines;
  const cells = (first?.cells ?? []).map((cell, column): Cell => {
    const parts = lines.flatMap((line) => line.cells[column] ?? []).filter(({ text }) => text !== '');
    const [start] = parts;
    return start ? { ...start, text: withoutMarkup(parts.map(({ text }) => text)) } : cell;
  });
  return { cells, span: { start: first?.span.start ?? 0, end: lines.at(-1)?.span.end ?? 0 } };
}
