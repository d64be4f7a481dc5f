// Holds what was read of a report against what can be read there.
import type { FigureId } from '../../src/codebook/figures.ts';
import { processReport } from '../../src/pipeline.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import type { Draft } from './draft.ts';

/** A value that differs from the truth, with what stands there. */
export interface WrongFigure {
  readonly figure: FigureId;
  readonly read: number;
  readonly truth: number | null;
}

export interface Verdict {
  /** Right values without a warning, blanks left blank included. */
  readonly exact: number;
  /** Right values that a warning names. */
  readonly flagged: number;
  /** Figures without a value though it can be read. */
  readonly unread: number;
  /** Figures nobody can be sure of that were left without a value. */
  readonly left: number;
  /** Wrong values that a warning names. */
  readonly doubted: number;
  readonly silentlyWrong: readonly WrongFigure[];
  /** read/ and form/ warnings and errors, by rule. */
  readonly warnings: readonly string[];
}

export async function readDraft(bytes: Uint8Array): Promise<ReportRecord> {
  const input = { file: 'generated', bytes, sha256: '0'.repeat(64), registered: null };
  return (await processReport(input)).record;
}

/**
 * Only what our own reading says counts as a warning: that a sum does not hold is said of the report, and would cover a
 * misplaced figure by accident.
 */
export function judge(record: ReportRecord, { truth }: Pick<Draft, 'truth'>): Verdict {
  const doubts = record.diagnostics.filter(
    ({ rule, severity }) => severity !== 'info' && /^(?:read|form|internal)\//.test(rule),
  );
  const named = new Set(doubts.flatMap(({ figures }) => figures));
  const counts = { exact: 0, flagged: 0, unread: 0, left: 0, doubted: 0 };
  const silentlyWrong: WrongFigure[] = [];
  for (const figure of new Set([...truth.keys(), ...Object.keys(record.figures)])) {
    const expected = truth.get(figure) ?? { value: null, reading: 'sure' as const };
    const read = record.figures[figure]?.value ?? null;
    const isNamed = named.has(figure);
    const isRight = read === expected.value && (expected.reading !== 'none' || read === null || isNamed);
    if (read === null && expected.reading !== 'sure') counts.left += 1;
    else if (isRight) counts[isNamed && read !== null ? 'flagged' : 'exact'] += 1;
    else if (read === null) counts.unread += 1;
    else if (isNamed) counts.doubted += 1;
    else silentlyWrong.push({ figure, read, truth: expected.value });
  }
  return { ...counts, silentlyWrong, warnings: [...new Set(doubts.map(({ rule }) => rule))].toSorted() };
}
