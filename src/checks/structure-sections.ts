// STR-01: a report has six sections, and its first section five parts.
import type { Location } from '../document/location.ts';
import { partsNamed } from '../forms/part-heading.ts';
import type { Section } from '../forms/outline.ts';
import type { ReportCheck, ReportSubject } from './check.ts';

const sectionNumbers = [1, 2, 3, 4, 5, 6];
const partNumbers = [1, 2, 3, 4, 5];

/**
 * Article 50 and the national form give the skeleton. One finding names all missing sections, one all missing
 * parts (none where section 一 itself is missing); a heading may name two parts. Fails, for example, where section 一 stops at part （三）.
 */
export const structureSections = {
  id: 'check/structure-sections',
  code: 'STR-01',
  severity: 'warning',
  scope: 'report',
  basis: 'Regulations, article 50; form of 2021',
  ownProse: true,
  run(subject, emit) {
    const { sections, parts } = subject.outline;
    const missingSections = missing(sectionNumbers, sections);
    const first = sections.find(({ number }) => number === 1);
    const named = parts.flatMap(({ headingSpan }) => partsNamed(subject.document.source.slice(headingSpan)));
    const missingParts =
      first === undefined ? [] : missing(partNumbers, parts).filter((number) => !named.includes(number));
    if (missingSections.length > 0) {
      const before = sections.findLast(({ number }) => number < (missingSections[0] ?? 0));
      emit({ args: { kind: 'section', section: missingSections.join() }, place: headingOf(before, subject) });
    }
    if (missingParts.length > 0) {
      emit({ args: { kind: 'part', part: missingParts.join() }, place: headingOf(first, subject) });
    }
  },
} as const satisfies ReportCheck;

function missing(wanted: readonly number[], found: readonly { readonly number: number }[]): readonly number[] {
  return wanted.filter((number) => !found.some((one) => one.number === number));
}

function headingOf(section: Section | undefined, { document }: ReportSubject): Location | null {
  return section === undefined ? null : document.locate(section.headingSpan);
}
