// One file to fuzz with: a generated report of a format, damaged in its bytes or in its structure; the same number, the same file.
import { damages } from '../generate/damages/index.ts';
import { formats } from '../generate/formats.ts';
import type { Family, Format } from '../generate/formats.ts';
import { randomFrom } from '../generate/random.ts';
import type { Random } from '../generate/random.ts';
import { makeReport, pairs } from '../generate/try-report.ts';
import { mutateBytes } from './byte-mutations.ts';
import { mutateMarkup } from './markup-mutations.ts';
import { mutateDocx, mutatePdf } from './package-mutations.ts';

export const fuzzedFamilies = ['text', 'spaced', 'html', 'docx', 'pdf'] as const satisfies readonly Family[];

export interface FuzzedFile {
  readonly format: Format;
  readonly bytes: Uint8Array;
}

export function fuzzedFile(family: Family, seed: number): FuzzedFile {
  const random = randomFrom(seed, `fuzz ${family}`);
  const { damage, format } = random.pick(
    pairs(
      damages,
      formats.filter((one) => one.family === family),
    ),
  );
  const { bytes } = makeReport({ damage, format, seed: random.below(1e9) });
  return { format, bytes: mutated(bytes, family, random) };
}

function mutated(bytes: Uint8Array, family: Family, random: Random): Uint8Array {
  if (random.chance(0.25)) return mutateBytes(bytes, random);
  if (family === 'docx') return mutateDocx(bytes, random);
  if (family === 'pdf') return mutatePdf(bytes, random);
  const text = mutateMarkup(Buffer.from(bytes).toString(), family === 'html' ? 'html' : 'text', random);
  return new Uint8Array(Buffer.from(text));
}
