// Sets the cells of a table on a page, wrapped and centred, and reads the page off as PDF tools do: by lines or cell by cell.

/** A cell: where it stands in the table and how far it stretches. */
export interface Box {
  readonly text: string;
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
}

export interface PageStyle {
  /** By lines from the top; in the order of the cells, figures of a row on one line; or by lines with columns kept. */
  readonly order: 'lines' | 'cells' | 'layout';
  /** Where figures stand beside a label of several lines. */
  readonly figures: 'first' | 'middle' | 'last' | 'before' | 'after';
  /** Narrow columns break most labels and heads. */
  readonly narrow?: boolean;
}

/** A part of a text on one line of the page; lines are two apart, so that a centred one may stand between two others. */
interface Run {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const step = 2;
/** A number, perhaps with its unit or a remark, or a mark in the place of one. */
const isFigure = (text: string): boolean =>
  /^(?:[+-]*[\d\uff10-\uff19][\d\uff10-\uff19.,]*(?:万?元|件)?(?:（[^）]*）)?|[/\u2013\u2014-]+|无)$/.test(text.trim());

/** The lines of the page. */
export function readOff(boxes: readonly Box[], widths: readonly number[], style: PageStyle): string[] {
  const tops = topsOf(boxes, widths);
  const set = boxes.map((box) => ({ box, runs: runsOf(box, { widths, tops, style }) }));
  if (style.order === 'cells') {
    return [...Map.groupBy(set, ({ box }) => box.row).values()].flatMap((row) => {
      const first = row.findIndex(({ box }) => !isFigure(box.text));
      const before = row.slice(0, Math.max(first, 0)).map(({ box }) => box.text);
      const labels = row.filter(({ box }) => !isFigure(box.text)).flatMap(({ runs }) => runs.map(({ text }) => text));
      const figures = row.slice(before.length).filter(({ box }) => isFigure(box.text));
      return [...before, ...withFigures(labels, figures.map(({ box }) => box.text).join(' '), style)];
    });
  }
  const lines = [
    ...Map.groupBy(
      set.flatMap(({ runs }) => runs),
      ({ y }) => y,
    ),
  ].toSorted(([above], [below]) => above - below);
  return lines.map(([, runs]) => {
    const inOrder = runs.toSorted((left, right) => left.x - right.x);
    return style.order === 'layout' ? atColumns(inOrder) : inOrder.map(({ text }) => text).join(' ');
  });
}

function withFigures(labels: readonly string[], figures: string, style: PageStyle): string[] {
  if (figures === '') return [...labels];
  const last = labels.at(-1);
  const isOneLine =
    labels.length === 1 && last !== undefined && style.figures !== 'before' && style.figures !== 'after';
  if (isOneLine) return [`${last} ${figures}`];
  return style.figures === 'before' ? [figures, ...labels] : [...labels, figures];
}

interface Setting {
  readonly widths: readonly number[];
  readonly tops: readonly number[];
  readonly style: PageStyle;
}

function widthOf(widths: readonly number[], { column, columnSpan }: Box): number {
  return widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
}

/** A text in lines of so many characters. */
function wrap(text: string, width: number): string[] {
  return Array.from({ length: Math.ceil(text.length / width) }, (_, index) =>
    text.slice(index * width, (index + 1) * width),
  );
}

/** The upper edge of each row, and below the last one. */
function topsOf(boxes: readonly Box[], widths: readonly number[]): number[] {
  const count = Math.max(...boxes.map(({ row, rowSpan }) => row + rowSpan));
  const tops = [0];
  for (let row = 0; row < count; row += 1) {
    const inRow = boxes.filter((box) => box.row === row && box.rowSpan === 1 && !isFigure(box.text));
    const lines = Math.max(1, ...inRow.map((box) => wrap(box.text, widthOf(widths, box)).length));
    tops.push((tops.at(-1) ?? 0) + lines * step);
  }
  return tops;
}

function runsOf(box: Box, { widths, tops, style }: Setting): Run[] {
  const top = tops[box.row] ?? 0;
  const bottom = tops[box.row + box.rowSpan] ?? top + step;
  const left = widths.slice(0, box.column).reduce((sum, width) => sum + width + gap, 0);
  const lines = isFigure(box.text) ? [box.text] : wrap(box.text, widthOf(widths, box));
  const first = isFigure(box.text)
    ? figureLine(top, bottom, style)
    : Math.round((top + bottom - lines.length * step) / 2);
  const x = left + Math.floor((widthOf(widths, box) - (lines[0]?.length ?? 0)) / (box.column > 2 ? 2 : 1e9));
  return lines.map((text, index) => ({ x, y: first + index * step, text }));
}

function figureLine(top: number, bottom: number, { figures }: PageStyle): number {
  const isHigh = bottom - top > step;
  if (figures === 'first' || !isHigh) return figures === 'before' ? top - 1 : figures === 'after' ? bottom - 1 : top;
  if (figures === 'last') return bottom - step;
  if (figures === 'middle') return Math.round((top + bottom - step) / 2);
  return figures === 'before' ? top - 1 : bottom - 1;
}

/** Blanks between columns. */
const gap = 4;

function atColumns(runs: readonly Run[]): string {
  return runs.reduce(
    (line, { x, text }) => `${line}${' '.repeat(Math.max(x - line.length, line === '' ? 0 : 1))}${text}`,
    '',
  );
}
