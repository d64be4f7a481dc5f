// STR-06: the running text holds nothing that a conversion program left behind.
import type { Format, Paragraph } from '../document/document.ts';
import type { Location } from '../document/location.ts';
import type { ReportCheck, ReportSubject } from './check.ts';

interface Residue {
  readonly pattern: RegExp;
  /** One of them is in every text the pattern finds; looking for them first costs far less. */
  readonly signs: readonly string[];
  /** Formats in which these characters mean something. */
  readonly exceptIn: readonly Format[];
}

const han = '[\\p{Script=Han}）》”、]';

/**
 * Seen in published reports: Word's bookmark of the last edit,
 * Markdown bold, an English `and` in place of a Chinese one.
 */
const residues: readonly Residue[] = [
  { pattern: /(\[bookmark:[^\]]{0,80}\]|_GoBack)/gu, signs: ['[bookmark:', '_GoBack'], exceptIn: [] },
  { pattern: /(\*\*)/gu, signs: ['**'], exceptIn: ['markdown'] },
  {
    pattern: new RegExp(`${han}\\s{0,3}(and)(?=\\s{0,3}[\\p{Script=Han}（《“])`, 'gu'),
    signs: ['and'],
    exceptIn: [],
  },
];

/** One finding for each kind, at its first place. Fails for `（二）[bookmark: _GoBack]` in front of a heading. */
export const structureResidue = {
  id: 'check/structure-residue',
  code: 'STR-06',
  severity: 'info',
  scope: 'report',
  basis: 'Regulations, article 6: what is published is to be accurate',
  ownProse: true,
  run(subject, emit) {
    for (const residue of residues) {
      if (residue.exceptIn.includes(subject.document.format)) continue;
      const found = occurrences(residue, subject);
      const [first] = found;
      if (first !== undefined) emit({ args: { residue: first.text, n: found.length }, place: placeOf(first, subject) });
    }
  },
} as const satisfies ReportCheck;

interface Occurrence {
  readonly text: string;
  /** Offset in the text of its paragraph. */
  readonly index: number;
  readonly paragraph: Paragraph;
}

function occurrences({ pattern, signs }: Residue, { document }: ReportSubject): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || !signs.some((sign) => block.text.includes(sign))) continue;
    for (const match of block.text.matchAll(pattern)) {
      const text = match[1] ?? '';
      found.push({ text, index: match.index + match[0].indexOf(text), paragraph: block });
    }
  }
  return found;
}

/**
 * A paragraph's text may differ from its source (HTML entities); then its first place with these characters is taken.
 */
function placeOf({ text, index, paragraph }: Occurrence, { document }: ReportSubject): Location {
  const { span } = paragraph;
  const source = document.source.slice(span);
  const at = source.startsWith(text, index) ? index : source.indexOf(text);
  return document.locate(at < 0 ? span : { start: span.start + at, end: span.start + at + text.length });
}
