// Reads the reports of an example side by side, as the dataset does, and gives what all rules say of each.
import type { ExampleCollection, FiledExample } from '../../src/checks/example.ts';
import { fileReport } from '../../src/checks/filed-report.ts';
import type { RegisteredOffice } from '../../src/checks/filed-report.ts';
import { collectionRuns, seriesChecks } from '../../src/checks/index.ts';
import { runAcross } from '../../src/checks/run-across.ts';
import { findOutline } from '../../src/forms/outline.ts';
import { fingerprintWording } from '../../src/narrative/fingerprint-wording.ts';
import { readProse } from '../../src/narrative/prose.ts';
import { processReport } from '../../src/pipeline.ts';
import type { DiagnosticRecord } from '../../src/records/schema.ts';
import { wordDiagnostic } from '../../src/records/word.ts';
import { exampleText } from './example-report.ts';

/** Something said of one report of a collection; the message is worded. */
export interface Said extends Pick<DiagnosticRecord, 'rule' | 'severity' | 'figures' | 'message'> {
  /** `<year>/<agency>` */
  readonly report: string;
  /** The cells of other reports it is held against: `<year>/<agency> <figure>`. */
  readonly related: readonly string[];
}

const checks = { series: seriesChecks, collection: collectionRuns };

/** What is said of the reports of an example, by the rules over one report and by those over several. */
export async function saidOf({ offices, reports }: ExampleCollection): Promise<readonly Said[]> {
  const byId = new Map(offices.map((office) => [office.id, office]));
  const read = await Promise.all(reports.map((report) => readFiled(report, byId.get(report.agency) ?? null)));
  const ordered = read.toSorted((one, other) => (one.filed.file < other.filed.file ? -1 : 1));
  const alone = ordered.flatMap(({ record, filed }) =>
    record.diagnostics.map((one) => ({ ...one, report: filed.file, related: [] })),
  );
  const found = runAcross({ offices: byId, reports: ordered.map(({ filed }) => filed) }, checks);
  const across = [...found].flatMap(([report, findings]) =>
    findings.map(({ rule, severity, figures, args, related }) => ({
      ...{ report, rule, severity, figures: [...figures], message: wordDiagnostic(rule, args) },
      related: related.map((one) => `${one.report.file} ${one.figure ?? ''}`.trim()),
    })),
  );
  return [...alone, ...across];
}

async function readFiled(example: FiledExample, office: RegisteredOffice | null) {
  const { agency, year, scope = 'own', publishedOn = null, sourceTitle = null } = example;
  const name = office?.name_zh ?? agency;
  const text = exampleText({ title: `${name}${year}年政府信息公开工作年度报告`, ...example });
  const file = `${year}/${agency}`;
  const registered = { year, agencyId: agency, agencyName: office?.name_zh ?? null, scope, corrections: [] };
  const { record, document } = await processReport({
    file,
    bytes: new TextEncoder().encode(text),
    sha256: '',
    registered: { ...registered, transcription: 'full', sourceUrl: null },
  });
  const prose = document === null ? '' : readProse(document, findOutline(document)).folded.text;
  const wording = fingerprintWording(prose);
  return { record, filed: fileReport(record, { ...register(example, office), publishedOn, sourceTitle, wording }) };
}

function register({ agency, year, scope = 'own' }: FiledExample, office: RegisteredOffice | null) {
  return { agencyId: agency, office, year, scope, transcription: 'full' } as const;
}
