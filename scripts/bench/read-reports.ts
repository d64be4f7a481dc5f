// Reading, matching and checking reports, beside splitting the same text into cells and counting the numbers.
import { consistentFigures } from '../../tests/generate/consistent-figures.ts';
import { cleanDraft } from '../../tests/generate/draft.ts';
import { formats } from '../../tests/generate/formats.ts';
import { randomFrom } from '../../tests/generate/random.ts';
import { processReport } from '../../src/pipeline.ts';
import { sha256 } from '../dataset-effects.ts';
import { rate, spent } from './bench-row.ts';
import type { BenchRow, Spent } from './bench-row.ts';
import { generateReport } from './generated-collection.ts';

const rounds = 5;
/** Milliseconds in which the compiler is done with it: after some thousand reports of text; a quarter of that is 1.2 times as slow. */
const warmUp = 8000;
/** One of each other family: text as it is taken off a PDF, and files that are no text. */
const otherFormats = ['spaced-layout', 'html-merged', 'docx', 'pdf-ruled'];

export async function benchReading(samples: readonly string[], generated: number): Promise<BenchRow[]> {
  const made = Array.from({ length: generated }, (_, index) =>
    generateReport(samples[index % samples.length] ?? '', `某县第${index}镇人民政府`, 2024),
  );
  const own = Array.from({ length: 20 }, () => samples).flat();
  const rows = [
    await compare(`read, match and check: ${samples.length} reports of the project`, own.map(encode)),
    await compare(`read, match and check: ${generated} generated reports`, made.map(encode)),
  ];
  for (const name of otherFormats)
    rows.push(await compare(`read, match and check: generated reports as ${name}`, drafts(name, 30)));
  return rows;
}

/** Reports of a county in one format; the same in every run. */
function drafts(name: string, count: number): readonly Uint8Array[] {
  const random = randomFrom(2024, name);
  const editions = { proactive: '2021', requests: '2021' } as const;
  return Array.from({ length: count }, () => {
    const draft = cleanDraft(consistentFigures('county', editions, random), editions, 2024);
    return formats.find((format) => format.name === name)?.write(draft, random) ?? new Uint8Array();
  });
}

/** The best of some rounds: others are busy on the machine now and then. */
async function compare(what: string, files: readonly Uint8Array[]): Promise<BenchRow> {
  const read = async (): Promise<void> => {
    for (const bytes of files) await readOne(bytes);
  };
  const start = performance.now();
  while (performance.now() - start < warmUp) await read();
  const reading = await best(read);
  const counting = await best(() => files.reduce((sum, bytes) => sum + countNumbers(bytes), 0));
  const each = (milliseconds: number): string => `${(milliseconds / files.length).toFixed(2)} ms`;
  return {
    what,
    result: `${rate(files.length, reading.wall, 'reports')}, ${each(reading.wall)} each (${each(reading.cpu)} of processor)`,
    beside: `split and count ${rate(files.length, counting.wall, 'reports')} (${(reading.wall / counting.wall).toFixed(0)}x)`,
  };
}

async function best(work: () => unknown): Promise<Spent> {
  let [wall, cpu] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    const now = await spent(work);
    wall = Math.min(wall, now.wall);
    cpu = Math.min(cpu, now.cpu);
  }
  return { wall, cpu };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function readOne(bytes: Uint8Array): Promise<void> {
  await processReport({ file: 'report', bytes, sha256: sha256(bytes), registered: null });
}

function countNumbers(bytes: Uint8Array): number {
  const cells = new TextDecoder().decode(bytes).split(/[\n\t|]/);
  return cells.filter((cell) => /^\s*\d+(?:\.\d+)?\s*$/.test(cell)).length;
}
