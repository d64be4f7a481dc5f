// Compares a result with the file that holds what it must be; a missing file is written here and a failure in CI.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** True where nothing may be written: a golden nobody has looked at proves nothing. */
const isCi = process.env['CI'] !== undefined && process.env['CI'] !== '' && process.env['CI'] !== 'false';
/** `UPDATE_GOLDENS=1 npx vitest run tests/reports` writes all anew; the diff is the review. */
const isUpdate = process.env['UPDATE_GOLDENS'] === '1' && !isCi;

/** Expects `text` to be what the file at `path` holds. */
export function expectGolden(path: string, text: string): void {
  if (isUpdate || (!existsSync(path) && !isCi)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `no golden file: run the tests without CI, read what they write, commit ${path}`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
