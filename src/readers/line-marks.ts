// Marks of a list or a quotation, or blanks, before all lines of a text: they belong to no cell, and none of them is a minus.
//
//   > 规章          - 规章
//   > 3             - 3
import type { Span } from '../document/span.ts';

/** A mark with the blanks around it; a quotation may stand in another. */
const mark = /^[ \t]*(?:(?:>[ \t]?)+|([-*+\u2022\u25cf\u25aa\u25e6\u2023\u00b7])(?:[ \t]|$))/;
/** Lines right below each other that show it, and those of words among them; shorter runs with such a mark follow. */
const fewestLines = 8;
const fewestLabels = 3;
const shortest = 3;

/** Lines right below each other with one mark. */
interface Run {
  readonly sign: string;
  readonly marks: Span[];
  labels: number;
}

/** Where such marks stand. */
export function lineMarks(text: string): Span[] {
  if (!/^[ \t]*[-*+>\u2022\u25cf\u25aa\u25e6\u2023\u00b7][ \t>]/m.test(text)) return [];
  const runs: Run[] = [];
  let isOpen = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const [all = '', sign = '>'] = mark.exec(line) ?? [];
    const last = isOpen ? runs.at(-1) : undefined;
    const run: Run = last?.sign === sign ? last : { sign, marks: [], labels: 0 };
    isOpen = all !== '';
    if (!isOpen) continue;
    if (run !== last) runs.push(run);
    run.marks.push({ start: index, end: index + all.length });
    if (/\p{Script=Han}/u.test(line)) run.labels += 1;
  }
  const shown = new Set(runs.filter(isList).map(({ sign }) => sign));
  return runs.flatMap(({ sign, marks }) => (shown.has(sign) && marks.length >= shortest ? marks : []));
}

function isList({ marks, labels }: Run): boolean {
  return marks.length >= fewestLines && labels >= fewestLabels;
}

const indent = /^[ \t\u3000]+/;

/** What a tab may open a cell with, where a text is nothing but a table: no row of several, no sentence. */
const mayBeCell = /^\t[^\t|]{0,40}$/;

/** Blanks that stand before all filled lines alike, as in a text that is quoted or set as code: no cell begins with them. */
export function indentMarks(text: string): Span[] {
  let common = indent.exec(text.slice(text.search(/[^\r\n]/)))?.[0] ?? '';
  if (common === '') return [];
  const lines = [...text.matchAll(/[^\r\n]+/g)];
  for (const [line] of lines) {
    if (line.trim() !== '') while (!line.startsWith(common)) common = common.slice(0, -1);
    if (common === '') return [];
  }
  if (common === '\t' && lines.every(([line]) => mayBeCell.test(line))) return [];
  // A line of blanks alone may be a blank cell, which has its own.
  const indented = lines.filter(([line]) => line.startsWith(common));
  return indented.map(({ index }) => ({ start: index, end: index + common.length }));
}

const boldFigure = /(\*\*|__)[+-]?\d[\d.,]*\1/g;

/** Where the marks of bold around figures stand, on lines that are no rows of pipes or tabs, whose cells keep them: `0 **87** 3`. */
export function boldMarks(text: string): Span[] {
  if (!text.includes('**') && !text.includes('__')) return [];
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index: from }) =>
    /[|\t]/.test(line)
      ? []
      : [...line.matchAll(boldFigure)].flatMap(({ 0: all, 1: { length } = '', index }) => {
          const [start, end] = [from + index, from + index + all.length];
          return [
            { start, end: start + length },
            { start: end - length, end },
          ];
        }),
  );
}

const escape = /\\(?=[-+.]\d)|(?<=\S|[^\s|] )\\(?=\r?\n)/g;

const anyBreak = /\\(?=[-+.]\d|\r?\n)/g;

/** Most lines that go on in the next one end with a backslash behind their text: there it breaks lines, also behind a blank cell. */
function areBreaks(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const goingOn = lines.filter((line, at) => line !== '' && (lines[at + 1] ?? '') !== '');
  return goingOn.filter((line) => line.length > 1 && line.endsWith('\\')).length * 2 > goingOn.length;
}

/**
 * Backslashes by which programs that write Markdown keep a sign or a point from being a mark, or break a line:
 * 247\.514, \-213. One alone on its line or in the last cell of a row is a mark in the place of a figure.
 */
export function escapes(text: string): Span[] {
  if (!text.includes('\\')) return [];
  return [...text.matchAll(areBreaks(text) ? anyBreak : escape)].map(({ index }) => ({ start: index, end: index + 1 }));
}
