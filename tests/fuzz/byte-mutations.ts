// Damage to the bytes of a file of any format: bits turned, pieces lost, doubled, moved, or taken from elsewhere.
import type { Random } from '../generate/random.ts';

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const longest = 2000;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function stretch(bytes: Uint8Array, random: Random): [number, number] {
  const start = random.below(bytes.length);
  return [start, Math.min(bytes.length, start + 1 + random.below(random.chance(0.5) ? 8 : longest))];
}

const oddBytes = [0, 1, 0x7f, 0x80, 0xfe, 0xff];

export const byteMutations: readonly Mutation[] = [
  (bytes, random) => {
    const copy = bytes.slice();
    for (let left = random.between(1, 30); left > 0; left -= 1) {
      const at = random.below(copy.length);
      copy[at] = random.chance(0.5) ? random.below(256) : (copy[at] ?? 0) ^ (1 << random.below(8));
    }
    return copy;
  },
  (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    const times = random.chance(0.9) ? random.between(1, 4) : 300;
    return joined(
      bytes.subarray(0, end),
      ...Array<Uint8Array>(times).fill(bytes.subarray(start, end)),
      bytes.subarray(end),
    );
  },
  (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    const to = random.below(bytes.length);
    return joined(bytes.subarray(0, to), bytes.subarray(start, end), bytes.subarray(to));
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    return bytes.slice().fill(random.pick(oddBytes), start, end);
  },
];

/** One to four of them. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let done = bytes;
  for (let left = random.between(1, 4); left > 0 && done.length > 0; left -= 1) {
    done = random.pick(byteMutations)(done, random);
  }
  return done;
}
