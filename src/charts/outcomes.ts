// How requests ended: the account of table 三 from received to carried over, one mark for each request.
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { Chart, Example, Table, View } from './chart.ts';
import { drawLedger } from './drawing/ledger.ts';
import { sumOf } from './drawing/ledger.ts';
import type { KeyEntry, LedgerLine, LedgerPart } from './drawing/ledger.ts';
import { officeName } from './drawing/office-name.ts';
import { officeParts } from './drawing/office-parts.ts';
import type { Run } from './drawing/unit-marks.ts';
import { unitFor } from './drawing/unit-marks.ts';
import { exampleCount, exampleHead, exampleYear } from './example.ts';
import { isSureZero, markOf } from './marks.ts';
import {
  figuresOfLine,
  hasNoRequests,
  isOutcome,
  lineTerm,
  requestLines,
  requestRowsOfAll,
  requestRowsOfOffice,
  valueOfLine,
} from './request-lines.ts';
import type { RequestRow } from './request-lines.ts';
import { byOffice, crossTable, settled } from './rows.ts';
import { toldOffices } from './told-offices.ts';
import { capitalised, countWords, doubtful, listed } from './words.ts';

type Rows = readonly RequestRow[];

export const outcomes: Chart<RequestRow> = {
  id: 'outcomes',
  scopes: ['agency', 'all'],
  fields: [{ id: 'line', of: ({ line }) => line }],
  rows: (subject) =>
    subject.office === null
      ? requestRowsOfAll(subject, requestLines)
      : requestRowsOfOffice(subject.office, subject.year, requestLines),
  label: ({ line }, locale) => lineTerm(line, locale),
  title: (rows, view) => (view.scope === 'all' ? titleOfAll(settled(rows), view) : titleOfOffice(rows, view)),
  subtitle: (rows, { locale }) => translator(locale)(`chart.outcomes.subtitle.${unitOf(rows)}`),
  alt,
  empty,
  table,
  notes: () => [],
  draw: (rows, canvas) => {
    const parts = canvas.scope === 'all' ? partsOfAll(rows, canvas) : partsOfOffice(rows, canvas);
    return drawLedger(parts, canvas, { unit: unitOf(rows) });
  },
  example,
};

function titleOfOffice(rows: Rows, { locale, year }: View): string {
  const t = translator(locale);
  if (hasNoRequests(rows)) return t('chart.outcomes.title.none', { year });
  const processed = valueOfLine(rows, 'total_processed');
  const isAllNew = processed !== null && valueOfLine(rows, 'received_new') === processed;
  const kind = processed === null ? 'no_total' : isAllNew ? 'received' : 'processed';
  const kept = pieces(headline(rows), locale);
  // Where nothing else came in the total is told as what was received: it rests on both numbers.
  const rests = rows.filter(({ line }) => line === 'total_processed' || (isAllNew && line === 'received_new'));
  const lead = doubtful(
    t(`chart.outcomes.title.${kind}`, { year, n: processed ?? 0 }),
    rests.map(({ count }) => count),
    locale,
  );
  return kept.length === 0 ? lead : t('chart.outcomes.title.join', { lead, told: listed(kept, locale) });
}

function titleOfAll(rows: Rows, { locale, year }: View): string {
  const offices = byOffice(rows);
  const none = offices.filter((office) => hasNoRequests(office.rows)).length;
  // An office that carried all of them over, or whose cells are blank or not read, is in neither number.
  const some = offices.filter(({ rows: own }) => (valueOfLine(own, 'total_processed') ?? sumOf(runs(own))) > 0).length;
  return translator(locale)('chart.outcomes.title.all', { year, some, none });
}

/** What a title has room for: all outcomes up to three, else what was granted and the largest of the rest. */
function headline(rows: Rows): Rows {
  const occurred = rows.filter(({ line, count }) => isOutcome(line) && (count.value ?? 0) > 0);
  if (occurred.length <= 3) return occurred;
  const isGranted = ({ line }: RequestRow): boolean => line === 'granted' || line === 'partly_granted';
  const rest = occurred.filter((row) => !isGranted(row));
  const most = Math.max(...rest.map(({ count }) => count.value ?? 0));
  const largest = rest.find(({ count }) => count.value === most);
  return occurred.filter((row) => isGranted(row) || row === largest);
}

