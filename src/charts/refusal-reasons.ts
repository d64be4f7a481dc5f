// Why requests were not met: the grounds of refusal, inability and non-processing, largest first within each group.
import type { ConceptId, EditionId, OutcomeGroup } from '../codebook/concepts.ts';
import { concepts } from '../codebook/concepts.ts';
import { outcomeConcepts, outcomeGroupOf } from '../codebook/figures.ts';
import { conceptTerm } from '../codebook/terms.ts';
import type { Office } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { Chart, ChartRow, Example, Subject, Table, View } from './chart.ts';
import { drawLedger } from './drawing/ledger.ts';
import type { LedgerPart } from './drawing/ledger.ts';
import { officeName } from './drawing/office-name.ts';
import { officeParts } from './drawing/office-parts.ts';
import { unitFor } from './drawing/unit-marks.ts';
import { exampleCount, exampleHead, exampleYear } from './example.ts';
import { isSureZero, sumOfCounts } from './marks.ts';
import type { Count } from './marks.ts';
import { byOffice, cellOf, settled } from './rows.ts';
import type { OfficeRows } from './rows.ts';
import { countInYear, officesOf, reportOf, rowHead } from './subject.ts';
import { toldOffices } from './told-offices.ts';
import { capitalised, countWords, doubtful, listed, outcomeTerm, partlyDoubtful, termLanguage } from './words.ts';

const groups = ['refused', 'unable', 'not_processed'] as const satisfies readonly OutcomeGroup[];
type Group = (typeof groups)[number];

interface ReasonRow extends ChartRow {
  readonly group: Group;
  readonly reason: ConceptId;
}
type Rows = readonly ReasonRow[];

export const refusalReasons: Chart<ReasonRow> = {
  id: 'refusal-reasons',
  scopes: ['agency', 'all'],
  fields: [
    { id: 'group', of: ({ group }) => group },
    { id: 'reason', of: ({ reason }) => reason },
  ],
  rows: (subject) => (subject.office === null ? rowsOfAll(subject) : rowsOfOffice(subject.office, subject.year)),
  label: ({ reason }, locale) => conceptTerm(reason, termLanguage(locale)) ?? reason,
  title: (rows, view) => (view.scope === 'all' ? titleOfAll(settled(rows), view) : titleOfOffice(rows, view)),
  subtitle: (rows, { locale }) => translator(locale)(`chart.refusal-reasons.subtitle.${unitOf(rows)}`),
  alt,
  empty: (rows, { locale, scope, year }) =>
    isSureZero(total(rows)) ? translator(locale)(`chart.refusal-reasons.empty.${scope}`, { year }) : null,
  table,
  notes: () => [],
  draw: (rows, canvas) => {
    const parts = canvas.scope === 'all' ? partsOfAll(rows, canvas) : partsOfOffice(rows, canvas);
    return drawLedger(parts, canvas, { unit: unitOf(rows) });
  },
  example,
};

function reasonsOf(edition: EditionId): readonly { reason: ConceptId; group: Group }[] {
  return outcomeConcepts(edition).flatMap((reason) => {
    const group = groups.find((each) => each === outcomeGroupOf(reason));
    return group === undefined ? [] : [{ reason, group }];
  });
}

function rowsOfOffice(office: Office, year: number): Rows {
  const report = reportOf(office, year);
  const head = rowHead(office.agency, year, report?.entry.scope ?? 'unknown');
  return reasonsOf(report?.record.editions.requests ?? '2021').map(({ reason, group }) => {
    const figures = [`${reason}.total`];
    return { ...head, group, reason, count: countInYear(office, year, figures) };
  });
}

function rowsOfAll(subject: Subject): Rows {
  return officesOf(subject).flatMap(({ agency }) => rowsOfOffice(subject.readOffice(agency.id), subject.year));
}

function total(rows: Rows): Count {
  return sumOfCounts(rows.map(({ count }) => count));
}

/** Sum of what has a number, for the choice between marks and bars. */
function known(rows: Rows): number {
  return rows.reduce((sum, { count }) => sum + (count.value ?? 0), 0);
}

function unitOf(rows: Rows): 'marks' | 'bars' {
  return unitFor(byOffice(rows).map((office) => known(office.rows)));
}

/** Reasons that occurred, largest first, then those without a number; reasons of a sure zero are left out. */
function occurring(rows: Rows): Rows {
  const order = ({ count }: ReasonRow) => count.value ?? -1;
  return rows.filter(({ count }) => !isSureZero(count)).toSorted((a, b) => order(b) - order(a));
}

/** The reason alone; its group stands above it. */
function term(reason: ConceptId, locale: Locale): string {
  return concepts[reason][termLanguage(locale)];
}

