// Bytes of a page to text: what they can only be goes before what the page says of itself.
import { decode } from '../decode.ts';

/** Where a page names its encoding, it does so among its first bytes. */
const headLength = 4096;
const charset = /<(?:meta[^>]{0,400}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w-]+)/i;

/**
 * The text of a page; null where it is none. Bytes that are valid UTF-8, UTF-16 or GB18030, or nearly so, are read as such,
 * in this order (a page saved anew often keeps the name of its former encoding). Where none fits, and where a page names
 * Big5 whose bytes might as well be GB18030, the named encoding is taken, with a replacement character in each place that
 * is damaged.
 */
export function decodeHtml(bytes: Uint8Array): { readonly text: string; readonly damaged: number } | null {
  const decoded = decode(bytes);
  if (decoded !== null && decoded.encoding !== 'gb18030') return decoded;
  const head = String.fromCharCode(...bytes.subarray(0, headLength));
  const named = charset.exec(head)?.[1];
  if (decoded !== null && !/^big5/i.test(named ?? '')) return decoded;
  const text = named === undefined ? null : tryDecode(bytes, named);
  const damaged = text === null ? 0 : text.split('\ufffd').length - 1;
  if (decoded !== null && (text === null || damaged > decoded.damaged)) return decoded;
  return text === null ? null : { text, damaged };
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(/^gb/i.test(label) ? 'gb18030' : label).decode(bytes);
  } catch {
    return null;
  }
}
