// Table 二 with one cell a line is there also where blank cells and figures in the cells of labels leave few lines of figures.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, facts, inTable, rules } from '../forms/distinct-report.ts';
import { reportText } from '../report-text.ts';
import { spacedText } from '../spaced-text.ts';

function readLines(label: string, change: (row: string[]) => string[]) {
  const damage = inTable('proactive', (rows) => rows.map((row) => (row[0] === label ? change(row) : row)));
  return readTables(readText(new SourceText(reportText(distinct, { dialect: 'lines', ...damage }))));
}

const others = [
  ...['normative_documents.made', 'normative_documents.in_force', 'licences.decisions'],
  ...['penalties.decisions', 'coercion.decisions', 'fees.amount_wan'],
].map((figure) => `proactive.${figure}`);

describe('the other rows are read', () => {
  it.each([
    ['ran into their label', ([label = '', ...figures]: string[]) => [label + figures.join('')], 'form/row-glued'],
    ['are blank and left no trace', ([label = '']: string[]) => [label], 'form/row-too-few'],
  ])('where those of one %s', (_, change, rule) => {
    const reading = readLines('规章', change);
    expect(rules(reading)).toEqual([rule, 'form/cell-count']);
    for (const figure of others) expect(facts(reading).get(figure)?.value).toBe(Number(distinct[figure]));
  });
});

it('two lines with figures below words on the article are no table', () => {
  const text = '第二十条第（一）项\n3\n第二十条第（五）项\n5\n';
  expect(readText(new SourceText(text)).blocks.some(({ kind }) => kind === 'grid')).toBe(false);
});

it('marks behind labels are the figures of their rows in spaced text, however few they are', () => {
  const marked = { ...distinct, 'proactive.licences.decisions': '-', 'proactive.fees.amount_wan': '/' };
  const few = inTable('proactive', (rows) =>
    rows.map(([label = '', ...figures]) => [label, ...(label === '规章' ? figures.map(() => '-') : figures)]),
  );
  const text = reportText(marked, { dialect: 'tab', ...few }).replace(/\t+/g, ' ');
  const read = facts(readTables(readText(new SourceText(text))));
  for (const figure of ['licences.decisions', 'fees.amount_wan', 'rules.made', 'rules.in_force'])
    expect(read.get(`proactive.${figure}`)).toMatchObject({ value: null, status: 'text' });
  expect(read.get('proactive.penalties.decisions')?.value).toBe(Number(distinct['proactive.penalties.decisions']));
});

it.each(['-', '/', '无', '—'])(
  'a mark behind a label stands for the figure of its row in lines of words: %s',
  (mark) => {
    const ofTable = (figure: string): boolean => figure.startsWith('proactive.') && !figure.includes('documents');
    const printed = Object.fromEntries(
      Object.entries(distinct).map(([figure, text]) => [figure, ofTable(figure) ? mark : text]),
    );
    const read = facts(readTables(readText(new SourceText(spacedText(printed)))));
    for (const figure of Object.keys(distinct).filter(ofTable))
      expect(read.get(figure)).toMatchObject({ raw: mark, value: null, status: 'text' });
    expect(read.get('proactive.normative_documents.made')?.value).toBe(
      Number(distinct['proactive.normative_documents.made']),
    );
  },
);

it.each(['lines', 'cells', 'tab', 'pipe'] as const)(
  '无 in each cell of table 四 is read as it stands: %s',
  (dialect) => {
    const ofTable = (figure: string): boolean => figure.startsWith('disputes.');
    const printed = Object.fromEntries(
      Object.entries(distinct).map(([figure, text]) => [figure, ofTable(figure) ? '无' : text]),
    );
    const read = facts(readTables(readText(new SourceText(reportText(printed, { dialect })))));
    for (const figure of Object.keys(distinct).filter(ofTable))
      expect(read.get(figure)).toMatchObject({ raw: '无', value: null, status: 'text' });
  },
);

it('a table 四 that was left empty is read as blank where rows of cells are apart by a blank line', () => {
  const row = Object.keys(distinct).flatMap((figure) =>
    figure.startsWith('disputes.') ? `\t${distinct[figure]}` : [],
  );
  const text = reportText(distinct, { dialect: 'cells' });
  expect(text).toContain(row.join('\n'));
  const read = facts(
    readTables(readText(new SourceText(text.replace(row.join('\n'), row.map(() => '\t').join('\n'))))),
  );
  const disputes = [...read].filter(([figure]) => figure.startsWith('disputes.'));
  expect(disputes).toHaveLength(row.length);
  for (const [, fact] of disputes) expect(fact).toMatchObject({ value: null, status: 'blank' });
});
