// Runs the rules over many reports and gives what they say by the file of the report it is about.
import type { Diagnostic } from '../document/diagnostic.ts';
import type {
  AcrossInput,
  CollectionCheck,
  CollectionSubject,
  EmitAcross,
  RelatedFigure,
  SeriesCheck,
} from './check.ts';
import type { FiledReport } from './filed-report.ts';

/** A finding without its places: they stand in the records, which are not in the memory when it is found. */
export interface AcrossFinding extends Pick<Diagnostic, 'rule' | 'severity' | 'figures' | 'args'> {
  readonly related: readonly RelatedFigure[];
}

export type FindingsByFile = ReadonlyMap<string, readonly AcrossFinding[]>;

export interface AcrossChecks {
  readonly series: readonly SeriesCheck[];
  readonly collection: readonly CollectionCheck[];
}

/**
 * Every finding of every rule, in the order of the rules. A rule that
 * throws becomes `internal/check-crashed` and the others still run.
 */
export function runAcross(subject: CollectionSubject, checks: AcrossChecks): FindingsByFile {
  const found = new Map<string, AcrossFinding[]>();
  const add = (file: string, finding: AcrossFinding): void => {
    const known = found.get(file);
    if (known === undefined) found.set(file, [finding]);
    else known.push(finding);
  };
  const series = seriesOf(subject.reports);
  for (const check of checks.series) {
    for (const reports of series)
      guarded(check, reports[0], {
        add,
        run: (emit) => {
          check.run({ reports }, emit);
        },
      });
  }
  for (const check of checks.collection) {
    guarded(check, subject.reports[0], {
      add,
      run: (emit) => {
        check.run(subject, emit);
      },
    });
  }
  return found;
}

/** The reports of each office that has several, in order of year. */
function seriesOf(reports: readonly FiledReport[]): readonly (readonly FiledReport[])[] {
  const groups = Map.groupBy(reports, ({ agencyId }) => agencyId);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((left, right) => left.year - right.year));
}

interface Run {
  readonly add: (file: string, finding: AcrossFinding) => void;
  readonly run: (emit: EmitAcross) => void;
}

function guarded(check: SeriesCheck | CollectionCheck, first: FiledReport | undefined, { add, run }: Run): void {
  const findings: AcrossInput[] = [];
  try {
    run((finding) => findings.push(finding));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const args = { check: check.id, reason };
    const crashed = { rule: 'internal/check-crashed', severity: 'error', figures: [], related: [], args } as const;
    if (first !== undefined) add(first.file, crashed);
    return;
  }
  for (const { report, figures = [], related = [], severity = check.severity, args } of findings) {
    if (check.ownProse && report.transcription === 'tables') continue;
    if (check.needsRegister && report.isLoose) continue;
    add(report.file, { rule: check.id, severity, figures, related, args });
  }
}
