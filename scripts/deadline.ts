// How long the reading of one report may take.
import type { Deadline } from '../src/readers/deadline.ts';

/** Milliseconds; what is still being read then is given up. */
const longestReading = 15_000;

export function deadline(): Deadline {
  const end = performance.now() + longestReading;
  return { signal: AbortSignal.timeout(longestReading), isOver: () => performance.now() > end };
}
