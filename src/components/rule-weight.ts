// How much a rule weighs, in words; of a rule with two weights also when it is the lighter one.
import { rules } from '../codebook/rules.ts';
import type { Rule } from '../codebook/rules.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';

const weighed: Readonly<Record<string, Rule>> = rules;

/** `Please check`; null for a rule without a weight of its own. */
export function ruleWeight(rule: string, locale: Locale): string | null {
  const t = translator(locale);
  const { severity, lighter_severity: lighter } = weighed[rule] ?? {};
  if (severity === undefined) return null;
  const words = t(`site.severity.${severity}`);
  return lighter === undefined ? words : t('page.rule.two_weights', { words, lighter: t(`site.severity.${lighter}`) });
}
