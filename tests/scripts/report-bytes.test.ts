// The bytes of a report on the disk: a file too large to be read does not fill the memory.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReportBytes } from '../../scripts/report-bytes.ts';
import { mostBytes } from '../../src/readers/index.ts';
import { temporaryFolder } from './commands/spawn-command.ts';

const folder = temporaryFolder();

function written(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

describe('readReportBytes', () => {
  it('gives the beginning of a file too large, one byte more than is read, and the hash of all of it', () => {
    const all = new Uint8Array(mostBytes + 1_234_567).map((_, index) => index % 251);
    const { bytes, sha256 } = readReportBytes(written('large.txt', all));
    expect(Buffer.from(bytes).equals(all.subarray(0, mostBytes + 1))).toBe(true);
    expect(sha256).toBe(createHash('sha256').update(all).digest('hex'));
  });

  it('gives any other file whole, and no bytes where there is no file', () => {
    const all = new TextEncoder().encode('第一行\n');
    expect(Buffer.from(readReportBytes(written('small.txt', all)).bytes).equals(all)).toBe(true);
    expect(readReportBytes(folder).bytes).toHaveLength(0);
    expect(readReportBytes(join(folder, 'none.txt')).bytes).toHaveLength(0);
  });
});
