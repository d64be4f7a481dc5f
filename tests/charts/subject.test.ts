// Which year stands for a collection, and offices whose numbers are not there.
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/charts/figure.ts';
import { charts } from '../../src/charts/index.ts';
import { currentYear } from '../../src/charts/subject.ts';
import type { Subject } from '../../src/charts/chart.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { lede } from '../../src/components/lede.ts';
import { plainText } from '../../src/components/sentence.ts';
import { buildRecord } from '../record-builder.ts';
import { collectionSubject } from './collection-subject.ts';

const rows = (...years: readonly number[]) => years.map((year) => ({ year }));

describe('the year that stands for the collection', () => {
  test('is the latest', () => {
    expect(currentYear(rows(2024))).toBe(2024);
    expect(currentYear(rows(2023, 2023, 2024, 2024))).toBe(2024);
  });

  test('is not one of which only the first reports are here', () => {
    expect(currentYear(rows(2019, 2024, 2024, 2024, 2025))).toBe(2024);
    expect(currentYear(rows(2024, 2024, 2025))).toBe(2025);
  });

  test('is none where nothing is', () => {
    expect(currentYear([])).toBeNull();
  });
});

test('an office whose disputes could not be read is not told as one without any', () => {
  const [chart] = charts.filter(({ id }) => id === 'disputes');
  if (chart === undefined) throw new Error('no chart of disputes');
  // One of four has disputes, two have none, and of one nobody can tell.
  expect(figureOf(chart, collectionSubject(), 'zh-CN').title).toBe('2024年1家机关有复议或诉讼，2家没有');
});

describe('a report with blank totals', () => {
  const collection = collectionSubject();
  const office = collection.readOffice('hostile-bureau');
  const reports = office.reports.map(({ entry, record }) => ({ entry, record: withoutTotals(record) }));
  const subject: Subject = {
    ...collection,
    office: { ...office, reports },
    readOffice: () => ({ ...office, reports }),
  };

  test.each(charts.filter(({ scopes }) => scopes.includes('agency')))('$id is drawn, and says so', (chart) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const figure = figureOf(chart, subject, locale);
      expect(figure.title).not.toBe('');
      expect([figure.drawn(640) === null, figure.drawn(296) === null]).toEqual([false, false]);
    }
  });
});

describe('a total of disputes that is not the sum of its outcomes', () => {
  test('is told with that sum, and is not taken for no dispute', () => {
    const [chart] = charts.filter(({ id }) => id === 'disputes');
    const { office, report, collection } = contradictory();
    const subject: Subject = { ...collection, office: { ...office, reports: [report] } };
    if (chart === undefined) throw new Error('no chart of disputes');
    const figure = figureOf(chart, subject, 'en');
    const told = 'Reconsideration: the total says 0, the outcomes add up to 11; please check';
    // Inside the title it follows the year.
    expect(figure.title).toBe(`2024: ${told.charAt(0).toLowerCase()}${told.slice(1)}`);
    expect(figure.drawn(640)?.text).toContain(told);
    const sentences = lede({ record: report.record, agencyId: 'some-district', year: 2024, locale: 'en' });
    expect(plainText(sentences)).toContain(
      'The total for administrative reconsideration is 0, while its outcomes add up to 11; please check.',
    );
  });
});

function contradictory() {
  const collection = collectionSubject();
  const office = collection.readOffice('some-district');
  const [found] = office.reports;
  if (found === undefined) throw new Error('an office without a report');
  const record = buildRecord({ disputes: { 'reconsideration.upheld': 10, 'reconsideration.corrected': 1 } });
  const total = record.figures['disputes.reconsideration.total'];
  if (total === undefined) throw new Error('no total');
  const figures = { ...record.figures, 'disputes.reconsideration.total': { ...total, value: 0, raw: '0' } };
  return { collection, office, report: { ...found, record: { ...record, figures } } };
}

/** Every total of table 三 and 四 as an office may leave it. */
function withoutTotals(record: ReportRecord): ReportRecord {
  const figures = Object.entries(record.figures).map(([id, figure]) =>
    id.endsWith('.total') ? [id, { ...figure, value: null, raw: '', status: 'blank' as const }] : [id, figure],
  );
  return { ...record, figures: Object.fromEntries(figures) as ReportRecord['figures'] };
}
