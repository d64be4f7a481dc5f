// The entries of a ZIP archive, within bounds. Plain archives only: no office file needs the 64-bit kind.
import { inflateSync } from 'fflate';

/** Why an archive or one of its parts cannot be read. */
export type ZipFault = 'damaged' | 'entries' | 'unpacked' | 'ratio';

/** An archive: the names in it, and the content of one of them; null where there is none. */
export interface ZipArchive {
  readonly names: readonly string[];
  readonly read: (name: string) => Uint8Array | ZipFault | null;
}

/** A report has some 20 parts, and up to 2 MB of text and styles inflated. */
export const mostEntries = 2000;
export const mostUnpacked = 20_000_000;
/** Text of a report inflates to some forty times; only what is large as well is suspicious. */
export const steepestRatio = 250;
const smallSize = 5_000_000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly inflatedSize: number;
  readonly localHeader: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 65_535;

/** Reads the directory at the end of the archive. A name listed twice counts the first time. */
export function openZip(bytes: Uint8Array): ZipArchive | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return 'damaged';
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return 'entries';
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return 'damaged';
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
    if (!entries.has(name)) entries.set(name, readEntry(view, at, name));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  let budget = mostUnpacked;
  const read = (name: string): Uint8Array | ZipFault | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    budget -= entry.inflatedSize;
    return budget < 0 ? 'unpacked' : inflate(bytes, entry);
  };
  return { names: [...entries.keys()], read };
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === endSignature) return at;
  return null;
}

function readEntry(view: DataView, at: number, name: string): Entry {
  return {
    name,
    method: view.getUint16(at + 10, true),
    size: view.getUint32(at + 20, true),
    inflatedSize: view.getUint32(at + 24, true),
    localHeader: view.getUint32(at + 42, true),
  };
}

/** The size named in the directory bounds what is inflated: what would go beyond is damaged. */
function inflate(bytes: Uint8Array, { method, size, inflatedSize, localHeader }: Entry): Uint8Array | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (localHeader + 30 > bytes.length || view.getUint32(localHeader, true) !== localSignature) return 'damaged';
  const start = localHeader + 30 + view.getUint16(localHeader + 26, true) + view.getUint16(localHeader + 28, true);
  if (start + size > bytes.length) return 'damaged';
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return size === inflatedSize ? packed : 'damaged';
  if (method !== 8) return 'damaged';
  if (inflatedSize > smallSize && inflatedSize > size * steepestRatio) return 'ratio';
  try {
    const inflated = inflateSync(packed, { out: new Uint8Array(inflatedSize) });
    return inflated.length === inflatedSize ? inflated : 'damaged';
  } catch {
    return 'damaged';
  }
}
