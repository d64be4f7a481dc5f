// Takes out characters that are in the file but not to be seen: painted over, or in the colour of paper on paper.
import { centreX, centreY, holds } from './box.ts';
import type { Pen } from './graphics-state.ts';
import type { Fill, Glyph } from './page-marks.ts';

/** More areas than any report has are a picture: looking under each would take too long. */
const mostFills = 3000;

/** A page that shows fewer characters than this is a picture, with a stamp or a number at most. */
const fewestShown = 20;

/** True of a page without text of its own where invisible text stands: a scan whose text was recognised. */
export function isBehindPicture(shown: readonly Glyph[], behind: readonly Glyph[]): boolean {
  const isSeen = ({ isBlank }: Glyph): boolean => !isBlank;
  return shown.filter(isSeen).length < fewestShown && behind.filter(isSeen).length >= fewestShown;
}

export function withoutHidden({ glyphs, fills, lightGlyphs }: Pen): Glyph[] {
  if (fills.length === 0 && lightGlyphs.size === 0) return glyphs;
  const looked = fills.slice(0, mostFills);
  return glyphs.filter((glyph, index) => {
    const x = centreX(glyph.at);
    const y = centreY(glyph.at);
    const over = lightGlyphs.has(index) ? looked.filter(({ box }) => holds(box, x, y)) : [];
    return !isPaintedOver(glyph, index, looked) && (!lightGlyphs.has(index) || isOnDark(over, index));
  });
}

function isPaintedOver({ at }: Glyph, index: number, fills: readonly Fill[]): boolean {
  for (let last = fills.length - 1; last >= 0; last -= 1) {
    const fill = fills[last];
    if (fill === undefined || fill.after <= index) return false;
    if (holds(fill.box, centreX(at), centreY(at))) return true;
  }
  return false;
}

/** True where the last area below a character is no paper. */
function isOnDark(over: readonly Fill[], index: number): boolean {
  const below = over.findLast((fill) => fill.after <= index);
  return below !== undefined && !below.isLight;
}
