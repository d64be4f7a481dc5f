// Tables drawn with lines, with merged cells, as text browsers print them.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinctFigures, reportParts } from './report-parts.ts';
import type { MergedRow } from './report-parts.ts';

/** Digits that a column is wide, and lines that a row is high. */
const [width, height] = [8, 4];
const wide = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + (/[\u2e80-\uffe6]/.test(one) ? 2 : 1), 0);

/** A text over lines of so many digits. */
function broken(text: string, room: number): string[] {
  const lines: string[] = [];
  let open = '';
  for (const one of text) {
    if (wide(`${open}${one}`) > room) {
      lines.push(open);
      open = '';
    }
    open = `${open}${one}`;
  }
  return [...lines, open];
}

/** Draws merged cells: each has its text in its middle lines, and only its own lines around it. */
function drawn(rows: readonly MergedRow[]): string {
  const columns = Math.max(...rows.flatMap((row) => row.map((cell) => cell.column + cell.columnSpan)));
  const cells = rows.flatMap((row, at) => row.map((cell) => ({ ...cell, row: at })));
  const owners = rows.map((_, row) =>
    Array.from({ length: columns }, (__, column) =>
      cells.findIndex(
        (cell) =>
          row >= cell.row &&
          row < cell.row + cell.rowSpan &&
          column >= cell.column &&
          column < cell.column + cell.columnSpan,
      ),
    ),
  );
  const step = height + 1;
  const fields = Array.from({ length: rows.length * step + 1 }, (_, y) =>
    Array.from({ length: columns * (width + 1) + 1 }, (__, x): string => {
      const [row, column] = [Math.floor(y / step), Math.floor(x / (width + 1))];
      const at = (up: number, left: number): number | undefined => owners[row - up]?.[column - left];
      if (y % step > 0) return x % (width + 1) > 0 || at(0, 0) === at(0, 1) ? ' ' : '│';
      if (x % (width + 1) > 0) return at(0, 0) === at(1, 0) ? ' ' : '─';
      const around = [at(0, 0), at(0, 1), at(1, 0), at(1, 1)];
      if (new Set(around).size === 1) return ' ';
      if (y === 0) return x === 0 ? '┌' : x === columns * (width + 1) ? '┐' : '┬';
      if (y === rows.length * step) return x === 0 ? '└' : x === columns * (width + 1) ? '┘' : '┴';
      return around[0] === around[1] && around[2] === around[3]
        ? '─'
        : around[0] === around[2] && around[1] === around[3]
          ? '│'
          : '┼';
    }),
  );
  for (const { text, row, column, columnSpan } of cells)
    broken(text, columnSpan * (width + 1) - 1).forEach((line, at) => {
      if (line === '') return;
      const x = column * (width + 1) + 1;
      fields[row * step + 1 + at]?.splice(x, wide(line), line, ...Array<string>(wide(line) - 1).fill(''));
    });
  return fields.map((line) => line.join('')).join('\n');
}

/** Draws each row on one line, and rules below those rows alone that `isRuled` names; no cell is merged. */
function ruled(rows: readonly MergedRow[], isRuled: (row: number, heads: number) => boolean): string {
  const columns = Math.max(...rows.flatMap((row) => row.map((cell) => cell.column + cell.columnSpan)));
  const texts = rows.map((row) =>
    Array.from({ length: columns }, (_, at) => row.find(({ column }) => column === at)?.text ?? ''),
  );
  const rooms = Array.from({ length: columns }, (_, at) => {
    const room = Math.max(2, ...texts.map((row) => wide(row[at] ?? '')));
    return room + (room % 2);
  });
  const rule = rooms.map((room) => '─'.repeat(room));
  const heads = texts.findIndex((row) => row.some((text) => /^\d+$/.test(text)));
  const lines = texts.flatMap((row, at) => [
    `│${row.map((text, column) => text + ' '.repeat((rooms[column] ?? 0) - wide(text))).join('│')}│`,
    ...(at < rows.length - 1 && isRuled(at, heads) ? [`├${rule.join('┼')}┤`] : []),
  ]);
  return [`┌${rule.join('┬')}┐`, ...lines, `└${rule.join('┴')}┘`].join('\n');
}

/** Rows as high as their longest label, for which a cell may stretch over the rows below. */
const page = (printed: Readonly<Record<string, string>>): string =>
  reportParts(printed)
    .map((part) =>
      part.kind === 'table'
        ? drawn(part.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.slice(0, 15) }))))
        : part.text,
    )
    .join('\n\n');

function valuesOf(text: string): Record<string, string | null> {
  const reading = readTables(readText(new SourceText(text)));
  const facts = Object.values(reading.tables).flatMap((table) => table?.facts ?? []);
  return Object.fromEntries(facts.map(({ figure, raw, status }) => [figure, status === 'unread' ? null : raw]));
}

describe('a table drawn with lines', () => {
  it('is read whole, cells over several rows and columns too', () => {
    expect(valuesOf(page(distinctFigures))).toEqual(distinctFigures);
  });

  it('keeps the place of blank cells', () => {
    const blank = Object.keys(distinctFigures).filter((_, at) => at % 5 === 3);
    const printed = { ...distinctFigures, ...Object.fromEntries(blank.map((figure) => [figure, ''])) };
    expect(valuesOf(page(printed))).toEqual(printed);
  });

  it.each([
    ['its heads alone', (row: number, heads: number) => row === Math.max(0, heads - 1)],
    ['its heads and every second row', (row: number, heads: number) => row < heads || row % 2 === 1],
    ['its first heads alone', (row: number) => row === 0],
  ])('is read line by line where a rule stands below %s', (_, isRuled) => {
    const parts = reportParts(distinctFigures);
    const text = parts.map((part) => (part.kind === 'table' ? ruled(part.rows, isRuled) : part.text)).join('\n\n');
    const differing = Object.entries(valuesOf(text)).filter(([figure, raw]) => raw !== distinctFigures[figure]);
    // Some of these share their two lines with a head.
    const belowHeads = ['licences', 'penalties', 'coercion', 'fees'];
    expect(differing.filter(([figure]) => !belowHeads.some((row) => figure.includes(row)))).toEqual([]);
  });

  it('gives no figure to the row above where the line between two rows is gone', () => {
    const printed: Readonly<Record<string, string>> = { ...distinctFigures, 'proactive.rules.made': '' };
    const lines = page(printed).split('\n');
    const rule = lines.findIndex((line) => line.includes('行政规范')) - 1;
    const [, second] = [...(lines[rule] ?? '').matchAll(/─{8}/g)];
    const at = second?.index ?? 0;
    lines[rule] = `${lines[rule]?.slice(0, at)}${' '.repeat(width)}${lines[rule]?.slice(at + width)}`;
    const read = Object.entries(valuesOf(lines.join('\n')));
    expect(read.filter(([figure, raw]) => raw !== null && raw !== '' && raw !== printed[figure])).toEqual([]);
  });

  it('is left to other readers where one of its lines is broken or no end is drawn, in time that grows with the text', () => {
    const text = page(distinctFigures).replace('│1011', ' 1011');
    expect(
      Object.entries(valuesOf(text)).filter(([figure, raw]) => raw !== null && raw !== distinctFigures[figure]),
    ).toEqual([]);
    const before = performance.now();
    readText(new SourceText('┌────┐\n'.repeat(20_000)));
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
