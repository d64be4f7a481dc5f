// One line of the table of measurements: what was measured, and a plain way of doing something alike beside it.

export interface BenchRow {
  readonly what: string;
  readonly result: string;
  /** The comparator of the same run, which tells a slow machine from a slow program. */
  readonly beside: string;
}

/** The table with its columns lined up. */
export function printRows(rows: readonly BenchRow[]): string {
  const head = { what: 'what', result: 'result', beside: 'beside, in the same run' };
  const all = [head, ...rows];
  const width = (column: 'what' | 'result'): number => Math.max(...all.map((row) => row[column].length));
  return all
    .map((row) => `${row.what.padEnd(width('what'))}  ${row.result.padEnd(width('result'))}  ${row.beside}\n`)
    .join('');
}

/** A rate with as many digits as it is good for. */
export function rate(count: number, milliseconds: number, unit: string): string {
  const perSecond = (count * 1000) / milliseconds;
  return `${perSecond.toLocaleString('en', { maximumSignificantDigits: 3 })} ${unit}/s`;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Milliseconds that something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
