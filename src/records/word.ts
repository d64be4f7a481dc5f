// Turns a diagnostic into its message in each language: ids become terms, hostile text becomes short plain text.
import { tableIds } from '../codebook/concepts.ts';
import { parseFigure, tableOf } from '../codebook/figures.ts';
import { applicantTerm, conceptTerm, figureTerm } from '../codebook/terms.ts';
import type { TermLanguage } from '../codebook/terms.ts';
import type { DiagnosticArgs } from '../document/diagnostic.ts';
import { hasWords, translator } from '../i18n/t.ts';
import type { MessageArgs } from '../i18n/t.ts';

/** The message of a diagnostic as the record carries it. Plain text: whoever prints it in HTML escapes it. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

const translators = { zh: translator('zh-CN'), en: translator('en') };
const listSeparators = { zh: '；', en: '; ' };

/** Code points of a report's own text that a message quotes at most. */
const longestQuote = 60;

type Term = (id: string, language: TermLanguage) => string | null;

/**
 * Arguments whose values are ids (or several, joined by commas), by name: `column` an applicant,
 * `row` a concept, `figure` a figure or a fact of the prose, `table` a table, `section` and
 * `part` numbers of the report's skeleton; a `label` that is empty is that of a row without one (table 四). A value that is no such id is quoted as it stands; a number is a
 * count and no id (the 3 of 3 in 80).
 */
const termsByArg: Readonly<Record<string, Term>> = {
  column: applicantTerm,
  row: conceptTerm,
  figure: figureTerm,
  table: (id, language) => ((tableIds as readonly string[]).includes(id) ? translators[language](`table.${id}`) : null),
  section: (id, language) => skeletonTerm(`section.${id}`, language),
  part: (id, language) => skeletonTerm(`part.${id}`, language),
  label: (id, language) => (id === '' ? translators[language]('row.unlabelled') : null),
};

/** Words a rule's message (key `finding.<rule>`) with its args. A rule without words is our own fault and throws. */
export function wordDiagnostic(rule: string, args: DiagnosticArgs): Message {
  const key = `finding.${rule}`;
  return { zh: translators.zh(key, wordArgs(args, 'zh')), en: translators.en(key, wordArgs(args, 'en')) };
}

/** A report's own text in one line, without control or invisible characters: a terminal may take them for commands. */
export function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** A report's own text made fit to be quoted: in one line, at most 60 characters and an ellipsis. */
export function quote(text: string): string {
  const visible = inOneLine(text.slice(0, 20 * longestQuote));
  const characters = Array.from(visible);
  if (characters.length <= longestQuote) return visible;
  return `${characters.slice(0, longestQuote).join('')}…`;
}

function wordArgs(args: DiagnosticArgs, language: TermLanguage): MessageArgs {
  const worded: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args)) worded[name] = wordIds(name, value, language) ?? quoteIfText(value);
  return args['figure'] === undefined ? worded : { ...worded, ...figureTable(args['figure'], language) };
}

/** The table a figure stands in, as `figure_table`; nothing for facts of the prose, which stand in none. */
function figureTable(figure: string | number | undefined, language: TermLanguage): MessageArgs {
  const concept = parseFigure(String(figure))?.concept;
  return concept === undefined ? {} : { figure_table: translators[language](`figure_table.${tableOf(concept)}`) };
}

function wordIds(name: string, value: string | number, language: TermLanguage): string | null {
  const term = Object.hasOwn(termsByArg, name) ? termsByArg[name] : undefined;
  if (term === undefined || typeof value === 'number') return null;
  const terms = value.split(',').map((id) => term(id, language));
  return terms.includes(null) ? null : terms.join(listSeparators[language]);
}

function quoteIfText(value: string | number): string | number {
  return typeof value === 'string' ? quote(value) : value;
}

function skeletonTerm(key: string, language: TermLanguage): string | null {
  return hasWords(key) ? translators[language](key) : null;
}
