// Classes C14 and C15: blank cells that vanished, values glued together or to their label, one value in two cells.
import { tableIds } from '../../../src/codebook/concepts.ts';
import type { TableId } from '../../../src/codebook/concepts.ts';
import { figuresOf, inTable, isLabel, readable, rowsOf, words } from '../change-draft.ts';
import type { Draft, DraftRow } from '../draft.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';

/** Changes up to so many rows with figures; what they hold nobody can be sure of any more. */
function tornRows(draft: Draft, { tables, most, tear }: Tearing, random: Random): Draft {
  const table = random.pick(tables);
  const rows = random
    .shuffle(rowsOf(draft, table).filter((row) => figuresOf(row).length > 0))
    .slice(0, random.between(1, most));
  const torn = new Map(rows.map((row) => [row, tear(row, random)]));
  const changed = rows.filter((row) => torn.get(row) !== row);
  const done = inTable(draft, table, (all) => all.map((row) => torn.get(row) ?? row));
  return readable(done, changed.flatMap(figuresOf), 'free');
}

interface Tearing {
  readonly tables: readonly TableId[];
  readonly most: number;
  readonly tear: (row: DraftRow, random: Random) => DraftRow;
}

/** Some figures of a row are blank, and their cells are not there. */
function vanished(draft: Draft, random: Random): Draft {
  const table = random.pick(['requests', 'requests', 'disputes', 'proactive'] as const);
  const isChosen = new Set(
    random.shuffle(rowsOf(draft, table).filter((row) => figuresOf(row).length > 1)).slice(0, random.between(1, 5)),
  );
  const isFew = random.chance(0.4);
  const truth = new Map(draft.truth);
  const done = inTable(draft, table, (rows) =>
    rows.map((row) => {
      if (!isChosen.has(row)) return row;
      const figures = figuresOf(row);
      const kept = isFew ? new Set([random.pick(figures), figures.at(-1) ?? '']) : null;
      const gone = new Set(figures.filter((figure) => (kept ? !kept.has(figure) : random.chance(0.25))));
      for (const figure of gone) truth.set(figure, { value: null, reading: 'sure' });
      for (const figure of figures)
        if (gone.size > 0 && !gone.has(figure))
          truth.set(figure, { value: truth.get(figure)?.value ?? null, reading: 'free' });
      return row.filter(({ figure }) => figure === null || !gone.has(figure));
    }),
  );
  return { ...done, truth };
}

function glued(row: DraftRow, random: Random): DraftRow {
  const figures = row.filter(({ figure }) => figure !== null);
  if (figures.length < 2) return row;
  const first = random.pick(figures.slice(0, -1));
  const at = row.indexOf(first);
  return row.toSpliced(at, 2, { ...first, text: `${first.text}${row[at + 1]?.text ?? ''}` });
}

function split(row: DraftRow, random: Random): DraftRow {
  const long = row.filter(({ figure, text }) => figure !== null && /^\d[\d.]+$/.test(text));
  if (long.length === 0) return row;
  const cell = random.pick(long);
  const at = 1 + random.below(cell.text.length - 1);
  return row.toSpliced(row.indexOf(cell), 1, { ...cell, text: cell.text.slice(0, at) }, words(cell.text.slice(at)));
}

/** A nought that is blank, its cell not there. */
function withoutNought(row: DraftRow, random: Random): DraftRow {
  const noughts = row.filter(({ figure, text }) => figure !== null && text === '0');
  const gone = noughts.length > 0 ? random.pick(noughts) : undefined;
  return row.filter((cell) => cell !== gone);
}

/** Two tears, of which one may hide the other; nobody sees them in a row that adds up all the same, or never did. */
function tornTwice(row: DraftRow, random: Random): DraftRow {
  const tears = [0, 1].map(() => random.pick([glued, split, split, withoutNought]));
  const torn = tears.reduce((done, tear) => tear(done, random), row);
  return addsUp(row) && !addsUp(torn) ? torn : row;
}

/** In each group of a row, the last figure is the sum of the others: seven in table 三, three times five in table 四. */
function addsUp(row: DraftRow): boolean {
  const figures = row.slice(row.findIndex(({ figure }) => figure !== null)).map(({ text }) => Number(text));
  const size = figures.length === 15 ? 5 : 7;
  return (
    figures.length % size === 0 &&
    Array.from({ length: figures.length / size }, (_, group) => figures.slice(group * size, (group + 1) * size)).every(
      (group) => group.reduce((sum, value) => sum + value, 0) === 2 * (group.at(-1) ?? 0),
    )
  );
}

/** Label and first value, or all values, in one cell. */
function inLabel(row: DraftRow, random: Random): DraftRow {
  const label = row.findLastIndex(isLabel);
  const first = row.findIndex(({ figure }) => figure !== null);
  if (label < 0) return row;
  const figures = row.filter(({ figure }) => figure !== null);
  const taken = random.chance(0.5) ? figures : figures.slice(0, 1);
  const space = random.pick([' ', '']);
  const text = `${row[label]?.text ?? ''}${space}${taken.map((cell) => cell.text).join(space)}`;
  return row.with(label, words(text)).toSpliced(first, taken.length);
}

/** Where a page or empty cells keep the places, a cell that is gone leaves a blank, and none moves: that is class C13. */
const formats = ['text', 'spaced-lines', 'spaced-cells', 'html-merged', 'html-dropped', 'docx'];

/** Label and values in one cell, the cells of these values empty. */
function inWideLabel(row: DraftRow, random: Random): DraftRow {
  const torn = inLabel(row, random);
  const missing = Array.from({ length: row.length - torn.length }, () => words(''));
  return torn.toSpliced(
    row.findIndex(({ figure }) => figure !== null),
    0,
    ...missing,
  );
}

export const tornCellDamages: readonly Damage[] = [
  { kind: 'C14', name: 'blank cells that vanished', formats, apply: vanished },
  {
    kind: 'C15',
    name: 'two values glued',
    formats,
    apply: (draft, random) => tornRows(draft, { tables: tableIds, most: 3, tear: glued }, random),
  },
  {
    kind: 'C15',
    name: 'a value split in two',
    formats,
    apply: (draft, random) => tornRows(draft, { tables: tableIds, most: 2, tear: split }, random),
  },
  {
    kind: 'C15',
    name: 'two tears in one row',
    formats: [...formats, 'html-empty'],
    apply: (draft, random) =>
      tornRows(draft, { tables: ['requests', 'requests', 'disputes'], most: 3, tear: tornTwice }, random),
  },
  {
    kind: 'C15',
    name: 'values in the cell of their label',
    formats,
    apply: (draft, random) => tornRows(draft, { tables: ['proactive', 'requests'], most: 3, tear: inLabel }, random),
  },
  {
    kind: 'C15',
    name: 'values in the cell of their label, empty cells behind',
    apply: (draft, random) =>
      tornRows(draft, { tables: ['proactive', 'requests'], most: 3, tear: inWideLabel }, random),
  },
];
