// All years at a glance: own and aggregate reports apart, nothing counted twice, and no number where none is stated.
import { expect, test } from 'vitest';
import { yearsOverview } from '../../src/components/years-overview.ts';
import { collectionSubject } from '../charts/collection-subject.ts';

const { agencies, collection } = collectionSubject();

test('each year has its own sums, the latest first', () => {
  const earlier = collection.map((row) => ({ ...row, year: 2022, received: 7 }));
  const [now, before, ...others] = yearsOverview([...earlier, ...collection], agencies);
  expect(others).toEqual([]);
  expect(now).toMatchObject({ year: 2024, reports: 4, aggregate: { sum: 1000, reports: 1 }, differ: 0 });
  // One of the three own reports leaves its total blank.
  expect(now?.own).toEqual({ sum: 5, reports: 2 });
  expect(before).toMatchObject({ year: 2022, own: { sum: 21, reports: 3 }, aggregate: { sum: 7, reports: 1 } });
});

test('of every report it is told whether its sums agree, differ or cannot be told', () => {
  const verdicts = [
    { agrees: 42, differs: 0, not_judged: 0 },
    { agrees: 30, differs: 2, not_judged: 10 },
    { agrees: 7, differs: 0, not_judged: 35 },
    { agrees: 0, differs: 0, not_judged: 40 },
  ];
  const rows = collection.slice(0, 4).map((row, index) => ({ ...row, identities: verdicts[index] ?? row.identities }));
  expect(yearsOverview(rows, agencies)).toMatchObject([{ reports: 4, agree: 1, differ: 1, open: 2 }]);
});

test('a year in which no report states a number has no sum', () => {
  const rows = collection.map((row) => ({ ...row, received: null }));
  expect(yearsOverview(rows, agencies)[0]).toMatchObject({
    own: { sum: null, reports: 0 },
    aggregate: { sum: null, reports: 0 },
  });
  expect(yearsOverview([], agencies)).toEqual([]);
});

test('an aggregate report inside another is not counted again', () => {
  const [district] = agencies.filter(({ id }) => id === 'some-district');
  const [row] = collection.filter(({ agency_id: id }) => id === 'some-district');
  if (district === undefined || row === undefined) throw new Error('no aggregate report to copy');
  const inCity = agencies.map((agency) => (agency.id === district.id ? { ...agency, parent_id: 'city' } : agency));
  const all = yearsOverview(
    [...collection, { ...row, agency_id: 'city', received: 1200 }],
    [...inCity, { ...district, id: 'city' }],
  );
  expect(all[0]?.aggregate).toEqual({ sum: 1200, reports: 1 });
});
