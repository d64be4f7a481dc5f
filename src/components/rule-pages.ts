// What the page of a rule shows: its examples, what it found in
// the collection, and what it said of reports without fault.
import type { AcrossExamples, ExampleReport, FiledExample, RuleExamples } from '../checks/example.ts';
import { collectionChecks, reportChecks, seriesChecks } from '../checks/index.ts';
import { rules } from '../codebook/rules.ts';
import falseAlarms from '../content/false-alarms.json';
import type { DiagnosticRecord } from '../records/schema.ts';
import { dataset } from '../dataset/on-disk.ts';

/** `check/arithmetic-balance` has its page at `/methods/rules/arithmetic-balance/`. */
const prefix = 'check/';

/** More findings of one rule are left to findings.csv. */
const mostShown = 40;

const files = import.meta.glob<RuleExamples | AcrossExamples>('../content/rules/*.json', {
  eager: true,
  import: 'default',
});

/** One finding with the report it is about. */
export interface FoundInReport {
  readonly agency: string;
  readonly year: number;
  readonly finding: DiagnosticRecord;
}

/** What a rule says of the collection: how many findings of how many reports, and the first of them. */
export interface FoundByRule {
  readonly findings: number;
  readonly reports: number;
  readonly shown: readonly FoundInReport[];
}

export interface RulePage {
  /** The name after `check/`. */
  readonly name: string;
  readonly rule: keyof typeof rules;
  readonly examples: RuleExamples | AcrossExamples;
  /** Times it spoke over generated reports in which everything agrees; null where those are no measure of it. */
  readonly alarms: number | null;
}

/** Generated reports the false alarms were counted over. */
export const alarmReports: number = falseAlarms.reports;

/** The rules that have a page, in the order of their codes. */
export const rulePages: readonly RulePage[] = [...reportChecks, ...seriesChecks, ...collectionChecks]
  .map(({ id }): RulePage => {
    const name = id.slice(prefix.length);
    const examples = files[`../content/rules/${name}.json`];
    if (examples === undefined || !hasCode(id)) throw new Error(`rule without code or examples: ${id}`);
    const alarms: Readonly<Record<string, number | null>> = falseAlarms.alarms;
    return { name, rule: id, examples, alarms: alarms[id] ?? null };
  })
  .toSorted((one, other) => codeOf(one).localeCompare(codeOf(other), 'en'));

function hasCode(rule: string): rule is keyof typeof rules {
  return Object.hasOwn(rules, rule);
}

function codeOf({ rule }: RulePage): string {
  return rules[rule].code;
}

let found: ReadonlyMap<string, FoundByRule> | undefined;

/** What a rule found in the collection; one pass over all reports serves the pages of all rules. */
export function foundBy(rule: string): FoundByRule {
  found ??= findAll();
  return found.get(rule) ?? { findings: 0, reports: 0, shown: [] };
}

function findAll(): ReadonlyMap<string, FoundByRule> {
  const all = new Map<string, { findings: number; reports: number; shown: FoundInReport[] }>();
  for (const { id: agency } of dataset.agencies()) {
    for (const { entry, record } of dataset.office(agency).reports) {
      const said = Map.groupBy(record.diagnostics, ({ rule }) => rule);
      for (const [rule, findings] of said) {
        const so = all.get(rule) ?? { findings: 0, reports: 0, shown: [] };
        so.findings += findings.length;
        so.reports += 1;
        const own = findings.map((finding) => ({ agency, year: entry.year, finding }));
        so.shown.push(...own.slice(0, mostShown - so.shown.length));
        all.set(rule, so);
      }
    }
  }
  return all;
}

/** An example as reports: one, or several with the names of their offices. */
export function reportsOf(
  example: ExampleReport | AcrossExamples['passing'],
): readonly { readonly report: ExampleReport | FiledExample; readonly office: string | null }[] {
  if (!('reports' in example)) return [{ report: example, office: null }];
  const names = new Map(example.offices.map(({ id, name_zh: name }) => [id, name]));
  return example.reports.map((report) => ({ report, office: names.get(report.agency) ?? report.agency }));
}
