// Text that stands in a page in other words: behind references (`&lt;td&gt;`) or escapes (`\u003ctd\u003e`), with the place of each character.
import type { Span } from '../../document/span.ts';
import { lastAtMost } from '../last-at-most.ts';
import { decodeReference, reference } from './text-piece.ts';

/** A text, and where each of its characters stands in the page. */
export interface Layer {
  readonly text: string;
  readonly placeAt: (index: number) => Span;
}

/** A stretch of the page as it stands. */
export function stretchOf(source: string, { start, end }: Span): Layer {
  return {
    text: source.slice(start, end),
    placeAt: (index) => ({ start: start + index, end: Math.min(start + index + 1, end) }),
  };
}

/** A part of a layer. */
export function partOf({ text, placeAt }: Layer, { start, end }: Span): Layer {
  return { text: text.slice(start, end), placeAt: (index) => placeAt(start + index) };
}

/** What references stand for. */
export function withoutReferences(layer: Layer): Layer {
  return replaced(layer, new RegExp(reference.source, 'g'), decodeReference);
}

const escape = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[\s\S]))/gi;
const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** What the escapes of a string of a script stand for. */
export function withoutEscapes(layer: Layer): Layer {
  return replaced(layer, escape, (written) => {
    const [, point, unit, byte, sign = ''] = new RegExp(escape.source, 'i').exec(written) ?? [];
    const code = point ?? unit ?? byte;
    if (code !== undefined)
      return Number.parseInt(code, 16) > 0x10ffff ? '' : String.fromCodePoint(Number.parseInt(code, 16));
    return /[\r\n]/.test(sign) ? '' : (escaped[sign] ?? sign);
  });
}

function replaced({ text, placeAt }: Layer, pattern: RegExp, decode: (written: string) => string): Layer {
  const pieces: string[] = [];
  /** Where, in what comes out and in what there was, each stretch without a replacement begins. */
  const starts = [0];
  const origins = [0];
  let length = 0;
  let behind = 0;
  const keep = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const match of text.matchAll(pattern)) {
    const decoded = decode(match[0]);
    if (decoded === match[0]) continue;
    keep(text.slice(behind, match.index));
    for (let unit = 0; unit < decoded.length; unit += 1) {
      starts.push(length + unit);
      origins.push(match.index);
    }
    keep(decoded);
    behind = match.index + match[0].length;
    starts.push(length);
    origins.push(behind);
  }
  if (starts.length === 1) return { text, placeAt };
  keep(text.slice(behind));
  return {
    text: pieces.join(''),
    placeAt: (index) => {
      const at = lastAtMost(starts, index);
      const origin = (origins[at] ?? 0) + index - (starts[at] ?? 0);
      const next = starts[at + 1] === index + 1 ? (origins[at + 1] ?? origin + 1) : origin + 1;
      const first = placeAt(origin);
      return next > origin + 1 ? { start: first.start, end: placeAt(next - 1).end } : first;
    },
  };
}
