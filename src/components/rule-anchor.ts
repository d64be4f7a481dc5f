// Where a rule is explained: a page of its own, or its place on the page of methods.
import { rules } from '../codebook/rules.ts';

/** `check/arithmetic-balance` gives `rule-check-arithmetic-balance`. */
export function ruleAnchor(rule: string): string {
  return `rule-${rule.replaceAll('/', '-')}`;
}

const judged = 'check/';

/**
 * Without language and base: a rule about the report has its page, one about our reading its place among the methods.
 */
export function rulePath(rule: string): string {
  const hasPage = rule.startsWith(judged) && Object.hasOwn(rules, rule);
  return hasPage ? `/methods/rules/${rule.slice(judged.length)}/` : `/methods/#${ruleAnchor(rule)}`;
}
