// Reports of several offices for the pages that compare them, and the tidy file behind such a page.
import { resultOf } from '../charts/peer-results.ts';
import { remembered } from '../document/remembered.ts';
import type { OfficeRow } from '../charts/subject.ts';
import { requestLines } from '../charts/request-lines.ts';
import { toCsv } from '../dataset/csv-lines.ts';
import type { CsvCell } from '../dataset/csv-lines.ts';
import type { CollectionRow } from '../dataset/shapes.ts';
import { definitionIds } from '../indicators/disclosure-definitions.ts';

const byOffice = remembered((collection: readonly CollectionRow[]) =>
  Map.groupBy(collection, ({ agency_id }) => agency_id),
);

/** All reports of the offices, office by office, the latest first. */
export function reportsOfAll(
  offices: readonly OfficeRow[],
  collection: readonly CollectionRow[],
): readonly OfficeRow[] {
  const rows = byOffice(collection);
  return offices.flatMap(({ agency }) =>
    (rows.get(agency.id) ?? []).toSorted((a, b) => b.year - a.year).map((row) => ({ agency, row })),
  );
}

const columns = [
  ...['year', 'agency_id', 'measure', 'value', 'agency_name_zh', 'agency_name_en', 'type', 'level', 'scope'],
  'qualifier',
];

/**
 * One line for each number. Year, office and measure come first and need no quotes, so that a script can keep the lines
 * of the offices, the year and the definition the reader chose.
 */
export function compareCsv(reports: readonly OfficeRow[]): string {
  return toCsv(
    columns,
    reports.flatMap(({ agency, row }) => {
      const whose = [agency.name_zh, agency.name_en, agency.type, agency.level, row.scope];
      return measures(row).map(([measure, value]): CsvCell[] => {
        const qualifier = measure === itemsMeasure ? row.items_qualifier : null;
        return [row.year, agency.id, measure, value, ...whose, qualifier];
      });
    }),
  );
}

const itemsMeasure = 'narrative.proactive_items';
const wideColumns = ['year', 'agency_id', 'agency_name_zh', 'agency_name_en', 'type', 'level', 'scope', 'adcode'];

/** One line for each report with a column for each measure: the file of groups too large for the tidy one. */
export function wideCsv(reports: readonly OfficeRow[]): string {
  const [first] = reports;
  const measured = first === undefined ? [] : measures(first.row).map(([measure]) => measure);
  return toCsv(
    [...wideColumns, ...measured, `${itemsMeasure}.qualifier`],
    reports.map(({ agency, row }): CsvCell[] => {
      const { id, name_zh, name_en, type, level, adcode } = agency;
      const whose = [row.year, id, name_zh, name_en, type, level, row.scope, adcode];
      return [...whose, ...measures(row).map(([, value]) => value), row.items_qualifier];
    }),
  );
}

function measures(row: CollectionRow): readonly (readonly [string, number | null])[] {
  const lines = {
    received_new: row.received,
    carried_in: row.carried_in,
    total_processed: row.processed,
    carried_out: row.carried_out,
    ...row.groups,
  };
  return [
    ...requestLines.map((line) => [`requests.${line}`, lines[line]] as const),
    ['disputes.reconsideration', row.reconsideration],
    ['disputes.litigation_direct', row.litigation_direct],
    ['disputes.litigation_after', row.litigation_after],
    ['proactive.licences', row.licences],
    ['proactive.penalties', row.penalties],
    [itemsMeasure, row.items],
    ...definitionIds.flatMap((definition) => {
      const { numerator, denominator } = resultOf(row, definition);
      return [
        [`disclosure.${definition}.numerator`, numerator],
        [`disclosure.${definition}.denominator`, denominator],
      ] as const;
    }),
  ];
}
