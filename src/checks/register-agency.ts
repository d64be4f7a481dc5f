// MET-03: the office of a report is one of the register, so that its place is known for certain.
import type { ReportCheck } from './check.ts';

/**
 * Townships share their names (城关镇 dozens of times), so the register decides and not the title: the rule fires
 * where `data/agencies.csv` has no office of the id that `data/sources.csv` gives the report. A title that names
 * no office, or another one, leaves the office known; whether the two agree is MET-04. Not run on a loose file.
 */
export const registerAgency = {
  id: 'check/register-agency',
  code: 'MET-03',
  severity: 'error',
  scope: 'report',
  basis: 'data/agencies.csv, data/sources.csv',
  needsRegister: true,
  inDatasetAlone: true,
  run({ narrative: { title }, register, document }, emit) {
    if (register?.agencyName !== null) return;
    const name = title?.agencyName ?? null;
    emit({
      args: { agency: register.agencyId, ...(name === null ? { named: 'no' } : { named: 'yes', name }) },
      place: title === null ? null : document.locate(title.span),
    });
  },
} as const satisfies ReportCheck;
