// What is written can be read again: CSV through the parser people use, records through their schema.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/dataset/csv.ts';
import { harmless, toCsv } from '../../src/dataset/csv-lines.ts';
import { figureColumns, figureRows, findingColumns, findingRows } from '../../src/dataset/rows.ts';
import { reportRecordSchema } from '../../src/records/schema.ts';
import { anyReport } from './any-report.ts';
import { readLoose } from './read-loose.ts';
import { seeded } from './seed.ts';

/** Cells with all that CSV and spreadsheets trip over. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    ',',
    '\n',
    '\r\n',
    ' ',
    '=1+1',
    '-2+3',
    '@a',
    '+',
    '-',
    '\t',
    '0012',
    "'",
    '；',
    '\ufeff',
    '年报',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.constant(null),
);

function asText(value: string | number | null): string {
  return value === null ? '' : String(harmless(value));
}

describe('CSV', () => {
  it('comes back cell by cell through PapaParse', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 12 }), (rows) => {
        const text = toCsv(['a', 'b', 'c'], rows);
        const { data, errors } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n' });
        expect(errors).toEqual([]);
        expect(data).toEqual([['a', 'b', 'c'], ...rows.map((row) => row.map(asText)), ['']]);
      }),
      seeded(200),
    );
  });

  it('is read by our own parser with the line each row starts on', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 12 }), (rows) => {
        const kept = rows.map((row) => row.map(asText)).filter((row) => row.some((text) => text.trim() !== ''));
        const text = toCsv(['a', 'b'], rows);
        const table = parseCsv(text);
        expect(table.columns).toEqual(['a', 'b']);
        expect(table.rows.map(({ cells }) => cells)).toEqual(kept.map((row) => row.map((one) => one.trim())));
        const lines = text.slice(1).split('\n');
        for (const { line, cells } of table.rows) {
          const plain = cells[0] ?? '';
          if (/^[a-z0-9]+$/i.test(plain)) expect(lines[line - 1]).toContain(plain);
        }
      }),
      seeded(200),
    );
  });
});

describe('a record', () => {
  it('comes back whole through JSON and its schema, and its rows through CSV', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (bytes) => {
        const record = await readLoose(bytes);
        expect(reportRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
        for (const [columns, rows] of [
          [figureColumns, figureRows(record)],
          [findingColumns, findingRows(record)],
        ] as const) {
          const { data } = Papa.parse<string[]>(toCsv(columns, rows).slice(1), {
            newline: '\r\n',
            skipEmptyLines: true,
          });
          expect(data).toEqual([[...columns], ...rows.map((row) => row.map(asText))]);
        }
      }),
      seeded(40),
    );
  });
});
