// The codebook beside the tables: whatever they name is in it.
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/build.ts';
import { countStatuses } from '../../src/codebook/count-statuses.ts';
import { wordedRules } from '../../src/i18n/worded-rules.ts';
import { cleanReport, collectionOf } from '../collection.ts';
import { memoryEffects } from '../memory-effects.ts';

interface Codebook {
  readonly concepts: readonly { readonly id: string; readonly table: string; readonly unit: string }[];
  readonly applicants: readonly { readonly id: string }[];
  readonly chart_statuses: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
  readonly rules: readonly { rule: string; code: string | null; severity: string | null; zh: string; en: string }[];
}

const lost = cleanReport('beiguan', 2024).replace('重复申请', '重复申');
const { effects, built } = memoryEffects(
  collectionOf([
    { id: 'anding', year: 2024, source: { scope: 'unknown' } },
    { id: 'beiguan', year: 2024, report: lost },
  ]),
);
await buildDataset(effects, { reports: 'data/reports', registers: 'data' });
const codebook = JSON.parse(built().get('codebook.json') ?? '') as Codebook;
const rows = (name: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>((built().get(name) ?? '').slice(1), { header: true, skipEmptyLines: true }).data;

it('has every figure of figures.csv with its table and unit, and its applicant', () => {
  const concepts = new Map(codebook.concepts.map((concept) => [concept.id, concept]));
  const applicants = new Set(codebook.applicants.map(({ id }) => id));
  const figures = rows('figures.csv');
  expect(figures).toHaveLength(400);
  for (const { figure = '', applicant = '', table, unit } of figures) {
    const concept = concepts.get(applicant === '' ? figure : figure.slice(0, -applicant.length - 1));
    expect(concept).toMatchObject({ table, unit });
    if (applicant !== '') expect(applicants).toContain(applicant);
  }
});

it('has every rule that findings.csv and figures.csv can name, each described in both languages', () => {
  const known = codebook.rules.map(({ rule }) => rule);
  expect(known.toSorted()).toEqual([...wordedRules].toSorted());
  const named = [
    ...rows('findings.csv').map(({ rule }) => rule),
    ...rows('figures.csv').flatMap(({ findings = '' }) => findings.split(';').filter(Boolean)),
  ];
  expect(named).toContain('form/label-repaired');
  expect(known).toEqual(expect.arrayContaining(named));
  for (const { rule, code, severity, zh, en } of codebook.rules.filter((one) => !one.rule.startsWith('internal/'))) {
    expect([rule, typeof zh, typeof en]).toEqual([rule, 'string', 'string']);
    expect([rule, code === null]).toEqual([rule, severity === null]);
  }
});

it('has every status of the files of charts, described in both languages', () => {
  const listed = codebook.chart_statuses;
  expect(listed.map(({ id }) => id)).toEqual([...countStatuses]);
  expect(listed.find(({ id }) => id === 'doubted')).toMatchObject({
    zh: expect.stringContaining('存疑') as string,
    en: expect.stringContaining('doubted') as string,
  });
});
