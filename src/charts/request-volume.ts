// How many requests arrive, by year: one mark for each up to
// 120, columns above; all offices on one axis that holds zero.
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import { breaksBetween } from '../indicators/form-breaks.ts';
import { widths } from './chart.ts';
import type { Canvas, Chart, Example, Subject, Table, View } from './chart.ts';
import { drawLedger } from './drawing/ledger.ts';
import type { LedgerLine, LedgerPart } from './drawing/ledger.ts';
import { drawOfficeDots } from './drawing/office-dots.ts';
import { officeName } from './drawing/office-name.ts';
import { unitFor } from './drawing/unit-marks.ts';
import { drawYearBars } from './drawing/year-bars.ts';
import { exampleCount, exampleHead, exampleYear } from './example.ts';
import { isSureZero, markOf } from './marks.ts';
import type { Count } from './marks.ts';
import { figuresOfLine, lineTerm, requestRowsOfAll, requestRowsOfOffice } from './request-lines.ts';
import type { RequestRow } from './request-lines.ts';
import { crossTable, settled } from './rows.ts';
import { toldOffices } from './told-offices.ts';
import { capitalised, countWords, doubtful, listed } from './words.ts';

type Rows = readonly RequestRow[];
const lines = ['received_new', 'carried_in'] as const;

export const requestVolume: Chart<RequestRow> = {
  id: 'request-volume',
  scopes: ['agency', 'all'],
  fields: [{ id: 'line', of: ({ line }) => line }],
  rows: (subject) => (subject.office === null ? requestRowsOfAll(subject, lines) : rowsOfYears(subject)),
  label: ({ line }, locale) => lineTerm(line, locale),
  title: (rows, view) => (view.scope === 'all' ? titleOfAll(settled(rows), view) : titleOfOffice(rows, view)),
  subtitle: (rows, { locale, scope }) =>
    translator(locale)(`chart.request-volume.subtitle.${scope === 'all' ? 'all' : unitOf(rows)}`),
  alt,
  empty: () => null,
  table,
  notes: () => [],
  draw,
  example,
};

/** Every year from the first report to the subject's, also those without a report. */
function rowsOfYears({ office, year }: Subject): Rows {
  if (office === null) return [];
  const first = Math.min(year, ...office.reports.map(({ entry }) => entry.year));
  const years = Array.from({ length: year - first + 1 }, (_, index) => first + index);
  return years.flatMap((each) => requestRowsOfOffice(office, each, lines));
}

function draw(rows: Rows, canvas: Canvas): SVGSVGElement {
  if (canvas.scope === 'all') return drawOfficeDots(received(rows), canvas);
  const years = yearsIn(rows);
  const unit = unitOf(rows);
  const isAccount = unit === 'marks' || years.length === 1 || canvas.width < widths.wide;
  if (isAccount) return drawLedger(partsOf(rows, canvas), canvas, { unit });
  const bars = years.flatMap((year) => {
    const [received, carried] = lines.map((line) => rowOf(rows, year, line)?.count);
    return received === undefined || carried === undefined ? [] : [{ year, received, carried }];
  });
  return drawYearBars(bars, canvas);
}

function received(rows: Rows): Rows {
  return rows.filter(({ line }) => line === 'received_new');
}

function yearsIn(rows: Rows): readonly number[] {
  return [...new Set(rows.map(({ year }) => year))];
}

function rowOf(rows: Rows, year: number, line: RequestRow['line']): RequestRow | undefined {
  return rows.find((row) => row.year === year && row.line === line);
}

function valueOf(rows: Rows, year: number, line: RequestRow['line']): number | null {
  return rowOf(rows, year, line)?.count.value ?? null;
}

function unitOf(rows: Rows): 'marks' | 'bars' {
  return unitFor(
    yearsIn(rows).map((year) => (valueOf(rows, year, 'received_new') ?? 0) + (valueOf(rows, year, 'carried_in') ?? 0)),
  );
}

function titleOfOffice(rows: Rows, { locale, year }: View): string {
  const t = translator(locale);
  const n = valueOf(rows, year, 'received_new');
  const carried = valueOf(rows, year, 'carried_in') ?? 0;
  const before = yearsIn(rows).findLast((each) => each < year && valueOf(rows, each, 'received_new') !== null);
  if (n === null) {
    const row = rowOf(rows, year, 'received_new');
    return t('chart.request-volume.title.unknown', {
      year,
      why: row === undefined ? '' : countWords(row.count, locale),
    });
  }
  const tell = (key: string, of: number, line: RequestRow['line']) => {
    const count = rowOf(rows, of, line)?.count;
    return doubtful(t(`chart.request-volume.title.${key}`, { year: of, n: count?.value ?? 0 }), [count], locale);
  };
  const told = [tell(n === 0 ? 'none' : 'some', year, 'received_new')];
  if (carried > 0) told.push(tell('carried', year, 'carried_in'));
  if (before !== undefined) told.push(tell('before', before, 'received_new'));
  return listed(told, locale);
}

