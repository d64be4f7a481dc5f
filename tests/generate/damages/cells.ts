// Classes C12, C13 and C16 to C18: what stands in a cell in place of a number or around it.
import { tableIds } from '../../../src/codebook/concepts.ts';
import type { FigureId } from '../../../src/codebook/figures.ts';
import { besideTable, figuresOf, printed, readable, rowsOf } from '../change-draft.ts';
import type { Draft, DraftCell } from '../draft.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';

interface Print {
  readonly text: string;
  readonly value: number | null;
}

/** Cells with figures of all tables, or of one. */
function figureCells(draft: Draft): DraftCell[] {
  return tableIds.flatMap((table) =>
    rowsOf(draft, table).flatMap((row) => row.filter(({ figure }) => figure !== null)),
  );
}

/** Prints the figures for which there is another text. */
function reprinted(draft: Draft, print: (cell: DraftCell, figure: FigureId) => Print | null): Draft {
  const texts = figureCells(draft).flatMap((cell): [FigureId, Print][] => {
    const text = cell.figure === null ? null : print(cell, cell.figure);
    return text === null || cell.figure === null ? [] : [[cell.figure, text]];
  });
  return printed(draft, new Map(texts));
}

const zeros: readonly Print[] = [
  { text: '00', value: 0 },
  { text: '\u00a00\u00a0', value: 0 },
  { text: '\u30000', value: 0 },
  ...['-', '—', '/', '无', '', '\u00a0', '--'].map((text) => ({ text, value: null })),
];

/** Every nought of a table, or some of all, printed in another way. */
function otherZeros(draft: Draft, random: Random): Draft {
  const zero = random.pick(zeros);
  const table = random.pick([...tableIds, null]);
  const share = random.pick([1, 1, 0.3, 0.05]);
  return reprinted(draft, ({ text }, figure) =>
    text === '0' && (table === null || figure.startsWith(table)) && random.chance(share) ? zero : null,
  );
}

const blank: Print = { text: '', value: null };

function blanked(draft: Draft, isBlank: (figure: FigureId) => boolean): Draft {
  return reprinted(draft, (_, figure) => (isBlank(figure) ? blank : null));
}

function someRows(draft: Draft, random: Random): Set<FigureId> {
  const rows = rowsOf(draft, 'requests').filter((row) => figuresOf(row).length > 0);
  return new Set(random.shuffle(rows).slice(0, random.between(1, 6)).flatMap(figuresOf));
}

const columns = ['natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service', 'org_other', 'total'];

function isFee(figure: FigureId): boolean {
  return figure === 'proactive.fees.amount_wan';
}

/** An amount of ten thousands of yuan in yuan. */
function inYuan(value: number): string {
  return String(Math.round(value * 10_000));
}

function withUnits(draft: Draft, random: Random): Draft {
  const isYuan = random.chance(0.5);
  return reprinted(draft, ({ text }, figure) => {
    const value = Number(text);
    if (isFee(figure)) return { text: isYuan ? `${inYuan(value)}元` : `${text}万元`, value };
    if (figure.endsWith('procurement.amount')) return { text: `${text}元`, value };
    if (value > 9 && random.chance(0.1)) return { text: random.pick([`${text}件`, `${text}（其中修订1件）`]), value };
    return null;
  });
}

function withGroups(text: string): string {
  return text.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function otherDigits(draft: Draft, random: Random): Draft {
  const isWide = random.chance(0.5);
  return reprinted(draft, ({ text }) => {
    if (!/^\d+$/.test(text)) return null;
    const other = isWide
      ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      : withGroups(text);
    return { text: other, value: Number(text) };
  });
}

/** Signs of the changes on the form of 2019; what two signs mean nobody can be sure of. */
function withSigns(draft: Draft, random: Random): Draft {
  const doubled: FigureId[] = [];
  const signed = reprinted(draft, ({ text }, figure) => {
    if (!figure.endsWith('.change')) return null;
    const value = Number(text);
    if (value >= 0) return { text: random.pick([text, `+${text}`]), value };
    if (random.chance(0.6)) return { text, value };
    doubled.push(figure);
    return { text: `-${text}`, value };
  });
  return readable(signed, doubled, 'free');
}

function wrongTotals(draft: Draft, random: Random): Draft {
  return reprinted(draft, ({ text }, figure) => {
    const isTotal = figure.endsWith('.total') || figure.includes('total_processed');
    if (!isTotal || !random.chance(0.3)) return null;
    const value = random.chance(0.5) ? 0 : Number(text) + random.between(1, 9);
    return { text: String(value), value };
  });
}

const old = [{ proactive: '2019', requests: '2019' }] as const;

export const cellDamages: readonly Damage[] = [
  { kind: 'C12', name: 'noughts printed in other ways', apply: otherZeros },
  {
    kind: 'C13',
    name: 'blank parts with a printed total',
    apply: (draft, random) => {
      const rows = someRows(draft, random);
      return blanked(draft, (figure) => rows.has(figure) && !figure.endsWith('.total'));
    },
  },
  {
    kind: 'C13',
    name: 'blank totals beside printed parts',
    apply: (draft, random) => {
      const rows = someRows(draft, random);
      return blanked(draft, (figure) => rows.has(figure) && figure.endsWith('.total'));
    },
  },
  {
    kind: 'C13',
    name: 'a blank column',
    apply: (draft, random) => {
      const column = random.pick(columns);
      return blanked(draft, (figure) => figure.startsWith('requests.') && figure.endsWith(`.${column}`));
    },
  },
  {
    kind: 'C13',
    name: 'a blank table',
    apply: (draft, random) => {
      const table = random.pick(tableIds);
      return blanked(draft, (figure) => figure.startsWith(table));
    },
  },
  { kind: 'C16', name: 'units and remarks in cells', apply: withUnits },
  {
    kind: 'C16',
    name: 'a footnote',
    apply: (draft, random) =>
      besideTable(draft, random.pick(tableIds), {
        below: ['注：本年制发件数含修订16件，现行有效件数截至2024年12月31日。'],
      }),
  },
  { kind: 'C17', name: 'signs', editions: old, apply: withSigns },
  { kind: 'C17', name: 'separators and wide digits', apply: otherDigits },
  { kind: 'C18', name: 'totals that are wrong', apply: wrongTotals },
];
