// A tab on a line of its own between two cells, as a browser gives the text of a page whose cells hold paragraphs.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { linesOf } from '../../src/readers/lines.ts';
import { joinLoneTabs } from '../../src/readers/lone-tabs.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, facts, figures, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { reportParts } from './report-parts.ts';
import { sections } from '../report-text.ts';

const blanks = figures.filter((figure) =>
  /^requests\..*\.(?:research|public_welfare)$|granted\.(?:enterprise|total)$|fees/.test(figure),
);
const printed = { ...distinct, ...Object.fromEntries(blanks.map((figure) => [figure, ''])) };
const read = (text: string): TablesReading => readTables(readText(new SourceText(text)));

/** A page as a browser gives its text: the paragraph of a cell has a blank line before and behind it. */
function page(cellOf: (cell: string) => string = (cell) => cell): string {
  const cell = (text: string): string => (text === '' ? '' : `${cellOf(text)}\n\n`);
  const parts = reportParts(printed).map((part) =>
    part.kind === 'table'
      ? part.rows
          .map((row) => row.map(({ text }) => cell(text)).join('\t\n\n'))
          .join('\n\n')
          .replace(/\n+$/, '')
      : part.text,
  );
  return parts.join('\n\n');
}

describe('tabs on lines of their own', () => {
  it.each([
    ['one paragraph in each cell', page()],
    [
      'labels over two paragraphs',
      page((cell) => (/^商业|^结果/.test(cell) ? `${cell.slice(0, 2)}\n\n${cell.slice(2)}` : cell)),
    ],
    ['line ends of another system', page().replaceAll('\n', '\r\n')],
  ])('part the cells of a row, blank ones too: %s', (_, text) => {
    const reading = read(text);
    expect(silentlyWrong(reading, printed)).toEqual([]);
    expect(unread(reading)).toEqual([]);
    expect(blanks.map((figure) => facts(reading).get(figure)?.status)).toEqual(blanks.map(() => 'blank'));
  });

  it('take no heading and no sentence below a blank cell for what stands in it', () => {
    const text = page().replace(sections.requests, `截至年底共有3件。\n\n${sections.requests}`);
    expect(silentlyWrong(read(text), printed)).toEqual([]);
  });

  it('leave a cell with two figures, of which one may be the number of a page', () => {
    const text = page().replace('\n1017\n', '\n10\n1017\n').replace('\n1031\n', '\n103\n1\n');
    const reading = read(text);
    expect(silentlyWrong(reading, printed)).toEqual([]);
    expect(unread(reading).length).toBeLessThanOrEqual(14);
  });

  it('are looked through in time that grows with the text', () => {
    const text = '\n\n\t\n\n1\n\n2'.repeat(20_000);
    const before = performance.now();
    readText(new SourceText(text));
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it('join rows below more lines than a call takes', () => {
    const source = new SourceText(
      `${sections.requests}\n${'a\n'.repeat(200_000)}${'规章\n\n\t\n\n5\n\n\n\n'.repeat(8)}`,
    );
    expect(joinLoneTabs(source, linesOf(source)).at(-1)?.text).toBe('规章\n\n\t\n\n5');
  });
});
