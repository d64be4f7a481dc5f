// A fixed set of generated reports: every damage in every format it is met in. Thousands more: npm run soak.
import { beforeAll, describe, expect, it } from 'vitest';
import { damages } from './damages/index.ts';
import { formats } from './formats.ts';
import { criesWolf, tallyTable } from './tally.ts';
import { pairs, tryReport } from './try-report.ts';
import type { TriedReport } from './try-report.ts';

const seed = 1;
const tried: TriedReport[] = [];

beforeAll(async () => {
  for (const pair of pairs(damages, formats)) tried.push(await tryReport({ ...pair, seed }));
});

function titleOf({ damage, format }: TriedReport): string {
  return `${damage.kind} ${damage.name} / ${format.name}`;
}

describe('reports generated with every damage in every format', () => {
  it('have no figure that is silently wrong', () => {
    const wrong = tried.filter(({ verdict }) => verdict.silentlyWrong.length > 0);
    expect(wrong.map((one) => [titleOf(one), one.verdict.silentlyWrong])).toEqual([]);
  });

  it('are read without a warning where nothing happened to them, and without many where little did', () => {
    expect(tried.filter(criesWolf).map((one) => [titleOf(one), one.verdict.warnings])).toEqual([]);
  });

  it('are read but for what nobody could be sure of', () => {
    const counts = tried.reduce(
      (sum, { verdict }) => ({ read: sum.read + verdict.exact + verdict.flagged, unread: sum.unread + verdict.unread }),
      { read: 0, unread: 0 },
    );
    // One figure in twenty is far more than is left unread; a reader that gives up shows here.
    expect(
      counts.unread,
      tallyTable(tried, 'class', ({ damage }) => damage.kind),
    ).toBeLessThan(counts.read / 20);
  });
});
