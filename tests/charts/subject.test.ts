// Which year stands for a collection, and offices whose numbers are not there.
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/charts/figure.ts';
import { charts } from '../../src/charts/index.ts';
import { currentYear } from '../../src/charts/subject.ts';
import type { Subject } from '../../src/charts/chart.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
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

/** Every total of table 三 and 四 as an office may leave it. */
function withoutTotals(record: ReportRecord): ReportRecord {
  const figures = Object.entries(record.figures).map(([id, figure]) =>
    id.endsWith('.total') ? [id, { ...figure, value: null, raw: '', status: 'blank' as const }] : [id, figure],
  );
  return { ...record, figures: Object.fromEntries(figures) as ReportRecord['figures'] };
}
