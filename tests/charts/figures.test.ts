// Figures as they are published: table, rows, hash, files; and report text that stays text.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChartRow, Subject, Table } from '../../src/charts/chart.ts';
import { csvOf, jsonOf } from '../../src/charts/chart-files.ts';
import { chartOf, exampleFigure, figureOf } from '../../src/charts/figure.ts';
import { charts } from '../../src/charts/index.ts';
import { itemsCount } from '../../src/charts/subject.ts';
import { standAlone, styleOf } from '../../src/charts/stand-alone.ts';
import { countWords } from '../../src/charts/words.ts';
import { parseCsv } from '../../src/dataset/csv.ts';
import { localeIds } from '../../src/i18n/locales.ts';
import { formatNumber } from '../../src/i18n/t.ts';
import { canvasOf, drawExample, marksOf, textsIn, viewOf } from './drawings.ts';
import { collectionSubject, hostileName } from './collection-subject.ts';

const css = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
const style = styleOf(css('styles/tokens.css'), css('charts/charts.css'));

function countsIn({ rows }: Table): readonly ChartRow['count'][] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.count])));
}

describe.each(charts.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
  const { rows } = chart.example();

  test('has every number of its table in the rows it draws', () => {
    // A row of the ledger has a number on each side.
    const drawn = new Set(rows.flatMap((row): readonly unknown[] => Object.values(row)));
    const told = countsIn(chart.table(rows, viewOf(chart)));
    expect(told.length).toBeGreaterThan(5);
    expect(told.every((count) => drawn.has(count))).toBe(true);
  });

  test('draws every number of its table', () => {
    if (id === 'identity-ledger') {
      const marks = ['agrees', 'differs', 'not-judged'].map((look) => marksOf(drawExample(chart, 'narrow'), look));
      // Keys below the marks and findings have one more of each look they explain.
      expect(marks.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(rows.length);
      return;
    }
    const words = textsIn(drawExample(chart, 'wide')).join('\n');
    for (const { value } of countsIn(chart.table(rows, viewOf(chart)))) {
      if (value !== null && value > 0)
        expect(words, String(value)).toMatch(new RegExp(`(?<!\\d)${formatNumber(value, 'zh-CN')}(?!\\d)`));
    }
  });

  test('is worded in every language, with the same rows and hash', () => {
    const figures = localeIds.map((locale) => exampleFigure(chart, locale));
    expect(new Set(figures.map(({ hash }) => hash)).size).toBe(1);
    for (const { title, subtitle, alt, table } of figures) {
      for (const words of [title, subtitle, alt, table.caption]) {
        expect(words).not.toBe('');
        expect(words).not.toMatch(/undefined|NaN|\{/);
      }
      expect(alt.startsWith(title)).toBe(true);
      // A rate is beside its numerator and denominator.
      if (/\d\.\d%/.test(title)) expect(title).toMatch(/\d\/\d|\d of \d|\d件，[^，]*\d件/);
    }
  });

  test('gives its rows as JSON whose hash anyone can check', () => {
    const file = JSON.parse(jsonOf(exampleFigure(chart, 'en'))) as { hash: string; rows: object[]; schema: string };
    expect(file.schema).toBe('nianbao/chart@1');
    expect(createHash('sha256').update(JSON.stringify(file.rows)).digest('hex').slice(0, 8)).toBe(file.hash);
    expect(file.rows).toHaveLength(rows.length);
  });

  test('gives its rows as CSV', () => {
    const figure = exampleFigure(chart, 'zh-CN');
    const file = csvOf(figure);
    expect(file.startsWith('\ufeffyear,agency_id,')).toBe(true);
    const { columns, rows: lines } = parseCsv(file);
    expect(columns).toEqual([...figure.columns, 'label']);
    expect(lines.map(({ cells }) => cells[columns.indexOf('value')])).toEqual(
      figure.rows.map(({ value }) => String(value ?? '')),
    );
  });

  test('is a file of its own with title, source and both grounds', () => {
    const file = standAlone(exampleFigure(chart, 'zh-CN'), { width: 680, style });
    expect(file).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const part of ['<title>', '<desc>', 'prefers-color-scheme:dark', '#fbfaf7', '#14171a'])
      expect(file).toContain(part);
    expect(file).not.toMatch(/var\(|href=|url\(|@import|<script/);
  });

  test('keeps hostile names text', () => {
    const all = collectionSubject();
    const hostile = all.readOffice(all.agencies[0]?.id ?? '');
    const subject = chart.scopes.includes('all') ? all : { ...all, office: hostile };
    const figure = figureOf(chart, subject, 'zh-CN');
    const file = standAlone(figure, { width: 680, style });
    expect(file).toContain('&lt;script&gt;');
    expect(file).not.toMatch(/<script|<img|&(?!(?:amp|lt|gt|quot);)/);
    // Between tags no bracket is left, and in a tag each value is closed.
    expect(file.replaceAll(/<\/?[a-zA-Z]+(?: [a-zA-Z0-9-]+="[^"<>]*")*\/?>/g, '')).not.toMatch(/[<>]/);
    expect(csvOf(figure)).not.toMatch(/(^|,)"?=/m);
    expect(JSON.stringify(figure.rows)).toContain(JSON.stringify(hostileName).slice(1, -1));
  });
});

test('an office chart is about that office alone, its peers where it is compared', () => {
  const subject = collectionSubject();
  const office = subject.readOffice(subject.agencies[0]?.id ?? '');
  const compared = ['penalties-disclosures', 'peer-position'];
  for (const chart of charts.filter(({ id }) => !compared.includes(id))) {
    const rows = chart.rows({ ...subject, office });
    expect(
      rows.every(({ agency_id }) => agency_id === office.agency.id),
      chart.id,
    ).toBe(true);
  }
  const relations = chartOf('penalties-disclosures').rows({ ...subject, office });
  expect(relations.filter(({ agency_id }) => agency_id === office.agency.id)).toHaveLength(2);
});

test('a year without a report has no number, not a zero', () => {
  const subject = collectionSubject();
  const office = subject.readOffice(subject.agencies[0]?.id ?? '');
  for (const chart of charts) {
    const rows = chart.rows({ ...subject, office, year: 2030 });
    expect(
      rows.some(({ count, year }) => year === 2030 && count.value !== null),
      chart.id,
    ).toBe(false);
    const view = { locale: 'zh-CN', scope: 'agency', year: 2030 } as const;
    if (chart.empty(rows, view) === null) expect(() => chart.draw(rows, canvasOf(view, 'narrow'))).not.toThrow();
  }
});

/** As an office that publishes an own and an aggregate report has two ids. */
function withOneName(subject: Subject): Subject {
  const named = <Named extends { name_zh: string; name_en: string }>(agency: Named): Named => ({
    ...agency,
    name_zh: '某地',
    name_en: 'Some Place',
  });
  return {
    ...subject,
    agencies: subject.agencies.map(named),
    readOffice: (id) => {
      const office = subject.readOffice(id);
      return { ...office, agency: named(office.agency) };
    },
  };
}

test('an outcome chart counts no office as having handled requests whose numbers are not there', () => {
  const subject = collectionSubject();
  const chart = chartOf('outcomes');
  const rows = chart.rows(subject);
  const lost = rows.map((row) =>
    row.agency_id === 'hostile-bureau'
      ? { ...row, count: { ...row.count, value: null, status: 'unread' as const } }
      : row,
  );
  const view = { locale: 'zh-CN', scope: 'all', year: 2024 } as const;
  expect(chart.title(rows, view)).toBe('2024年2家机关办理申请，1家没有申请');
  expect(chart.title(lost, view)).toBe('2024年1家机关办理申请，1家没有申请');
});

test('a chart of disputes does not say how many were decided where an outcome is not known', () => {
  const chart = chartOf('disputes');
  const rows = chart.rows(collectionSubject());
  const lost = (results: readonly string[]) =>
    rows.map((row) => {
      const isLost = row.agency_id === 'some-district' && 'result' in row && results.includes(String(row.result));
      return isLost ? { ...row, count: { ...row.count, value: null, status: 'unread' as const } } : row;
    });
  const view = { locale: 'zh-CN', scope: 'all', year: 2024 } as const;
  const words = (some: readonly ChartRow[]) => textsIn(chart.draw(some, canvasOf(view, 'wide')));
  expect(words(rows)).toEqual(expect.arrayContaining(['150', '已审结 80', '尚未审结 70']));
  expect(words(lost(['corrected'])).join()).toMatch(/^(?!.*审结).*150/);
  const totalAlone = lost(['upheld', 'corrected', 'other', 'pending']);
  expect(chart.title(totalAlone, view)).toBe(chart.title(rows, view));
});

test.each([
  ['about', '自述主动公开信息约5120条', '约5120'],
  ['at_least', '自述主动公开信息不少于5120条', '不少于5120'],
  ['exact', '自述主动公开信息5120条', '5120'],
] as const)('items disclosed are told as sure as the prose is of them: %s', (qualifier, title, told) => {
  const chart = chartOf('penalties-disclosures');
  const { collection } = collectionSubject();
  const [row] = collection;
  if (row === undefined) throw new Error('no report');
  const count = itemsCount({ ...row, items: 5120, items_qualifier: qualifier });
  const rows = chart
    .example()
    .rows.map((each) => ('measure' in each && each.measure === 'items' ? { ...each, count } : each));
  const view = { locale: 'zh-CN', scope: 'agency', year: 2024 } as const;
  expect(chart.title(rows, view)).toContain(title);
  expect(chart.title(rows, { ...view, scope: 'all' })).toContain(`自述公开信息${told}条`);
  expect(chart.alt(rows, view)).toContain(`公开信息${told}；`);
  expect(textsIn(chart.draw(rows, canvasOf(view, 'wide'))).join(' ')).toContain(`公开${told}`);
  expect(countWords(count, 'zh-CN')).toBe(told);
});

test('a report its office took back is told apart from one that is not in this collection', () => {
  const subject = collectionSubject();
  const [agency] = subject.agencies;
  if (agency === undefined) throw new Error('no office');
  const office = subject.readOffice(agency.id);
  const [report] = office.reports;
  if (report === undefined) throw new Error('no report');
  const earlier = [{ ...report.entry, year: 2022, withdrawn: true }];
  const first = { ...report, entry: { ...report.entry, year: 2021 } };
  const series = { ...office, reports: [first, report], earlier };
  const volume = chartOf('request-volume');
  const view = { locale: 'zh-CN', scope: 'agency', year: 2024 } as const;
  const rows = volume.rows({ ...subject, office: series });
  const status = (year: number) => rows.find((row) => row.year === year)?.count.status;
  expect([status(2021), status(2022), status(2023)]).toEqual(['printed', 'withdrawn', 'not_collected']);
  expect(textsIn(volume.draw(rows, canvasOf(view, 'narrow')))).toEqual(
    expect.arrayContaining(['已撤回', '本站未收录']),
  );

  const gone = subject.collection.filter(({ agency_id }) => agency_id !== agency.id);
  const withdrawn = [{ agency_id: agency.id, year: 2024 }];
  const coverage = figureOf(chartOf('coverage'), { ...subject, collection: gone, withdrawn }, 'zh-CN');
  expect(coverage.title).toContain('另有1份已撤回');
  expect(coverage.alt).toContain(`${agency.name_zh}：已撤回`);
});

describe.each(charts.filter(({ scopes }) => scopes.includes('all')).map((chart) => ({ id: chart.id, chart })))(
  '$id of all offices',
  ({ chart }) => {
    test('sets offices of one name apart in its table', () => {
      const { table } = figureOf(chart, withOneName(collectionSubject()), 'zh-CN');
      const agencies = table.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (typeof cell === 'string' ? [] : cell)),
      );
      const apart = figureOf(chart, collectionSubject(), 'zh-CN').table;
      expect(table.rows).toHaveLength(apart.rows.length);
      for (const { cells } of table.rows)
        expect(new Set(cells.flatMap((cell) => (typeof cell === 'string' ? [] : cell.agency))).size).toBeLessThan(2);
      expect(new Set(agencies.map(({ agency }) => agency)).size).toBeGreaterThan(1);
    });

    test('has a row for each office and no sum of them', () => {
      const subject = collectionSubject();
      const all = chart.rows(subject);
      const offices = new Set(all.map(({ agency_id }) => agency_id));
      expect([...offices].toSorted()).toEqual(subject.agencies.map(({ id: agency }) => agency).toSorted());
      for (const locale of localeIds) {
        const drawing = figureOf(chart, subject, locale).draw(296);
        expect(drawing?.getAttribute('aria-label')).not.toBe('');
      }
    });
  },
);
