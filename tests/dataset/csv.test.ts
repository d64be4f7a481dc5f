// CSV that opens in a spreadsheet as it was meant: a byte order mark, CRLF, and no cell that runs as a formula.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/build.ts';
import { parseCsv } from '../../src/dataset/csv.ts';
import { harmless, toCsv, toCsvLines } from '../../src/dataset/csv-lines.ts';
import { collectionOf } from '../collection.ts';
import { memoryEffects } from '../memory-effects.ts';
import { reportText } from '../report-text.ts';

describe('a CSV file', () => {
  it('begins with a byte order mark and ends every line with CRLF', () => {
    expect(toCsv(['a', 'b'], [['规章', 1]])).toBe('\ufeffa,b\r\n规章,1\r\n');
    expect(toCsv(['a'], [])).toBe('\ufeffa\r\n');
    expect(toCsvLines([])).toBe('');
  });

  it('quotes what would end a cell or a line', () => {
    const cells = ['a,b', 'say "yes"', 'two\nlines', ' padded '];
    const text = toCsv(['1', '2', '3', '4'], [cells]);
    expect(Papa.parse<string[]>(text.slice(1), { newline: '\r\n' }).data[1]).toEqual(cells);
  });

  it.each(['=1+1', '+cmd', '-1+2', '@SUM(A1)', '\tx', '\rx', '=', '-', "'=1+1", "''-x"])(
    'disarms the cell %j',
    (cell) => {
      expect(harmless(cell)).toBe(`'${cell}`);
    },
  );

  it.each(['0', '-1', '+2', '-3.5', '1-2', "it's", '年报', '', 12, -4, null])('leaves %j as it is', (cell) => {
    expect(harmless(cell)).toBe(cell);
  });

  it('gives every text back to whoever takes away the apostrophe before what would start a formula', () => {
    const texts = ['=1+1', "'=1+1", "'''@x", "'tis", "'", '-', "'-", '-7', '\tx', '年报', 'a=b', "'\r"];
    const written = Papa.parse<string[]>(
      toCsv(
        ['text'],
        texts.map((text) => [text]),
      ).slice(1),
      { newline: '\r\n' },
    );
    const read = written.data.slice(1, -1).map(([cell = '']) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell));
    expect(read).toEqual(texts);
  });

  it('is harmless too where the text of a report stands in it', async () => {
    const formula = '=HYPERLINK("http://example.org","0")';
    const printed = {
      'requests.granted.enterprise': formula,
      'requests.granted.research': '-',
      'proactive.rules.made': '+3',
    };
    const files = collectionOf([{ id: 'anding', year: 2024, report: reportText(printed, { dialect: 'tab' }) }]);
    const memory = memoryEffects(files);
    await buildDataset(memory.effects, { reports: 'data/reports', registers: 'data' });
    for (const name of ['figures.csv', 'findings.csv']) {
      const text = memory.built().get(name) ?? '';
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const cells = Papa.parse<string[]>(text.slice(1), { newline: '\r\n' }).data.flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell))).toEqual([]);
    }
    expect(memory.built().get('figures.csv')).toContain(`"'=HYPERLINK(""http://example.org"",""0"")"`);
  });
});

describe('reading CSV', () => {
  it('is the same with and without a byte order mark, with LF and CRLF', () => {
    const text = 'a,b\r\n1,2\r\n\r\n3,"4\r\n5"\r\n6,7\r\n';
    const plain = parseCsv(text);
    expect(parseCsv(`\ufeff${text}`)).toEqual(plain);
    expect(parseCsv(text.replaceAll('\r\n', '\n')).rows.map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(plain.rows.map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(plain.columns).toEqual(['a', 'b']);
  });

  it('says on which line a quotation mark is left open', () => {
    expect(parseCsv('a,b\n1,2\n3,"4\n5,6\n').faults).toMatchObject([{ line: 3 }]);
  });
});
