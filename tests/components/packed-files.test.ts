// Many files as one answer: what goes in comes out, and nobody waits for all of them.
import { describe, expect, it } from 'vitest';
import { packFiles, unpackFiles } from '../../src/components/chart/packed-files.ts';

const files = [
  { path: 'charts/某图/all.csv', text: '年,件数\n2024,17\n' },
  { path: 'charts/blank.json', text: '' },
  { path: 'en/charts/lines.svg', text: '\n\n["no head", 3]\n' },
];

async function read(stream: ReadableStream<Uint8Array>): Promise<object[]> {
  const read: object[] = [];
  for await (const { path, bytes } of unpackFiles(stream)) read.push({ path, text: Buffer.from(bytes).toString() });
  return read;
}

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

describe('files packed into one answer', () => {
  it('come out as they went in, wherever the answer is cut', async () => {
    const whole = await new Response(packFiles(files.map(({ path, text }) => ({ path, text: () => text })))).bytes();
    for (const size of [1, 7, whole.length]) {
      const cuts = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        whole.slice(at * size, (at + 1) * size),
      );
      expect(await read(streamOf(cuts))).toEqual(files);
    }
  });

  it('are made one after the other, each when its turn comes', async () => {
    const made: string[] = [];
    const stream = packFiles(files.map(({ path, text }) => ({ path, text: () => (made.push(path), text) })));
    const left: number[] = [];
    for await (const { path } of unpackFiles(stream))
      left.push(made.length - files.findIndex((one) => one.path === path));
    expect(Math.max(...left)).toBeLessThan(files.length);
    expect(made).toHaveLength(files.length);
  });
});
