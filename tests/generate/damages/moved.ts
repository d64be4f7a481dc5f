// Class 27: rows and columns moved with their labels, running numbers, strange and doubled characters, page digits alone.
import { tableIds } from '../../../src/codebook/concepts.ts';
import { figuresOf, inTable, isLabel, readable, rowsOf, withStyle, words } from '../change-draft.ts';
import type { Draft, DraftCell, DraftRow } from '../draft.ts';
import type { Random } from '../random.ts';
import type { Damage } from './damage.ts';
import { someLabels } from './labels.ts';
import { someRow, splitTable } from './layout.ts';

/** The rows of one block or group change places; what opens the group stays above. */
function movedRows(draft: Draft, random: Random): Draft {
  return inTable(draft, random.pick(['requests', 'requests', 'proactive'] as const), (rows) => {
    const groups: number[][] = [];
    rows.forEach((row, index) => {
      if (figuresOf(row).length === 0) groups.push([]);
      else if (isGroupOpened(row)) groups.push([index]);
      else groups.at(-1)?.push(index);
    });
    const group = random.pick(groups.filter((one) => one.length > 1));
    const order = random.shuffle(group);
    // Cells of the row's own: in table 三 the third label column and the figures, in table 二 all.
    const own = (rows[group[0] ?? 0]?.length ?? 0) > 9 ? 2 : 0;
    return rows.map((row, index) => {
      const at = group.indexOf(index);
      return at < 0 ? row : [...row.slice(0, own), ...(rows[order[at] ?? index] ?? []).slice(own)];
    });
  });
}

function isGroupOpened(row: DraftRow): boolean {
  return row.length > 9 && (row[0]?.text !== '' || row[1]?.text !== '');
}

/** Columns change places within their group of heads. */
function movedColumns(draft: Draft, random: Random): Draft {
  const table = random.pick(tableIds);
  return inTable(draft, table, (rows) => {
    const [first, last] = {
      requests: [4, 8],
      proactive: [1, 3],
      disputes: random.pick([
        [0, 4],
        [5, 9],
        [10, 14],
      ]),
    }[table];
    const columns = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
    const order = random.shuffle(columns);
    return rows.map((row) => {
      const isWhole = columns.every((column) => (row[column]?.text ?? '') !== '');
      if (!isWhole) return row;
      return row.map((cell, column) => row[order[columns.indexOf(column)] ?? column] ?? cell);
    });
  });
}

/** A column of table 四 stands among those of another group; the heads of groups are printed over what is left of them. */
function columnToOtherGroup(draft: Draft, random: Random): Draft {
  const done = inTable(draft, 'disputes', (rows) => {
    const at = rows.findIndex((row) => figuresOf(row).length > 0);
    const [width, columns] = [5, rows[at]?.map((_, column) => column) ?? []];
    const from = random.pick(columns);
    const groupOf = (column: number): number => Math.floor(column / width);
    // Between two groups it would still be the last or the first of its own.
    const isAmongOthers = (to: number): boolean =>
      groupOf(to) !== groupOf(from) && (to < from ? to : to + 1) % width !== 0;
    const to = random.pick(columns.filter(isAmongOthers));
    const order = columns.toSpliced(from, 1).toSpliced(to, 0, from);
    return [
      ...headsInOrder(rows.slice(0, at), order),
      ...rows.slice(at).map((row) => order.flatMap((own) => row[own] ?? [])),
    ];
  });
  const moved = readable(done, rowsOf(done, 'disputes').flatMap(figuresOf), 'free');
  return withStyle(moved, { areGroupsParted: true });
}

/** Heads with their columns in another order, a group's above all of its columns that stand side by side. */
function headsInOrder(heads: readonly DraftRow[], order: readonly number[]): readonly DraftRow[] {
  const pathOf = (column: number): readonly string[] =>
    heads.flatMap((row) => row.slice(0, column + 1).findLast(({ text }) => text !== '')?.text ?? '');
  const isLeaf = (row: number, column: number): boolean =>
    heads.slice(row + 1).every((below) => below[column]?.text === '');
  return heads.map((row, level) =>
    order.map((column, place) => {
      if (isLeaf(level, column)) return words(row[column]?.text ?? '');
      const [own, left] = [pathOf(column), pathOf(order[place - 1] ?? -1)].map((path) =>
        path.slice(0, level + 1).join(),
      );
      return words(place > 0 && own === left ? '' : (pathOf(column)[level] ?? ''));
    }),
  );
}

