// Heads moved, lost, added or left out together with their columns: a figure goes by the head that is seen above it.
import { describe, expect, it } from 'vitest';
import { readLoose } from '../properties/read-loose.ts';
import { dialects, reportText } from '../report-text.ts';
import { distinct, figures, inTable, read, replaced, rules, silentlyWrong, unread } from './distinct-report.ts';

const labels = 3;
const leaves = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const columns = ['natural_person', 'enterprise', 'research', 'public_welfare', 'legal_service', 'org_other', 'total'];
const inColumn = (column: string | undefined, figures: readonly string[]): string[] =>
  figures.filter((figure) => figure.startsWith('requests.') && figure.endsWith(`.${column ?? ''}`));

/** The columns of table 三 in another order, with their heads. */
function moved(rows: readonly string[][], order: readonly number[]): string[][] {
  return rows.map((row) => [...row.slice(0, labels), ...order.map((at) => row[labels + at] ?? '')]);
}

/** Heads in a single row, without the heads of groups. */
function flat(rows: readonly string[][]): string[][] {
  return [['项目', '', '', ...leaves], ...rows.slice(labels)];
}

const without = (row: readonly string[], at: number, put: string[] = []): string[] => row.toSpliced(at, 1, ...put);

describe.each(dialects)('heads in the dialect of %s', (dialect) => {
  it.each([[[3, 0, 6, 1, 5, 2, 4]], [[6, 5, 4, 3, 2, 1, 0]]])(
    'in one row without groups stand as printed (%j)',
    (order) => {
      const reading = read({ dialect, ...inTable('requests', (rows) => moved(flat(rows), order)) });
      expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
    },
  );

  it('leave out a column with its head, and the others are read', () => {
    const at = 4;
    const reading = read({
      dialect,
      ...inTable('requests', (rows) => flat(rows).map((row) => without(row, labels + at))),
    });
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading)).toEqual(inColumn(columns[at], Object.keys(distinct)));
  });

  it('of two levels stand above their figures where any two columns changed places', () => {
    // On lines nothing but sums shows that the total has moved, and these figures have none.
    const arePlaced = dialect === 'pipe' || dialect === 'tab';
    const places = [...leaves.keys()].slice(0, arePlaced ? leaves.length : -1);
    const pairs = places.flatMap((one) => places.filter((other) => other > one).map((other) => [one, other] as const));
    const orders = pairs.map(([one, other]) => leaves.map((_, at) => (at === one ? other : at === other ? one : at)));
    const readings = orders.map((order) => read({ dialect, ...inTable('requests', (rows) => moved(rows, order)) }));
    expect(readings.flatMap((reading) => silentlyWrong(reading))).toEqual([]);
    if (arePlaced) expect(readings.flatMap((reading) => unread(reading))).toEqual([]);
  });

  it('lose one while another has moved: nothing is silently wrong', () => {
    const order = [0, 1, 2, 3, 5, 4, 6];
    for (const lost of [4, 5]) {
      const reading = read({
        dialect: dialect === 'lines' || dialect === 'cells' ? 'pipe' : dialect,
        ...inTable('requests', (rows) =>
          moved(rows, order).map((row, index) => (index < labels ? without(row, labels + lost, ['']) : row)),
        ),
      });
      expect(silentlyWrong(reading), String(lost)).toEqual([]);
    }
  });
});

it.each(['pipe', 'tab'] as const)('words below a head of remarks cost a row of %s nothing', (dialect) => {
  const remarks = ['本级办理', '其中2件', '见附件1'];
  const withRemarks = (rows: readonly string[][]): string[][] =>
    rows.map((row, at) => [...row, at === 1 ? '备注' : at % 4 === 0 ? (remarks[at % remarks.length] ?? '') : '']);
  const reading = read({ dialect, ...inTable('requests', withRemarks) });
  expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
});

it('a head is lost, and those behind it moved over columns of which the last is blank: no figure is that of another', async () => {
  for (const lost of [2, 3, 4]) {
    const change = (rows: string[][]): string[][] =>
      rows.map((row, index) => {
        if (index === 2) return [...without(row, labels + lost), ''];
        return index < labels ? row : row.with(labels + 5, '');
      });
    expect(await wrongInHtml(change), String(lost)).toEqual([]);
  }
});

describe('heads on lines of their own', () => {
  const damaged = (put: string, head = '法人或其他组织'): ReturnType<typeof read> =>
    read({ dialect: 'lines', damage: (rows) => rows.map((row) => row.map((cell) => (cell === head ? put : cell))) });

  it('hold a damaged one of a group, which is told by its near label', () => {
    const reading = damaged('法人或其口组织');
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
    expect(rules(reading)).toEqual(['form/label-repaired']);
  });

  it('stand under the group that is printed, also where the one above it is lost', () => {
    const reading = damaged('', '申请人情况');
    expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  });

  it('are no matter where that of a group is lost and each row prints the same in all columns', () => {
    const noughts = Object.fromEntries(figures.map((figure) => [figure, '0']));
    const reading = read({
      dialect: 'lines',
      printed: noughts,
      ...replaced('法人或其他组织', ''),
    });
    expect(unread(reading)).toEqual([]);
    expect(rules(reading)).toEqual([]);
  });

  it('are doubted where that of a group is lost, since they may stand level below level', () => {
    const reading = damaged('');
    expect(silentlyWrong(reading)).toEqual([]);
    expect(rules(reading)).toEqual(['form/column-group-lost']);
    const alsoLeftOut = read({
      dialect: 'lines',
      ...inTable('requests', (rows) => rows.map((row) => without(row, labels + 1))),
    });
    expect(silentlyWrong(alsoLeftOut)).toEqual([]);
  });
});

