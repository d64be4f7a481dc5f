// The way of a year's requests: what came in, how it ended,
// what is carried over, and the disputes of the year beside it.
import { procedures } from '../codebook/disputes.ts';
import type { Procedure } from '../codebook/disputes.ts';
import type { FigureId } from '../codebook/figures.ts';
import type { Office } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';
import type { Canvas, Chart, ChartRow, Example, Table, View } from './chart.ts';
import { drawFlow } from './drawing/flow.ts';
import type { FlowNode } from './drawing/flow.ts';
import { drawLedger } from './drawing/ledger.ts';
import type { LedgerLine, LedgerPart } from './drawing/ledger.ts';
import { append, number, setAttributes } from './drawing/svg.ts';
import { unitFor } from './drawing/unit-marks.ts';
import { exampleCount, exampleHead, exampleYear } from './example.ts';
import type { GivenCount } from './example.ts';
import { isSureZero, sumOfCounts } from './marks.ts';
import { figuresOfLine, isOutcome, lineTerm } from './request-lines.ts';
import type { RequestLine } from './request-lines.ts';
import { crossTable } from './rows.ts';
import { countInYear, reportOf, rowHead } from './subject.ts';
import { capitalised, countWords, doubtful, listed, partlyDoubtful } from './words.ts';
import { outcomeOrder } from './drawing/looks.ts';

const incoming = ['received_new', 'carried_in'] as const satisfies readonly RequestLine[];
const outgoing = [...outcomeOrder, 'carried_out'] as const satisfies readonly RequestLine[];

type FlowRow = ChartRow &
  (
    | { readonly stage: 'incoming' | 'outgoing'; readonly line: RequestLine; readonly part: null }
    | { readonly stage: 'dispute'; readonly line: Procedure; readonly part: 'total' | 'pending' }
  );
type Rows = readonly FlowRow[];

/** For one office alone: the flows of several cannot be told apart in one drawing, and are never summed. */
export const requestFlow: Chart<FlowRow> = {
  id: 'request-flow',
  scopes: ['agency'],
  fields: [
    { id: 'stage', of: ({ stage }) => stage },
    { id: 'line', of: ({ line }) => line },
    { id: 'part', of: ({ part }) => part },
  ],
  rows: ({ office, year }) => (office === null ? [] : rowsOfOffice(office, year)),
  label: term,
  title,
  subtitle: (_, { locale }) => translator(locale)('chart.request-flow.subtitle'),
  alt: (rows, view) => {
    const words = rows.map((row) => `${term(row, view.locale)} ${countWords(row.count, view.locale)}`);
    return [title(rows, view), listed(words, view.locale)].join(translator(view.locale)('figure.stop'));
  },
  empty: (rows, { locale, year }) =>
    rows.every(({ count }) => isSureZero(count)) ? translator(locale)('chart.request-flow.empty', { year }) : null,
  table,
  notes: (_, { locale }) => [translator(locale)('chart.request-flow.note')],
  draw,
  example,
};

function figuresOf(procedure: Procedure, part: 'total' | 'pending'): readonly FigureId[] {
  return [`disputes.${procedure}.${part}`];
}

function rowsOfOffice(office: Office, year: number): Rows {
  const report = reportOf(office, year);
  const head = rowHead(office.agency, year, report?.entry.scope ?? 'unknown');
  const edition = report?.record.editions.requests ?? '2021';
  const count = (figures: readonly FigureId[]) => countInYear(office, year, figures);
  const lines = (stage: 'incoming' | 'outgoing', of: readonly RequestLine[]) =>
    of.map((line) => ({ ...head, stage, line, part: null, count: count(figuresOfLine(line, edition)) }));
  const disputes = procedures.flatMap((line) =>
    (['total', 'pending'] as const).map((part) => {
      return { ...head, stage: 'dispute', line, part, count: count(figuresOf(line, part)) } as const;
    }),
  );
  return [...lines('incoming', incoming), ...lines('outgoing', outgoing), ...disputes];
}

function ofStage(rows: Rows, stage: FlowRow['stage']): Rows {
  return rows.filter((row) => row.stage === stage);
}

function term(row: FlowRow, locale: Locale): string {
  if (row.stage !== 'dispute') return lineTerm(row.line, locale);
  const t = translator(locale);
  const head = t(`chart.disputes.${row.line}`);
  return row.part === 'total' ? head : t('figure.told', { head, told: t('chart.disputes.pending') });
}

function sum(rows: Rows): number | null {
  return sumOfCounts(rows.map(({ count }) => count)).value;
}

/** Both sides of the account, where every number of them is there. */
function title(rows: Rows, { locale, year }: View): string {
  const t = translator(locale);
  const n = sum(ofStage(rows, 'incoming'));
  const out = rows.find(({ line }) => line === 'carried_out')?.count.value ?? null;
  const processed = sum(ofStage(rows, 'outgoing').filter(({ line }) => line !== 'carried_out'));
  const told = [...ofStage(rows, 'incoming'), ...ofStage(rows, 'outgoing')].map(({ count }) => count);
  if (n === 0 && processed === 0) return doubtful(t('chart.request-flow.title.none', { year }), told, locale);
  if (n === null || processed === null || out === null) return t('chart.request-flow.title.unknown', { year });
  return partlyDoubtful(t('chart.request-flow.title.some', { year, n, processed, out }), told, locale);
}