/** `74 granted in full`, for each outcome that occurred, in the form's order. */
function pieces(rows: Rows, locale: Locale): readonly string[] {
  return rows
    .filter(({ line, count }) => isOutcome(line) && (count.value ?? 0) > 0)
    .map(({ line, count }) =>
      doubtful(
        translator(locale)('chart.outcomes.piece', { group: lineTerm(line, locale), n: count.value ?? 0 }),
        [count],
        locale,
      ),
    );
}

function alt(rows: Rows, view: View): string {
  const { locale, scope } = view;
  const t = translator(locale);
  const title = outcomes.title(rows, view);
  if (scope === 'agency') {
    const told = rows.map(({ line, count }) => `${lineTerm(line, locale)} ${countWords(count, locale)}`);
    return [title, listed(told, locale)].join(t('figure.stop'));
  }
  const offices = byOffice(rows).filter((office) => !hasNoRequests(office.rows));
  const told = toldOffices(offices, {
    told: ({ first, rows: own }) =>
      t('figure.told', { head: officeName(first, locale), told: listed(pieces(own, locale), locale) }),
    weight: ({ rows: own }) => sumOf(runs(own)),
    locale,
  });
  return [title, ...told].join(t('figure.stop'));
}

function empty(rows: Rows, { locale, scope, year }: View): string | null {
  const isEmpty = byOffice(rows).every((office) => hasNoRequests(office.rows));
  return isEmpty ? translator(locale)(`chart.outcomes.empty.${scope}`, { year }) : null;
}

function table(rows: Rows, { locale, scope, year }: View): Table {
  const t = translator(locale);
  const caption = t('chart.outcomes.caption', { year });
  if (scope === 'agency') {
    return crossTable(rows, {
      caption,
      stub: t('chart.outcomes.stub'),
      head: ({ line }) => capitalised(lineTerm(line, locale), locale),
      column: () => t('figure.pieces'),
    });
  }
  return crossTable(rows, {
    caption,
    stub: t('figure.office'),
    head: (row) => officeName(row, locale),
    column: ({ line }) => capitalised(lineTerm(line, locale), locale),
  });
}

function unitOf(rows: Rows): 'marks' | 'bars' {
  return unitFor(byOffice(rows).map((office) => sumOf(runs(office.rows))));
}

function runs(rows: Rows): readonly Run[] {
  return rows.flatMap(({ line, count }) => (isOutcome(line) ? [{ look: line, count: count.value ?? 0 }] : []));
}

function partsOfOffice(rows: Rows, { locale }: View): readonly LedgerPart[] {
  const part = (row: RequestRow): LedgerLine => ({
    kind: 'line',
    label: capitalised(lineTerm(row.line, locale), locale),
    count: row.count,
    runs: isOutcome(row.line) ? runs([row]) : null,
  });
  const outcomeRows = rows.filter(({ line }) => isOutcome(line));
  const first = rows.findIndex(({ line }) => isOutcome(line));
  return [
    ...rows.slice(0, first).map(part),
    { kind: 'rule' },
    ...outcomeRows.map(part),
    { kind: 'rule', style: 'strong' },
    ...rows.slice(first + outcomeRows.length).map(part),
  ];
}

function partsOfAll(rows: Rows, view: View): readonly LedgerPart[] {
  return officeParts(byOffice(rows), view, {
    parts: ({ first, rows: own }) => [
      {
        kind: 'line',
        label: officeName(first, view.locale),
        count: own.find(({ line }) => line === 'total_processed')?.count ?? first.count,
        runs: runs(own),
        key: keyOf(own, view.locale),
      },
    ],
    weight: ({ rows: own }) => (hasNoRequests(own) ? 0 : 1 + sumOf(runs(own))),
    none: 'chart.outcomes.none',
  });
}

function keyOf(rows: Rows, locale: Locale): readonly KeyEntry[] {
  return rows.flatMap(({ line, count }) => {
    if (!isOutcome(line) || isSureZero(count)) return [];
    const mark = count.value === null ? markOf(count) : null;
    const text = `${lineTerm(line, locale)} ${countWords(count, locale)}`;
    return [mark === null ? { look: line, text } : { mark, text }];
  });
}

/** An office whose report has gaps of each kind. */
function example(): Example<RequestRow> {
  const given = [37, 2, 14, { doubted: 6 }, 9, 'unread', 'blank', 0, 'text', 3] as const;
  const head = exampleHead('district');
  const rows = requestLines.map((line, index) => ({
    ...head,
    line,
    count: exampleCount(given[index] ?? 0, figuresOfLine(line, '2021')),
  }));
  return { scope: 'agency', year: exampleYear, rows };
}
