// Takes the shapes of letters out of a PDF where its text does not depend on them: pdf.js would prepare each.
//
//   12 0 obj << /Type /FontDescriptor … /FontFile2 34 0 R >>     the name of a file becomes another of the same length,
//   12 0 obj << /Type /FontDescriptor … /FontFilX2 34 0 R >>     so that all offsets stay
//
//   12 0 obj << /Subtype /Type3 … /CharProcs<</a 34 0 R>> >>     letters that are drawn one by one
//   12 0 obj << /Subtype /Type3 … /CharProcs<<         >> >>

/** An object of the file as it stands there, up to its stream if it has one. */
interface Entry {
  readonly start: number;
  readonly text: string;
}

/** Blanks of PDF between two words of one line. */
const gap = '[\\0\\t\\n\\f\\r ]{1,8}';
/** Where an object begins, or where it or its dictionary ends. */
const bounds = new RegExp(`(?<!\\d)(\\d{1,7})${gap}0${gap}obj(?![a-z])|endobj|stream`, 'g');
const reference = new RegExp(`(?<!\\d)(\\d{1,7})${gap}0${gap}R(?![A-Za-z])`, 'g');
const composite = /\/Subtype\s*\/Type0\b/;
/** Codes are numbers of glyphs, and nothing but the map to Unicode tells their characters. */
const byGlyphs = /\/Encoding\s*\/Identity-[HV]\b/;
const mapped = /\/ToUnicode\s+\d+\s+0\s+R\b/;
const descendant = /\/DescendantFonts\s*\[\s*(\d+)\s+0\s+R\s*\]/;
const descriptor = /\/FontDescriptor\s+(\d+)\s+0\s+R\b/;
const isDescriptor = /\/Type\s*\/FontDescriptor\b/;
const fontFile = '/FontFile2';
const file = /\/FontFile2\s+(\d+)\s+0\s+R\b/;
const isDrawn = /\/Subtype\s*\/Type3\b/;
const drawn = '/CharProcs';
const drawings = /\/CharProcs\s*<<([^<>]*)>>/;
const opening = 'stream';
const closing = 'endstream';

/**
 * Takes out the shapes of letters: pdf.js spends a quarter to a half of its time on them. A font with anything unusual
 * keeps its own, and so do all fonts of a PDF whose objects are packed or stand there twice. `text` is the bytes, each
 * as a character.
 */
export function takeFontFiles(kept: Uint8Array, text: string): void {
  const hasShapes = text.includes(fontFile) || text.includes(drawn);
  const objects = hasShapes && !text.includes('/ObjStm') ? objectsOf(text) : null;
  if (objects === null) return;
  for (const entry of objects.values()) if (isDrawn.test(entry.text)) emptyDrawings(kept, entry);
  takeFiles(kept, text, objects);
}

/** The letters of a font of Type 3 tell neither characters nor widths. */
function emptyDrawings(kept: Uint8Array, { start, text }: Entry): void {
  const found = drawings.exec(text);
  if (found?.[1] === undefined) return;
  const end = start + found.index + found[0].length - '>>'.length;
  kept.fill(0, end - found[1].length, end);
}

/**
 * TrueType files of composite fonts whose codes are told by a map of their own give neither characters nor widths. Where
 * nothing else refers to one, nothing is left of it to be unpacked.
 */
function takeFiles(kept: Uint8Array, text: string, objects: ReadonlyMap<number, Entry>): void {
  const uses = countReferences(text);
  const fonts = [...objects.values()].filter((font) =>
    [composite, byGlyphs, mapped].every((needed) => needed.test(font.text)),
  );
  const described = usedHere(descriptor, usedHere(descendant, fonts)).filter((entry) => isDescriptor.test(entry.text));
  for (const { start, text: own } of described) {
    const at = own.indexOf(fontFile);
    if (at >= 0) kept[start + at + fontFile.length - 2] = 'X'.charCodeAt(0);
  }
  for (const { start, text: own } of usedHere(file, described)) {
    const from = start + own.length;
    if (text.startsWith(opening, from))
      kept.fill(0, from + opening.length + 2, Math.max(0, text.indexOf(closing, from)));
  }

  /** The objects that these refer to, if nothing else does. */
  function usedHere(name: RegExp, from: readonly Entry[]): Entry[] {
    const numbers = Map.groupBy(from, (entry) => Number(name.exec(entry.text)?.[1] ?? -1));
    return [...numbers].flatMap(([number, all]) =>
      uses.get(number) === all.length ? (objects.get(number) ?? []) : [],
    );
  }
}

/** All objects by their numbers; null where one stands there twice, as behind a later change. */
function objectsOf(text: string): ReadonlyMap<number, Entry> | null {
  const objects = new Map<number, Entry>();
  let open: { readonly number: number; readonly start: number } | null = null;
  for (const { 0: words, 1: number, index } of text.matchAll(bounds)) {
    if (open) objects.set(open.number, { start: open.start, text: text.slice(open.start, index) });
    open = number === undefined ? null : { number: Number(number), start: index + words.length };
    if (open && objects.has(open.number)) return null;
  }
  return objects;
}

function countReferences(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const [, number] of text.matchAll(reference)) counts.set(Number(number), (counts.get(Number(number)) ?? 0) + 1);
  return counts;
}
