// Rows of tables 三 and 四 that a line end broke between two cells.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { all, eachHead, truth } from '../readers/county-table.ts';
import { outcomes } from '../readers/values-in-lines.ts';
import { sections } from '../report-text.ts';
import { facts } from './distinct-report.ts';

type Line = readonly string[];

function rawOf(heading: string, lines: readonly Line[], prefix: string): Record<string, string> {
  const text = [heading, '', ...lines.map((cells) => cells.join('\t'))].join('\n');
  const read = [...facts(readTables(readText(new SourceText(text))))];
  return Object.fromEntries(
    read.flatMap(([id, { raw }]) => (id.startsWith(prefix) && raw !== null ? [[id, raw] as const] : [])),
  );
}

describe('a row of table 三', () => {
  const rows = all.map(({ label, figures }): Line => [label, ...figures]);
  const row = 8;
  const own = Object.keys(truth).slice(row * eachHead.length, (row + 1) * eachHead.length);
  const readWith = (lines: readonly Line[]): (string | undefined)[] => {
    const printed = [['', ...eachHead], ...rows.toSpliced(row, 1, ...lines)];
    const raw = rawOf(sections.requests, printed, 'requests.');
    return own.map((id) => raw[id]);
  };
  const cells = rows[row] ?? [];
  const unread = own.map(() => undefined);

  it.each([2, 4, 6])('goes on in the next line behind cell %i', (at) => {
    expect(readWith([cells.slice(0, at), ['', ...cells.slice(at)]])).toEqual(own.map((id) => truth[id]));
  });

  it.each<[string, readonly Line[]]>([
    ['a figure is lost', [cells.slice(0, 3), cells.slice(4)]],
    ['its figures do not add up', [cells.slice(0, 3), cells.slice(3).with(-1, '98')]],
    ['one number stands alone, which may be that of a page', [cells.slice(0, 7), cells.slice(7)]],
    ['other figures without a label follow', [cells.slice(0, 3), cells.slice(3), ['1', '0', '0', '1']]],
  ])('is left where %s', (_, lines) => {
    expect(readWith(lines)).toEqual(unread);
  });

  it.each([0, row, rows.length - 1])(
    'with its label alone on a line has its figures on the next, as row %i',
    (place) => {
      const [label = '', ...figures] = rows[place] ?? [];
      const printed = [['', ...eachHead], ...rows.toSpliced(place, 1, [label], ['', ...figures])];
      expect(rawOf(sections.requests, printed, 'requests.')).toEqual(truth);
    },
  );

  it('is left alone with its label where the row above or below has none of its figures either', () => {
    const figures = ['', ...cells.slice(1)];
    const [above = '', below = ''] = [rows[row - 1]?.[0], rows[row + 1]?.[0]];
    for (const lines of [
      [[above], [cells[0] ?? ''], figures],
      [[cells[0] ?? ''], figures, [below]],
    ]) {
      const from = lines[0]?.[0] === above ? row - 1 : row;
      const raw = rawOf(sections.requests, [['', ...eachHead], ...rows.toSpliced(from, 2, ...lines)], 'requests.');
      expect(own.map((id) => raw[id])).toEqual(unread);
    }
  });

  it('is left where the label of the next row is gone, whose figures these may be', () => {
    const next = rows[row + 1] ?? [];
    const printed = [['', ...eachHead], ...rows.toSpliced(row, 2, [cells[0] ?? '', '0', '0'], next.slice(-5))];
    const raw = rawOf(sections.requests, printed, 'requests.');
    expect(own.map((id) => raw[id])).toEqual(unread);
  });
});

describe('the row of table 四', () => {
  const figures = '9 0 17 6 32 7 11 0 35 53 20 16 9 15 60'.split(' ');
  const groups = ['行政复议', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''];
  const heads = [groups, [...outcomes, ...outcomes, ...outcomes]];
  const readLines = (lines: readonly Line[]): string[] =>
    Object.values(rawOf(sections.disputes, [...heads, ...lines], 'disputes.'));

  it.each([5, 8, 13])('goes on in the next line behind cell %i', (at) => {
    expect(readLines([figures.slice(0, at), figures.slice(at)])).toEqual(figures);
  });

  it('is left where one of its groups does not add up, or other figures follow', () => {
    expect(readLines([figures.slice(0, 8), figures.slice(8).with(-1, '61')])).toEqual([]);
    expect(readLines([figures.slice(0, 8), figures.slice(8), ['1', '0', '0', '1']])).toEqual([]);
  });
});
