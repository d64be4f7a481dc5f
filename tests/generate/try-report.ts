// One generated report, from what it is to be and a number, and what was read of it.
import type { Damage } from './damages/damage.ts';
import { consistentFigures, sizes } from './consistent-figures.ts';
import type { Editions, Size } from './consistent-figures.ts';
import { cleanDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { writeDraft } from './formats.ts';
import type { Format } from './formats.ts';
import { judge, readDraft } from './judge.ts';
import type { Verdict } from './judge.ts';
import { randomFrom } from './random.ts';

/** Which report: the same ones always make the same one. */
export interface Trial {
  readonly damage: Damage;
  readonly format: Format;
  readonly seed: number;
  readonly size?: Size;
}

export interface TriedReport extends Trial {
  readonly verdict: Verdict;
}

const commonEditions: readonly Editions[] = [
  ...Array.from({ length: 6 }, (): Editions => ({ proactive: '2021', requests: '2021' })),
  { proactive: '2019', requests: '2019' },
  { proactive: '2021', requests: '2019' },
];

const year = 2024;

/** The report of a trial and what can be read of it; of any size where none is given. */
export function makeReport({ damage, format, seed, size }: Trial): { bytes: Uint8Array; draft: Draft } {
  const random = randomFrom(seed, `${damage.kind} ${damage.name} ${format.name}`);
  const editions = random.pick(damage.editions ?? commonEditions);
  const figures = consistentFigures(size ?? random.pick(sizes), editions, random);
  return writeDraft(damage.apply(cleanDraft(figures, editions, year), random), format, random);
}

export async function tryReport(trial: Trial): Promise<TriedReport> {
  const { bytes, draft } = makeReport(trial);
  return { ...trial, verdict: judge(await readDraft(bytes), draft) };
}

/** Every damage in every format it is met in. */
export function pairs(damages: readonly Damage[], formats: readonly Format[]): Pick<Trial, 'damage' | 'format'>[] {
  return damages.flatMap((damage) =>
    formats
      .filter(
        ({ name, family }) =>
          damage.formats === undefined || damage.formats.includes(name) || damage.formats.includes(family),
      )
      .map((format) => ({ damage, format })),
  );
}
