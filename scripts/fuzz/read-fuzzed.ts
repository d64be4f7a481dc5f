// The process that reads damaged files for the fuzzer: each message names one, each answer says how its reading ended.
import { setTimeout } from 'node:timers/promises';
import { fuzzedFile } from '../../tests/fuzz/fuzzed-file.ts';
import type { Family } from '../../tests/generate/formats.ts';
import { brokenRules } from '../../tests/properties/broken-rules.ts';
import { readLoose } from '../../tests/properties/read-loose.ts';
import { isOfPdfJs } from '../stray-rejections.ts';
import type { Answer } from './fuzzer.ts';

/** Rejections that no caller awaits would end any program that reads such a file; those of pdf.js are passed over. */
const stray: string[] = [];
process.on('unhandledRejection', (reason) => {
  if (!isOfPdfJs(reason)) stray.push(`rejected, and nobody awaits it: ${String(reason)}`);
});
/** Milliseconds after which what was left behind by a reading has come out. */
const settling = 5;

async function read(family: Family, seed: number): Promise<Answer> {
  const { bytes } = fuzzedFile(family, seed);
  const start = performance.now();
  const broken = await readLoose(bytes).then(brokenRules, (error: unknown) => [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ]);
  const milliseconds = performance.now() - start;
  await setTimeout(settling);
  return { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, broken: [...broken, ...stray.splice(0)] };
}

process.on('message', (message: { readonly family: Family; readonly seed: number }) => {
  void read(message.family, message.seed).then((answer) => process.send?.(answer));
});
