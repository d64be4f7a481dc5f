// Few offices one by one: both counts in words, the share with its interval where there are cases enough.
import { widths } from '../chart.ts';
import type { Canvas } from '../chart.ts';
import type { Presented } from '../../indicators/small-numbers.ts';
import type { Mark } from '../marks.ts';
import { drawMark } from '../marks.ts';
import { drawShare, drawShareAxis, shareAxis } from './share-axis.ts';
import { append, appendText } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface ListedOffice {
  readonly name: string;
  readonly isSelf: boolean;
  /** `74/101 · 73.3%`, or why there is none. */
  readonly words: string;
  readonly mark: Mark | null;
  readonly presented: Presented;
}

const nameSize = 14;
const lineHeight = 19;
/** Bold letters are wider than the plain ones that widths are estimated of. */
const boldness = 1.12;

/** Draws below `top` and gives where it ends. */
export function drawPeerList(
  parent: Element,
  offices: readonly ListedOffice[],
  { canvas, top }: { readonly canvas: Canvas; readonly top: number },
): number {
  const isWide = canvas.width >= widths.wide;
  const axis = isWide ? shareAxis(420, canvas.width - 8) : shareAxis(8, canvas.width - 8);
  const grid = append(parent, 'g');
  /** Counts alone have no place on an axis of shares. */
  const hasShares = offices.some(({ presented }) => presented.value !== null);
  let y = top + (hasShares ? 20 : 4);
  for (const office of offices) y = isWide ? drawWide(office, y) : drawNarrow(office, y);
  if (hasShares) drawShareAxis(grid, axis, { top: top + 18, bottom: y, canvas });
  return y + 4;

  function drawWide(office: ListedOffice, from: number): number {
    const names = drawName(parent, office, { y: from, width: 225 });
    const words = drawWords(parent, office, { x: 240, y: from, width: 172 });
    drawShare(parent, office.presented, { axis, y: from + 10, look: office.isSelf ? 'self' : 'peer' });
    return from + Math.max(names, words) * lineHeight + 6;
  }

  function drawNarrow(office: ListedOffice, from: number): number {
    const names = drawName(parent, office, { y: from, width: canvas.width });
    const below = from + names * lineHeight;
    const words = drawWords(parent, office, { x: 0, y: below, width: canvas.width });
    const line = below + words * lineHeight + 9;
    drawShare(parent, office.presented, { axis, y: line, look: office.isSelf ? 'self' : 'peer' });
    return office.presented.value === null ? line : line + 15;
  }
}

function drawName(parent: Element, { name, isSelf }: ListedOffice, at: { y: number; width: number }): number {
  const lines = wrapText(name, isSelf ? nameSize * boldness : nameSize, at.width);
  lines.forEach((line, index) => {
    const place = { x: 0, y: at.y + 15 + index * lineHeight };
    appendText(parent, { class: isSelf ? 'halo count' : 'halo', 'font-size': nameSize, ...place }, line);
  });
  return lines.length;
}

function drawWords(parent: Element, office: ListedOffice, at: { x: number; y: number; width: number }): number {
  const { words, mark, presented } = office;
  const indent = mark === null ? 0 : 16;
  if (mark !== null) drawMark(parent, mark, { x: at.x, y: at.y + 5 });
  const isQuiet = !presented.isRanked;
  // A dot of the axis may stand close by: words keep a halo.
  const lines = textWidth(words, 13) <= at.width ? [words] : wrapText(words, 13, at.width - indent);
  lines.forEach((line, index) => {
    const place = { x: at.x + indent, y: at.y + 15 + index * lineHeight };
    appendText(parent, { class: isQuiet ? 'halo quiet' : 'halo', 'font-size': 13, ...place }, line);
  });
  return lines.length;
}
