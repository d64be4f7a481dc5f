// The name and the formula of an indicator in the reader's language, made from the terms of the form.
import { applicants, concepts, outcomeGroups } from '../codebook/concepts.ts';
import { parseFigure } from '../codebook/figures.ts';
import { conceptTerm, figureTerm } from '../codebook/terms.ts';
import type { TermLanguage } from '../codebook/terms.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { Indicator, QuantityPart } from './indicator.ts';
import { isGroup } from './quantity.ts';

/** `公开率（含部分公开）`; of a mix with its ground or applicant. */
export function indicatorName({ name, subject }: Indicator, locale: Locale): string {
  const t = translator(locale);
  if (subject === null) return t(`indicator.name.${name}`);
  return t(`indicator.name.${name}`, { subject: subjectTerm(subject, locale) });
}

/** `（予以公开＋部分公开）÷ 办理结果总计`: always printed beside the number. */
export function formulaText({ numerator, denominator, unit }: Indicator, locale: Locale): string {
  const [above, below] = [sumText(numerator, locale), sumText(denominator, locale)];
  return translator(locale)(`indicator.formula.${unit}`, { numerator: above, denominator: below });
}

function sumText(parts: readonly QuantityPart[], locale: Locale): string {
  const t = translator(locale);
  const sum = parts.map((part) => partTerm(part, locale)).join(t('indicator.formula.plus'));
  return parts.length > 1 ? t('indicator.formula.bracket', { sum }) : sum;
}

/** The term of a part as the codebook has it; the column of totals goes without saying. */
function partTerm(part: QuantityPart, locale: Locale): string {
  if (part === 'population') return translator(locale)('indicator.population');
  if (isGroup(part)) return outcomeGroups[part][language(locale)];
  const parts = parseFigure(part);
  const isTotal = parts === null || parts.applicant === 'total';
  const term = isTotal ? conceptTerm(parts?.concept ?? part, language(locale)) : figureTerm(part, language(locale));
  return term ?? part;
}

/** A ground or an applicant by its own term: the group is in the name of the mix. */
function subjectTerm(subject: string, locale: Locale): string {
  const terms: Readonly<Record<string, Readonly<Record<TermLanguage, string>>>> = { ...applicants, ...concepts };
  return terms[subject]?.[language(locale)] ?? subject;
}

function language(locale: Locale): TermLanguage {
  return locale === 'en' ? 'en' : 'zh';
}
