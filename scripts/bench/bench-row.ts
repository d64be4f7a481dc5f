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

/** Milliseconds by the clock, and of all threads on the processor: the second number stays where others are busy too. */
export interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

/** What something takes. */
export async function spent(work: () => unknown): Promise<Spent> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

/** What a process of its own took. */
export interface Usage extends Spent {
  readonly kilobytes: number;
}

export function usageOf({ wall, cpu }: Spent): Usage {
  return { wall, cpu, kilobytes: process.resourceUsage().maxRSS };
}

/** `7.1 s (9.0 s of processor), 515 MB at most` */
export function usageWords({ wall, cpu, kilobytes }: Usage): string {
  return `${seconds(wall)} (${seconds(cpu)} of processor), ${(kilobytes / 1024).toFixed(0)} MB at most`;
}
