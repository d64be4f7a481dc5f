// The columns of tables about many offices: for each report a count, with the figures it stands for.
import type { Count } from '../charts/marks.ts';
import { figuresOfLine, lineTerm } from '../charts/request-lines.ts';
import type { RequestLine } from '../charts/request-lines.ts';
import { outcomeOrder } from '../charts/drawing/looks.ts';
import type { Subject } from '../charts/chart.ts';
import { countFrom, itemsCount } from '../charts/subject.ts';
import { termLanguage } from '../charts/words.ts';
import type { OutcomeGroup } from '../codebook/concepts.ts';
import { narrativeConcepts } from '../codebook/concepts.ts';
import { conceptTerm } from '../codebook/terms.ts';
import type { CollectionRow } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/t.ts';

export interface CollectionColumn {
  readonly id: string;
  /** Its name in the files behind tables. */
  readonly measure: string;
  /** The outcome group whose hue stands beside the head. */
  readonly group: OutcomeGroup | null;
  readonly head: (locale: Locale) => string;
  readonly count: (subject: Subject, row: CollectionRow) => Count;
}

function requestColumn(line: RequestLine, value: (row: CollectionRow) => number | null): CollectionColumn {
  return {
    id: line,
    measure: `requests.${line}`,
    group: outcomeOrder.find((group) => group === line) ?? null,
    head: (locale) => (line === 'carried_out' ? translator(locale)('site.column.carried_out') : lineTerm(line, locale)),
    count: (subject, row) =>
      countFrom(subject, row, {
        value: value(row),
        figures: figuresOfLine(line, row.edition === '2019' ? '2019' : '2021'),
      }),
  };
}

function figureColumn(figure: string, value: (row: CollectionRow) => number | null): CollectionColumn {
  return {
    id: figure,
    measure: figure.replace(/\.decisions$/, ''),
    group: null,
    head: (locale) => conceptTerm(figure, termLanguage(locale)) ?? figure,
    count: (subject, row) => countFrom(subject, row, { value: value(row), figures: [figure] }),
  };
}

/** Requests received, how they ended and what is carried over. */
export const requestColumns: readonly CollectionColumn[] = [
  requestColumn('received_new', ({ received }) => received),
  ...outcomeOrder.map((group) => requestColumn(group, ({ groups }) => groups[group])),
  requestColumn('carried_out', ({ carried_out }) => carried_out),
];

const disputeTotal = (
  key: string,
  figures: readonly string[],
  value: (row: CollectionRow) => number | null,
): CollectionColumn => ({
  id: key,
  measure: `disputes.${key}`,
  group: null,
  head: (locale) => translator(locale)(`site.dispute.${key}`),
  count: (subject, row) => countFrom(subject, row, { value: value(row), figures }),
});

export const disputeColumns: readonly CollectionColumn[] = [
  disputeTotal('reconsideration', ['disputes.reconsideration.total'], ({ reconsideration }) => reconsideration),
  disputeTotal('litigation', ['disputes.litigation_direct.total', 'disputes.litigation_after.total'], (row) =>
    row.litigation_direct === null || row.litigation_after === null
      ? null
      : row.litigation_direct + row.litigation_after,
  ),
];

export const decisionColumns: readonly CollectionColumn[] = [
  figureColumn('proactive.licences.decisions', ({ licences }) => licences),
  figureColumn('proactive.penalties.decisions', ({ penalties }) => penalties),
];

/** Items disclosed are stated in prose alone: where it states none, or is not in this collection, there is no count. */
export const itemsColumn: CollectionColumn = {
  id: 'items',
  measure: 'narrative.proactive_items',
  group: null,
  head: (locale) => narrativeConcepts['narrative.proactive_items'][termLanguage(locale)],
  count: (_, row) => itemsCount(row),
};

/** What offices side by side are compared by. */
export const comparedColumns: readonly CollectionColumn[] = [
  ...requestColumns,
  ...disputeColumns,
  ...decisionColumns,
  itemsColumn,
];