/** The last row of a group of table 三 is the first of the next one, or the other way round; the labels of groups stay. */
function rowToNextGroup(draft: Draft, random: Random): Draft {
  let moved: readonly string[] = [];
  const done = inTable(draft, 'requests', (rows) => {
    const opens = rows.flatMap((row, at) =>
      figuresOf(row).length > 0 && row[1]?.text !== '' && row[2]?.text !== '' ? [at] : [],
    );
    const isOfGroup = (at: number): boolean => (rows[at]?.[2]?.text ?? '') !== '' && !opens.includes(at);
    const start = random.pick(opens.filter((at) => isOfGroup(at + 1) && isOfGroup(at - 1)));
    const isDown = random.chance(0.5);
    moved = figuresOf(rows[isDown ? start - 1 : start] ?? []);
    const labelsOf = (at: number): DraftRow => (rows[at] ?? []).slice(0, 2);
    // Where the bound between the groups moves, the label of the second one moves with it.
    const bound = isDown ? start - 1 : start + 1;
    return rows.map((row, at) =>
      at === start ? [...labelsOf(bound), ...row.slice(2)] : at === bound ? [...labelsOf(start), ...row.slice(2)] : row,
    );
  });
  return readable(done, moved, 'free');
}

function numbered(draft: Draft, random: Random): Draft {
  return inTable(draft, random.pick(['requests', 'proactive'] as const), (rows) => {
    let number = 0;
    return rows.map((row, index) => {
      const isData = figuresOf(row).length > 0;
      if (isData) number += 1;
      const head = index === (row.length > 9 ? 1 : 1) ? '序号' : '';
      return [words(isData ? String(number) : head), ...row];
    });
  });
}

function strange(label: string, random: Random): string {
  const at = random.below(label.length);
  return label.slice(0, at) + random.pick(['口', '?', '？', '□', '囗', '\ufffd']) + label.slice(at + 1);
}

const twice = (text: string): string => text.replace(/./gu, '$&$&');

/** Every character of a row is printed twice; whether its digits are too, who can be sure. */
function doubledRow(draft: Draft, random: Random): Draft {
  const table = random.pick(['requests', 'proactive'] as const);
  let figures: string[] = [];
  const isWhole = random.chance(0.5);
  const done = inTable(draft, table, (rows) => {
    const chosen = random.pick(rows.filter((row) => figuresOf(row).length > 0));
    if (isWhole) figures = figuresOf(chosen);
    const change = (cell: DraftCell): DraftCell =>
      isLabel(cell) || (isWhole && cell.figure !== null) ? { ...cell, text: twice(cell.text) } : cell;
    return rows.map((row) => (row === chosen ? row.map(change) : row));
  });
  return readable(done, figures, 'free');
}

function pageDigits(draft: Draft, random: Random): Draft {
  return splitTable(draft, random.pick(tableIds), {
    before: someRow(random),
    between: (piece) => [{ kind: 'paragraph', text: String(random.between(1, 9)) }, piece],
  });
}

/** Among figures of one a line, the digit of a page is one more to anybody: it stays out of plain lines. */
const notLines = ['pipe', 'tab', 'cells', 'markdown', 'spaced', 'html', 'docx', 'pdf'];

export const movedDamages: readonly Damage[] = [
  { kind: '27', name: 'rows moved with their labels', apply: movedRows },
  { kind: '27', name: 'columns moved with their heads', apply: movedColumns },
  { kind: '27', name: 'a row moved to the next group with its label', apply: rowToNextGroup },
  { kind: '27', name: 'a column moved to another group with its heads', apply: columnToOtherGroup },
  { kind: '27', name: 'a column of running numbers', apply: numbered },
  {
    kind: '27',
    name: 'characters shown as 口 or ?',
    apply: (draft, random) => someLabels(draft, { most: 3, change: (label) => strange(label, random) }, random),
  },
  {
    kind: '27',
    name: 'doubled characters',
    apply: (draft, random) => {
      return someLabels(
        draft,
        {
          most: 3,
          change: (label) => {
            const at = random.below(label.length);
            return label.slice(0, at + 1) + label.slice(at);
          },
        },
        random,
      );
    },
  },
  { kind: '27', name: 'a row printed twice over', apply: doubledRow },
  { kind: '27', name: 'page digits alone on a line', formats: notLines, apply: pageDigits },
];
