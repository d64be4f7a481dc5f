// Pictures to painted areas: they are not read, but what is drawn below one cannot be seen. pdf.js would leave them out.
//
//   12 0 obj << /Subtype /Image /Width 1240 … >> stream … endstream     becomes, so that all offsets stay,
//   12 0 obj << /Subtype /Form /BBox [0 0 1 1]  >> stream … g 0 0 1 1 re f endstream

/** The colour of these areas, neither that of paper nor one that letters are lost on. */
export const pictureColour = '#4c4c4c';
const paint = '.299 g 0 0 1 1 re f';
const form = `<</Subtype/Form/BBox[0 0 1 1]/Length ${paint.length}>>`;

const image = '/Image';
const isSubtype = /\/Subtype\s*$/;
const object = ' obj';
const opening = 'stream';
const closing = 'endstream';
/** A dictionary is no longer than this. */
const longest = 4000;
/** Lets shine through what lies below, is on a layer, has but one point as the rules of some tables, or is no stream. */
const unlike = /\/(?:S?Mask|ImageMask|OC\b)|\/Width\s+1\b[^]*\/Height\s+1\b|\/Height\s+1\b[^]*\/Width\s+1\b|endobj/;

/** Paints an area in place of each opaque picture; `text` is the bytes, each as a character. */
export function paintPictures(kept: Uint8Array, text: string): void {
  if (text.includes('/Encrypt')) return;
  for (let at = text.indexOf(image); at >= 0; at = text.indexOf(image, at + 1)) {
    const before = text.slice(Math.max(0, at - longest), at);
    const from = at - before.length + before.lastIndexOf(object) + object.length;
    const to = at + text.slice(at, at + longest).indexOf(opening);
    if (!before.includes(object) || to < at || !isSubtype.test(before) || unlike.test(text.slice(from, to))) continue;
    const start = to + opening.length + (text[to + opening.length] === '\r' ? 2 : 1);
    const end = text.indexOf(closing, start);
    if (end < 0) return;
    at = end;
    const painted = `${paint}\n${closing}`;
    if (form.length > to - from || painted.length > end - start) continue;
    write(kept, form.padEnd(to - from), from);
    write(kept, painted, start);
    kept.fill(0, start + painted.length, end);
  }
}

function write(kept: Uint8Array, words: string, at: number): void {
  for (let index = 0; index < words.length; index += 1) kept[at + index] = words.charCodeAt(index);
}
