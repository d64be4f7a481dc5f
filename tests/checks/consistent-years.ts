// Two years of one office that follow from each other, of every size: nothing is carried over, pending or in force but what was.
import type { ReportRecord } from '../../src/records/schema.ts';
import { applicantIds } from '../../src/codebook/figures.ts';
import { consistentFigures } from '../generate/consistent-figures.ts';
import { randomFrom } from '../generate/random.ts';
import { buildRecord } from '../record-builder.ts';
import type { OfficeSize } from './consistent-report.ts';

type Values = Map<string, number>;

/** The reports for 2022, 2023 and 2024 made from a number. */
export function consistentYears(size: OfficeSize, seed: number): readonly ReportRecord[] {
  const random = randomFrom(seed, `years ${size}`);
  const years = [2022, 2023, 2024].map(
    () => new Map(consistentFigures(size, { proactive: '2021', requests: '2021' }, random)),
  );
  const values = years
    .toReversed()
    .map((one, index, reversed) => (index === 0 ? one : leadInto(one, reversed[index - 1])));
  return values.toReversed().map((one, index) => {
    return withValues(buildRecord({ year: 2022 + index }), one);
  });
}

/** The record with these numbers in its cells, 0 in all others. */
export function withValues(record: ReportRecord, values: ReadonlyMap<string, number>): ReportRecord {
  const figures = Object.entries(record.figures).map(([figure, cell]) => {
    const value = values.get(figure) ?? 0;
    return [figure, { ...cell, value, raw: String(value) }];
  });
  return { ...record, figures: Object.fromEntries(figures) as ReportRecord['figures'] };
}

/** Changes a year so that the one after it takes up what it leaves; its own sums still hold. */
function leadInto(year: Values, after: Values | undefined): Values {
  if (after === undefined) return year;
  const of = (values: Values, figure: string): number => values.get(figure) ?? 0;
  for (const column of applicantIds) {
    const carriedOut = of(after, `requests.carried_in.${column}`);
    const received =
      of(year, `requests.received_new.${column}`) - of(year, `requests.carried_out.${column}`) + carriedOut;
    year.set(`requests.carried_out.${column}`, carriedOut).set(`requests.received_new.${column}`, received);
  }
  for (const kind of ['proactive.rules', 'proactive.normative_documents']) {
    const before = of(after, `${kind}.in_force`) - of(after, `${kind}.made`) + of(after, `${kind}.repealed`);
    year.set(`${kind}.in_force`, before);
  }
  for (const block of ['reconsideration', 'litigation_direct', 'litigation_after']) {
    const [pending, total] = [`disputes.${block}.pending`, `disputes.${block}.total`];
    const kept = Math.min(of(year, pending), of(after, total));
    year.set(total, of(year, total) - of(year, pending) + kept).set(pending, kept);
  }
  return year;
}
