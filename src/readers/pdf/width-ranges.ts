// Counts the codes that the widths of fonts speak of: a few bytes may name so many that pdf.js never ends.
//
//     /W[1[500 500]814 907 500]      814 to 907 are 500 wide
const opening = 0x5b;
const closing = 0x5d;
const comment = 0x25;
/** From, to and width, each at least a digit, with blanks between. */
const shortestTriple = 5;
const triple = /([+-]?[\d.]+)[\s\0]+([+-]?[\d.]+)[\s\0]+[+-]?[\d.]+[\s\0]*/y;
const numeric = new Set(Array.from('0123456789.+- \t\n\v\f\r\0', (character) => character.charCodeAt(0)));
const latin = new TextDecoder('latin1');

/**
 * Codes in all ranges of widths, and of whatever else looks like them; 0 where there is none. Counted
 * up to `most`: what is looked at more than once counts as well, so that the work has an end.
 */
export function widthCodes(bytes: Uint8Array, most: number): number {
  return codesBehind(bytes, opening, most) + codesBehind(bytes, closing, most);
}

function codesBehind(bytes: Uint8Array, bracket: number, most: number): number {
  let codes = 0;
  for (let at = bytes.indexOf(bracket); at >= 0 && codes <= most; at = bytes.indexOf(bracket, at + 1)) {
    const { end, hasComment } = numbersEnd(bytes, at + 1);
    if (end - at > shortestTriple) codes += codesOf(latin.decode(bytes.subarray(at + 1, end)));
    // Runs of numbers share nothing; behind a comment another bracket in it may be followed by all that was just seen.
    if (hasComment) codes += end - at;
  }
  return codes;
}

/** Behind the numbers that begin here, with blanks and comments between them. */
function numbersEnd(bytes: Uint8Array, from: number): { readonly end: number; readonly hasComment: boolean } {
  let isComment = false;
  let hasComment = false;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isComment) isComment = byte !== 0x0a && byte !== 0x0d;
    else if (byte === comment) isComment = hasComment = true;
    else if (!numeric.has(byte)) return { end: at, hasComment };
  }
  return { end: bytes.length, hasComment };
}

function codesOf(run: string): number {
  const text = run.replace(/%[^\r\n]*/g, ' ').replace(/^[\s\0]+/, '');
  let codes = 0;
  triple.lastIndex = 0;
  for (let found = triple.exec(text); found; found = triple.exec(text)) {
    const count = Number(found[2]) - Number(found[1]);
    if (count > 0) codes += count;
  }
  return codes;
}
