// Classes D25, D26 and 28: tables without labels, of two years, or missing; and text that contradicts them.
import { tableIds } from '../../../src/codebook/concepts.ts';
import type { TableId } from '../../../src/codebook/concepts.ts';
import { besideTable, figuresOf, inTable, mapCells, readable, withParts, words } from '../change-draft.ts';
import type { Draft, DraftPart, DraftRow } from '../draft.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';

/** The same row with other numbers that belong to no figure of this report. */
function ofLastYear(rows: readonly DraftRow[], random: Random): DraftRow[] {
  return rows.map((row) =>
    row.map(({ text, figure }) =>
      figure === null ? { text, figure } : words(String(Math.max(0, Number(text) || 0) + random.below(9))),
    ),
  );
}

/** Each column of figures twice: last year's and this year's, under a row of years. */
function twoYears(draft: Draft, random: Random): Draft {
  const years = random.chance(0.5) ? ['2023年', '2024年'] : ['2024年', '2023年'];
  return inTable(draft, 'requests', (rows) => {
    const first = rows.findIndex((row) => figuresOf(row).length > 0);
    const labels = rows[first]?.findIndex(({ figure }) => figure !== null) ?? 0;
    const other = ofLastYear(rows, random);
    const doubled = rows.map((row, index) =>
      row.flatMap((cell, column) => {
        if (column < labels) return [cell];
        if (cell.figure === null) return [cell, words('')];
        const old = other[index]?.[column] ?? words('');
        return years[0] === '2023年' ? [old, cell] : [cell, old];
      }),
    );
    const heads = (rows[first] ?? []).flatMap((_, column) =>
      column < labels ? [words('')] : years.map((year) => words(year)),
    );
    return doubled.toSpliced(first, 0, heads);
  });
}

/** Each row twice, one below the other: the label in the first, a year before the figures of both. */
function yearsBelow(draft: Draft, random: Random): Draft {
  const [old = '', own = ''] = random.pick([
    ['2023年', '2024年'],
    ['上年数', '本年数'],
    ['2023', '2024'],
  ]);
  const isOldFirst = random.chance(0.5);
  const changed = inTable(draft, 'requests', (rows) => {
    const first = rows.findIndex((row) => figuresOf(row).length > 0);
    const other = ofLastYear(rows, random);
    return rows.flatMap((row, index): DraftRow[] => {
      const at = index < first ? (rows[first] ?? []) : row;
      const labels = at.findIndex(({ figure }) => figure !== null);
      const [before, behind] = [row.slice(0, labels), row.slice(labels)];
      if (index < first) return [[...before, words(index === 0 ? '年度' : ''), ...behind]];
      const last = (other[index] ?? []).slice(labels);
      const blank = before.map(() => words(''));
      const lines = [
        [words(old), ...last],
        [words(own), ...behind],
      ];
      const [upper = [], lower = []] = isOldFirst ? lines : lines.toReversed();
      return [
        [...before, ...upper],
        [...blank, ...lower],
      ];
    });
  });
  // A year without 年 may as well be a figure.
  return own.endsWith('4') ? readable(changed, promised(draft), 'free') : changed;
}

function promised({ truth }: Draft): string[] {
  return [...truth.keys()].filter((figure) => figure.startsWith('requests.'));
}

/** Last year's table beside this year's, each under its caption. */
function besideLastYears(draft: Draft, random: Random): Draft {
  const table = random.pick(tableIds);
  const isBefore = random.chance(0.5);
  const caption = random.pick([
    (year: number) => `${year}年度`,
    (year: number) => `（${year}年）`,
    (year: number) => `${year}年情况表`,
  ]);
  return withParts(draft, (part): DraftPart[] => {
    if (part.kind !== 'table' || part.table !== table) return [part];
    const own: DraftPart[] = [{ kind: 'paragraph', text: caption(2024) }, part];
    const old: DraftPart[] = [
      { kind: 'paragraph', text: caption(2023) },
      { ...part, rows: ofLastYear(part.rows, random) },
    ];
    return isBefore ? [...old, ...own] : [...own, ...old];
  });
}

