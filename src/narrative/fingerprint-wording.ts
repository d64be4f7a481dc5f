// A short fingerprint of a report's wording, by which nearly identical texts are found among many without keeping them.

const bins = 128;
const shingleLength = 5;
/** A text of fewer different shingles says too little to be called a copy: a few set phrases fill it. */
const fewestShingles = 300;

/** Stands for a bin into which no shingle fell. */
const emptyBin = 0xffffffff;

/**
 * One-permutation MinHash over shingles of five characters of the folded prose, years put aside since a copy changes
 * them: the least hash in each of 128 bins. Null for a text too short to tell.
 */
export function fingerprintWording(prose: string): readonly number[] | null {
  const text = prose.replace(/[12]\d{3}/gu, 'Y').replace(/[\s\p{P}]+/gu, '');
  const shingles = new Set<number>();
  for (let start = 0; start + shingleLength <= text.length; start += 1) shingles.add(hashAt(text, start));
  if (shingles.size < fewestShingles) return null;
  const least = new Array<number>(bins).fill(emptyBin);
  for (const hash of shingles) {
    const bin = hash % bins;
    least[bin] = Math.min(least[bin] ?? emptyBin, hash);
  }
  return least;
}

/** The share of shingles two texts have in common, as their fingerprints estimate it (0 to 1, give or take 0.03). */
export function wordingSimilarity(one: readonly number[], other: readonly number[]): number {
  let equal = 0;
  let filled = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    if (one[bin] === emptyBin && other[bin] === emptyBin) continue;
    filled += 1;
    if (one[bin] === other[bin]) equal += 1;
  }
  return filled === 0 ? 0 : equal / filled;
}

/** FNV-1a over one shingle, mixed once more so that the low digits are as good as the high ones. */
function hashAt(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < start + shingleLength; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
