// What the examples of a rule are: two small reports, one that the rule finds fault with and one that it passes.
import type { EditionId } from '../codebook/concepts.ts';
import type { Zone } from '../narrative/prose.ts';
import type { RegisterEntry } from './check.ts';

/** A report of a small office with nothing to report, but for what is said here. */
export interface ExampleReport {
  readonly title?: string;
  /** Edition of table 二; that of 2021 unless said. */
  readonly edition?: EditionId;
  /** Cells as printed; all others print 0. */
  readonly figures?: Readonly<Record<string, string>>;
  /** Sentences under a heading. */
  readonly text?: Readonly<Partial<Record<Zone, string>>>;
  /** Headings that are not there. */
  readonly without?: readonly Zone[];
  /** What the registers say of it; a loose file unless said. */
  readonly register?: RegisterEntry;
}

/** What a rule says of its failing example. */
export interface ExampleFinding {
  readonly figures: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** One file for each rule, `src/content/rules/<name after check/>.json`; a passing example passes all rules. */
export interface RuleExamples {
  readonly failing: ExampleReport & { readonly findings: readonly ExampleFinding[] };
  readonly passing: ExampleReport;
}
