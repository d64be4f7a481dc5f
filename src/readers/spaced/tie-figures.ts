// Ties figures that stand on lines of their own to labels that have none, where only one reading fits.
//
//   （一）予以公开           label, figures, label, figures: as many of one as of the other, so each has its own;
//   74 0 0 0 0 0 74          one more or less, and only the rest of the table can show whether its figures stand
//   （二）部分公开           before or behind their labels
//   0 0 0 0 0 0 0
import { textOf } from './elements.ts';
import type { Element } from './elements.ts';
import { isGroupLike } from './glossary.ts';
import { isAmidInner, isGroupLabel, isGroupText, mayBeGroup } from './group-label.ts';
import { coreOf } from './label-core.ts';
import { longestStrewn } from './label-parts.ts';
import type { TableHabits } from './label-parts.ts';

/** Indexes of a label and of its figures among the elements. */
export interface Tie {
  readonly label: number;
  readonly figures: number;
}

/** What speaks against any other reading: so many times more than against the one taken, and so much at least. */
const clearLead = 3;
const fewestAgainst = 2;
/** Elements that may be one or the other; with more of them all are taken as they seem. */
const mostDoubtful = 6;

/** A label or figures; null where a row is whole or new heads begin. `other`: what it may be instead. */
type Link = Sure | null;
interface Sure {
  readonly index: number;
  readonly isLabel: boolean;
  readonly other?: 'nothing' | 'row';
  /** It is the other. */
  readonly isOther?: true;
}

/**
 * All certain ties. Where most figures stand on lines of their own, they are all before or all behind their labels, and
 * the whole table shows which; where few do, each stretch between whole rows is judged by itself.
 */
export function tieFigures(elements: readonly Element[], habits: TableHabits): readonly Tie[] {
  const figures = elements.filter(({ kind }) => kind === 'figures').length;
  if (figures === 0) return [];
  const areApart = elements.filter(({ kind }) => kind === 'row').length < figures;
  const links = linksOf(elements, { ...habits, areApart });
  return areApart ? bestTies(links, true) : stretchesOf(links).flatMap((stretch) => bestTies(stretch, false));
}

interface Reading {
  readonly ties: readonly Tie[];
  readonly against: number;
}

/**
 * The reading with the least against it, if all that tie some figures to another label have much more against them. In a
 * few lines nothing may be left alone.
 */
function bestTies(links: readonly Link[], mayLeave: boolean): readonly Tie[] {
  const unclear: Unclear = { torn: tornLinks(links), crowded: crowdedFigures(links) };
  const readings = variantsOf(links).flatMap((variant) =>
    [true, false].map((labelFirst) => readingOf(variant, labelFirst, unclear)),
  );
  const best = readings.reduce((least, one) => (one.against < least.against ? one : least));
  const labels = new Map(best.ties.map((tie) => [tie.figures, tie.label]));
  const contrary = readings.filter(({ ties }) =>
    ties.some(({ figures, label }) => labels.has(figures) && labels.get(figures) !== label),
  );
  const against = Math.min(...contrary.map((reading) => reading.against), Infinity);
  const isClear = against >= fewestAgainst && best.against * clearLead <= Math.min(against, best.ties.length);
  return isClear && (mayLeave || best.against === 0) ? best.ties : [];
}

/** Several labels in a row and then several figures, or the other way round: where they meet, none belongs to the next. */
function tornLinks(links: readonly Link[]): ReadonlySet<Link> {
  const isKind = (at: number, isLabel: boolean): boolean => links[at]?.isLabel === isLabel;
  return new Set(
    links.flatMap((link, at) => {
      const next = links[at + 1];
      const isMeeting = link && next && link.isLabel !== next.isLabel;
      return isMeeting && isKind(at - 1, link.isLabel) && isKind(at + 2, next.isLabel) ? [link, next] : [];
    }),
  );
}

/** Links that are tied to nothing, whatever the reading. */
interface Unclear {
  readonly torn: ReadonlySet<Link>;
  readonly crowded: ReadonlySet<Link>;
}

/** Two lines of figures in a row: one of them has lost its label, or is a subtotal, and nothing shows which. */
function crowdedFigures(links: readonly Link[]): ReadonlySet<Link> {
  const isFigures = (link: Link | undefined): boolean => link?.isLabel === false && link.other !== 'row';
  return new Set(links.filter((link, at) => isFigures(link) && (isFigures(links[at - 1]) || isFigures(links[at + 1]))));
}

/** All ways to take the doubtful elements. */
function variantsOf(links: readonly Link[]): (readonly Link[])[] {
  const sure = links.filter((link) => !link?.isOther);
  const doubtful = sure.filter((link) => link?.other !== undefined);
  if (doubtful.length === 0 || doubtful.length > mostDoubtful) return [sure];
  return Array.from({ length: 2 ** doubtful.length }, (_, number) =>
    sure.flatMap((link) => {
      const isOther = link?.other !== undefined && ((number >> doubtful.indexOf(link)) & 1) === 1;
      if (!isOther) return [link];
      return link.other === 'row' ? [null] : [];
    }),
  );
}

/** Ties each label to the figures right behind it, or right before it; all that is left alone speaks against that. */
function readingOf(links: readonly Link[], labelFirst: boolean, { torn, crowded }: Unclear): Reading {
  const ties = links.flatMap((link, at): Tie[] => {
    const next = links[at + 1];
    if (!link || !next || link.isLabel !== labelFirst || next.isLabel === labelFirst) return [];
    if ((torn.has(link) && torn.has(next)) || crowded.has(labelFirst ? next : link)) return [];
    return [labelFirst ? { label: link.index, figures: next.index } : { label: next.index, figures: link.index }];
  });
  return { ties, against: links.filter((link) => link !== null).length - 2 * ties.length };
}

function stretchesOf(links: readonly Link[]): Link[][] {
  const stretches: Link[][] = [[]];
  for (const link of links) {
    if (link === null) stretches.push([]);
    else stretches.at(-1)?.push(link);
  }
  return stretches;
}

interface Setting extends TableHabits {
  /** Most figures stand on lines of their own: a row with a label that is none may be figures beside a group label. */
  readonly areApart: boolean;
}

function linksOf(elements: readonly Element[], setting: Setting): Link[] {
  return elements.flatMap((element, index): Link[] => {
    const text = textOf(element.label);
    if (element.kind === 'figures') return element.figures.length > 0 ? [{ index, isLabel: false }] : [];
    if (element.kind === 'stray') return setting.isNumbered || text.length <= longestStrewn ? [] : [null];
    if (element.kind === 'label') {
      const isHeading = index === 0 && elements.find(({ kind }, at) => at > 0 && kind !== 'stray')?.kind !== 'figures';
      if (isHeading || isGroupText(text) || coreOf(text) === '') return [];
      if (isGroupLabel(elements, index)) return [{ index, isLabel: true, other: 'nothing', isOther: true }];
      return [mayBeGroup(elements, index) ? { index, isLabel: true, other: 'nothing' } : { index, isLabel: true }];
    }
    if (element.kind === 'row') {
      const isDoubtful =
        setting.areApart && setting.isNumbered && (isGroupLike(coreOf(text)) || isAmidInner(elements, index));
      return [isDoubtful ? { index, isLabel: false, other: 'row' } : null];
    }
    return element.isRepeated ? [] : [null];
  });
}
