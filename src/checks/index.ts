// All rules, those of each scope in the order of their codes, and how those over one report are run.
import type { Diagnostic } from '../document/diagnostic.ts';
import { arithmeticBalance } from './arithmetic-balance.ts';
import { arithmeticCount } from './arithmetic-count.ts';
import { arithmeticLitigationAfter } from './arithmetic-litigation-after.ts';
import { arithmeticLitigationDirect } from './arithmetic-litigation-direct.ts';
import { arithmeticOutcomes } from './arithmetic-outcomes.ts';
import { arithmeticReconsideration } from './arithmetic-reconsideration.ts';
import { arithmeticRowTotal } from './arithmetic-row-total.ts';
import type { CollectionCheck, FindingInput, ReportCheck, ReportSubject, SeriesCheck } from './check.ts';
import { locationOf } from './location-of.ts';
import { narrativeDisputesSilent } from './narrative-disputes-silent.ts';
import { narrativeDisputes } from './narrative-disputes.ts';
import { narrativeDocuments } from './narrative-documents.ts';
import { narrativeFee } from './narrative-fee.ts';
import { narrativeNoFee } from './narrative-no-fee.ts';
import { narrativeNoTotal } from './narrative-no-total.ts';
import { narrativeNoneReceived } from './narrative-none-received.ts';
import { narrativeOtherYear } from './narrative-other-year.ts';
import { narrativeParts } from './narrative-parts.ts';
import { narrativePercentage } from './narrative-percentage.ts';
import { narrativeRequests } from './narrative-requests.ts';
import { plausibilityDirectLitigation } from './plausibility-direct-litigation.ts';
import { plausibilityDisputeRatio } from './plausibility-dispute-ratio.ts';
import { plausibilityDisputesAlone } from './plausibility-disputes-alone.ts';
import { plausibilityFeeUnit } from './plausibility-fee-unit.ts';
import { plausibilityOtherShare } from './plausibility-other-share.ts';
import { plausibilityRules } from './plausibility-rules.ts';
import { registerAgency } from './register-agency.ts';
import { registerDisagrees } from './register-disagrees.ts';
import { registerLate } from './register-late.ts';
import { registerYear } from './register-year.ts';
import { rollupChildLarger } from './rollup-child-larger.ts';
import { rollupUnknownScope } from './rollup-unknown-scope.ts';
import { structureBlankCell } from './structure-blank-cell.ts';
import { structureOldForm } from './structure-old-form.ts';
import { structureResidue } from './structure-residue.ts';
import { structureSections } from './structure-sections.ts';
import { yearsCarryOver } from './years-carry-over.ts';
import { yearsDocumentStock } from './years-document-stock.ts';
import { yearsJump } from './years-jump.ts';
import { yearsNearIdentical } from './years-near-identical.ts';
import { yearsPending } from './years-pending.ts';

export const reportChecks: readonly ReportCheck[] = [
  structureSections,
  structureOldForm,
  structureBlankCell,
  structureResidue,
  arithmeticBalance,
  arithmeticRowTotal,
  arithmeticOutcomes,
  arithmeticReconsideration,
  arithmeticLitigationDirect,
  arithmeticLitigationAfter,
  arithmeticCount,
  narrativeRequests,
  narrativeNoneReceived,
  narrativeDisputes,
  narrativePercentage,
  narrativeNoTotal,
  narrativeParts,
  narrativeNoFee,
  narrativeFee,
  narrativeDocuments,
  narrativeOtherYear,
  narrativeDisputesSilent,
  plausibilityRules,
  plausibilityDisputesAlone,
  plausibilityDisputeRatio,
  plausibilityFeeUnit,
  plausibilityDirectLitigation,
  plausibilityOtherShare,
  registerYear,
  registerAgency,
];

/** Over the years of one office. */
export const seriesChecks: readonly SeriesCheck[] = [yearsCarryOver, yearsDocumentStock, yearsPending, yearsJump];

/** Over the whole collection. */
export const collectionChecks: readonly CollectionCheck[] = [
  yearsNearIdentical,
  registerLate,
  registerDisagrees,
  rollupChildLarger,
  rollupUnknownScope,
];

/** All that runs over the collection: those, and the rules over one report that say more beside others. */
export const collectionRuns: readonly CollectionCheck[] = [
  ...collectionChecks,
  ...reportChecks.flatMap(({ amongOthers, ...check }): readonly CollectionCheck[] =>
    amongOthers === undefined ? [] : [{ ...check, scope: 'collection', run: amongOthers }],
  ),
];

/**
 * Names of the rules that run over many reports: what stands in a record of theirs is what they said the last time. All
 * but those with `amongOthers` say nothing in `parse` and in `check` of a single file.
 */
export const acrossRules: ReadonlySet<string> = new Set([...seriesChecks, ...collectionRuns].map(({ id }) => id));

const allChecks: readonly (ReportCheck | SeriesCheck | CollectionCheck)[] = [
  ...reportChecks,
  ...seriesChecks,
  ...collectionChecks,
];

/** Names of the rules on what the registers say of a report: `parse` and `check` say nothing of them. */
export const datasetRules: ReadonlySet<string> = new Set(
  allChecks.filter(({ inDatasetAlone }) => inDatasetAlone === true).map(({ id }) => id),
);

/**
 * The findings of every rule that applies to a report, rule by rule. A rule that throws
 * becomes `internal/check-crashed` and the others still run. A file in which neither a section
 * nor a table was found is no such report: the readers have said so, and no rule judges it.
 */
export function runChecks(
  subject: ReportSubject,
  checks: readonly ReportCheck[] = reportChecks,
): readonly Diagnostic[] {
  const isReport = subject.outline.sections.length > 0 || Object.values(subject.record.cells).some(Boolean);
  if (!isReport) return [];
  return checks.filter((check) => applies(check, subject)).flatMap((check) => run(check, subject));
}

/** Reports on the annex used before 2019 had other sections and statements, so the rules on wording say nothing of them. */
const formBefore2019 = 'form/pre-2019';

function applies(check: ReportCheck, { record, register }: ReportSubject): boolean {
  if (check.ownProse && record.diagnostics.some(({ rule }) => rule === formBefore2019)) return false;
  if (check.ownProse && record.transcription === 'tables') return false;
  if (check.onSilence && (register?.prose ?? 'known') !== 'known') return false;
  return !(check.needsRegister && register === null);
}

function run(check: ReportCheck, subject: ReportSubject): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  try {
    check.run(subject, (finding) => findings.push(toDiagnostic(check, finding, subject)));
  } catch (error) {
    return [crashed(check, error)];
  }
  return findings;
}

function toDiagnostic(check: ReportCheck, finding: FindingInput, { record }: ReportSubject): Diagnostic {
  const figures = finding.figures ?? [];
  const first = record.figures[figures[0] ?? ''];
  return {
    rule: check.id,
    severity: finding.severity ?? check.severity,
    place: finding.place === undefined ? locationOf(first) : finding.place,
    related: [],
    figures,
    args: finding.args,
  };
}

function crashed(check: ReportCheck, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'internal/check-crashed',
    severity: 'error',
    place: null,
    related: [],
    figures: [],
    args: { check: check.id, reason },
  };
}
