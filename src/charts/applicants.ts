// Who asked: the requests of a year by kind of applicant, as the columns of table 三 have them.
import { applicants as applicantTerms } from '../codebook/concepts.ts';
import type { Applicant } from '../codebook/concepts.ts';
import { applicantIds } from '../codebook/figures.ts';
import type { FigureId } from '../codebook/figures.ts';
import type { Office } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { Chart, ChartRow, Example, Subject, Table, View } from './chart.ts';
import { drawLedger } from './drawing/ledger.ts';
import type { LedgerLine, LedgerPart } from './drawing/ledger.ts';
import { officeName } from './drawing/office-name.ts';
import { officeParts } from './drawing/office-parts.ts';
import { unitFor } from './drawing/unit-marks.ts';
import { exampleCount, exampleHead, exampleYear } from './example.ts';
import { isDoubted, isSureZero } from './marks.ts';
import { byOffice, crossTable, settled } from './rows.ts';
import type { OfficeRows } from './rows.ts';
import { countInYear, officesOf, reportOf, rowHead } from './subject.ts';
import { toldOffices } from './told-offices.ts';
import { capitalised, countWords, doubtful, listed, termLanguage } from './words.ts';

interface ApplicantRow extends ChartRow {
  readonly applicant: Applicant;
}
type Rows = readonly ApplicantRow[];

export const applicants: Chart<ApplicantRow> = {
  id: 'applicants',
  scopes: ['agency', 'all'],
  fields: [{ id: 'applicant', of: ({ applicant }) => applicant }],
  rows: (subject) => (subject.office === null ? rowsOfAll(subject) : rowsOfOffice(subject.office, subject.year)),
  label: ({ applicant }, locale) => applicantTerms[applicant][termLanguage(locale)],
  title: (rows, view) => (view.scope === 'all' ? titleOfAll(settled(rows), view) : titleOfOffice(rows, view)),
  subtitle: (rows, { locale }) => translator(locale)(`chart.applicants.subtitle.${unitOf(rows)}`),
  alt,
  empty: (rows, { locale, scope, year }) =>
    rows.every(({ count }) => isSureZero(count))
      ? translator(locale)(`chart.applicants.empty.${scope}`, { year })
      : null,
  table,
  notes: (_, { locale }) => [translator(locale)('indicator.caveat.splitting')],
  draw: (rows, canvas) => {
    const parts = canvas.scope === 'all' ? partsOfAll(rows, canvas) : partsOfOffice(rows, canvas.locale);
    return drawLedger(parts, canvas, { unit: unitOf(rows) });
  },
  example,
};

function figureOf(applicant: Applicant): FigureId {
  return `requests.received_new.${applicant}`;
}

function rowsOfOffice(office: Office, year: number): Rows {
  const report = reportOf(office, year);
  const head = rowHead(office.agency, year, report?.entry.scope ?? 'unknown');
  return applicantIds.map((applicant) => {
    const figures = [figureOf(applicant)];
    return { ...head, applicant, count: countInYear(office, year, figures) };
  });
}

function rowsOfAll(subject: Subject): Rows {
  return officesOf(subject).flatMap(({ agency }) => rowsOfOffice(subject.readOffice(agency.id), subject.year));
}

function kinds(rows: Rows): Rows {
  return rows.filter(({ applicant }) => applicant !== 'total');
}

function totalOf(rows: Rows): ApplicantRow | undefined {
  return rows.find(({ applicant }) => applicant === 'total');
}

/** Kinds that asked, most requests first. */
function asked(rows: Rows): Rows {
  const known = kinds(rows).filter(({ count }) => (count.value ?? 0) > 0);
  return known.toSorted((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0));
}

function known(rows: Rows): number {
  return kinds(rows).reduce((sum, { count }) => sum + (count.value ?? 0), 0);
}

function unitOf(rows: Rows): 'marks' | 'bars' {
  return unitFor(byOffice(rows).map((office) => known(office.rows)));
}

function term({ applicant }: ApplicantRow, locale: Locale): string {
  return applicantTerms[applicant][termLanguage(locale)];
}

function piece(row: ApplicantRow, locale: Locale): string {
  const words = translator(locale)('chart.applicants.piece', { applicant: term(row, locale), n: row.count.value ?? 0 });
  return doubtful(words, [row.count], locale);
}

