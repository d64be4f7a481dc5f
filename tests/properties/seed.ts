// One seed for all properties, so that a run on any machine tries the same cases; another one is given as SEED.

const seed = Number(process.env['SEED'] ?? 20240131);
/** `RUNS=100 npx vitest run tests/properties` tries a hundred times as many. */
const times = Number(process.env['RUNS'] ?? 1);

/** Settings of a property that is tried this often. */
export function seeded(numRuns: number): { seed: number; numRuns: number } {
  return { seed, numRuns: numRuns * times };
}
