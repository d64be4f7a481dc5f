// The tables of the dataset, written report by report, so that no collection is too large for the memory.
import type { ReportRecord } from '../records/schema.ts';
import { toCsv, toCsvLines } from './csv-lines.ts';
import type { OutputFolder } from './effects.ts';
import { figureColumns, figureRows, findingColumns, findingRows } from './rows.ts';
import type { Index } from './shapes.ts';

export interface Tables {
  /** Diagnostics so far, by severity. */
  readonly counts: Index['findings_by_severity'];
  /** Adds a report; `json` is its record as one line. */
  readonly add: (record: ReportRecord, json: string) => void;
}

export function openTables(output: OutputFolder): Tables {
  const counts = { error: 0, warning: 0, info: 0 };
  output.append('reports.ndjson', '');
  output.append('figures.csv', toCsv(figureColumns, []));
  output.append('findings.csv', toCsv(findingColumns, []));
  return {
    counts,
    add(record, json) {
      output.append('reports.ndjson', json);
      output.append('figures.csv', toCsvLines(figureRows(record)));
      output.append('findings.csv', toCsvLines(findingRows(record)));
      for (const { severity } of record.diagnostics) counts[severity] += 1;
    },
  };
}
