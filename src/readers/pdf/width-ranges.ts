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

/** Codes in all ranges of widths, and of whatever else looks like them; 0 where there is none. */
export function widthCodes(bytes: Uint8Array): number {
  return codesBehind(bytes, opening) + codesBehind(bytes, closing);
}

function codesBehind(bytes: Uint8Array, bracket: number): number {
  let codes = 0;
  for (let at = bytes.indexOf(bracket); at >= 0; at = bytes.indexOf(bracket, at + 1)) {
    const end = numbersEnd(bytes, at + 1);
    if (end - at > shortestTriple) codes += codesOf(latin.decode(bytes.subarray(at + 1, end)));
  }
  return codes;
}

/** Behind the numbers that begin here, with blanks and comments between them. */
function numbersEnd(bytes: Uint8Array, from: number): number {
  let isComment = false;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isComment) isComment = byte !== 0x0a && byte !== 0x0d;
    else if (byte === comment) isComment = true;
    else if (!numeric.has(byte)) return at;
  }
  return bytes.length;
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
