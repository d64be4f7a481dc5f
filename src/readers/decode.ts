// Bytes to text: UTF-8 first, then UTF-16 and GB18030, each only when it decodes without a fault.

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Decodes a text file; a byte order mark is taken off (offsets count from behind it). null: no text in any of them. */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = encodingByMark(bytes);
  const candidates = marked ? [marked] : candidatesWithoutMark(bytes);
  for (const encoding of candidates) {
    const text = tryDecode(bytes, encoding);
    if (text !== null && !hasControls(text)) return { text, encoding };
  }
  return null;
}

function encodingByMark(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/**
 * Without a mark, zero bytes tell UTF-16: those of digits and line ends stand at odd places in utf-16le, and few beside
 * them come from characters such as U+4E00. Else UTF-8, whose faults are certain, goes first.
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
  const [first, second]: readonly Encoding[] = odd > even ? ['utf-16le', 'utf-16be'] : ['utf-16be', 'utf-16le'];
  return [first, second].flatMap((encoding) => (encoding && looksChinese(sample, encoding) ? [encoding] : []));
}

/** At least half of what it decodes to is ASCII, Chinese or its punctuation: bytes of a program are anything. */
function looksChinese(sample: Uint8Array, encoding: Encoding): boolean {
  const text = new TextDecoder(encoding).decode(sample);
  const familiar = text.match(/[\t\n\r\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g) ?? [];
  return familiar.length * 2 >= text.length;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters other than tab, line ends and form feed do not occur in text. */
function hasControls(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u001f]/.test(text);
}