function titleOfAll(rows: Rows, { locale, year }: View): string {
  const counts = received(rows).map(({ count }) => count.value);
  const some = counts.filter((value) => value !== null && value > 0).length;
  const none = counts.filter((value) => value === 0).length;
  const unknown = counts.length - some - none;
  const t = translator(locale);
  const told = [t('chart.request-volume.title.all', { year, some, none })];
  return listed(unknown > 0 ? [...told, t('chart.request-volume.title.all_unknown', { n: unknown })] : told, locale);
}

/** Years a label tells one by one. */
const mostYears = 24;

function alt(rows: Rows, view: View): string {
  const { locale, scope } = view;
  const t = translator(locale);
  const title = requestVolume.title(rows, view);
  const tell = (head: string, row: RequestRow) => t('figure.told', { head, told: countWords(row.count, locale) });
  const shown = received(rows);
  if (scope === 'agency') {
    const told = shown.slice(-mostYears).map((row) => tell(t('site.year', { year: row.year }), row));
    return told.length > 1 ? [title, listed(told, locale)].join(t('figure.stop')) : title;
  }
  const told = (row: RequestRow) => tell(officeName(row, locale), row);
  const weight = ({ count }: RequestRow) => count.value ?? -1;
  return [title, ...toldOffices(shown, { told, weight, locale })].join(t('figure.stop'));
}

function table(rows: Rows, { locale, scope, year }: View): Table {
  const t = translator(locale);
  const isAll = scope === 'all';
  return crossTable(rows, {
    caption: t(`chart.request-volume.caption.${scope}`, { year }),
    stub: t(isAll ? 'figure.office' : 'figure.year'),
    head: (row) => (isAll ? officeName(row, locale) : t('site.year', { year: row.year })),
    column: ({ line }) => capitalised(lineTerm(line, locale), locale),
  });
}

/** One year: its two lines. Several: a line for each year, breaks between them. */
function partsOf(rows: Rows, { locale }: View): readonly LedgerPart[] {
  const years = yearsIn(rows);
  if (years.length === 1) {
    return rows.map(({ line, count }) => ({
      kind: 'line',
      label: capitalised(lineTerm(line, locale), locale),
      count,
      runs: [{ look: line === 'received_new' ? 'ink' : 'carried', count: count.value ?? 0 }],
    }));
  }
  const breaks: readonly number[] = breaksBetween(years[0] ?? 0, years.at(-1) ?? 0);
  return years.flatMap((year) => [
    ...(breaks.includes(year) ? [{ kind: 'break', text: translator(locale)(`figure.break.${year}`) } as const] : []),
    ...yearLine(rows, year, locale),
  ]);
}

function yearLine(rows: Rows, year: number, locale: Locale): readonly LedgerPart[] {
  const row = rowOf(rows, year, 'received_new');
  if (row === undefined) return [];
  const t = translator(locale);
  const carried = rowOf(rows, year, 'carried_in')?.count;
  const n = carried?.value ?? 0;
  const runs = [
    { look: 'ink', count: row.count.value ?? 0 },
    { look: 'carried', count: n },
  ] as const;
  return [{ kind: 'line', label: t('site.year', { year }), count: row.count, runs, ...keyOf(row, carried, locale) }];
}

/** What is new and what was carried in: where that is no number its mark, and nothing where it is none. */
function keyOf(row: RequestRow, carried: Count | undefined, locale: Locale): Pick<LedgerLine, 'key'> {
  if (carried === undefined || isSureZero(carried)) return {};
  const t = translator(locale);
  const isMissing = row.count.value === null && row.count.status === carried.status;
  const mark = carried.value === null ? markOf(carried) : null;
  if (mark !== null) {
    const text = t('chart.request-volume.carried_missing', { why: countWords(carried, locale) });
    return isMissing ? {} : { key: [{ mark, text }] };
  }
  const oldWords = doubtful(t('chart.request-volume.carried', { n: carried.value ?? 0 }), [carried], locale);
  const old = { look: 'carried', text: oldWords } as const;
  if (row.count.value === null) return { key: [old] };
  const newWords = doubtful(t('chart.request-volume.new', { n: row.count.value }), [row.count], locale);
  return { key: [{ look: 'ink', text: newWords }, old] };
}

/** Eight years with every kind of gap. */
function example(): Example<RequestRow> {
  const given = [
    [2017, 12, 'blank'],
    [2018, 'withdrawn', 'withdrawn'],
    [2019, 'not_collected', 'not_collected'],
    [2020, 0, { doubted: 4 }],
    [2021, 'blank', 'blank'],
    [2022, 'unread', 3],
    [2023, 'text', 0],
    [exampleYear, { doubted: 37 }, 2],
  ] as const;
  const rows = given.flatMap(([year, ...counts]) =>
    lines.map((line, index) => ({
      ...exampleHead('district', year),
      line,
      count: exampleCount(counts[index] ?? 0, figuresOfLine(line, '2021')),
    })),
  );
  return { scope: 'agency', year: exampleYear, rows };
}
