// Drafts as PDF tools print them: the tables are set on a page, then read off line by line.
import type { TableId } from '../../src/codebook/concepts.ts';
import { readOff } from '../table-page.ts';
import type { PageStyle } from '../table-page.ts';
import { withStyle } from './change-draft.ts';
import type { Draft, DraftPart } from './draft.ts';
import type { Random } from './random.ts';
import { asSeen } from './seen-order.ts';
import type { Order } from './seen-order.ts';
import { pageCells, widthOf, withoutMarks } from './written-rows.ts';

/** Characters that fit into each column. */
const wide: Readonly<Record<TableId, readonly number[]>> = {
  proactive: [16, 12, 12, 12],
  requests: [12, 12, 24, 5, 5, 5, 7, 7, 5, 5],
  disputes: Array<number>(15).fill(5),
};
const narrow: Readonly<Record<TableId, readonly number[]>> = {
  proactive: [5, 12, 12, 12],
  requests: [2, 4, 12, 2, 2, 2, 2, 2, 2, 2],
  disputes: Array<number>(15).fill(2),
};

/** The draft with the style it is set in, and its columns as anybody takes them who sees the page read off. */
export function setSpaced(order: PageStyle['order'], draft: Draft, random: Random): Draft {
  const figuresAt = draft.style.figuresAt ?? random.pick(['first', 'middle', 'last']);
  const isNarrow = draft.style.isNarrow ?? random.chance(0.3);
  const set = withStyle(draft, { figuresAt, isNarrow });
  if (draft.style.areGroupsParted) return set;
  return asSeen(set, (part, widthsMoved) =>
    partLines(part, { order, figures: figuresAt, narrow: isNarrow }, widthsMoved),
  );
}

export function writeSpaced(order: PageStyle['order'], { parts, style }: Draft): string {
  const pageStyle: PageStyle = { order, figures: style.figuresAt ?? 'first', narrow: style.isNarrow ?? false };
  return withoutMarks(`${parts.flatMap((part) => partLines(part, pageStyle)).join('\n')}\n`);
}

function partLines(part: DraftPart, style: PageStyle, widthsMoved: Order = []): string[] {
  if (part.kind !== 'table') return wrap(part.text);
  const known = (style.narrow ? narrow : wide)[part.table];
  const width = widthOf(part.rows);
  const widths = Array.from({ length: width }, (_, index) => {
    const from = widthsMoved.find(([, to]) => to === index)?.[0] ?? index;
    return known[from] ?? 6;
  });
  const cells = pageCells(part.rows).filter(({ text }) => text.trim() !== '');
  return cells.length === 0 ? [] : readOff(cells, widths, style);
}

/** Paragraphs wrapped to the width of a page. */
function wrap(text: string): string[] {
  const characters = 34;
  return Array.from({ length: Math.ceil(text.length / characters) }, (_, index) =>
    text.slice(index * characters, (index + 1) * characters),
  );
}