/** The total where it is printed; the largest kinds where the columns add up to it. */
function titleOfOffice(rows: Rows, { locale, year }: View): string {
  const t = translator(locale);
  const n = totalOf(rows)?.count.value ?? null;
  const total = totalOf(rows)?.count;
  const all = rows.map(({ count }) => count);
  if (n === 0 && known(rows) === 0) return doubtful(t('chart.applicants.title.none', { year }), all, locale);
  const found = asked(rows);
  const [first] = found;
  if (n === null) return t('chart.applicants.title.unknown', { year });
  const stated = doubtful(t('chart.applicants.title.total', { year, n }), [total], locale);
  if (first === undefined || known(rows) !== n) return stated;
  if (found.length === 1)
    return doubtful(t('chart.applicants.title.sole', { year, n, applicant: term(first, locale) }), all, locale);
  const told = listed(
    found.slice(0, 2).map((row) => piece(row, locale)),
    locale,
  );
  if (total !== undefined && isDoubted(total)) return listed([stated, told], locale);
  return t('chart.applicants.title.some', { year, n, told });
}

function titleOfAll(rows: Rows, { locale, year }: View): string {
  const offices = byOffice(rows);
  const several = offices.filter((office) => asked(office.rows).length > 1).length;
  const some = offices.filter((office) => asked(office.rows).length > 0).length;
  return translator(locale)('chart.applicants.title.all', { year, offices: offices.length, some, several });
}

function alt(rows: Rows, view: View): string {
  const { locale, scope } = view;
  const t = translator(locale);
  const offices = byOffice(rows).filter((office) => scope === 'agency' || asked(office.rows).length > 0);
  const tell = (office: OfficeRows<ApplicantRow>) => {
    const words = office.rows.map((row) => `${term(row, locale)} ${countWords(row.count, locale)}`);
    return scope === 'all'
      ? t('figure.told', { head: officeName(office.first, locale), told: listed(words, locale) })
      : listed(words, locale);
  };
  const told = toldOffices(offices, { told: tell, weight: (office) => known(office.rows), locale });
  return [applicants.title(rows, view), ...told].join(t('figure.stop'));
}

function table(rows: Rows, { locale, scope, year }: View): Table {
  const t = translator(locale);
  const isAll = scope === 'all';
  const name = (row: ApplicantRow) => capitalised(term(row, locale), locale);
  return crossTable(rows, {
    caption: t('chart.applicants.caption', { year }),
    stub: t(isAll ? 'figure.office' : 'chart.applicants.stub'),
    head: (row) => (isAll ? officeName(row, locale) : name(row)),
    column: (row) => (isAll ? name(row) : t('figure.pieces')),
  });
}

function lineOf(row: ApplicantRow, locale: Locale): LedgerLine {
  const runs = row.applicant === 'total' ? null : [{ look: 'ink', count: row.count.value ?? 0 } as const];
  return { kind: 'line', label: capitalised(term(row, locale), locale), count: row.count, runs };
}

/** The form's order, with the printed total below the kinds; where they do not add up, both numbers. */
function partsOfOffice(rows: Rows, locale: Locale): readonly LedgerPart[] {
  const total = totalOf(rows);
  const n = total?.count.value ?? null;
  const isWhole = kinds(rows).every(({ count }) => count.value !== null);
  const differs = n !== null && isWhole && known(rows) !== n;
  const text = translator(locale)('chart.applicants.differs', { n: n ?? 0, sum: known(rows) });
  return [
    ...kinds(rows).map((row) => lineOf(row, locale)),
    { kind: 'rule', style: 'strong' },
    ...(total === undefined ? [] : [lineOf(total, locale)]),
    ...(differs ? [{ kind: 'finding', text } as const] : []),
  ];
}

function partsOfAll(rows: Rows, view: View): readonly LedgerPart[] {
  return officeParts(byOffice(rows), view, {
    parts: ({ first, rows: own }) => [
      { kind: 'heading', text: officeName(first, view.locale), count: (totalOf(own) ?? first).count },
      ...kinds(own)
        .filter(({ count }) => !isSureZero(count))
        .map((row) => lineOf(row, view.locale)),
    ],
    weight: ({ rows: own }) => own.filter(({ count }) => !isSureZero(count)).length,
    none: 'chart.applicants.none',
  });
}

/** An office with gaps of each kind. */
function example(): Example<ApplicantRow> {
  const given = [29, { doubted: 6 }, 'blank', 'unread', 0, 'text', 39] as const;
  const rows = applicantIds.map((applicant, index) => ({
    ...exampleHead('district'),
    applicant,
    count: exampleCount(given[index] ?? 0, [figureOf(applicant)]),
  }));
  return { scope: 'agency', year: exampleYear, rows };
}
