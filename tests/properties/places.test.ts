// Places: what is cut out of the untouched text at a place is what the record says stands there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/readers/decode.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { dialects, reportText } from '../report-text.ts';
import { registeredReports, readRegistered, reportBytes } from '../registered-report.ts';
import { anyReport } from './any-report.ts';
import { readLoose } from './read-loose.ts';
import { seeded } from './seed.ts';

interface Placed {
  readonly what: string;
  readonly text: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly offset?: readonly [number, number] | undefined;
}

/** Everything in a record that quotes the report together with its place. */
function placed({ figures, claims }: ReportRecord): Placed[] {
  const read = Object.entries(figures).filter(([, { status }]) => status !== 'unread');
  return [
    ...read.map(([what, { raw, line, column, offset }]) => ({ what, text: raw ?? '\u0000', line, column, offset })),
    ...claims.map(({ concept, text, line, column, offset }) => ({ what: concept, text, line, column, offset })),
  ];
}

/** Every place that does not hold what it should, told without the project's own class for texts. */
function misplaced(text: string, record: ReportRecord): string[] {
  return placed(record).flatMap(({ what, text: quoted, line = 0, column = 0, offset = [0, 0] }) => {
    const before = text.slice(0, offset[0]).split(/\r\n|\n|\r(?!\n)/);
    const isCut = text.slice(offset[0], offset[1]) === quoted;
    const isPlaced = before.length === line && (before.at(-1) ?? '').length === column - 1;
    return isCut && isPlaced ? [] : [`${what} ${line}:${column} ${offset.join('-')} «${quoted}»`];
  });
}

/** Figures of a PDF without page and box, of a Word file without table, row and cell. */
function withoutPlace({ format, figures }: ReportRecord): string[] {
  return Object.entries(figures).flatMap(([id, { page = 0, box: [left, top, right, bottom] = [0, 0, 0, 0], cell }]) => {
    const isOnPage = page > 0 && left < right && top < bottom;
    return (format === 'pdf' ? isOnPage : cell !== undefined) ? [] : [id];
  });
}

function unreadWithPlace({ figures }: ReportRecord): string[] {
  return Object.entries(figures).flatMap(([id, { status, value, raw, line, offset }]) =>
    status === 'unread' && [value, raw, line ?? null, offset ?? null].some((part) => part !== null) ? [id] : [],
  );
}

describe('every figure and every claim is cut out of the text at its own place', () => {
  it('in the reports of the collection', async () => {
    for (const { entry, path } of registeredReports) {
      const { record } = await readRegistered(entry.agency_id, entry.year);
      const text = decode(reportBytes(path))?.text ?? '';
      const isText = record.format !== 'pdf' && record.format !== 'docx';
      expect(isText ? misplaced(text, record) : withoutPlace(record), path).toEqual([]);
      const promised = Object.values(record.cells).reduce((sum, cells) => sum + (cells?.[1] ?? 0), 0);
      expect(placed(record).length, path).toBe(promised + record.claims.length);
    }
  });

  it('in reports of every dialect, damaged or not, with any line end', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (bytes) => {
        const record = await readLoose(bytes);
        expect(misplaced(decode(bytes)?.text ?? '', record)).toEqual([]);
        expect(unreadWithPlace(record)).toEqual([]);
      }),
      seeded(150),
    );
  });

  it('and in sections and diagnostics lines lie inside the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (bytes) => {
        const { sections, diagnostics } = await readLoose(bytes);
        const count = (decode(bytes)?.text ?? '').split(/\r\n|\n|\r(?!\n)/).length;
        const lines = [...sections.flatMap((one) => one.lines), ...diagnostics.flatMap((one) => one.line ?? [])];
        expect(lines.filter((line) => line < 1 || line > count)).toEqual([]);
      }),
      seeded(50),
    );
  });
});

describe('a byte order mark', () => {
  it.each(dialects)('moves no place in the dialect of %s', async (dialect) => {
    const text = reportText({ 'proactive.penalties.decisions': '287' }, { dialect });
    const plain = await readLoose(Buffer.from(text));
    const marked = await readLoose(Buffer.from(`\ufeff${text}`));
    expect(marked.figures).toEqual(plain.figures);
    expect(misplaced(text, marked)).toEqual([]);
  });
});
