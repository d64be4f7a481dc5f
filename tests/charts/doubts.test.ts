// A number we doubt carries its mark in every chart, its file and its sentence, and stands in no sentence about many.
import { describe, expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import { csvOf } from '../../src/charts/chart-files.ts';
import { chartOf, figureOf } from '../../src/charts/figure.ts';
import type { Figure } from '../../src/charts/figure.ts';
import { charts } from '../../src/charts/index.ts';
import { countWords } from '../../src/charts/words.ts';
import { countStatuses } from '../../src/codebook/count-statuses.ts';
import { parseCsv } from '../../src/dataset/csv.ts';
import { localeIds } from '../../src/i18n/locales.ts';
import { buildRecord, doubting } from '../record-builder.ts';
import { collectionSubject, withRecords } from './collection-subject.ts';

const district = 'some-district';
const [record] = collectionSubject()
  .readOffice(district)
  .reports.map((report) => report.record);
if (record === undefined) throw new Error('no record of the district');
const doubted = withRecords(district, [doubting(record)]);
const ofOffice = { ...doubted, office: doubted.readOffice(district) };
const [mark, word] = ['class="mark doubted"', '存疑'];

function rowsOf({ rows }: Figure): Figure['rows'] {
  return rows.filter(({ agency_id, value, figures }) => agency_id === district && value !== null && figures !== '');
}

describe.each(charts.filter(({ scopes }) => scopes.includes('agency')))('$id of an office', (chart) => {
  test.each(localeIds)('says which numbers we doubt, in %s', (locale) => {
    const figure = figureOf(chart, ofOffice, locale);
    const own = rowsOf(figure).filter(({ figures }) => !String(figures).startsWith('narrative.'));
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ status }) => status))).toEqual(new Set(['doubted']));
    // A sum that agrees is drawn as one mark; its numbers stand in the table alone.
    if (chart.id === 'identity-ledger') {
      expect(figure.notes.join(' ')).toContain(
        locale === 'en' ? '42 sums rest on numbers in doubt' : '42项的合计含有存疑的数字',
      );
      expect(figure.marks).toEqual([]);
      return;
    }
    for (const width of Object.values(widths)) expect(figure.drawn(width)?.text).toContain(mark);
    expect(figure.marks).toContain('doubted');
    const said = locale === 'en' ? 'doubted' : word;
    for (const { title } of figure.titles ?? [figure]) expect(title).toContain(said);
    expect(figure.alt).toContain(said);
  });

  test('has a mark at every number of its table', () => {
    const { table } = figureOf(chart, ofOffice, 'zh-CN');
    const counts = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell])));
    const own = counts.filter(({ agency, count }) => agency === district && count.value !== null);
    const ofForm = own.filter(({ count: { figures } }) => !(figures[0] ?? '').startsWith('narrative.'));
    expect(ofForm.length).toBeGreaterThan(0);
    for (const { count } of ofForm) expect(countWords(count, 'zh-CN')).toContain(word);
  });

  test('says so in its file', () => {
    const { columns, rows } = parseCsv(csvOf(figureOf(chart, ofOffice, 'zh-CN')));
    const statuses = rows.map(({ cells }) => cells[columns.indexOf('status')] ?? '');
    expect(statuses).toContain('doubted');
    for (const status of statuses) expect(countStatuses).toContain(status);
  });

  test('has no such mark where nothing is in doubt', () => {
    const sure = collectionSubject();
    const figure = figureOf(chart, { ...sure, office: sure.readOffice(district) }, 'zh-CN');
    expect(figure.rows.some(({ status }) => status === 'doubted')).toBe(false);
    const told = [figure.drawn(widths.wide)?.text, figure.title, figure.alt, JSON.stringify(figure.table)].join(' ');
    expect(told).not.toMatch(/存疑|mark doubted/);
  });
});

test.each(charts.filter(({ scopes }) => scopes.includes('all')).filter(({ id }) => id !== 'coverage'))(
  '$id of all offices tells no number we doubt in its title, and marks it where it stands',
  (chart) => {
    const figure = figureOf(chart, doubted, 'zh-CN');
    if (chart.id !== 'identity-ledger') expect(rowsOf(figure).some(({ status }) => status === 'doubted')).toBe(true);
    expect(figure.title).not.toContain(word);
    const silent = ['identity-ledger', ...charts.map(({ id }) => id).filter((id) => id.startsWith('funnel'))];
    if (silent.includes(chart.id)) return;
    for (const width of Object.values(widths)) {
      const { text = '' } = figure.drawn(width) ?? {};
      expect(text.includes(mark) || text.includes(word)).toBe(true);
    }
  },
);

test('sentences about all offices count none whose number is in doubt', () => {
  const sure = figureOf(chartOf('request-volume'), collectionSubject(), 'zh-CN').title;
  expect(sure).toBe('2024年2家机关收到申请，1家没有收到，1家没有可用的数字');
  expect(figureOf(chartOf('request-volume'), doubted, 'zh-CN').title).toBe(
    '2024年1家机关收到申请，1家没有收到，2家没有可用的数字',
  );
});

test('a zero we doubt is not told as nothing', () => {
  const none = buildRecord({ claims: [] });
  const subject = withRecords('silent-town', [doubting(none)]);
  const office = subject.readOffice('silent-town');
  for (const id of ['applicants', 'outcomes', 'request-flow', 'refusal-reasons', 'disputes']) {
    const sure = figureOf(chartOf(id), { ...withRecords('silent-town', [none]), office: null }, 'zh-CN');
    expect(sure.title, id).not.toContain(word);
    const figure = figureOf(chartOf(id), { ...subject, office }, 'zh-CN');
    expect(figure.empty, id).toBeNull();
    expect(figure.title, id).toContain(word);
    expect(figure.drawn(widths.narrow)?.text, id).toContain(mark);
  }
});

test('columns by year have the mark behind the number they stand for', () => {
  const ofYear = (year: number, granted: number) => buildRecord({ year, requests: { granted, carried_in: 20 } });
  const [received, carried] = ['requests.received_new.total', 'requests.carried_in.total'];
  const drawn = (doubts: readonly string[]): string => {
    const subject = withRecords(district, [ofYear(2023, 300), doubting(ofYear(2024, 400), doubts)]);
    const figure = figureOf(chartOf('request-volume'), { ...subject, office: subject.readOffice(district) }, 'zh-CN');
    return figure.drawn(widths.wide)?.text ?? '';
  };
  expect(drawn([])).toContain('>380<');
  expect(drawn([]).split(mark)).toHaveLength(1);
  expect(drawn([received]).split(mark)).toHaveLength(2);
  expect(drawn([received, carried]).split(mark)).toHaveLength(3);
});

test('a sum is in doubt where a figure of it is', () => {
  const subject = withRecords(district, [doubting(record, ['requests.unable.not_held.total'])]);
  const figure = figureOf(chartOf('outcomes'), { ...subject, office: subject.readOffice(district) }, 'zh-CN');
  const own = figure.rows.filter(({ status }) => status === 'doubted');
  expect(own.map(({ line, value }) => [line, value])).toEqual([['unable', 255]]);
  expect(figure.title).toContain('无法提供255件（存疑）');
  expect(figure.title).toContain('予以公开740件，');
});
