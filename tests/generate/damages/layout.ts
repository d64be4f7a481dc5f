// Classes D19 to D24: how extraction lays the tables out.
import { tableIds } from '../../../src/codebook/concepts.ts';
import type { TableId } from '../../../src/codebook/concepts.ts';
import { figuresOf, inTable, isLabel, readable, withParts, withStyle, words } from '../change-draft.ts';
import type { Draft, DraftPart, DraftRow } from '../draft.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';

function allTables(draft: Draft, change: (rows: readonly DraftRow[], table: TableId) => readonly DraftRow[]): Draft {
  return tableIds.reduce((done, table) => inTable(done, table, (rows) => change(rows, table)), draft);
}

/** Cells covered by another are written in its first row only. */
function ragged(rows: readonly DraftRow[]): DraftRow[] {
  return rows.map((row) =>
    figuresOf(row).length > 0 ? row.filter((cell) => isLabel(cell) || cell.figure !== null) : row,
  );
}

/** The heads lose their trailing cells. */
function shortHeads(rows: readonly DraftRow[]): DraftRow[] {
  return rows.map((row) => (figuresOf(row).length > 0 ? row : row.slice(0, row.findLastIndex(isLabel) + 1)));
}

/** The first figure stands in another column from row to row. */
function drifting(rows: readonly DraftRow[], random: Random): DraftRow[] {
  return rows.map((row) => {
    const first = row.findIndex(({ figure }) => figure !== null);
    if (first < 1 || random.chance(0.5)) return row;
    const labels = row.slice(0, first).filter((cell) => isLabel(cell) || random.chance(0.5));
    const blanks = Array.from({ length: random.below(2) }, () => words(''));
    return [...labels, ...blanks, ...row.slice(first)];
  });
}

function outdented(rows: readonly DraftRow[]): DraftRow[] {
  return rows.map((row) => {
    const isChosen = row.some(({ text }) => /^3\.其他|^（七）总计/.test(text));
    return isChosen ? row.filter((cell) => isLabel(cell) || cell.figure !== null) : row;
  });
}

/** Splits a table before some rows and puts something between. */
export function splitTable(draft: Draft, table: TableId, { before, between }: Splitting): Draft {
  return withParts(draft, (part): DraftPart[] => {
    if (part.kind !== 'table' || part.table !== table) return [part];
    const starts = [
      0,
      ...part.rows.flatMap((row, index) => (index > 0 && before(row, index) ? [index] : [])),
      part.rows.length,
    ];
    return starts.slice(0, -1).flatMap((start, index): DraftPart[] => {
      const piece: DraftPart = { ...part, rows: part.rows.slice(start, starts[index + 1]) };
      return index === 0 ? [piece] : between(piece, part.rows);
    });
  });
}

interface Splitting {
  readonly before: (row: DraftRow, index: number) => boolean;
  readonly between: (piece: DraftPart & { kind: 'table' }, whole: readonly DraftRow[]) => DraftPart[];
}

const isGroupStart = (row: DraftRow): boolean =>
  row.some(({ text }) => /^第二十条|^二、|^（[一二三四五六七]）|^四、/.test(text));

function paragraph(text: string): DraftPart {
  return { kind: 'paragraph', text };
}

function invented(row: DraftRow | undefined, random: Random): DraftRow {
  const heads = random.chance(0.5)
    ? (index: number): string => `数据${index + 1}`
    : (index: number): string => `列${index}`;
  return (row ?? []).map((_, index) => words(heads(index)));
}

/** A row somewhere behind the heads; in table 四 the one row of figures. */
export function someRow(random: Random): (row: DraftRow, index: number) => boolean {
  const at = random.between(3, 26);
  return (row, index) => figuresOf(row).length === 15 || index === at;
}

function headRows(whole: readonly DraftRow[]): DraftRow[] {
  return whole.slice(
    0,
    whole.findIndex((row) => figuresOf(row).length > 0),
  );
}

/** Labels of some rows in one run, their figures in another. */
function apart(draft: Draft, random: Random): Draft {
  const from = random.between(5, 20);
  const most = random.between(2, 5);
  let figures: string[] = [];
  const done = inTable(draft, 'requests', (rows) => {
    const chosen = rows.slice(from, from + most);
    figures = chosen.flatMap(figuresOf);
    const labels = chosen.map((row) => row.map((cell) => (cell.figure === null ? cell : words(''))));
    // A blank keeps the label above from reaching down beside the figures.
    const values = chosen.map((row) => row.map((cell) => (cell.figure === null ? words('\u00a0') : cell)));
    return rows.toSpliced(from, most, ...labels, ...values);
  });
  return readable(done, figures, 'free');
}

