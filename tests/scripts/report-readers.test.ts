// Reports read ahead of their turn and in other threads come out as if they were read here, in their order.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { oneAfterAnother, openReaders } from '../../scripts/report-readers.ts';
import { inAdvance } from '../../src/dataset/in-advance.ts';
import { readReport } from '../../src/dataset/read-report.ts';

async function gather<Output>(outputs: AsyncIterable<Output>): Promise<Output[]> {
  const found: Output[] = [];
  for await (const output of outputs) found.push(output);
  return found;
}

test('many reports, most of them read in threads, are what they are when read here', async () => {
  const inputs = Array.from({ length: 130 }, (_, index) => ({
    file: `${String(index)}.txt`,
    bytes: new TextEncoder().encode(`某镇2024年政府信息公开工作年度报告\n一、总体情况\n主动公开${String(index)}条。\n`),
    sha256: String(index),
    registered: null,
  }));
  const { read } = openReaders();
  const here = await Promise.all(inputs.map((input) => readReport(input)));
  expect(await Promise.all(inputs.map(read))).toEqual(here);
});

describe('inAdvance', () => {
  test('gives results in order and never works on more than it may', async () => {
    let [under, most] = [0, 0];
    const work = async (milliseconds: number): Promise<number> => {
      most = Math.max(most, (under += 1));
      await setTimeout(milliseconds);
      under -= 1;
      return milliseconds;
    };
    expect(await gather(inAdvance([9, 1, 5, 0, 3, 2], 2, work))).toEqual([9, 1, 5, 0, 3, 2]);
    expect(most).toBe(3);
  });

  test('ends with a fault when its turn has come', async () => {
    const work = (input: number): Promise<number> =>
      input === 2 ? Promise.reject(new Error('no such report')) : Promise.resolve(input);
    const seen: number[] = [];
    const reading = (async () => {
      for await (const one of inAdvance([0, 1, 2, 3], 3, work)) seen.push(one);
    })();
    await expect(reading).rejects.toThrow('no such report');
    expect(seen).toEqual([0, 1]);
  });
});

test('oneAfterAnother goes on after a fault', async () => {
  const work = oneAfterAnother((input: number) =>
    input === 0 ? Promise.reject(new Error('0')) : Promise.resolve(input),
  );
  const [first, second] = await Promise.allSettled([work(0), work(1)]);
  expect(first.status).toBe('rejected');
  expect(second).toMatchObject({ value: 1 });
});
