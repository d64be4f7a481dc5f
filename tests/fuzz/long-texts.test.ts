// Texts of one thing over and over, long enough that work in the square of their length would show.
import { describe, expect, it } from 'vitest';
import { readLoose } from '../properties/read-loose.ts';

const length = 300_000;
/** In proportion to its length none takes a second on a quiet machine; in the square of it each took 13 and more. */
const mostSeconds = 10;

const many = (part: string): string => part.repeat(Math.ceil(length / part.length));

const texts: readonly (readonly [string, string])[] = [
  ['pipes in one line', `${many('|')}甲`],
  ['dashes in the second line of a table', `| 甲 | 乙 |\n|${many('- ')}甲|\n| 1 | 2 |`],
  ['blanks inside of a cell', `|甲${many(' ')}乙|`],
  ['blanks written as references inside of a cell', `| 甲${many('&nbsp;')}乙 | 2 |`],
  ['tables of two rows', many('（一）予以公开\t其他\n1\t2\n\n')],
  ['rows without a known label', many('\t规章\n\t12\n\t某某\n\t34\n\n')],
  ['page numbers', many('- 3 -\n')],
  ['piped lines with a heading every few', many('（一）第二十条的公开情况2024\n甲 |\n|||\n3|\n4|\n||||\n')],
  ['piped lines of which few fill a row up', `甲|\n|||\n|||\n|||\n${many('甲|\n')}`],
];

describe('a long text is read in proportion to its length', () => {
  it.each(texts)('of %s', async (_, text) => {
    const start = process.cpuUsage();
    await readLoose(new TextEncoder().encode(text));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(mostSeconds);
  });
});
