// What the examples of a rule are: two small reports, one that the rule finds fault with and one that it passes.
import type { EditionId } from '../codebook/concepts.ts';
import type { Zone } from '../narrative/prose.ts';
import type { RegisterEntry } from './check.ts';
import type { RegisteredOffice } from './filed-report.ts';

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
  readonly failing: FailingExample;
  /** For a rule that finds fault in another way as well. */
  readonly alsoFailing?: FailingExample;
  readonly passing: ExampleReport;
}

export interface FailingExample extends ExampleReport {
  readonly findings: readonly ExampleFinding[];
}

/** One of several reports that stand side by side in the collection. */
export interface FiledExample extends Omit<ExampleReport, 'register'> {
  readonly agency: string;
  readonly year: number;
  /** The office's own report unless said. */
  readonly scope?: 'own' | 'aggregate' | 'unknown';
  readonly publishedOn?: string;
  readonly sourceTitle?: string;
}

/** Several reports with the offices of the register; a report's title is made of office and year unless said. */
export interface ExampleCollection {
  readonly offices: readonly RegisteredOffice[];
  readonly reports: readonly FiledExample[];
}

/** What is said of one of several reports: `<year>/<agency>`. */
export interface FiledExampleFinding extends ExampleFinding {
  readonly report: string;
}

/** As `RuleExamples`, for a rule over several reports. */
export interface AcrossExamples {
  readonly failing: ExampleCollection & { readonly findings: readonly FiledExampleFinding[] };
  readonly passing: ExampleCollection;
}
