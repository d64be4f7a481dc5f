// The files behind pages that compare offices: each number with what it is, one we doubt marked, a gap with its reason.
import { expect, test } from 'vitest';
import { compareCsv, reportsOfAll, wideCsv } from '../../src/components/compare-rows.ts';
import { latestRows } from '../../src/components/peer-pages.ts';
import { parseCsv } from '../../src/dataset/csv.ts';
import { buildRecord, doubting, without } from '../record-builder.ts';
import { withRecords } from '../charts/collection-subject.ts';

const [granted, penalties] = ['requests.granted.total', 'proactive.penalties.decisions'];
const record = buildRecord({ requests: { granted: 41, 'unable.not_held': 17 }, proactive: { [penalties]: 9 } });
const subject = withRecords('silent-town', [without(doubting(record, [granted]), [penalties])]);
const reports = reportsOfAll(latestRows(subject.collection, subject.agencies), subject.collection);

function linesOf(text: string): readonly Readonly<Record<string, string>>[] {
  const { columns, rows } = parseCsv(text);
  const lines = rows.map(({ cells }) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  );
  return lines.filter((line) => line['agency_id'] === 'silent-town');
}

test('a number we doubt stands with its status, beside those of the same report we do not', () => {
  const told = new Map(
    linesOf(compareCsv(reports, subject.readOffice)).map(({ measure, value, status }) => [measure, [value, status]]),
  );
  expect(told.get('requests.granted')).toEqual(['41', 'doubted']);
  expect(told.get('requests.unable')).toEqual(['17', 'printed']);
  expect(told.get('proactive.penalties')).toEqual(['', 'blank']);
  expect(told.get('disclosure.strict.numerator')).toEqual(['41', 'doubted']);
  expect(told.get('disclosure.strict.denominator')).toEqual(['58', 'printed']);
});

test('the wide file names the measures in doubt', () => {
  const [line] = linesOf(wideCsv(reports, subject.readOffice));
  expect(line?.['requests.granted']).toBe('41');
  const doubted = line?.['doubted']?.split(' ') ?? [];
  expect(doubted).toEqual(expect.arrayContaining(['requests.granted', 'disclosure.strict.numerator']));
  expect(doubted).not.toContain('requests.unable');
});