/** Each table once with blank cells, as a sample, and then as filled in. */
function belowSample(draft: Draft, random: Random): Draft {
  const caption = random.pick(['样表', '填报说明：请按下表填报', '']);
  return withParts(draft, (part): DraftPart[] => {
    if (part.kind !== 'table') return [part];
    const rows = part.rows.map((row) => row.map((cell) => (cell.figure === null ? cell : words(''))));
    return [...(caption === '' ? [] : [{ kind: 'paragraph', text: caption } as const]), { ...part, rows }, part];
  });
}

/** Sentences or a picture stand where a table was. */
function withoutTable(draft: Draft, tables: readonly TableId[], text: string): Draft {
  const truth = new Map(
    [...draft.truth].map(([figure, truth]) => [
      figure,
      tables.some((table) => figure.startsWith(table)) ? { value: null, reading: 'sure' as const } : truth,
    ]),
  );
  const done = withParts(draft, (part) =>
    part.kind === 'table' && tables.includes(part.table) ? [{ kind: 'paragraph', text } as const] : [part],
  );
  return { ...done, truth };
}

const sentences =
  '2024年，我镇制发行政规范性文件2件，本年新收政府信息公开申请17件，上年结转0件，予以公开12件，行政复议1件。';

function withTexts(draft: Draft, texts: readonly string[]): Draft {
  return withParts(draft, (part) =>
    part.kind === 'heading' && part.text.startsWith('一、')
      ? [part, ...texts.map((text) => ({ kind: 'paragraph', text }) as const)]
      : [part],
  );
}

export const tableDamages: readonly Damage[] = [
  {
    kind: 'D25',
    name: 'table 四 as figures without heads',
    apply: (draft) => inTable(draft, 'disputes', (rows) => rows.filter((row) => figuresOf(row).length > 0)),
  },
  {
    kind: 'D25',
    name: 'two years side by side in one table',
    formats: ['pipe', 'tab', 'cells', 'markdown', 'html', 'docx', 'pdf', 'spaced-layout'],
    apply: twoYears,
  },
  {
    kind: 'D25',
    name: 'two years below each other in one table',
    formats: ['pipe', 'tab', 'cells', 'lines', 'markdown', 'html', 'docx'],
    apply: yearsBelow,
  },
  {
    kind: 'D26',
    name: 'sentences in place of a table',
    apply: (draft, random) => withoutTable(draft, [random.pick(tableIds)], sentences),
  },
  { kind: 'D26', name: 'no table at all', apply: (draft) => withoutTable(draft, tableIds, '（详见附图）') },
  { kind: '27', name: 'the table of last year beside this one', apply: besideLastYears },
  {
    kind: '27',
    name: 'an empty form above the filled one',
    formats: ['pipe', 'tab', 'lines', 'markdown', 'sheet', 'filled-rows', 'html', 'docx'],
    apply: belowSample,
  },
  {
    kind: '28',
    name: 'text that contradicts the tables',
    apply: (draft, random) =>
      withTexts(draft, [
        `全年共收到政府信息公开申请${random.below(300)}件，办结${random.below(300)}件，其中予以公开${random.below(99)}件。`,
        '未发生行政复议和行政诉讼。',
      ]),
  },
  {
    kind: '28',
    name: 'a blank total beside filled parts, and no other',
    apply: (draft) => {
      const truth = new Map(draft.truth);
      truth.set('disputes.reconsideration.total', { value: null, reading: 'sure' });
      return {
        ...mapCells(draft, (cell) => (cell.figure === 'disputes.reconsideration.total' ? { ...cell, text: '' } : cell)),
        truth,
      };
    },
  },
  {
    kind: '28',
    name: 'numbers of other years around the tables',
    apply: (draft, random) =>
      besideTable(draft, random.pick(tableIds), {
        above: ['与2023年相比，本年新收申请由3件增至15件，增长400%。'],
        below: ['2023年结转0件。'],
      }),
  },
];
