// How long the reading of one report may take.

/** Milliseconds; what is still being read then is given up. */
const longestReading = 15_000;

export function deadline(): AbortSignal {
  return AbortSignal.timeout(longestReading);
}
