// Any bytes whatever: no reader throws, no report is lost, and what comes out fits the schema.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReport, wordSalad } from './any-report.ts';
import { brokenRules } from './broken-rules.ts';
import { readLoose } from './read-loose.ts';
import { seeded } from './seed.ts';

async function expectRecord(bytes: Uint8Array): Promise<void> {
  expect(brokenRules(await readLoose(bytes))).toEqual([]);
}

describe('one record comes out, and it keeps to the schema,', () => {
  it('of any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), expectRecord), seeded(300));
  });

  it('of any text', async () => {
    const text = fc.string({ maxLength: 2000, unit: 'binary' }).map((words) => Buffer.from(words));
    await fc.assert(fc.asyncProperty(text, expectRecord), seeded(150));
  });

  it('of words of the form in any order', async () => {
    const text = wordSalad.map((words) => Buffer.from(words));
    await fc.assert(fc.asyncProperty(text, expectRecord), seeded(300));
  });

  it('of a spoiled report', async () => {
    await fc.assert(fc.asyncProperty(anyReport, expectRecord), seeded(150));
  });

  it('of a spoiled report whose bytes are damaged too', async () => {
    const damaged = fc.tuple(anyReport, fc.nat(99_999), fc.nat(255)).map(([bytes, at, value]) => {
      if (bytes.length > 0) bytes[at % bytes.length] = value;
      return bytes.subarray(0, bytes.length - (at % 3));
    });
    await fc.assert(fc.asyncProperty(damaged, expectRecord), seeded(50));
  });
});
