// MET-01: title, reporting period and register name the same year.
import type { Location } from '../document/location.ts';
import type { ReportCheck, ReportSubject } from './check.ts';

interface NamedYear {
  readonly by: 'title' | 'period' | 'register';
  readonly year: number;
  readonly place: Location | null;
}

/**
 * Years that are not stated are not compared. Fails for a title
 * of 2024 over a period of 2023; one finding names two years.
 */
export const registerYear = {
  id: 'check/register-year',
  code: 'MET-01',
  severity: 'error',
  scope: 'report',
  basis: 'Regulations, article 50; data/sources.csv',
  run(subject, emit) {
    const [first, ...others] = namedYears(subject);
    const other = others.find(({ year }) => year !== first?.year);
    if (first === undefined || other === undefined) return;
    emit({
      args: { first: first.by, first_year: first.year, second: other.by, second_year: other.year },
      place: other.place ?? first.place,
    });
  },
} as const satisfies ReportCheck;

function namedYears({ narrative: { title, period }, register, document }: ReportSubject): readonly NamedYear[] {
  const years: NamedYear[] = [];
  if (title !== null && title.year !== null)
    years.push({ by: 'title', year: title.year, place: document.locate(title.span) });
  if (period !== null) years.push({ by: 'period', year: period.year, place: document.locate(period.span) });
  if (register !== null) years.push({ by: 'register', year: register.year, place: null });
  return years;
}
