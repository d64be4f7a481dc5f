// Groups too large for one page: how they are spread, which years stand apart, and the file of all of them.
import { expect, test } from 'vitest';
import { reportsOfAll, wideCsv } from '../../src/components/compare-rows.ts';
import { latestOf, mostReports, yearsApart, yearSlug } from '../../src/components/compare-years.ts';
import { groupSummary } from '../../src/components/group-summary.ts';
import { mostCompared, wholeGroup, peerPages } from '../../src/components/peer-pages.ts';
import { parseCsv } from '../../src/dataset/csv.ts';
import type { Agency, CollectionRow } from '../../src/dataset/shapes.ts';
import { collectionSubject } from '../charts/collection-subject.ts';

const sample = collectionSubject();
const agency = sample.agencies.find(({ id }) => id === 'some-district');
const row = sample.collection.find(({ agency_id }) => agency_id === 'some-district');

/** So many districts with reports of so many years; of 200 requests the first granted 3 in full, the next 6 and so on. */
function districts(
  count: number,
  years: readonly number[],
): { agencies: readonly Agency[]; rows: readonly CollectionRow[] } {
  if (agency === undefined || row === undefined) throw new Error('no district in the sample');
  const rate = (numerator: number) => ({ numerator, denominator: 200, status: 'computed', doubt: null }) as const;
  const numbers = Array.from({ length: count }, (_, number) => number);
  const id = (number: number) => `district-${String(number)}`;
  return {
    agencies: numbers.map((number) => ({
      ...agency,
      id: id(number),
      adcode: `9901${String(number).padStart(2, '0')}`,
    })),
    rows: numbers.flatMap((number) =>
      years.map((year) => ({
        ...row,
        ...{ agency_id: id(number), year },
        disclosure: { ...row.disclosure, strict: rate(3 * (number + 1)), official: rate(7 * (number + 1)) },
      })),
    ),
  };
}

test('the rates of a group stand in steps with its quartiles, by the definition asked for', () => {
  const { agencies, rows } = districts(13, [2024]);
  const offices = agencies
    .map((one, index) => ({ agency: one, row: rows[index] ?? rows[0] }))
    .flatMap((one) => (one.row === undefined ? [] : [{ agency: one.agency, row: one.row }]));
  const strict = groupSummary(offices, 'strict');
  expect(strict.steps).toEqual([
    { from: 0, to: 5, offices: 3 },
    { from: 5, to: 10, offices: 3 },
    { from: 10, to: 15, offices: 3 },
    { from: 15, to: 20, offices: 4 },
  ]);
  expect([strict.placed, strict.quartiles?.median]).toEqual([13, 0.105]);
  expect(groupSummary(offices, 'official').quartiles?.median).toBeCloseTo(0.245, 10);
  const few = groupSummary(offices.slice(0, 9), 'strict');
  expect([few.placed, few.steps, few.quartiles]).toEqual([9, [], null]);
});

test('who has no rate is told with the reason', () => {
  const { agencies, rows } = districts(11, [2024]);
  const offices = agencies.flatMap((one, index) => {
    const own = rows[index];
    if (own === undefined) return [];
    const small = { ...own.disclosure.strict, numerator: 4, denominator: 17 };
    return [{ agency: one, row: index === 5 ? { ...own, disclosure: { ...own.disclosure, strict: small } } : own }];
  });
  expect(groupSummary(offices, 'strict').notPlaced).toEqual([{ reason: 'few_cases', offices: 1 }]);
});

test('years stand on pages of their own where one page would be heavy', () => {
  const light = districts(mostReports / 2, [2023, 2024]);
  const heavy = districts(40, [2022, 2023, 2024]);
  const officesOf = ({ agencies, rows }: typeof light) =>
    [...peerPages(rows, agencies).values()].find(({ slug }) => slug === 'government-county')?.offices ?? [];
  expect(yearsApart({ offices: officesOf(light) }, light.rows)).toEqual([]);
  expect(yearsApart({ offices: officesOf(heavy) }, heavy.rows)).toEqual([2024, 2023, 2022]);
  const latest = latestOf(reportsOfAll(officesOf(heavy), heavy.rows));
  expect([latest.length, new Set(latest.map((report) => report.row.year))]).toEqual([40, new Set([2024])]);
  expect(yearSlug('government-county/41', 2023)).toBe('government-county/41/year-2023');
});

test('the file of a whole group has a line for each report of each of its parts', () => {
  const { agencies, rows } = districts(mostCompared + 9, [2023, 2024]);
  const pages = peerPages(rows, agencies);
  const offices = wholeGroup('government-county/9901', pages);
  expect(offices).toHaveLength(mostCompared + 9);
  const { columns, rows: lines } = parseCsv(wideCsv(reportsOfAll(offices, rows), sample.readOffice));
  expect(lines).toHaveLength(2 * (mostCompared + 9));
  const at = (name: string) => lines[0]?.cells[columns.indexOf(name)];
  expect([at('year'), at('agency_id'), at('disclosure.strict.numerator'), at('disclosure.official.numerator')]).toEqual(
    [...['2024', 'district-0'], ...['3', '7']],
  );
});
