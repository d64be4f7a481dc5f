// Measures what the streams of a PDF unpack to before pdf.js unpacks them: a small file may hold gigabytes.
import { Inflate, inflateSync } from 'fflate';
import { limits } from './limits.ts';
import { refusal } from './refusal.ts';
import { widthCodes } from './width-ranges.ts';

/** What is left of the limits while streams are looked at. */
interface Budget {
  unpacked: number;
  content: number;
  pictures: number;
  codes: number;
}

const chunkBytes = 16_384;
const probeBytes = 64;
/** So many packed bytes are looked at in one go; the buffer holds all they can become. */
const shortBytes = 6000;
const scratch = new Uint8Array(shortBytes * 1040);
/** A dictionary stands right before its stream; longer ones are not looked at whole. */
const dictionaryBytes = 2000;
/** Streams packed more than so many times over are no report's. */
const mostLayers = 3;
/** Character maps are short; longer texts are not searched for ranges. */
const longestMap = 8_000_000;
/** Most bytes that one packed byte becomes, for packings we do not unpack ourselves. */
const growth: readonly (readonly [RegExp, number])[] = [
  [/\/(?:LZW|LZWDecode)\b/, 1400],
  [/\/(?:RL|RunLengthDecode)\b/, 64],
  [/\/(?:Fl|FlateDecode)\b/, 1032],
];
const textPacking = /\/(?:LZW|RL|RunLength|A85|ASCII85|AHx|ASCIIHex)/;

/** Throws a refusal where the streams of a file unpack to more than the limits. */
export function refuseBombs(bytes: Uint8Array): void {
  const budget: Budget = {
    unpacked: limits.unpacked,
    content: limits.content,
    pictures: limits.picture,
    codes: limits.mappedCodes,
  };
  spend(budget, 'codes', widthCodes(bytes, budget.codes));
  for (let start = nextStream(bytes, 0); start >= 0; start = nextStream(bytes, start)) {
    measure(bytes, start, budget);
  }
}

/** What a refusal names: for character maps the bytes their codes would take. */
const mostOf: Readonly<Budget> = {
  unpacked: limits.unpacked,
  content: limits.content,
  pictures: limits.picture,
  codes: limits.content,
};

function spend(budget: Budget, key: keyof Budget, amount: number): void {
  budget[key] -= amount;
  if (budget[key] < 0) throw refusal('read/limit-unpacked', { most: mostOf[key] });
}

/** Where the data of the next stream begins, -1 where there is none. */
function nextStream(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x73, from); at >= 0; at = bytes.indexOf(0x73, at + 1)) {
    if (!spells(bytes, at, 'stream') || bytes[at - 1] === 0x64) continue;
    const end = at + 6;
    if (bytes[end] === 0x0a) return end + 1;
    if (bytes[end] === 0x0d) return end + (bytes[end + 1] === 0x0a ? 2 : 1);
  }
  return -1;
}

