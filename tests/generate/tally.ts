// Counts of what was read of many generated reports, as a table for people.
import type { TriedReport } from './try-report.ts';
import type { Verdict } from './judge.ts';

interface Counts {
  readonly reports: number;
  readonly exact: number;
  readonly flagged: number;
  readonly unread: number;
  readonly left: number;
  readonly doubted: number;
  readonly wrong: number;
  readonly wolves: number;
}

const nothing: Counts = { reports: 0, exact: 0, flagged: 0, unread: 0, left: 0, doubted: 0, wrong: 0, wolves: 0 };

/** An undamaged report must be read without a word, a damaged one without doubting more than a quarter of what is right. */
export function criesWolf({ damage, verdict }: TriedReport): boolean {
  if (damage.kind === 'none') return verdict.warnings.length > 0;
  return verdict.flagged > (verdict.exact + verdict.flagged) / 4;
}

function add(counts: Counts, tried: TriedReport): Counts {
  const { exact, flagged, unread, left, doubted, silentlyWrong }: Verdict = tried.verdict;
  return {
    reports: counts.reports + 1,
    exact: counts.exact + exact,
    flagged: counts.flagged + flagged,
    unread: counts.unread + unread,
    left: counts.left + left,
    doubted: counts.doubted + doubted,
    wrong: counts.wrong + silentlyWrong.length,
    wolves: counts.wolves + (criesWolf(tried) ? 1 : 0),
  };
}

const columns = {
  reports: 'reports',
  exact: 'exact',
  flagged: 'flagged',
  unread: 'unread',
  left: 'left open',
  doubted: 'wrong, said',
  wrong: 'wrong, silent',
  wolves: 'crying wolf',
} as const satisfies Record<keyof Counts, string>;

/** A line for each group in the order first met, and one for all; figures, but for reports and those crying wolf. */
export function tallyTable(
  tried: readonly TriedReport[],
  title: string,
  groupOf: (one: TriedReport) => string,
): string {
  const groups = [...Map.groupBy(tried, groupOf)].map(([name, members]) => ({
    name,
    counts: members.reduce(add, nothing),
  }));
  const all = { name: 'all', counts: tried.reduce(add, nothing) };
  const keys = Object.keys(columns) as (keyof Counts)[];
  const lines = [...groups, all].map(({ name, counts }) => [
    name,
    ...keys.map((key) => counts[key].toLocaleString('en-US')),
  ]);
  const rows = [[title, ...keys.map((key) => columns[key])], ...lines];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const toLine = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2)))
      .join('');
  return `${rows.map(toLine).join('\n')}\n`;
}
