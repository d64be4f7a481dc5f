// A stretch of a text, as half-open offsets.

/** Half-open range of UTF-16 offsets in the untouched text of one report. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
