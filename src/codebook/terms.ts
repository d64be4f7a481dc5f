// How applicants, rows and figures are called in running text, in Chinese and in English.
import { applicants, concepts, narrativeConcepts, outcomeGroups } from './concepts.ts';
import type { ConceptId } from './concepts.ts';
import { outcomeGroupOf, parseFigure } from './figures.ts';

export type TermLanguage = 'zh' | 'en';

/** The column of table 三 an applicant id stands for; null for an unknown id. */
export function applicantTerm(id: string, language: TermLanguage): string | null {
  return Object.hasOwn(applicants, id) ? applicants[id as keyof typeof applicants][language] : null;
}

/**
 * A row of the form, or a fact stated in prose; an outcome
 * carries its group: `refused: state secret`. Null: unknown id.
 */
export function conceptTerm(id: string, language: TermLanguage): string | null {
  if (Object.hasOwn(narrativeConcepts, id)) return narrativeConcepts[id as keyof typeof narrativeConcepts][language];
  if (!Object.hasOwn(concepts, id)) return null;
  const term = concepts[id as ConceptId][language];
  const group = groupTerm(id, language);
  return group === null ? term : `${group}${language === 'zh' ? '：' : ': '}${term}`;
}

/**
 * A cell of the form: row and applicant in table 三, else the row alone; also a fact stated in prose. Null: unknown id.
 */
export function figureTerm(id: string, language: TermLanguage): string | null {
  const parts = parseFigure(id);
  if (!parts?.applicant) return conceptTerm(id, language);
  return `${conceptTerm(parts.concept, language)}${language === 'zh' ? '·' : ', '}${applicants[parts.applicant][language]}`;
}

/** The group's name for rows below a group; in English the rows of `other` already say what they are. */
function groupTerm(concept: string, language: TermLanguage): string | null {
  const group = outcomeGroupOf(concept);
  const isGroupItself = concept.split('.').length < 3 || concept.endsWith('.total');
  if (group === null || isGroupItself || (group === 'other' && language === 'en')) return null;
  return outcomeGroups[group][language];
}

/** The one letter a figure rests on: `<name>〔2020〕109<number sign>`. */
const letter = /\p{Script=Han}+\u3014(\d+)\u3015(\d+)\p{Script=Han}/u;

/** The legal basis of a figure: articles are numbers in both languages, a letter of the State Council's office is spelt out. */
export function basisTerm(basis: string, language: TermLanguage): string {
  return language === 'zh' ? basis : basis.replace(letter, 'Guo Ban Han [$1] No $2');
}