function spells(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[at + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

function measure(bytes: Uint8Array, start: number, budget: Budget): void {
  const dictionary = dictionaryBefore(bytes, start);
  const key = isPicture(dictionary) ? 'pictures' : isFont(dictionary) ? 'unpacked' : 'content';
  if (isPacked(bytes, start)) {
    unpack(bytes.subarray(start), 1, {
      onSize: (size) => {
        spend(budget, key, size);
      },
      onWhole: (whole) => {
        spend(budget, 'codes', mappedCodes(whole) + widthCodes(whole, budget.codes));
      },
    });
    return;
  }
  const length = streamLength(bytes, start);
  spend(budget, key, length);
  if (textPacking.test(dictionary)) {
    const factor = growth.reduce((product, [name, most]) => (name.test(dictionary) ? product * most : product), 1);
    spend(budget, key, length * factor);
  }
  if (length < longestMap) spend(budget, 'codes', mappedCodes(bytes.subarray(start, start + length)));
}

const latinDecoder = new TextDecoder('latin1');

function latin(bytes: Uint8Array): string {
  return latinDecoder.decode(bytes);
}

/** The text before a stream from its object on, with names spelt out. */
function dictionaryBefore(bytes: Uint8Array, start: number): string {
  const before = latin(bytes.subarray(Math.max(0, start - dictionaryBytes), start));
  const text = before.slice(Math.max(0, before.lastIndexOf(' obj')));
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A picture that says its size, and no absurd one. */
function isPicture(dictionary: string): boolean {
  const width = Number(/\/Width\s+(\d+)/.exec(dictionary)?.[1] ?? Infinity);
  const height = Number(/\/Height\s+(\d+)/.exec(dictionary)?.[1] ?? Infinity);
  return /\/Subtype\s*\/Image\b/.test(dictionary) && width * height * 4 <= limits.picture;
}

/** The file of a font. */
function isFont(dictionary: string): boolean {
  return /\/Length1\b|\/Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType)\b/.test(dictionary);
}

/** The two bytes that open packed data. */
function isPacked(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

function streamLength(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0x65, start); at >= 0; at = bytes.indexOf(0x65, at + 1)) {
    if (spells(bytes, at, 'endstream')) return at - start;
  }
  return bytes.length - start;
}

/** Told of what comes out: the size of each piece, and each layer as a whole where it is not too long. */
interface Unpacked {
  readonly onSize: (size: number) => void;
  readonly onWhole: (whole: Uint8Array) => void;
}

/** Unpacks piece by piece, layer by layer; faults in the data end it. */
function unpack(packed: Uint8Array, layer: number, told: Unpacked): void {
  if (layer > mostLayers) throw refusal('read/limit-unpacked', { most: limits.unpacked });
  const end = streamLength(packed, 0);
  const short = end > shortBytes ? null : unpackShort(packed);
  if (short) told.onSize(short.length);
  const whole = short ?? unpackLong(packed, end, told.onSize);
  if (isPacked(whole, 0)) unpack(whole, layer + 1, told);
  told.onWhole(whole);
}

/** What fits is unpacked into one buffer used again and again; null where there is more, or a fault. */
function unpackShort(packed: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(packed.subarray(2, 2 + shortBytes), { out: scratch }).slice();
  } catch {
    return null;
  }
}

function unpackLong(packed: Uint8Array, end: number, tell: (size: number) => void): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    tell(piece.length);
    if (size <= longestMap && piece.length > 0) pieces.push(piece.slice());
  });
  pushAll(inflate, packed, { end, sizeNow: () => size });
  return joined(pieces);
}

/** First up to the end the file names; the data may go on behind it, which shows when a few bytes more add to it. */
function pushAll(
  inflate: Inflate,
  packed: Uint8Array,
  { end, sizeNow }: { readonly end: number; readonly sizeNow: () => number },
): void {
  for (let at = 2; at < end; at += chunkBytes) {
    if (!push(inflate, packed.subarray(at, Math.min(end, at + chunkBytes)))) return;
  }
  let step = probeBytes;
  for (let at = end; at < packed.length; at += step) {
    const before = sizeNow();
    if (!push(inflate, packed.subarray(at, at + step)) || sizeNow() === before) return;
    if (at > end) step = chunkBytes;
  }
}

function push(inflate: Inflate, chunk: Uint8Array): boolean {
  try {
    inflate.push(chunk);
    return true;
  } catch (error) {
    if (error instanceof Error && error.cause !== undefined) throw error;
    return false;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const rangeBlock = /begin(?:bf|cid)range([\s\S]*?)(?:end(?:bf|cid)range|$)/g;
/** Two codes and what they map to, up to the next bracket: a file may leave brackets open by the million. */
const range = /<([0-9a-f\s]*)>\s*<([0-9a-f\s]*)>\s*(?:<[^<>]*|\[[^\][]*|\d+)/gi;
/** pdf.js passes over wider ranges. */
const widestRange = 2 ** 24;

/** Codes that the ranges of a character map speak of; 0 for any other text. */
function mappedCodes(bytes: Uint8Array): number {
  if (!holdsWord(bytes, 'range')) return 0;
  let codes = 0;
  for (const [, block = ''] of latin(bytes).matchAll(rangeBlock)) {
    for (const [, from = '', to = ''] of block.matchAll(range)) {
      const size = codeOf(to) - codeOf(from) + 1;
      if (size > 0 && size <= widestRange) codes += size;
    }
  }
  return codes;
}

function holdsWord(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (spells(bytes, at, word)) return true;
  return false;
}

function codeOf(digits: string): number {
  return parseInt(`0${digits.replace(/\s/g, '')}`, 16);
}