function table(rows: Rows, { locale, year }: View): Table {
  const t = translator(locale);
  return crossTable(rows, {
    caption: t('chart.request-flow.caption', { year }),
    stub: t('chart.request-flow.stub'),
    head: (row) => capitalised(term(row, locale), locale),
    column: () => t('figure.pieces'),
  });
}

/** The flow, and below it the disputes as lines: they are not a part of the requests above. */
function draw(rows: Rows, canvas: Canvas): SVGSVGElement {
  const svg = drawFlow(
    {
      incoming: nodes(ofStage(rows, 'incoming'), canvas.locale),
      outgoing: nodes(ofStage(rows, 'outgoing'), canvas.locale),
    },
    canvas,
  );
  const top = Number(svg.getAttribute('height'));
  const below = drawLedger([...difference(rows, canvas.locale), ...disputeParts(rows, canvas.locale)], canvas, {
    unit: unitFor(procedures.map((procedure) => countOf(rows, procedure, 'total') ?? 0)),
  });
  const height = top + Number(below.getAttribute('height'));
  append(svg, 'g', { transform: `translate(0 ${number(top)})` }).append(...below.childNodes);
  setAttributes(svg, { viewBox: `0 0 ${canvas.width} ${number(height)}`, height });
  return svg;
}

function nodes(rows: Rows, locale: Locale): readonly FlowNode[] {
  return rows.flatMap(({ stage, line, count }) => {
    if (stage === 'dispute') return [];
    const look = isOutcome(line) ? line : line === 'received_new' ? 'ink' : 'carried';
    return [{ label: capitalised(lineTerm(line, locale), locale), count, look }];
  });
}

function difference(rows: Rows, locale: Locale): readonly LedgerPart[] {
  const [n, out] = [sum(ofStage(rows, 'incoming')), sum(ofStage(rows, 'outgoing'))];
  if (n === null || out === null || n === out) return [];
  const told = [...ofStage(rows, 'incoming'), ...ofStage(rows, 'outgoing')].map(({ count }) => count);
  const text = partlyDoubtful(translator(locale)('chart.request-flow.differs', { n, out }), told, locale);
  return [{ kind: 'finding', text }];
}

function countOf(rows: Rows, procedure: Procedure, part: 'total' | 'pending'): number | null {
  return rowOf(rows, procedure, part)?.count.value ?? null;
}

function rowOf(rows: Rows, procedure: Procedure, part: 'total' | 'pending'): FlowRow | undefined {
  return rows.find((row) => row.line === procedure && row.part === part);
}

function disputeParts(rows: Rows, locale: Locale): readonly LedgerPart[] {
  const heading = { kind: 'heading', text: translator(locale)('chart.request-flow.disputes') } as const;
  const lines = ofStage(rows, 'dispute').flatMap((row) => {
    if (row.stage !== 'dispute') return [];
    const isMissing = row.count.value === null;
    return row.part === 'total' || isMissing || countOf(rows, row.line, 'total') === null
      ? [disputeLine(rows, row, locale)]
      : [];
  });
  return [{ kind: 'rule', style: 'dotted' }, heading, ...lines];
}

/** A total with its pending cases hollow; what stands without its total, in a line of its own. */
function disputeLine(rows: Rows, row: FlowRow & { readonly stage: 'dispute' }, locale: Locale): LedgerLine {
  const t = translator(locale);
  const label = capitalised(term(row, locale), locale);
  const open = rowOf(rows, row.line, 'pending')?.count;
  const [n, pending] = [row.count.value ?? 0, open?.value ?? 0];
  if (row.part === 'pending') return { kind: 'line', label, count: row.count, runs: [{ look: 'pending', count: n }] };
  if (pending === 0 || pending > n) return { kind: 'line', label, count: row.count, runs: [{ look: 'ink', count: n }] };
  const runs = [
    { look: 'ink', count: n - pending },
    { look: 'pending', count: pending },
  ] as const;
  const key = [
    { look: 'ink', text: doubtful(t('chart.request-flow.decided', { n: n - pending }), [row.count, open], locale) },
    { look: 'pending', text: doubtful(t('chart.request-flow.pending', { n: pending }), [open], locale) },
  ] as const;
  return { kind: 'line', label, count: row.count, runs, key };
}

/** Requests with gaps of two kinds, disputes with pending cases and with a blank. */
function example(): Example<FlowRow> {
  const head = exampleHead('district');
  const lines = (stage: 'incoming' | 'outgoing', of: readonly RequestLine[], given: readonly GivenCount[]) =>
    of.map((line, index) => {
      const count = exampleCount(given[index] ?? 0, figuresOfLine(line, '2021'));
      return { ...head, stage, line, part: null, count };
    });
  const cases: readonly GivenCount[] = [9, { doubted: 2 }, 0, 0, 'blank', 1];
  const disputes = procedures.flatMap((line, row) =>
    (['total', 'pending'] as const).map((part, column) => {
      const count = exampleCount(cases[2 * row + column] ?? 0, figuresOf(line, part));
      return { ...head, stage: 'dispute', line, part, count } as const;
    }),
  );
  const rows = [
    ...lines('incoming', incoming, [37, 3]),
    ...lines('outgoing', outgoing, [14, { doubted: 6 }, 10, 'unread', 'text', 0, 4]),
    ...disputes,
  ];
  return { scope: 'agency', year: exampleYear, rows };
}
