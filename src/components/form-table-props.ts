// What each of the three tables of a report's page is drawn from.
import type { TableForm } from '../forms/form.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ReportRecord } from '../records/schema.ts';
import type { CellMark } from './cell-marks.ts';

export interface FormTableProps {
  readonly form: TableForm;
  readonly record: ReportRecord;
  /** What findings and doubts say of cells, by figure. */
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly locale: Locale;
}
