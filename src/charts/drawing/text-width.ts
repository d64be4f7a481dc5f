// How wide a text will stand, near enough to set it beside marks
// and break it into lines: no font is at hand at build time.
const wide =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** Marks that may not begin a line of Chinese. */
const closing =
  /[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u2019\u201d\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f,.;:!?)\]]/;

/** Marks that may not end one. */
const opening = /[\u3008\u300a\u300c\u300e\u3010\u2018\u201c\uff08([]/;

/** Widths of Latin characters in em, by class; generous, so that an estimate is seldom too small. */
function measure(character: string): number {
  if (wide.test(character)) return 1;
  if (/[ijl.,:;'|!()[\] /]/.test(character)) return 0.32;
  if (/[frt\-"]/.test(character)) return 0.4;
  if (/[mwMW%@]/.test(character)) return 0.9;
  if (/[A-Z]/.test(character)) return 0.68;
  return 0.58;
}

const advances = new Map<string, number>();

function advance(character: string): number {
  const known = advances.get(character);
  if (known !== undefined) return known;
  const measured = measure(character);
  advances.set(character, measured);
  return measured;
}

/** In bold Latin letters are up to so many times as wide, Chinese characters are not wider. */
export const boldness = 1.08;

/** Width in pixels of a text set at `size` pixels. */
export function textWidth(text: string, size: number): number {
  let total = 0;
  for (const character of text) total += advance(character);
  return total * size;
}

/** Breaks a text into lines no wider than `width`: between words, and anywhere between Chinese characters. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines = filledLines(text, size, width);
  // A character alone on the last line takes one with it, where the others have room.
  const hasOrphan = lines.length > 1 && Array.from(lines.at(-1) ?? '').length === 1;
  const narrower = hasOrphan ? filledLines(text, size, width - size) : lines;
  return narrower.length === lines.length ? narrower : lines;
}

/** Each line as full as it can be. */
function filledLines(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let reached = start;
  for (const piece of pieces(text)) {
    const longer = advanced(reached, piece);
    if (line === '' || longer.inked * size <= width) {
      line += piece;
      reached = longer;
    } else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      reached = advanced(start, line);
    }
  }
  return [...lines, line.trimEnd()];
}

/** How far a line has come in em: with all its characters, and up to the last that is no blank. */
interface Reached {
  readonly all: number;
  readonly inked: number;
}

const start: Reached = { all: 0, inked: 0 };

function advanced(from: Reached, piece: string): Reached {
  let { all, inked } = from;
  for (const character of piece) {
    all += advance(character);
    if (character.trim() !== '') inked = all;
  }
  return { all, inked };
}

/**
 * The parts of a text that must stay together: words with their
 * blank, Chinese characters with what follows them closely.
 */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of text) {
    const last = found.at(-1);
    const joins =
      last !== undefined && (closing.test(character) || opening.test(last.at(-1) ?? '') || joinsWord(last, character));
    if (joins) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}

function joinsWord(word: string, character: string): boolean {
  if (character === ' ') return !word.endsWith(' ');
  return !wide.test(character) && !wide.test(word.at(-1) ?? '') && !word.endsWith(' ');
}
