// Reconsideration and litigation over requests: how cases ended, with those still pending apart.
import { disputeOutcomes, procedures } from '../codebook/disputes.ts';
import type { Procedure } from '../codebook/disputes.ts';
import type { FigureId } from '../codebook/figures.ts';
import type { Office } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { formatNumber, translator } from '../i18n/t.ts';
import type { Chart, ChartRow, Example, Subject, Table, View } from './chart.ts';
import { drawLedger } from './drawing/ledger.ts';
import type { LedgerPart } from './drawing/ledger.ts';
import { officeName } from './drawing/office-name.ts';
import { officeParts } from './drawing/office-parts.ts';
import { unitFor } from './drawing/unit-marks.ts';
import { exampleCount, exampleHead, exampleYear } from './example.ts';
import { isSureZero, notCollected } from './marks.ts';
import { byOffice, crossTable, settled } from './rows.ts';
import type { OfficeRows } from './rows.ts';
import { countInYear, officesOf, reportOf, rowHead } from './subject.ts';
import { toldOffices } from './told-offices.ts';
import { countWords, doubtful, listed, partlyDoubtful } from './words.ts';

const results = [...disputeOutcomes, 'total'] as const;
type Result = (typeof results)[number];

interface DisputeRow extends ChartRow {
  readonly procedure: Procedure;
  readonly result: Result;
}
type Rows = readonly DisputeRow[];

export const disputes: Chart<DisputeRow> = {
  id: 'disputes',
  scopes: ['agency', 'all'],
  fields: [
    { id: 'procedure', of: ({ procedure }) => procedure },
    { id: 'result', of: ({ result }) => result },
  ],
  rows: (subject) => (subject.office === null ? rowsOfAll(subject) : rowsOfOffice(subject.office, subject.year)),
  label: ({ procedure, result }, locale) =>
    translator(locale)('figure.told', { head: term(procedure, locale), told: term(result, locale) }),
  title: (rows, view) => (view.scope === 'all' ? titleOfAll(settled(rows), view) : titleOfOffice(rows, view)),
  subtitle: (rows, { locale }) => translator(locale)(`chart.disputes.subtitle.${unitOf(rows)}`),
  alt,
  empty: (rows, { locale, scope, year }) =>
    rows.every(({ count }) => isSureZero(count)) ? translator(locale)(`chart.disputes.empty.${scope}`, { year }) : null,
  table,
  notes: (rows, { locale }) =>
    rows.some(({ result, count }) => result === 'pending' && (count.value ?? 0) > 0)
      ? [translator(locale)('chart.disputes.note')]
      : [],
  draw: (rows, canvas) => {
    const parts = canvas.scope === 'all' ? partsOfAll(rows, canvas) : partsOfOffice(rows, canvas);
    return drawLedger(parts, canvas, { unit: unitOf(rows) });
  },
  example,
};

function figureOf(procedure: Procedure, result: Result): FigureId {
  return `disputes.${procedure}.${result}`;
}

function term(id: Procedure | Result | 'decided', locale: Locale): string {
  return translator(locale)(`chart.disputes.${id}`);
}

function rowsOfOffice(office: Office, year: number): Rows {
  const report = reportOf(office, year);
  const head = rowHead(office.agency, year, report?.entry.scope ?? 'unknown');
  return procedures.flatMap((procedure) =>
    results.map((result) => {
      const figures = [figureOf(procedure, result)];
      const count = countInYear(office, year, figures);
      return { ...head, procedure, result, count };
    }),
  );
}

function rowsOfAll(subject: Subject): Rows {
  return officesOf(subject).flatMap(({ agency }) => rowsOfOffice(subject.readOffice(agency.id), subject.year));
}

function rowOf(rows: Rows, procedure: Procedure, result: Result): DisputeRow | undefined {
  return rows.find((row) => row.procedure === procedure && row.result === result);
}

function valueOf(rows: Rows, procedure: Procedure, result: Result): number | null {
  return rowOf(rows, procedure, result)?.count.value ?? null;
}

function cases(rows: Rows): number {
  return rows.reduce((sum, { result, count }) => (result === 'total' ? sum : sum + (count.value ?? 0)), 0);
}

function unitOf(rows: Rows): 'marks' | 'bars' {
  return unitFor(byOffice(rows).map((office) => cases(office.rows)));
}

/** An office that states a total alone has disputes, too. */
function hasCases(rows: Rows): boolean {
  return rows.some(({ count }) => (count.value ?? 0) > 0);
}

