// Every rule that has a code, with its permanent name and its severity; texts are in `src/i18n`.

/** A rule's short code for people and how much it weighs: error cannot be right, warning needs an explanation. */
export interface Rule {
  readonly code: string;
  /** Where a rule has two, the heavier one; the finding itself says which. */
  readonly severity: 'error' | 'warning' | 'info';
  /** The lighter one, of a finding that may have a cause outside the report. */
  readonly lighter_severity?: 'warning';
}

/** Permanent: rules are added, never renamed. `read/*` and the other `form/*` rules have no code. */
export const rules = {
  'check/structure-sections': { code: 'STR-01', severity: 'warning' },
  'check/structure-old-form': { code: 'STR-02', severity: 'warning' },
  'form/cell-count': { code: 'STR-03', severity: 'error' },
  'form/label-repaired': { code: 'STR-04', severity: 'info' },
  'check/structure-blank-cell': { code: 'STR-05', severity: 'warning' },
  'check/structure-residue': { code: 'STR-06', severity: 'info' },
  'check/arithmetic-balance': { code: 'ARI-01', severity: 'error' },
  'check/arithmetic-row-total': { code: 'ARI-02', severity: 'error' },
  'check/arithmetic-outcomes': { code: 'ARI-03', severity: 'error' },
  'check/arithmetic-reconsideration': { code: 'ARI-04', severity: 'error' },
  'check/arithmetic-litigation-direct': { code: 'ARI-05', severity: 'error' },
  'check/arithmetic-litigation-after': { code: 'ARI-06', severity: 'error' },
  'check/arithmetic-count': { code: 'ARI-07', severity: 'error' },
  'check/years-carry-over': { code: 'XYR-01', severity: 'error', lighter_severity: 'warning' },
  'check/years-document-stock': { code: 'XYR-02', severity: 'warning' },
  'check/years-pending': { code: 'XYR-03', severity: 'warning' },
  'check/years-near-identical': { code: 'XYR-04', severity: 'warning' },
  'check/years-jump': { code: 'XYR-05', severity: 'warning' },
  'check/narrative-requests': { code: 'NAR-01', severity: 'warning' },
  'check/narrative-none-received': { code: 'NAR-02', severity: 'warning' },
  'check/narrative-disputes': { code: 'NAR-03', severity: 'warning' },
  'check/narrative-percentage': { code: 'NAR-04', severity: 'warning' },
  'check/narrative-no-total': { code: 'NAR-05', severity: 'info' },
  'check/narrative-parts': { code: 'NAR-06', severity: 'warning' },
  'check/narrative-no-fee': { code: 'NAR-07', severity: 'info' },
  'check/narrative-fee': { code: 'NAR-08', severity: 'warning' },
  'check/narrative-documents': { code: 'NAR-09', severity: 'warning' },
  'check/narrative-other-year': { code: 'NAR-10', severity: 'warning' },
  'check/narrative-disputes-silent': { code: 'NAR-11', severity: 'info' },
  'check/plausibility-rules': { code: 'PLA-01', severity: 'warning' },
  'check/plausibility-disputes-alone': { code: 'PLA-02', severity: 'warning' },
  'check/plausibility-dispute-ratio': { code: 'PLA-03', severity: 'info' },
  'check/plausibility-fee-unit': { code: 'PLA-05', severity: 'warning' },
  'check/plausibility-direct-litigation': { code: 'PLA-06', severity: 'info' },
  'check/plausibility-other-share': { code: 'PLA-07', severity: 'warning' },
  'check/register-year': { code: 'MET-01', severity: 'error' },
  'check/register-late': { code: 'MET-02', severity: 'warning' },
  'check/register-agency': { code: 'MET-03', severity: 'error' },
  'check/register-disagrees': { code: 'MET-04', severity: 'warning' },
  'check/rollup-child-larger': { code: 'RUP-01', severity: 'warning' },
  'check/rollup-unknown-scope': { code: 'RUP-02', severity: 'warning' },
} as const satisfies Readonly<Record<`${'check' | 'form'}/${string}`, Rule>>;

/** The code of a rule, such as `ARI-01`; null for a rule that has none. */
export function codeOf(rule: string): string | null {
  return Object.hasOwn(rules, rule) ? rules[rule as keyof typeof rules].code : null;
}
