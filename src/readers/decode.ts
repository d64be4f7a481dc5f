// Bytes to text: UTF-8 first, then UTF-16 and GB18030, each when it decodes without a fault, or with very few.

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Places with bytes that are no character; U+FFFD stands there. */
  readonly damaged: number;
}

/** One damaged place in so many characters is taken for damage; more, and the bytes are in some other encoding. */
const charactersADamage = 200;

/** Decodes a text file; a byte order mark is taken off (offsets count from behind it). null: no text in any of them. */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = encodingByMark(bytes);
  const candidates = marked ? [marked] : candidatesWithoutMark(bytes);
  for (const encoding of candidates) {
    const text = tryDecode(bytes, encoding);
    if (text !== null && !hasControls(text)) return { text, encoding, damaged: 0 };
    // Almost any bytes are GB18030 of some kind: what is nearly UTF-8 is told first.
    const nearly = encoding === 'utf-8' ? decodeDamaged(bytes, encoding) : null;
    if (nearly !== null) return nearly;
  }
  return candidates.includes('gb18030') ? decodeDamaged(bytes, 'gb18030') : null;
}

/** Text with a few places that are no character; null where there are too many, or it does not look like a report. */
function decodeDamaged(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const text = new TextDecoder(encoding).decode(bytes).replace(controls, '\ufffd');
  const damaged = text.split('\ufffd').length - 1;
  const isText = damaged * charactersADamage <= text.length && isFamiliar(text.slice(0, 4096));
  return isText ? { text, encoding, damaged } : null;
}

function encodingByMark(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/**
 * Without a mark, zero bytes tell UTF-16: those of digits and line ends stand at odd places in utf-16le, and few beside
 * them come from characters such as U+4E00. A stray one in what is UTF-8 besides is damage. Else UTF-8, whose faults are
 * certain, goes first.
 */
function candidatesWithoutMark(bytes: Uint8Array): readonly Encoding[] {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even === 0 && odd === 0) return ['utf-8', 'gb18030'];
  if ((even + odd) * charactersADamage <= sample.length && tryDecode(bytes, 'utf-8') !== null) return ['utf-8'];
  const [first, second]: readonly Encoding[] = odd > even ? ['utf-16le', 'utf-16be'] : ['utf-16be', 'utf-16le'];
  return [first, second].flatMap((encoding) => (encoding && looksChinese(sample, encoding) ? [encoding] : []));
}

/** At least half of what it decodes to is ASCII, Chinese or its punctuation: bytes of a program are anything. */
function looksChinese(sample: Uint8Array, encoding: Encoding): boolean {
  return isFamiliar(new TextDecoder(encoding).decode(sample));
}

function isFamiliar(text: string): boolean {
  const familiar = text.match(/[\t\n\r\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g) ?? [];
  return familiar.length * 2 >= text.length;
}

/** To make one takes as long as to decode a report. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return (encoding === 'utf-8' ? strictUtf8 : new TextDecoder(encoding, { fatal: true })).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters other than tab, line ends and form feed do not occur in text: a few are damage. */
const controls = /[\u0000-\u0008\u000e-\u001f]/g;

const anyControl = new RegExp(controls.source);

function hasControls(text: string): boolean {
  return anyControl.test(text);
}