/** True where the form has nothing but zeros for a procedure. */
function isNone(rows: Rows, procedure: Procedure): boolean {
  return rows.every((row) => row.procedure !== procedure || isSureZero(row.count));
}

/** What stands in the report where its total is not the sum of its outcomes: both numbers. */
function differing(rows: Rows, procedure: Procedure, locale: Locale): string | null {
  const n = valueOf(rows, procedure, 'total');
  const parts = disputeOutcomes.map((outcome) => valueOf(rows, procedure, outcome));
  if (n === null || parts.some((part) => part === null)) return null;
  const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  if (sum === n) return null;
  const told = translator(locale)('chart.disputes.piece.differs', { procedure: term(procedure, locale), n, sum });
  const own = rows.filter((row) => row.procedure === procedure);
  return partlyDoubtful(
    told,
    own.map(({ count }) => count),
    locale,
  );
}

/** `17 reconsideration cases, 7 pending`, for each procedure that occurred. */
function pieces(rows: Rows, locale: Locale): readonly string[] {
  const t = translator(locale);
  return procedures
    .filter((procedure) => !isNone(rows, procedure))
    .map((procedure) => {
      const [n, pending] = [valueOf(rows, procedure, 'total'), valueOf(rows, procedure, 'pending')];
      const name = term(procedure, locale);
      if (n === null) return t('chart.disputes.piece.unknown', { procedure: name });
      const difference = differing(rows, procedure, locale);
      if (difference !== null) return difference;
      const kind = pending === null ? 'total' : pending === 0 ? 'decided' : pending === n ? 'all_pending' : 'pending';
      const told = t(`chart.disputes.piece.${kind}`, { procedure: name, n, pending: pending ?? 0 });
      const counts = (['total', 'pending'] as const).map((result) => rowOf(rows, procedure, result)?.count);
      return (pending === null || pending === 0 ? doubtful : partlyDoubtful)(told, counts, locale);
    });
}

function titleOfOffice(rows: Rows, { locale, year }: View): string {
  const told = pieces(rows, locale).map((piece) => piece.charAt(0).toLocaleLowerCase(locale) + piece.slice(1));
  const t = translator(locale);
  if (told.length === 0) return t('chart.disputes.title.none', { year });
  return t('chart.disputes.title.some', { year, told: told.join(t('figure.semicolon')) });
}

function titleOfAll(rows: Rows, { locale, year }: View): string {
  const offices = byOffice(rows);
  const some = offices.filter((office) => hasCases(office.rows)).length;
  // An office whose cells are blank or not read is in neither number.
  const none = offices.filter((office) => procedures.every((procedure) => isNone(office.rows, procedure))).length;
  return translator(locale)('chart.disputes.title.all', { year, some, none });
}

function alt(rows: Rows, view: View): string {
  const { locale, scope } = view;
  const t = translator(locale);
  const offices = byOffice(rows).filter((office) => scope === 'agency' || hasCases(office.rows));
  const told = toldOffices(offices, { told: tell, weight: (office) => cases(office.rows), locale });
  return [disputes.title(rows, view), ...told.filter((words) => words !== '')].join(t('figure.stop'));

  function tell(office: OfficeRows<DisputeRow>): string {
    const occurring = procedures.filter((procedure) => !isNone(office.rows, procedure));
    const words = occurring.map((procedure) => {
      const parts = office.rows.filter((row) => row.procedure === procedure);
      const listedParts = parts.map(({ result, count }) => `${term(result, locale)} ${countWords(count, locale)}`);
      return t('figure.told', { head: term(procedure, locale), told: listed(listedParts, locale) });
    });
    const all = words.join(t('figure.semicolon'));
    return scope === 'all' ? t('figure.told', { head: officeName(office.first, locale), told: all }) : all;
  }
}

/** One office: all of table 四. All offices: the procedures that occurred. */
function table(rows: Rows, { locale, scope, year }: View): Table {
  const t = translator(locale);
  const shown =
    scope === 'agency'
      ? rows
      : byOffice(rows).flatMap(({ rows: own }) => own.filter(({ procedure }) => !isNone(own, procedure)));
  const head = (row: DisputeRow) => {
    const procedure = term(row.procedure, locale);
    return scope === 'all' ? t('figure.told', { head: officeName(row, locale), told: procedure }) : procedure;
  };
  return crossTable(shown, {
    caption: t('chart.disputes.caption', { year }),
    stub: t(scope === 'all' ? 'chart.disputes.stub.all' : 'chart.disputes.stub'),
    head,
    column: ({ result }) => term(result, locale),
  });
}