export const layoutDamages: readonly Damage[] = [
  ...(['both', 'leading', 'trailing', 'none'] as const).map((pipeEdges): Damage => ({
    kind: 'D19',
    name: `pipe rows, edges: ${pipeEdges}`,
    formats: ['pipe', 'markdown'],
    apply: (draft, random) => {
      const styled = withStyle(draft, { pipeEdges, pipeRules: random.pick(['first', 'every', 'never']) });
      return random.chance(0.5) ? styled : allTables(styled, (rows) => shortHeads(ragged(rows)));
    },
  })),
  {
    kind: 'D20',
    name: 'label columns that drift',
    formats: ['tab', 'pipe', 'markdown', 'html-dropped'],
    apply: (draft, random) => allTables(draft, (rows) => drifting(rows, random)),
  },
  {
    kind: 'D20',
    name: 'rows moved to the left',
    formats: ['tab', 'pipe', 'markdown', 'html-dropped'],
    apply: (draft) => inTable(draft, 'requests', outdented),
  },
  ...(['tabs', 'tight', 'spread', 'pipes'] as const).map((cellLines): Damage => ({
    kind: 'D21',
    name: `a cell a line: ${cellLines}`,
    formats: ['cells'],
    apply: (draft) => withStyle(draft, { cellLines }),
  })),
  {
    kind: 'D22',
    name: 'a table for each group with invented heads',
    apply: (draft, random) =>
      splitTable(draft, 'requests', {
        before: isGroupStart,
        between: (piece) => [
          paragraph('（续表）'),
          { ...piece, rows: [invented(piece.rows[0], random), ...piece.rows] },
        ],
      }),
  },
  {
    kind: 'D22',
    name: 'captions between rows',
    apply: (draft, random) => {
      const text = random.pick(['（续表）', '单位：件', '续上表', '表三（续）']);
      return splitTable(draft, random.pick(tableIds), {
        before: someRow(random),
        between: (piece) => [paragraph(text), piece],
      });
    },
  },
  {
    kind: 'D22',
    name: 'page numbers inside tables',
    apply: (draft, random) => {
      const text = random.pick(['— 5 —', '- 3 -', '第 3 页', '—5—', '第3页 共6页']);
      return splitTable(draft, random.pick(tableIds), {
        before: someRow(random),
        between: (piece) => [paragraph(text), piece],
      });
    },
  },
  {
    kind: 'D22',
    name: 'heads repeated behind a page end',
    apply: (draft, random) =>
      splitTable(draft, 'requests', {
        before: someRow(random),
        between: (piece, whole) => [paragraph('— 4 —'), { ...piece, rows: [...headRows(whole), ...piece.rows] }],
      }),
  },
  {
    kind: 'D22',
    name: 'a block heading before the page end',
    apply: (draft) =>
      splitTable(draft, 'proactive', {
        before: (row) => row.some(({ text }) => text === '信息内容'),
        between: (piece) => [paragraph('- 2 -'), piece],
      }),
  },
  {
    kind: 'D22',
    name: 'a page end between heads and rows',
    formats: ['pdf'],
    apply: (draft) => withStyle(draft, { endsBehindHeads: true }),
  },
  ...(['first', 'middle', 'last', 'before', 'after'] as const).map((figuresAt): Damage => ({
    kind: 'D23',
    name: `figures beside their label: ${figuresAt}`,
    formats: ['spaced'],
    apply: (draft) => withStyle(draft, { figuresAt, isNarrow: true }),
  })),
  {
    kind: 'D23',
    name: 'labels in one run, figures in another',
    formats: ['spaced', 'lines', 'pipe', 'tab', 'cells', 'markdown'],
    apply: apart,
  },
  ...(['left', 'middle'] as const).map((textsAt): Damage => ({
    kind: 'D23',
    name: `all texts of cells at the ${textsAt}`,
    formats: ['pdf'],
    apply: (draft) => withStyle(draft, { textsAt }),
  })),
  {
    kind: 'D23',
    name: 'pages of paper',
    formats: ['pdf'],
    apply: (draft, random) => withStyle(draft, { pageMark: random.pick(['dashes', 'digits', 'words']) }),
  },
  {
    kind: 'D24',
    name: 'cells written in other ways',
    formats: ['html', 'docx'],
    apply: (draft, random) => withStyle(draft, { cellWay: random.below(100) }),
  },
  {
    kind: 'D24',
    name: 'spans that drift',
    formats: ['html-merged'],
    apply: (draft) => withStyle(draft, { cellWay: 0, hasDriftingSpans: true }),
  },
  {
    kind: 'D24',
    name: 'a page around the article',
    formats: ['html'],
    apply: (draft) => withStyle(draft, { hasChrome: true }),
  },
];
