// Blank cells in rows of which each has as many cells behind its label as the table has columns: nothing is lost there.
import { describe, expect, it } from 'vitest';
import { distinct, facts, figures, inTable, read, rules, silentlyWrong, unread } from './distinct-report.ts';

/** Only the totals are printed, and a few figures among the blanks. */
const printed = Object.fromEntries(
  figures.flatMap((figure, index) =>
    figure.startsWith('requests.') && !figure.endsWith('.total') && index % 11 > 0 ? [[figure, '']] : [],
  ),
);

/** Rows as pages print them without the cells that merged labels cover. */
const withoutCovered = inTable('requests', (rows) =>
  rows.map((row, index) => (index < 3 ? row : [...row.slice(0, -7).filter((cell) => cell !== ''), ...row.slice(-7)])),
);

describe('rows of labels of one or two cells', () => {
  it('have their blanks where they stand', () => {
    const reading = read({ ...withoutCovered, printed });
    expect([silentlyWrong(reading, { ...distinct, ...printed }), unread(reading)]).toEqual([[], []]);
    expect(facts(reading).get('requests.refused.state_secret.natural_person')).toMatchObject({ status: 'blank' });
    expect(rules(reading)).toEqual([]);
  });

  it('leave a row open that lost a blank', () => {
    const lost = inTable('requests', (rows) => {
      const even = withoutCovered.damage?.(rows, 'requests') ?? rows;
      return even.map((row) => (row[0] === '3.危及“三安全一稳定”' ? [...row.slice(0, 2), ...row.slice(3)] : row));
    });
    const reading = read({ ...lost, printed });
    expect(silentlyWrong(reading, { ...distinct, ...printed })).toEqual([]);
    expect(unread(reading)).toContain('requests.refused.security_stability.natural_person');
  });
});
