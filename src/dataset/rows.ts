// The rows of the dataset's tables, made from one record each: figures, findings and the light collection row.
import { concepts, outcomeGroups } from '../codebook/concepts.ts';
import type { OutcomeGroup } from '../codebook/concepts.ts';
import { outcomeConcepts, outcomeGroupOf, parseFigure } from '../codebook/figures.ts';
import { claimsInScope } from '../indicators/claims-in-scope.ts';
import { collectionRates } from '../indicators/collection-rates.ts';
import { computeIndicator } from '../indicators/compute-indicator.ts';
import { disclosureDefinitions } from '../indicators/disclosure-definitions.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { identityLedger } from '../indicators/identity-ledger.ts';
import { usableValues } from '../indicators/doubted-figures.ts';
import { isReadWhole } from '../pipeline.ts';
import type { ReportRecord } from '../records/schema.ts';
import type { CsvCell } from './csv-lines.ts';
import type { CollectionRow, SourceEntry } from './shapes.ts';

export const figureColumns = [
  'year',
  'agency_id',
  'agency_name',
  'scope',
  'table',
  'edition',
  'figure',
  'applicant',
  'unit',
  'value',
  'raw',
  'status',
  'basis',
  'line',
  'column',
  'findings',
] as const;

/** One row for each figure of a report; `findings` lists the rules that name it. */
export function figureRows(record: ReportRecord): CsvCell[][] {
  const rulesOf = rulesByFigure(record);
  return Object.entries(record.figures).map(([id, figure]) => {
    const parts = parseFigure(id);
    const table = parts?.table ?? null;
    return [
      record.year,
      record.agency_id,
      record.agency_name,
      record.scope,
      table,
      table && record.editions[table],
      id,
      parts?.applicant ?? null,
      parts ? concepts[parts.concept].unit : null,
      figure.value,
      figure.raw,
      figure.status,
      figure.basis,
      figure.line ?? null,
      figure.column ?? null,
      rulesOf.get(id)?.join(';') ?? null,
    ];
  });
}

function rulesByFigure(record: ReportRecord): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  for (const { rule, figures } of record.diagnostics) {
    for (const figure of figures) {
      const known = rules.get(figure);
      if (known === undefined) rules.set(figure, [rule]);
      else if (!known.includes(rule)) known.push(rule);
    }
  }
  return rules;
}

export const findingColumns = [
  'year',
  'agency_id',
  'rule',
  'code',
  'severity',
  'line',
  'column',
  'figures',
  'message_zh',
  'message_en',
] as const;

/** One row for each diagnostic; the part of `rule` before the slash tells our doubts from the report's. */
export function findingRows(record: ReportRecord): CsvCell[][] {
  return record.diagnostics.map(({ rule, code, severity, line, column, figures, message }) => [
    record.year,
    record.agency_id,
    rule,
    code,
    severity,
    line ?? null,
    column ?? null,
    figures.join(';'),
    message.zh,
    message.en,
  ]);
}

/** The light row of a report for pages about many. */
export function collectionRow(record: ReportRecord, entry: SourceEntry): CollectionRow {
  const value = usableValues(record);
  const [items] = claimsInScope(record, 'narrative.proactive_items');
  return {
    agency_id: entry.agency_id,
    year: entry.year,
    scope: entry.scope,
    edition: record.editions.requests ?? record.editions.proactive,
    read_whole: isReadWhole(record),
    received: value('requests.received_new.total'),
    carried_in: value('requests.carried_in.total'),
    processed: value('requests.total_processed.total'),
    carried_out: value('requests.carried_out.total'),
    groups: groupSums(record, value),
    licences: value('proactive.licences.decisions'),
    penalties: value('proactive.penalties.decisions'),
    coercion: value('proactive.coercion.decisions'),
    fees_wan: value('proactive.fees.amount_wan'),
    items: items?.value ?? null,
    items_qualifier: items?.qualifier ?? null,
    prose: entry.prose,
    reconsideration: value('disputes.reconsideration.total'),
    litigation_direct: value('disputes.litigation_direct.total'),
    litigation_after: value('disputes.litigation_after.total'),
    disclosure: {
      strict: rateOf(disclosureDefinitions.strict, record),
      official: rateOf(disclosureDefinitions.official, record),
      substantive: rateOf(disclosureDefinitions.substantive, record),
    },
    rates: {
      refusal_rate: rateOf(collectionRates.refusal_rate, record),
      not_held_share: rateOf(collectionRates.not_held_share, record),
      not_processed_rate: rateOf(collectionRates.not_processed_rate, record),
      reconsideration_correction_rate: rateOf(collectionRates.reconsideration_correction_rate, record),
    },
    identities: identityLedger(record).counts,
    carry_over_differs: record.diagnostics.filter(({ rule, severity }) => rule === carryOver && severity === 'error')
      .length,
    prose_differs: record.diagnostics.filter(({ rule }) => proseAgainstTables.includes(rule)).length,
    retrieved_on: entry.retrieved_on,
    findings: countSeverities(record),
  };
}

const carryOver = 'check/years-carry-over';
const proseAgainstTables: readonly string[] = [
  'check/narrative-requests',
  'check/narrative-none-received',
  'check/narrative-disputes',
  'check/narrative-documents',
];

function rateOf(indicator: Indicator, record: ReportRecord): CollectionRow['disclosure']['official'] {
  const result = computeIndicator(indicator, record);
  const { numerator, denominator, status, doubted, contested } = result;
  const doubt = doubted.length > 0 ? 'doubted' : contested.length > 0 ? 'contested' : null;
  return { numerator, denominator, status, doubt };
}

/** Sum over the rows of each outcome group, column total; null where any of them has no value we may rely on. */
function groupSums(record: ReportRecord, valueOf: (figure: string) => number | null): CollectionRow['groups'] {
  const edition = record.editions.requests;
  const members = edition === null ? [] : outcomeConcepts(edition);
  const sum = (group: OutcomeGroup): number | null => {
    const values = members
      .filter((concept) => outcomeGroupOf(concept) === group)
      .map((concept) => valueOf(`${concept}.total`));
    if (values.length === 0 || values.includes(null)) return null;
    return values.reduce<number>((total, one) => total + (one ?? 0), 0);
  };
  const groups = Object.keys(outcomeGroups) as OutcomeGroup[];
  return Object.fromEntries(groups.map((group) => [group, sum(group)])) as CollectionRow['groups'];
}

/** Findings about the report itself, by severity. */
export function countSeverities(record: ReportRecord): CollectionRow['findings'] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { rule, severity } of record.diagnostics) if (rule.startsWith('check/')) counts[severity] += 1;
  return counts;
}
