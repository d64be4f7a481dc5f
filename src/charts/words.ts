// Small parts of the sentences charts speak in: a count in words, a list, a term of the form.
import { outcomeGroups } from '../codebook/concepts.ts';
import type { OutcomeGroup } from '../codebook/concepts.ts';
import type { TermLanguage } from '../codebook/terms.ts';
import type { Locale } from '../i18n/locales.ts';
import { formatNumber, translator } from '../i18n/t.ts';
import { markOf } from './marks.ts';
import type { Count } from './marks.ts';

export function termLanguage(locale: Locale): TermLanguage {
  return locale === 'en' ? 'en' : 'zh';
}

export function outcomeTerm(group: OutcomeGroup, locale: Locale): string {
  return outcomeGroups[group][termLanguage(locale)];
}

/** The number, `约140` where it is about right, or the word of the mark that stands for it. */
export function countWords(count: Count, locale: Locale): string {
  if (count.value !== null) {
    const n = formatNumber(count.value, locale);
    return count.qualifier === undefined ? n : translator(locale)(`figure.${count.qualifier}`, { n });
  }
  const why = markOf(count) ?? (count.status === 'prose_not_collected' ? count.status : 'not_stated');
  return translator(locale)(`figure.mark.${why}`);
}

/** Parts of a sentence one after the other, as the language separates them. */
export function listed(parts: readonly string[], locale: Locale): string {
  return parts.join(translator(locale)('figure.comma'));
}

/** A term of the form as a label stands: in English with a capital. */
export function capitalised(term: string, locale: Locale): string {
  return term.charAt(0).toLocaleUpperCase(locale) + term.slice(1);
}

/** A label as it stands within a sentence: in English without its capital. */
export function lowered(label: string, locale: Locale): string {
  return label.charAt(0).toLocaleLowerCase(locale) + label.slice(1);
}
