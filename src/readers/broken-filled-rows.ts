// Rows filled up with pipes whose cells were broken over lines: a row goes on until it has as many pipes as its table is wide.
//
//   行政复议 | 行政诉讼 | |||||        the width of the table: seven
//   结果 维持 |                        a cell with a line of its own, for it was broken in two
//   结果 纠正 |
//   总计 | 未经复议直接起诉 | |||      with this line the row has seven
import { isBareNumber } from './figure-text.ts';
import { fillingsApart } from './filled-rows.ts';
import type { Line } from './lines.ts';
import { holdsWords, pipesOf } from './pipe-lines.ts';

/** Adds the indexes of the lines that go on with the one above. */
export function joinFilledRows(lines: readonly Line[], found: Set<number>): void {
  if (!lines.some(({ text }) => text.trimEnd().endsWith('||') && fillingsApart(text) > 0)) return;
  const ends = lines.filter((line) => pipesOf(line) > 0);
  if (ends.filter(holdsSeveral).length * 2 < ends.length) return;
  for (let from = 0; from < lines.length;) {
    let end = from;
    while (pipesOf(lines[end]) > 0) end += 1;
    const width = widthOf(lines.slice(from, end));
    if (width > 0) for (const at of goingOn(lines.slice(from, end), width)) found.add(from + at);
    from = end + 1;
  }
}

/** Pipes of the longest line, if it is filled up beside its cells; else 0. */
function widthOf(lines: readonly Line[]): number {
  const width = lines.reduce((most, line) => Math.max(most, pipesOf(line)), 0);
  return lines.some((line) => pipesOf(line) === width && fillingsApart(line.text) > 0) ? width : 0;
}

/** The lines that have the width together with those above them, of which none is filled up. */
function goingOn(lines: readonly Line[], width: number): readonly number[] {
  const found: number[] = [];
  for (let from = 0; from < lines.length;) {
    let [end, sum] = [from + 1, pipesOf(lines[from])];
    while (end < lines.length && sum < width && !isFilled(lines[end - 1])) {
      sum += pipesOf(lines[end]);
      end += 1;
    }
    const isRow = sum === width && end > from + 1 && isLabelFirst(lines.slice(from, end));
    if (isRow) for (let at = from + 1; at < end; at += 1) found.push(at);
    from = isRow ? end : from + 1;
  }
  return found;
}

/** Two cells with words or figures: where most lines hold one, each cell has a line of its own. */
function holdsSeveral({ text }: Line): boolean {
  return text.split('|').filter((cell) => cell.trim() !== '').length > 1;
}

function isFilled(line: Line | undefined): boolean {
  return line !== undefined && (fillingsApart(line.text) > 0 || /^\s*\|{2,}\s*$/.test(line.text));
}

/** No label stands behind a figure: there another row begins. */
function isLabelFirst(lines: readonly Line[]): boolean {
  const cells = lines.flatMap(({ text }) => text.split('|').map((cell) => cell.trim()));
  const figure = cells.findIndex(isBareNumber);
  return figure < 0 || !cells.slice(figure).some(holdsWords);
}
