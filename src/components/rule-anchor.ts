// Where a rule is explained on the page of methods.

/** `check/arithmetic-balance` gives `rule-check-arithmetic-balance`. */
export function ruleAnchor(rule: string): string {
  return `rule-${rule.replaceAll('/', '-')}`;
}
