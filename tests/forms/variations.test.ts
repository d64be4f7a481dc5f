// Every class of damage met in published reports, by its number, and what must come out of a report in which every figure differs.
import { describe, expect, it } from 'vitest';
import { damageKinds, damages } from '../generate/damages/index.ts';
import { formats } from '../generate/formats.ts';
import { judge, readDraft } from '../generate/judge.ts';
import { makeReport } from '../generate/try-report.ts';

/** Class, damage and format; figures that may stay unread though they can be read; the only warnings there may be. */
type Case = readonly [kind: string, name: string, format: string, unread?: number, warnings?: readonly string[]];

const torn = [
  'form/cell-count',
  'form/rows-without-figures',
  'form/row-too-few',
  'form/row-too-many',
  'form/row-glued',
  'form/row-doubled',
];

/** What must come out, and where. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  'all is read': [
    ['A1', 'the form of 2019, in one table or all', 'html-merged'],
    ['A2', 'one row （六） on the form of 2021', 'docx'],
    ['B6', 'traditional characters', 'pipe'],
    ['B6', 'words of Taiwan', 'tab'],
    ['B6', 'characters converted wrongly', 'pipe'],
    ['B6', 'radicals in place of characters', 'pdf-ruled'],
    ['B6', 'sounds in brackets', 'html-empty'],
    ['B6', 'documents by their other name', 'cells'],
    ['B6', 'words of an advertisement', 'html-dropped'],
    ['B7', 'a loss that was met', 'tab'],
    ['B7', 'no natural persons in the head', 'pipe'],
    ['B8', 'blanks inside words', 'html-merged'],
    ['B8', 'other brackets, commas and points', 'pipe'],
    ['B9', 'shortened labels', 'tab'],
    ['B9', 'notes inside labels', 'pipe'],
    ['B10', 'headings reworded', 'pipe'],
    ['B10', 'numerals that begin again or are wrong', 'docx'],
    ['B10', 'headings without numerals', 'markdown'],
    ['B10', 'a heading missing', 'tab'],
    ['B10', 'a heading inside a paragraph', 'html-merged'],
    ['B10', 'instructions left in', 'tab'],
    ['B11', 'another title', 'lines'],
    ['B11', 'a title over two lines', 'pipe'],
    ['B11', 'dates that lost a character', 'spaced-lines'],
    ['D19', 'pipe rows, edges: both', 'pipe'],
    ['D19', 'pipe rows, edges: leading', 'markdown'],
    ['D19', 'pipe rows, edges: trailing', 'pipe'],
    ['D19', 'pipe rows, edges: none', 'pipe'],
    ['D20', 'label columns that drift', 'tab'],
    ['D20', 'rows moved to the left', 'tab'],
    ['D21', 'a cell a line: tabs', 'cells'],
    ['D21', 'a cell a line: tight', 'cells'],
    ['D21', 'a cell a line: spread', 'cells'],
    ['D21', 'a cell a line: pipes', 'cells'],
    ['D22', 'captions between rows', 'pipe'],
    ['D22', 'captions between rows', 'ruler'],
    ['D22', 'page numbers inside tables', 'tab'],
    ['D22', 'heads repeated behind a page end', 'html-merged'],
    ['D22', 'a block heading before the page end', 'docx'],
    ['D22', 'a block heading before the page end', 'sheet'],
    ['D22', 'a page end between heads and rows', 'pdf-ruled'],
    ['D23', 'figures beside their label: middle', 'spaced-lines'],
    ['D23', 'figures beside their label: first', 'spaced-lines'],
    ['D23', 'figures beside their label: last', 'spaced-lines'],
    ['D23', 'figures beside their label: before', 'spaced-layout'],
    ['D23', 'figures beside their label: after', 'spaced-layout'],
    ['D23', 'all texts of cells at the left', 'pdf-ruled'],
    ['D23', 'all texts of cells at the middle', 'pdf-unruled'],
    ['D23', 'pages of paper', 'pdf-ruled'],
    ['D24', 'cells written in other ways', 'html-merged'],
    ['D24', 'spans that drift', 'html-merged'],
    ['D24', 'a page around the article', 'html-empty'],
    ['27', 'rows moved with their labels', 'pipe'],
    ['27', 'columns moved with their heads', 'html-merged'],
    ['27', 'a row moved to the next group with its label', 'pipe'],
    ['27', 'a column moved to another group with its heads', 'pipe'],
    ['27', 'characters shown as 口 or ?', 'pipe'],
    ['27', 'page digits alone on a line', 'tab'],
  ],
  'what is on no form is passed over, and all else is read': [
    ['A3', 'a row of other documents', 'pipe'],
    ['A3', 'rows of subtotals', 'docx'],
    // Beside each of three subtotals a label of two lines may lose its figures.
    ['A3', 'rows of subtotals', 'spaced-layout', 21, [...torn, 'form/row-by-order']],
    ['A3', 'a column of subtotals', 'html-merged'],
    ['A4', 'a loose line with a figure between tables', 'tab'],
    ['D22', 'a table for each group with invented heads', 'pipe'],
    ['D22', 'a table for each group with invented heads', 'sheet'],
    ['D22', 'a table for each group with invented heads', 'ruler'],
    ['27', 'a column of running numbers', 'tab'],
    ['27', 'a column of running numbers', 'lines'],
    ['27', 'the table of last year beside this one', 'pipe'],
    ['27', 'an empty form above the filled one', 'pipe'],
    ['27', 'an empty form above the filled one', 'html-merged'],
    ['D25', 'two years side by side in one table', 'pipe'],
    ['D25', 'two years side by side in one table', 'spaced-layout'],
    ['D25', 'two years below each other in one table', 'html-merged'],
    ['C16', 'a footnote', 'pipe'],
  ],
  'what is printed is read: a number, with its unit or sign, a blank, or no number': [
    ['C12', 'noughts printed in other ways', 'pipe'],
    ['C13', 'blank parts with a printed total', 'html-merged'],
    ['C13', 'blank totals beside printed parts', 'html-merged'],
    ['C13', 'a blank column', 'pipe'],
    ['C16', 'units and remarks in cells', 'pipe'],
    ['C17', 'signs', 'tab'],
    ['C17', 'separators and wide digits', 'pipe'],
    ['C18', 'totals that are wrong', 'pdf-ruled'],
    ['28', 'text that contradicts the tables', 'pipe'],
    ['28', 'a blank total beside filled parts, and no other', 'html-merged'],
    ['28', 'numbers of other years around the tables', 'tab'],
  ],
  'what can be read is read, with a warning where order alone says so': [
    ['B7', 'an empty label', 'pipe', 0, ['form/row-by-order']],
    ['D25', 'table 四 as figures without heads', 'pipe', 0, ['form/columns-by-order']],
    ['D25', 'table 四 as figures without heads', 'sheet', 0, ['form/columns-by-order']],
    ['D25', 'table 四 as figures without heads', 'ruler', 0, ['form/columns-by-order']],
    ['27', 'doubled characters', 'pipe', 0, ['form/row-by-order']],
  ],
  'what nobody could be sure of is left unread and said': [
    ['B7', 'a character lost in up to three labels', 'pipe', 15, ['form/cell-count', 'form/columns-unknown']],
    ['C13', 'a blank table', 'pipe', 0, torn],
    ['C14', 'blank cells that vanished', 'pipe', 0, torn],
    ['C14', 'blank cells that vanished', 'spaced-lines', 0, [...torn, 'form/row-by-order']],
    ['C15', 'two values glued', 'pipe', 0, torn],
    ['C15', 'a value split in two', 'tab', 0, torn],
    ['C15', 'two tears in one row', 'pipe', 0, torn],
    ['C15', 'values in the cell of their label', 'pipe', 0, torn],
    ['C15', 'values in the cell of their label, empty cells behind', 'html-merged', 0, torn],
    ['D23', 'labels in one run, figures in another', 'spaced-lines', 14, [...torn, 'form/row-by-order']],
    ['27', 'a row printed twice over', 'pipe', 0, torn],
  ],
  'there is no figure, and it is said why': [
    ['A5', 'the annex of before 2019', 'pipe', 0, ['form/pre-2019']],
    ['D26', 'sentences in place of a table', 'html-merged', 0, ['form/table-missing']],
    ['D26', 'no table at all', 'docx', 0, ['read/no-tables']],
  ],
};

const seeds = [1, 2, 3];

function toTest([kind, name, written, unread = 0, warnings = []]: Case) {
  return { kind, name, written, unread, warnings };
}

describe.each(Object.entries(cases))('%s', (_, all) => {
  it.each(all.map(toTest))('$kind: $name ($written)', async ({ kind, name, written, unread, warnings }) => {
    const damage = damages.find((one) => one.kind === kind && one.name === name);
    const format = formats.find((one) => one.name === written);
    if (!damage || !format) throw new Error(`no such damage or format: ${name}, ${written}`);
    for (const seed of seeds) {
      const { bytes, draft } = makeReport({ damage, format, seed, size: 'distinct' });
      const verdict = judge(await readDraft(bytes), draft);
      expect(verdict.silentlyWrong).toEqual([]);
      expect(verdict.unread).toBeLessThanOrEqual(unread);
      expect(verdict.warnings.filter((rule) => !warnings.includes(rule))).toEqual([]);
    }
  });
});

/** Every class that reports were met with, by letter and number: rows A, B, C, D, what may happen besides, and what contradicts. */
const classes = [
  ...['A1', 'A2', 'A3', 'A4', 'A5'],
  ...['B6', 'B7', 'B8', 'B9', 'B10', 'B11'],
  ...['C12', 'C13', 'C14', 'C15', 'C16', 'C17', 'C18'],
  ...['D19', 'D20', 'D21', 'D22', 'D23', 'D24', 'D25', 'D26'],
  ...['27', '28'],
];

it('no class is left out', () => {
  const tested = new Set(Object.values(cases).flatMap((all) => all.map(([kind]) => kind)));
  expect(classes.filter((kind) => !tested.has(kind))).toEqual([]);
  expect(damageKinds.filter((kind) => kind !== 'none' && !classes.includes(kind))).toEqual([]);
});

it('nor is any damage of a class', () => {
  const tested = new Set(Object.values(cases).flatMap((all) => all.map(([kind, name]) => `${kind} ${name}`)));
  const left = damages.map(({ kind, name }) => `${kind} ${name}`).filter((one) => !tested.has(one));
  expect(left).toEqual(['none undamaged']);
});
