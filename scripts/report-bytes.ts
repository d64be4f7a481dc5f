// A report on the disk: its bytes and their hash. Of a file too large to be read the memory holds its beginning alone.
import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { ReportBytes } from '../src/dataset/effects.ts';
import { mostBytes } from '../src/readers/index.ts';

const chunkBytes = 1 << 20;

/** What is no file has no bytes. */
export function readReportBytes(path: string): ReportBytes {
  const found = statSync(path, { throwIfNoEntry: false });
  const size = found?.isFile() === true ? found.size : 0;
  if (size > mostBytes) return readBeginning(path);
  const bytes = size === 0 ? new Uint8Array() : readFileSync(path);
  return { bytes, sha256: hash('sha256', bytes) };
}

/** One byte more than is read tells that the file is too large. */
function readBeginning(path: string): ReportBytes {
  const bytes = new Uint8Array(mostBytes + 1);
  const chunk = new Uint8Array(chunkBytes);
  const whole = createHash('sha256');
  const descriptor = openSync(path, 'r');
  try {
    let filled = 0;
    for (let count = readSync(descriptor, chunk); count > 0; count = readSync(descriptor, chunk)) {
      const part = chunk.subarray(0, count);
      whole.update(part);
      bytes.set(part.subarray(0, bytes.length - filled), filled);
      filled = Math.min(bytes.length, filled + count);
    }
  } finally {
    closeSync(descriptor);
  }
  return { bytes, sha256: whole.digest('hex') };
}