function titleOfOffice(rows: Rows, { locale, year }: View): string {
  const t = translator(locale);
  const n = known(rows);
  const [first, second] = occurring(rows).filter(({ count }) => count.value !== null && count.value > 0);
  const counts = rows.map(({ count }) => count);
  const unknown = rows.filter(({ count }) => count.value === null).length;
  if (first === undefined && unknown > 0) return t('chart.refusal-reasons.title.unknown', { year, unknown });
  if (first === undefined) return doubtful(t('chart.refusal-reasons.title.none', { year }), counts, locale);
  const tell = (key: string, more: Readonly<Record<string, string | number>>) =>
    partlyDoubtful(t(`chart.refusal-reasons.title.${key}`, { year, n, ...more }), counts, locale);
  if (unknown > 0) return tell('partly', { unknown });
  const args = { reason: term(first.reason, locale), most: first.count.value ?? 0 };
  if (n === first.count.value) return tell('one', args);
  const isTied = second?.count.value === first.count.value;
  return tell(isTied ? 'tied' : 'most', { ...args, reasons: occurring(rows).length });
}

function titleOfAll(rows: Rows, { locale, year }: View): string {
  const offices = byOffice(rows);
  const some = offices.filter((office) => known(office.rows) > 0).length;
  return translator(locale)('chart.refusal-reasons.title.all', { year, some, offices: offices.length });
}

/** Of each of many offices a label tells so many, the largest. */
const mostReasons = 2;

function alt(rows: Rows, view: View): string {
  const { locale, scope } = view;
  const t = translator(locale);
  const offices = byOffice(rows).filter((office) => occurring(office.rows).length > 0);
  const told = toldOffices(offices, { told: tell, weight: (office) => known(office.rows), locale });
  return [refusalReasons.title(rows, view), ...told].join(t('figure.stop'));

  function tell(office: OfficeRows<ReasonRow>): string {
    const told = scope === 'all' ? occurring(office.rows).slice(0, mostReasons) : occurring(office.rows);
    const words = listed(
      told.map(({ reason, count }) => `${term(reason, locale)} ${countWords(count, locale)}`),
      locale,
    );
    return scope === 'all' ? t('figure.told', { head: officeName(office.first, locale), told: words }) : words;
  }
}

/** One office: all reasons as the form has them. All offices: those that occurred. */
function table(rows: Rows, { locale, scope, year }: View): Table {
  const t = translator(locale);
  const shown = scope === 'all' ? occurring(rows) : rows;
  const lead = scope === 'all' ? [t('chart.refusal-reasons.reason')] : [];
  return {
    caption: t('chart.refusal-reasons.caption', { year }),
    stub: t(scope === 'all' ? 'figure.office' : 'chart.refusal-reasons.reason'),
    heads: [...lead, t('figure.pieces')],
    rows: shown.map((row) => {
      const label = capitalised(refusalReasons.label(row, locale), locale);
      return scope === 'all'
        ? { head: officeName(row, locale), cells: [label, cellOf(row)] }
        : { head: label, cells: [cellOf(row)] };
    }),
  };
}

function lineOf({ group, reason, count }: ReasonRow, locale: Locale): LedgerPart {
  const label = capitalised(term(reason, locale), locale);
  return { kind: 'line', label, count, runs: [{ look: group, count: count.value ?? 0 }] };
}

/** A heading with its sum for each group; what did not occur in one sentence. */
function partsOfOffice(rows: Rows, { locale }: View): readonly LedgerPart[] {
  const t = translator(locale);
  return groups.flatMap((group, index) => {
    const own = rows.filter((row) => row.group === group);
    const shown = occurring(own);
    const label = capitalised(outcomeTerm(group, locale), locale);
    const rule: readonly LedgerPart[] = index === 0 ? [] : [{ kind: 'rule' }];
    if (shown.length === 0) return [...rule, { kind: 'line', label, count: total(own), runs: [] } as const];
    const rest = own.length - shown.length;
    const remark: readonly LedgerPart[] =
      rest === 0 ? [] : [{ kind: 'remark', text: t('chart.refusal-reasons.rest', { n: rest }) }];
    const sum = total(own);
    const heading = { kind: 'heading', text: label, ...(sum.value === null ? {} : { count: sum }) } as const;
    return [...rule, heading, ...shown.map((row) => lineOf(row, locale)), ...remark];
  });
}

function partsOfAll(rows: Rows, view: View): readonly LedgerPart[] {
  return officeParts(byOffice(rows), view, {
    parts: ({ first, rows: own }) => [
      { kind: 'heading', text: officeName(first, view.locale), count: total(own) },
      ...groups.flatMap((group) =>
        occurring(own.filter((row) => row.group === group)).map((row) => lineOf(row, view.locale)),
      ),
    ],
    weight: ({ rows: own }) => known(own) + occurring(own).length,
    none: 'chart.refusal-reasons.none',
  });
}

function example(): Example<ReasonRow> {
  const given = [0, 0, 0, 7, { doubted: 3 }, 'blank', 0, 1, 19, 4, 'unread', 2, 2, 0, 'text', 0] as const;
  const rows = reasonsOf('2021').map(({ reason, group }, index) => ({
    ...exampleHead('district'),
    group,
    reason,
    count: exampleCount(given[index] ?? 0, [`${reason}.total`]),
  }));
  return { scope: 'agency', year: exampleYear, rows };
}
