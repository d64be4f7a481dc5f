// Small parts of the sentences charts speak in: a count in words, a list, a term of the form.
import { outcomeGroups } from '../codebook/concepts.ts';
import type { OutcomeGroup } from '../codebook/concepts.ts';
import type { TermLanguage } from '../codebook/terms.ts';
import type { Locale } from '../i18n/locales.ts';
import { formatNumber, translator } from '../i18n/t.ts';
import { isDoubted, markOf } from './marks.ts';
import type { Count } from './marks.ts';

export function termLanguage(locale: Locale): TermLanguage {
  return locale === 'en' ? 'en' : 'zh';
}

export function outcomeTerm(group: OutcomeGroup, locale: Locale): string {
  return outcomeGroups[group][termLanguage(locale)];
}

/** The number, `约140` where it is about right, `140（存疑）` where we doubt it, or the word of the mark that stands for it. */
export function countWords(count: Count, locale: Locale): string {
  if (count.value !== null) return doubtful(numberWords(count, locale), [count], locale);
  const why = markOf(count) ?? (count.status === 'prose_not_collected' ? count.status : 'not_stated');
  return translator(locale)(`figure.mark.${why}`);
}

/** The number as words without a doubt we have of it, for places that mark it themselves. */
export function numberWords({ value, qualifier }: Count, locale: Locale): string {
  const n = value === null ? '' : formatNumber(value, locale);
  return qualifier === undefined ? n : translator(locale)(`figure.${qualifier}`, { n });
}

/** Words that tell a number, and behind them that it is in doubt where a count it rests on is. */
export function doubtful(told: string, counts: readonly (Count | undefined)[], locale: Locale): string {
  return hasDoubt(counts) ? translator(locale)('figure.doubted', { told }) : told;
}

/** Words that tell several numbers in one sentence, and behind them that some are in doubt. */
export function partlyDoubtful(told: string, counts: readonly (Count | undefined)[], locale: Locale): string {
  return hasDoubt(counts) ? translator(locale)('figure.doubted_some', { told }) : told;
}

function hasDoubt(counts: readonly (Count | undefined)[]): boolean {
  return counts.some((count) => count !== undefined && isDoubted(count));
}

/** Parts of a sentence one after the other, as the language separates them. */
export function listed(parts: readonly string[], locale: Locale): string {
  return parts.join(translator(locale)('figure.comma'));
}

/** Names one after the other: English ones have commas of their own. */
export function enumerated(names: readonly string[], locale: Locale): string {
  return names.join(translator(locale)('figure.enumeration'));
}

/** A term of the form as a label stands: in English with a capital. */
export function capitalised(term: string, locale: Locale): string {
  return term.charAt(0).toLocaleUpperCase(locale) + term.slice(1);
}

/** A label as it stands within a sentence: in English without its capital. */
export function lowered(label: string, locale: Locale): string {
  return label.charAt(0).toLocaleLowerCase(locale) + label.slice(1);
}
