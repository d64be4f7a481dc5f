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

/** Glyphs that are seen, and those that a picture hides. */
export interface Shown {
  readonly shown: readonly Glyph[];
  readonly underPictures: readonly Glyph[];
}

export function shownOf({ glyphs, fills, lightGlyphs }: Pen): Shown {
  if (fills.length === 0 && lightGlyphs.size === 0) return { shown: glyphs, underPictures: [] };
  const looked = fills.slice(0, mostFills);
  const underPictures: Glyph[] = [];
  const shown = glyphs.filter((glyph, index) => {
    const over = paintedOver(glyph, index, looked);
    if (over?.isPicture) underPictures.push(glyph);
    if (over || !lightGlyphs.has(index)) return over === null;
    const [x, y] = [centreX(glyph.at), centreY(glyph.at)];
    return isOnDark(
      looked.filter(({ box }) => holds(box, x, y)),
      index,
    );
  });
  return { shown, underPictures };
}

/** The last area that lies on a character; null where none does. */
function paintedOver({ at }: Glyph, index: number, fills: readonly Fill[]): Fill | null {
  for (let last = fills.length - 1; last >= 0; last -= 1) {
    const fill = fills[last];
    if (fill === undefined || fill.after <= index) return null;
    if (holds(fill.box, centreX(at), centreY(at))) return fill;
  }
  return null;
}

/** True where the last area below a character is no paper. */
function isOnDark(over: readonly Fill[], index: number): boolean {
  const below = over.findLast((fill) => fill.after <= index);
  return below !== undefined && !below.isLight;
}