/** Each procedure: its total, how cases ended, and below a dashed rule those not yet decided. */
function partsOfOffice(rows: Rows, { locale }: View): readonly LedgerPart[] {
  return procedures.flatMap((procedure, index) => {
    const rule: readonly LedgerPart[] = index === 0 ? [] : [{ kind: 'rule' }];
    const own = rows.filter((row) => row.procedure === procedure);
    const total = rowOf(own, procedure, 'total');
    if (total === undefined) return [];
    if (isNone(own, procedure)) {
      return [...rule, { kind: 'line', label: term(procedure, locale), count: total.count, runs: [] } as const];
    }
    const lines = own.filter(({ result }) => result !== 'total').map((row) => lineOf(row, locale));
    return [
      ...rule,
      { kind: 'heading', text: term(procedure, locale), count: total.count } as const,
      ...differenceOf(own, procedure, locale),
      ...lines.slice(0, -1),
      { kind: 'rule', style: 'dotted' } as const,
      ...lines.slice(-1),
    ];
  });
}

function differenceOf(rows: Rows, procedure: Procedure, locale: Locale): readonly LedgerPart[] {
  const text = differing(rows, procedure, locale);
  return text === null ? [] : [{ kind: 'remark', text }];
}

function lineOf({ result, count }: DisputeRow, locale: Locale): LedgerPart {
  const look = result === 'pending' ? 'pending' : 'ink';
  return { kind: 'line', label: term(result, locale), count, runs: [{ look, count: count.value ?? 0 }] };
}

function partsOfAll(rows: Rows, view: View): readonly LedgerPart[] {
  const { locale } = view;
  return officeParts(byOffice(rows), view, {
    parts: ({ first, rows: own }) => [
      { kind: 'heading', text: officeName(first, locale) },
      ...procedures
        .filter((procedure) => !isNone(own, procedure))
        .flatMap((procedure) => [procedureLine(own, procedure, locale), ...differenceOf(own, procedure, locale)]),
    ],
    weight: ({ rows: own }) => (procedures.every((procedure) => isNone(own, procedure)) ? 0 : 1 + cases(own)),
    none: 'chart.disputes.none',
  });
}

/** Where an outcome has no number nobody knows how many cases were decided: the total stands alone. */
function procedureLine(rows: Rows, procedure: Procedure, locale: Locale): LedgerPart {
  const label = term(procedure, locale);
  const count = rowOf(rows, procedure, 'total')?.count ?? notCollected([]);
  const outcomes = disputeOutcomes.flatMap((outcome) => valueOf(rows, procedure, outcome) ?? []);
  if (outcomes.length < disputeOutcomes.length) return { kind: 'line', label, count, runs: null };
  const pending = outcomes.at(-1) ?? 0;
  const decided = outcomes.reduce((sum, one) => sum + one, -pending);
  const counts = rows.filter((row) => row.procedure === procedure && row.result !== 'total');
  const tell = (result: 'decided' | 'pending', n: number, from: Rows) =>
    doubtful(
      `${term(result, locale)} ${formatNumber(n, locale)}`,
      from.map((row) => row.count),
      locale,
    );
  const open = counts.filter(({ result }) => result === 'pending');
  const ended = counts.filter(({ result }) => result !== 'pending');
  const key = [
    { look: 'ink', text: tell('decided', decided, ended) },
    { look: 'pending', text: tell('pending', pending, open) },
  ] as const;
  const runs = [
    { look: 'ink', count: decided },
    { look: 'pending', count: pending },
  ] as const;
  return {
    kind: 'line',
    label,
    count,
    runs,
    key: key.filter((_, index) => runs[index]?.count !== 0),
  };
}

function example(): Example<DisputeRow> {
  const given = [5, { doubted: 1 }, 'blank', 4, 10, 0, 0, 0, 0, 0, 2, 'text', 'unread', 0, { doubted: 2 }] as const;
  const rows = procedures.flatMap((procedure, block) =>
    results.map((result, index) => ({
      ...exampleHead('district'),
      procedure,
      result,
      count: exampleCount(given[block * results.length + index] ?? 0, [figureOf(procedure, result)]),
    })),
  );
  return { scope: 'agency', year: exampleYear, rows };
}
