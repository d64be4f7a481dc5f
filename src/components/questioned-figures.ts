// Which figures of a report in a table about many a finding asks to check.
import type { Subject } from '../charts/chart.ts';
import { reportOf } from '../charts/subject.ts';
import type { CollectionRow } from '../dataset/shapes.ts';
import { cellMarks } from './cell-marks.ts';

/** Only reports with such findings are opened. */
export function questionedFigures(
  subject: Subject | null,
  { agency_id, year, findings }: CollectionRow,
): ReadonlySet<string> {
  if (subject === null || findings.error + findings.warning === 0) return new Set();
  const report = reportOf(subject.readOffice(agency_id), year);
  const marks = report === null ? [] : [...cellMarks(report.record)];
  return new Set(marks.filter(([, mark]) => mark === 'finding').map(([figure]) => figure));
}
