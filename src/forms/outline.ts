// The skeleton of a report: its six sections and the five parts of the first.
import type { Span } from '../document/span.ts';

/** A section 一 to 六 with the span of its heading and of all it holds (heading included). */
export interface Section {
  readonly number: number;
  readonly heading: string;
  readonly headingSpan: Span;
  readonly span: Span;
}

/** Part （一） to （五） of section 一. */
export interface Part {
  readonly number: number;
  readonly headingSpan: Span;
  readonly span: Span;
}

export interface Outline {
  readonly sections: readonly Section[];
  readonly parts: readonly Part[];
}
