// The order in which a disk lists its files leaves no trace in the dataset.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/build.ts';
import { cleanReport, collectionOf } from '../collection.ts';
import { memoryEffects } from '../memory-effects.ts';
import type { Built, Files } from '../memory-effects.ts';
import { seeded } from './seed.ts';

const sources = { reports: 'data/reports', registers: 'data' };

async function build(files: Files, reorder: (names: readonly string[]) => readonly string[]): Promise<Built> {
  const memory = memoryEffects(files, { reorder });
  await buildDataset(memory.effects, sources);
  return memory.built();
}

describe('the dataset', () => {
  it('is the same bytes whatever the order of its reports on the disk', async () => {
    const ids = ['anding', 'beiguan', 'chengguan'];
    const years = [2023, 2024];
    const files = collectionOf(
      ids.flatMap((id, index) => years.map((year) => ({ id, year, report: cleanReport(id, year, index + 1) }))),
    );
    const expected = await build(files, (names) => names);
    const names = [...files.keys()].filter((path) => path.startsWith('data/reports/')).map((path) => path.slice(13));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
        expect(await build(files, () => order)).toEqual(expected);
      }),
      seeded(8),
    );
  });

  it('is the same bytes whatever the order of the rows of its registers', async () => {
    const files = collectionOf(['anding', 'beiguan', 'chengguan'].map((id) => ({ id, year: 2024 })));
    const turned = new Map(
      [...files].map(([path, content]) => {
        if (!path.endsWith('.csv') || typeof content !== 'string') return [path, content];
        const [head = '', ...rows] = content.trimEnd().split('\r\n');
        return [path, `${[head, ...rows.toReversed()].join('\r\n')}\r\n`];
      }),
    );
    expect(await build(turned, (names) => names)).toEqual(await build(files, (names) => names));
  });
});