describe('the total in the first column, its head lost', () => {
  const first = [6, 0, 1, 2, 3, 4, 5];
  const change = (rows: string[][]): string[][] =>
    moved(rows, first).map((row, index) => (index < labels ? row.map((cell) => (cell === '总计' ? '' : cell)) : row));

  it.each(['pipe', 'tab'] as const)('is not taken for natural persons (%s)', (dialect) => {
    expect(silentlyWrong(read({ dialect, ...inTable('requests', change) }))).toEqual([]);
  });

  it('is not taken for natural persons where cells stand in columns', async () => {
    expect(await wrongInHtml(change)).toEqual([]);
  });
});

describe('a table that lost all its heads', () => {
  const printed = (order: readonly number[], torn = -1): string[] => {
    const change = (rows: string[][]): string[][] =>
      rows.slice(labels).map((row, index) => {
        const values = [index % 2, 2, 0, 0, 1, 0, (index % 2) + 3].map(String);
        return [...row.slice(0, labels), ...order.map((at) => values[at] ?? ''), ...(index === torn ? ['7'] : [])];
      });
    const { diagnostics } = read(inTable('requests', change));
    return diagnostics.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule);
  };

  it('is read in the order of the form, also where a row is torn', () => {
    expect(printed([0, 1, 2, 3, 4, 5, 6])).toEqual([]);
    expect(printed([0, 1, 2, 3, 4, 5, 6], 5)).toEqual(['form/row-too-many']);
  });

  it('is doubted where its figures add up to another than the last', () => {
    expect(printed([6, 0, 1, 2, 3, 4, 5])).toContain('form/columns-by-order');
  });
});

describe('a column that is none of the form', () => {
  const added = (rows: string[][]): string[][] =>
    rows.map((row, index) => row.toSpliced(9, 0, index === 1 ? '港澳台' : index < labels ? '' : String(7000 + index)));

  it.each(['pipe', 'tab'] as const)('is left out (%s)', (dialect) => {
    const reading = read({ dialect, ...inTable('requests', added) });
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  });

  it('is left out where cells stand in columns', async () => {
    expect(await wrongInHtml(added)).toEqual([]);
  });
});

describe('a foreign column first, and the totals blank', () => {
  it('is not taken for natural persons', () => {
    const reading = read(
      inTable('requests', (rows) =>
        rows.map((row, index) => {
          const total = index < labels ? (row[9] ?? '') : '';
          return [
            ...row.slice(0, 3),
            index === 1 ? '外国人' : index < labels ? '' : String(7000 + index),
            ...row.slice(3, 9),
            total,
          ];
        }),
      ),
    );
    expect(silentlyWrong(reading)).toEqual([]);
  });
});

/** Figures of table 三 that are read wrong in a page whose cells are all written out. */
async function wrongInHtml(change: (rows: string[][]) => string[][]): Promise<string[]> {
  const page = reportText(distinct, { ...inTable('requests', change) })
    .replace(/^\|(?:---\|)+\n/gm, '')
    .replace(/(?:^\|.*\|\n?)+/gm, (rows) => `<table>${rows.replace(/^\| (.*) \|$/gm, toRow)}</table>\n`)
    .replace(/^(?!<)(.+)$/gm, '<p>$1</p>');
  const { figures } = await readLoose(Buffer.from(`<!DOCTYPE html><html><body>${page}</body></html>`));
  return Object.keys(figures).filter((figure) => {
    const value = figures[figure]?.value ?? null;
    return value !== null && value !== Number(distinct[figure]);
  });
}

function toRow(_: string, cells: string): string {
  return `<tr>${cells
    .split(' | ')
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr>`;
}

describe('a column behind the others that is none of the form', () => {
  const behind =
    (head: string) =>
    (rows: string[][]): string[][] =>
      rows.map((row, index) => [
        ...row.slice(0, 9),
        index > labels && index % 2 === 0 ? '' : (row[9] ?? ''),
        index === 1 ? head : index < labels ? '' : String(index),
      ]);
  const blanks = Object.fromEntries(
    inColumn('total', Object.keys(distinct)).flatMap((figure, row) => (row % 2 === 1 ? [[figure, '']] : [])),
  );

  it.each(['序号', '备注'])('%s is not taken for a blank total', async (head) => {
    const printed = { ...distinct, ...blanks };
    const reading = read(inTable('requests', behind(head)));
    expect(silentlyWrong(reading, printed)).toEqual([]);
    expect(await wrongInHtml(behind(head))).toEqual([]);
  });
});
