// Lines of a page as bands of segments, and the stretches of bands that look like tables without rules.
import { clusters } from './rules.ts';
import { figure, sectionNumber, sentenceEnd } from './text-marks.ts';
import { piecesOf, segmentsOf, splitAt, textOf } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';

/** Part of a band between wide gaps. */
export interface Segment {
  readonly line: TextLine;
  readonly text: string;
  /** A bare number, or a mark in the place of one. */
  readonly isFigure: boolean;
}

/** One line of a page. */
export interface Band {
  readonly line: TextLine;
  readonly segments: readonly Segment[];
}

/** A place where so many segments begin is the left side of a column. */
const fewestStarts = 3;
/** Left sides this close (ems) are one. */
const sameStart = 0.3;

export function bandsOf(lines: readonly TextLine[], page: number): Band[] {
  const rough = lines.map((line) => segmentsOf(line));
  const starts = clusters(rough.flat(), ({ x0 }) => x0, (lines[0]?.size ?? 10) * sameStart)
    .filter((group) => group.length >= fewestStarts)
    .map((group) => group[0]?.x0 ?? 0);
  return lines.map((line, index) => ({
    line,
    segments: (rough[index] ?? [])
      .flatMap((segment) => splitAt(segment, starts, sameStart))
      .map((segment) => toSegment(segment, page)),
  }));
}

export function toSegment(line: TextLine, page: number): Segment {
  const text = textOf(piecesOf(line, page)).trim();
  return { line, text, isFigure: figure.test(text.normalize('NFKC')) };
}

/** Bands from `from` to `to` (exclusive). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** More space (ems) between two bands with figures ends a table; more where nothing but lines of labels stands there. */
const mostSpace = 9;
const mostLabelSpace = 18;
/** Head lines above the first figures, and the space (ems) between them; more where the page sets all rows so far apart. */
const mostHeads = 9;
const mostHeadSpace = 3.2;
const sameSpace = 1.1;
const fewestFigures = 3;
const larger = 1.15;

/** Stretches that hold bands with figures, with the heads above and the ends of labels below them. */
export function stretchesOf(bands: readonly Band[]): Stretch[] {
  const stretches: Stretch[] = [];
  const rowSpace = leastRowSpace(bands);
  let index = 0;
  while (index < bands.length) {
    if (!hasFigure(bands[index])) {
      index += 1;
      continue;
    }
    const to = figuresEnd(bands, index);
    const count = bands.slice(index, to).flatMap(({ segments }) => segments.filter(({ isFigure }) => isFigure)).length;
    const start = headsStart(bands, index, { before: stretches.at(-1)?.to ?? 0, rowSpace });
    // The last rows of a table may stand alone at the top of the next page.
    const isEnough = count >= (start === 0 ? 1 : fewestFigures);
    if (isEnough && bands.slice(index, to).some(({ segments }) => segments.length > 1)) {
      stretches.push({ from: start, to: labelsEnd(bands, index, to) });
    }
    index = to;
  }
  return stretches;
}

function hasFigure(band: Band | undefined): boolean {
  return band?.segments.some(({ isFigure }) => isFigure) ?? false;
}

/** Behind the last band with figures that belongs to those from `from` on. */
function figuresEnd(bands: readonly Band[], from: number): number {
  let last = from;
  let most = mostLabelSpace;
  const left = leftOfFigures(bands[from]);
  for (let index = from + 1; index < bands.length; index += 1) {
    const [band, above] = [bands[index], bands[last]];
    if (!band || !above || band.line.y0 - above.line.y1 > most * band.line.size) break;
    if (hasFigure(band)) [last, most] = [index, mostLabelSpace];
    else if (isProse(band, bands, left)) break;
    else if (!isLabel(band, left)) most = mostSpace;
  }
  return last + 1;
}

function leftOfFigures(band: Band | undefined): number {
  return Math.min(...(band?.segments.filter(({ isFigure }) => isFigure).map(({ line }) => line.x0) ?? []));
}

/** A sentence, or the heading of a section: larger, or numbered and reaching under the figures. */
function isProse({ line, segments }: Band, bands: readonly Band[], figuresLeft: number): boolean {
  const [only, ...others] = segments;
  if (only === undefined || others.length > 0) return false;
  if (sentenceEnd.test(only.text)) return true;
  if (!sectionNumber.test(only.text.normalize('NFKC'))) return false;
  const size = middleSize(bands);
  return line.x1 > figuresLeft || line.size > size * larger;
}

function middleSize(bands: readonly Band[]): number {
  const sizes = bands.filter(hasFigure).map(({ line }) => line.size);
  return sizes.toSorted((left, right) => left - right)[sizes.length >> 1] ?? 0;
}

/** The least space between two rows of figures on the page that follow on each other. */
function leastRowSpace(bands: readonly Band[]): number {
  const spaces = bands.flatMap((band, index) => {
    const above = bands[index - 1];
    return above && hasFigure(above) && hasFigure(band) ? [band.line.y0 - above.line.y1] : [];
  });
  return spaces.length === 0 ? 0 : Math.min(...spaces);
}

function headsStart(
  bands: readonly Band[],
  first: number,
  { before, rowSpace }: { readonly before: number; readonly rowSpace: number },
): number {
  let start = first;
  const left = leftOfFigures(bands[first]);
  const size = middleSize(bands.slice(first, first + 1));
  const mostSpaceOf = ({ line }: Band): number => Math.max(mostHeadSpace * line.size, rowSpace * sameSpace);
  for (let index = first - 1; index >= Math.max(before, first - mostHeads); index -= 1) {
    const [band, below] = [bands[index], bands[index + 1]];
    if (!band || !below || below.line.y0 - band.line.y1 > mostSpaceOf(band)) break;
    if (band.line.size > size * larger || isProse(band, bands, left)) break;
    if (
      band.segments.length === 1 &&
      sectionNumber.test(
        band.line.glyphs
          .map(({ text }) => text)
          .join('')
          .normalize('NFKC'),
      ) &&
      !isLabel(band, left)
    )
      break;
    start = index;
  }
  return start;
}

/** Wholly left of the figures. */
function isLabel({ line }: Band, figuresLeft: number): boolean {
  return line.x1 <= figuresLeft;
}

/** Lines right below the last figures and left of them end the last label. */
function labelsEnd(bands: readonly Band[], from: number, to: number): number {
  const left = Math.min(...bands.slice(from, to).map(leftOfFigures));
  let end = to;
  for (let index = to; index < bands.length; index += 1) {
    const [band, above] = [bands[index], bands[index - 1]];
    if (!band || !above || band.line.y0 - above.line.y1 > 0.8 * band.line.size) break;
    if (!isLabel(band, left) || isProse(band, bands, left) || band.line.size > middleSize(bands) * larger) break;
    end = index + 1;
  }
  return end;
}
