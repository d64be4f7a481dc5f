// One pipe on a line: it ends a cell, on the cell's line or on one of its own, as word processors and converters leave it.
//
//   规章        a cell
//   |           its end
//   |           a blank cell
import { isBlankLine, longestCell } from './lines.ts';
import type { Line } from './lines.ts';
import { isPairLine, pipesIn } from './pipe-lines.ts';

/**
 * Takes a lone pipe off lines that hold one cell (`74|`, or a pipe on a line of its own), as word processors leave them;
 * not beside rows of several pipes, where it is the bound of a cell.
 */
export function withoutLonePipes(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => pipesOfCells(line) === 1)) return lines;
  const areApart = lines.filter(({ text }) => text.trim() === '|').length >= fewestLonePipes;
  const filled = lines.filter((line) => !isBlankLine(line));
  const places = new Map(filled.map((line, index) => [line, index]));
  const isRowOfPipes = (index: number): boolean => {
    const line = filled[index];
    return line !== undefined && (pipesOfCells(line) > 1 || isPairLine(line));
  };
  const blanks = blankCells(filled);
  return lines.map((line) => {
    const blank = blanks.get(line);
    if (blank === 'cell') return { ...line, end: line.start, text: '', isBlankCell: true };
    if (blank === 'page') return { ...line, end: line.start, text: '' };
    // Where all pipes stand on lines of their own, a rule below the heads is the only line that holds several cells.
    if (areApart && ruleOfPipes.test(line.text)) return { ...line, end: line.start, text: '' };
    const place = pipesOfCells(line) === 1 ? places.get(line) : undefined;
    if (place === undefined || isRowOfPipes(place - 1) || isRowOfPipes(place + 1)) return line;
    const at = line.text.indexOf('|');
    const before = line.text.slice(0, at);
    const behind = line.text.slice(at + 1);
    if (behind.trim() === '') return { ...line, end: line.start + at, text: before };
    return before.trim() === '' ? { ...line, start: line.start + at + 1, text: behind } : line;
  });
}

/**
 * Pipes alone on a line right behind the end of another cell: blank cells, where all pipes of a text end one cell each. None
 * where rows are filled up with pipes, or hold several cells. Where each pipe stands on the line of its cell, a number without
 * one is that of a page.
 */
function blankCells(filled: readonly Line[]): ReadonlyMap<Line, 'cell' | 'page'> {
  const found = new Map<Line, 'cell' | 'page'>();
  const piped = filled.filter((line) => pipesOfCells(line) > 0 && !ruleOfPipes.test(line.text));
  // A tab before a cell keeps its place by itself.
  const areEnds = piped.every(({ text }) => /^[^|\t]*\|\s*$/.test(text));
  if (piped.length < fewestLonePipes || !areEnds) return found;
  const numbers = new Set(filled.filter(({ text }) => /^\s*\d+\s*$/.test(text)));
  const areOwn = piped.filter(({ text }) => /\d\s*\|/.test(text)).length > numbers.size * mostApart;
  let isClosed = false;
  for (const line of filled) {
    const isPage: boolean = areOwn && isClosed && numbers.has(line);
    if (isPage) found.set(line, 'page');
    else if (isClosed && line.text.trim() === '|') found.set(line, 'cell');
    isClosed = isPage || pipesOfCells(line) === 1;
  }
  return found;
}

/** Of so many numbers with a pipe behind them one may have lost it. */
const mostApart = 4;

/** So many pipes on lines of their own show that those of a table stand so. */
const fewestLonePipes = 8;
const ruleOfPipes = /^[ \t]*:?-{3,}:?(?:[ \t]*\|[ \t]*:?-{3,}:?)+[ \t]*$/;

function pipesOfCells(line: Line | undefined): number {
  return line === undefined || line.text.length > longestCell ? 0 : pipesIn(line.text);
}
