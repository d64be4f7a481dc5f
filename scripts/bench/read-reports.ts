// Reading, matching and checking text reports, beside splitting the same bytes into cells and counting the numbers.
import { processReport } from '../../src/pipeline.ts';
import { sha256 } from '../dataset-effects.ts';
import { rate, timed } from './bench-row.ts';
import type { BenchRow } from './bench-row.ts';
import { generateReport } from './generated-collection.ts';

const rounds = 5;
/** Long enough for the compiler to be done with most of it. */
const warmUps = 100;

export async function benchReading(samples: readonly string[], generated: number): Promise<BenchRow[]> {
  const made = Array.from({ length: generated }, (_, index) =>
    generateReport(samples[index % samples.length] ?? '', `某县第${index}镇人民政府`, 2024),
  );
  const own = Array.from({ length: 20 }, () => samples).flat();
  for (let index = 0; index < warmUps; index += 1) await readOne(encode(samples[index % samples.length] ?? ''));
  return [
    await compare(`read, match and check: ${samples.length} reports of the project`, own),
    await compare(`read, match and check: ${generated} generated reports`, made),
  ];
}

/** The best of some rounds: others are busy on the machine now and then. */
async function compare(what: string, texts: readonly string[]): Promise<BenchRow> {
  const files = texts.map(encode);
  let [reading, counting] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    reading = Math.min(
      reading,
      await timed(async () => {
        for (const bytes of files) await readOne(bytes);
      }),
    );
    counting = Math.min(counting, await timed(() => files.reduce((sum, bytes) => sum + countNumbers(bytes), 0)));
  }
  const each = `${(reading / files.length).toFixed(2)} ms each`;
  return {
    what,
    result: `${rate(files.length, reading, 'reports')}, ${each}`,
    beside: `split and count ${rate(files.length, counting, 'reports')} (${(reading / counting).toFixed(0)}x)`,
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function readOne(bytes: Uint8Array): Promise<void> {
  await processReport({ file: 'report.txt', bytes, sha256: sha256(bytes), registered: null });
}

function countNumbers(bytes: Uint8Array): number {
  const cells = new TextDecoder().decode(bytes).split(/[\n\t|]/);
  return cells.filter((cell) => /^\s*\d+(?:\.\d+)?\s*$/.test(cell)).length;
}
