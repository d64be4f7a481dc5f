// Reports of several offices for the pages that compare them, and the tidy file behind such a page.
import { resultOf } from '../charts/peer-results.ts';
import { remembered } from '../document/remembered.ts';
import type { OfficeRow } from '../charts/subject.ts';
import type { Subject } from '../charts/chart.ts';
import { isDoubted } from '../charts/marks.ts';
import type { Count } from '../charts/marks.ts';
import { figuresOfLine, requestLines } from '../charts/request-lines.ts';
import { countFrom, itemsCount, sideOfRate } from '../charts/subject.ts';
import { disputeTotal, procedures } from '../codebook/disputes.ts';
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
  ...['qualifier', 'status'],
];

/**
 * One line for each number, with what it is or why there is none (`countStatuses`). Year, office and measure come first and need no quotes, so that a script can keep the lines
 * of the offices, the year and the definition the reader chose.
 */
export function compareCsv(reports: readonly OfficeRow[], readOffice: Subject['readOffice']): string {
  return toCsv(
    columns,
    reports.flatMap(({ agency, row }) => {
      const whose = [agency.name_zh, agency.name_en, agency.type, agency.level, row.scope];
      return measures(row, readOffice).map(([measure, { value, status }]): CsvCell[] => {
        const qualifier = measure === itemsMeasure ? row.items_qualifier : null;
        return [row.year, agency.id, measure, value, ...whose, qualifier, status];
      });
    }),
  );
}

const itemsMeasure = 'narrative.proactive_items';
const wideColumns = ['year', 'agency_id', 'agency_name_zh', 'agency_name_en', 'type', 'level', 'scope', 'adcode'];

/**
 * One line for each report with a column for each measure: the file of groups too large for the tidy one. The last
 * column names the measures we doubt.
 */
export function wideCsv(reports: readonly OfficeRow[], readOffice: Subject['readOffice']): string {
  const [first] = reports;
  const measured = first === undefined ? [] : measures(first.row, readOffice).map(([measure]) => measure);
  return toCsv(
    [...wideColumns, ...measured, `${itemsMeasure}.qualifier`, 'doubted'],
    reports.map(({ agency, row }): CsvCell[] => {
      const { id, name_zh, name_en, type, level, adcode } = agency;
      const whose = [row.year, id, name_zh, name_en, type, level, row.scope, adcode];
      const own = measures(row, readOffice);
      const doubted = own.filter(([, count]) => isDoubted(count)).map(([measure]) => measure);
      return [...whose, ...own.map(([, { value }]) => value), row.items_qualifier, doubted.join(' ')];
    }),
  );
}

type Measure = readonly [string, Count];

/** A number of the collection is there without opening the report; else the report says what became of it. */
function measures(row: CollectionRow, readOffice: Subject['readOffice']): readonly Measure[] {
  const edition = row.edition === '2019' ? '2019' : '2021';
  const measure = (id: string, value: number | null, figures: readonly string[]): Measure => [
    id,
    countFrom({ readOffice }, row, { value, figures }),
  ];
  const lines = {
    received_new: row.received,
    carried_in: row.carried_in,
    total_processed: row.processed,
    carried_out: row.carried_out,
    ...row.groups,
  };
  return [
    ...requestLines.map((line) => measure(`requests.${line}`, lines[line], figuresOfLine(line, edition))),
    ...procedures.map((id) => measure(`disputes.${id}`, row[id], [disputeTotal(id)])),
    ...(['licences', 'penalties'] as const).map((id) =>
      measure(`proactive.${id}`, row[id], [`proactive.${id}.decisions`]),
    ),
    [itemsMeasure, itemsCount(row)],
    ...definitionIds.flatMap((definition): readonly Measure[] => {
      const { numerator, denominator, above, below, doubted } = resultOf(row, definition);
      const side = (value: number | null, figures: readonly string[]) =>
        sideOfRate({ readOffice }, row, { value, figures, isDoubted: doubted.length > 0 });
      return [
        [`disclosure.${definition}.numerator`, side(numerator, above)],
        [`disclosure.${definition}.denominator`, side(denominator, below)],
      ];
    }),
  ];
}
