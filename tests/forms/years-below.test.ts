// Two years below each other: each label has a row of figures for each of them.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { dialects, reportText } from '../report-text.ts';
import type { Dialect } from '../report-text.ts';
import { distinct, facts, inTable, silentlyWrong, unread } from './distinct-report.ts';

const applicants = 7;

/** Table 三 with rows that begin with each of the words, in this order; those of this year hold the figures of the report. */
function twoRows(words: readonly string[], own: string, dialect: Dialect): TablesReading {
  const damage = inTable('requests', (rows) =>
    rows.flatMap((row, at) => {
      const [labels, figures] = [row.slice(0, -applicants), row.slice(-applicants)];
      if (at < 3) return [[...labels, at === 0 ? '年度' : '', ...figures]];
      return words.map((word, line) => [
        ...(line === 0 ? labels : labels.map(() => '')),
        word,
        ...(word === own ? figures : figures.map((_, column) => String(7000 + at * applicants + column))),
      ]);
    }),
  );
  return readTables(readText(new SourceText(reportText(distinct, { dialect, ...damage }))), 2024);
}

describe('the rows of the year of the title are read', () => {
  it.each(
    dialects.flatMap((dialect) =>
      [
        ['2023年', '2024年'],
        ['2024年', '2023年', '增减'],
        ['上年数', '本年数'],
        ['（2022年度）', '（2024年度）'],
      ].map((words) => [dialect, words] as const),
    ),
  )('%s: %s', (dialect, words) => {
    const own = words.find((word) => /2024|本年/.test(word)) ?? '';
    const reading = twoRows(words, own, dialect);
    expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
  });
});

it.each(dialects)('figures of rows that begin with other words are nobody’s (%s)', (dialect) => {
  for (const words of [
    ['甲', '乙'],
    ['对比数', '实有'],
  ]) {
    const reading = twoRows(words, words[1] ?? '', dialect);
    expect(silentlyWrong(reading)).toEqual([]);
    expect(unread(reading).every((figure) => figure.startsWith('requests.'))).toBe(true);
  }
});

it.each(dialects)('years without 年 are no figures (%s)', (dialect) => {
  expect(silentlyWrong(twoRows(['2023', '2024'], '2024', dialect))).toEqual([]);
});

it('takes the figures of no year where the title names none', () => {
  const text = reportText(distinct, {
    dialect: 'pipe',
    ...inTable('requests', (rows) =>
      rows.flatMap((row, at) => {
        const [labels, figures] = [row.slice(0, -applicants), row.slice(-applicants)];
        return at < 3
          ? [[...labels, '', ...figures]]
          : ['2023年', '2024年'].map((word, line) => [
              ...(line === 0 ? labels : labels.map(() => '')),
              word,
              ...figures,
            ]);
      }),
    ),
  });
  const read = facts(readTables(readText(new SourceText(text)), null));
  expect(read.get('requests.total_processed.total')?.value ?? null).toBeNull();
});

it.each(dialects)('a row of this year that is blank lends none of the figures of the other year (%s)', (dialect) => {
  const damage = inTable('disputes', (rows) =>
    rows.flatMap((row, at) =>
      at < rows.length - 1
        ? [['年度', ...row]]
        : [
            ['2023年', ...row],
            ['2024年', ...row.map(() => '')],
          ],
    ),
  );
  const read = facts(readTables(readText(new SourceText(reportText(distinct, { dialect, ...damage }))), 2024));
  expect([...read].filter(([figure, { value }]) => figure.startsWith('disputes.') && value !== null)).toEqual([]);
});

it('figures with a line each are none of rows in turn, though no word stands before them', () => {
  const text = reportText(distinct, { dialect: 'cells' }).replace(/^/gm, '\u3000\u3000');
  const read = facts(readTables(readText(new SourceText(text))));
  const found = [...read].filter(([figure, { value }]) => figure.startsWith('requests.') && value !== null);
  expect(found.length).toBeGreaterThan(100);
});

it.each(['pipe', 'tab'] as const)(
  'a report printed twice, once with the numbers of rows before them, lends figures of neither (%s)',
  (dialect) => {
    const numbered = inTable('requests', (rows) =>
      rows.map((row, at) => [at < 3 ? (at === 0 ? '序号' : '') : String(at - 2), ...row]),
    );
    const other = Object.fromEntries(Object.entries(distinct).map(([figure, text]) => [figure, `9${text}`]));
    const text = `${reportText(distinct, { dialect, ...numbered })}\n${reportText(other, { dialect })}`;
    const read = facts(readTables(readText(new SourceText(text)), 2024));
    const found = [...read].filter(([figure, { value }]) => figure.startsWith('requests.') && value !== null);
    expect(found).toEqual([]);
  },
);

/** Table 三 with a row of the same word below each of its rows. */
function withRowsBelow(word: string, dialect: Dialect): TablesReading {
  const damage = inTable('requests', (rows) =>
    rows.flatMap((row, at) => {
      const labels = row.slice(0, -applicants).map((_, column, { length }) => (column === length - 1 ? word : ''));
      const figures = row.slice(-applicants).map((_, column) => String(7000 + at * applicants + column));
      return at < 3 ? [row] : [row, [...labels, ...figures]];
    }),
  );
  return readTables(readText(new SourceText(reportText(distinct, { dialect, ...damage }))), 2024);
}

it.each(
  ['上年同期', '2023年', '其中：网上申请'].flatMap((word) => dialects.map((dialect) => [word, dialect] as const)),
)('rows of %s below others leave these as they are (%s)', (word, dialect) => {
  const reading = withRowsBelow(word, dialect);
  expect(facts(reading).get('requests.total_processed.total')?.value).toBe(
    Number(distinct['requests.total_processed.total']),
  );
  expect([silentlyWrong(reading), unread(reading)]).toEqual([[], []]);
});

it.each(['pipe', 'tab', 'cells'] as const)('reads no row where all of them name another year (%s)', (dialect) => {
  const text = reportText(distinct, {
    dialect,
    ...inTable('requests', (rows) =>
      rows.map((row, at) => [...row.slice(0, -applicants), at < 3 ? '' : '2023年', ...row.slice(-applicants)]),
    ),
  });
  const read = facts(readTables(readText(new SourceText(text)), 2024));
  expect([...read].filter(([figure, { value }]) => figure.startsWith('requests.') && value !== null)).toEqual([]);
});
