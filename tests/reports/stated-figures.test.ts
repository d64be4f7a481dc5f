// Reports of several years, formats and editions: each cell held against what was taken down by hand, and what is found in them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applicantIds } from '../../src/codebook/figures.ts';
import { identityLedger } from '../../src/indicators/identity-ledger.ts';
import { isReadWhole } from '../../src/pipeline.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { readRegistered } from '../registered-report.ts';

/** Besides its cells, in `<case>/stated.txt` one row of the form on a line, `_` for a blank cell. */
interface Stated {
  readonly format: ReportRecord['format'];
  readonly scope: 'own' | 'aggregate';
  readonly agencyName: string;
  /** Of tables 二, 三 and 四. */
  readonly editions: readonly [string, string, string];
  /** Concept, value, qualifier. */
  readonly claims: readonly (readonly [string, number, string])[];
  /** Sums that agree, that differ, that cannot be judged. */
  readonly identities: readonly [number, number, number];
  /** Everything said of it: severity, rule, the first figure it names. */
  readonly said: readonly (readonly [string, string, string?])[];
}

const cases: Readonly<Record<string, Stated>> = {
  // The form of 2019, with every zero of tables 三 and 四 and most totals left blank, and an amount with its unit.
  'shanghai-general-office-2019': {
    format: 'docx',
    scope: 'own',
    agencyName: '上海市人民政府办公厅',
    editions: ['2019', '2019', '2019'],
    claims: [
      ['narrative.requests_received', 859, 'exact'],
      ['narrative.reconsideration', 7, 'exact'],
      ['narrative.litigation', 9, 'exact'],
    ],
    identities: [2, 0, 38],
    said: [
      // The text says that all were upheld, beside 2 and 1 pending.
      ['warning', 'check/narrative-disputes', 'disputes.reconsideration.pending'],
      ['warning', 'check/narrative-disputes', 'disputes.litigation_direct.pending'],
      ['warning', 'check/narrative-percentage'],
      // 258 granted or granted in part, and 265 impossible to provide: the table prints 275 and 337.
      ['warning', 'check/narrative-requests', 'requests.granted.natural_person'],
      ['warning', 'check/narrative-requests', 'requests.unable.not_held.natural_person'],
      ['warning', 'check/structure-blank-cell', 'requests.received_new.research'],
      ['warning', 'check/structure-blank-cell', 'disputes.reconsideration.corrected'],
    ],
  },
  // （六） is one line, and two totals of table 四 are printed 0 beside 10 + 1 and beside 5.
  'hongze-district-2023': {
    format: 'pdf',
    scope: 'aggregate',
    agencyName: '洪泽区人民政府',
    editions: ['2021', '2019', '2019'],
    claims: [
      ['narrative.proactive_items', 1136, 'exact'],
      ['narrative.requests_received', 21, 'exact'],
      ['narrative.fee_yuan', 0, 'none'],
    ],
    identities: [38, 2, 0],
    said: [
      ['info', 'form/label-repaired', 'requests.refused.prohibited_by_law.natural_person'],
      ['info', 'form/one-line-other'],
      ['error', 'check/arithmetic-reconsideration', 'disputes.reconsideration.total'],
      ['error', 'check/arithmetic-litigation-after', 'disputes.litigation_after.total'],
    ],
  },
  // The text speaks of the requests its general office handled.
  'hongze-district-2024': {
    format: 'markdown',
    scope: 'aggregate',
    agencyName: '淮安市洪泽区人民政府',
    editions: ['2021', '2019', '2019'],
    claims: [
      ['narrative.proactive_items', 2428, 'exact'],
      ['narrative.requests_received', 17, 'exact'],
      ['narrative.fee_yuan', 0, 'none'],
    ],
    identities: [40, 0, 0],
    said: [
      ['info', 'form/one-line-other'],
      ['info', 'check/plausibility-direct-litigation', 'disputes.litigation_direct.total'],
      ['warning', 'check/narrative-requests', 'requests.received_new.total'],
    ],
  },
  'suqian-city-2023': {
    format: 'text',
    scope: 'aggregate',
    agencyName: '宿迁市人民政府',
    editions: ['2021', '2021', '2021'],
    claims: [],
    identities: [42, 0, 0],
    said: [],
  },
  'suqian-city-2024': {
    format: 'text',
    scope: 'aggregate',
    agencyName: '宿迁市人民政府',
    editions: ['2021', '2021', '2021'],
    claims: [
      ['narrative.reconsideration', 134, 'exact'],
      ['narrative.litigation', 57, 'exact'],
    ],
    identities: [42, 0, 0],
    said: [
      ['info', 'check/plausibility-direct-litigation', 'disputes.litigation_direct.total'],
      ['warning', 'check/narrative-disputes', 'disputes.reconsideration.total'],
      ['warning', 'check/narrative-disputes', 'disputes.litigation_direct.total'],
    ],
  },
  // The five columns of organisations are blank in every row, so no sum over them can be judged.
  'shuyang-development-reform-bureau-2023': {
    format: 'html',
    scope: 'own',
    agencyName: '沭阳县发展和改革局',
    editions: ['2021', '2021', '2021'],
    claims: [
      ['narrative.requests_received', 26, 'exact'],
      ['narrative.fee_yuan', 0, 'none'],
    ],
    identities: [7, 0, 35],
    said: [['warning', 'check/structure-blank-cell', 'requests.received_new.enterprise']],
  },
  // Two counts by channel in two sentences are no total.
  'shuyang-county-2025': {
    format: 'text',
    scope: 'aggregate',
    agencyName: '沭阳县人民政府',
    editions: ['2021', '2021', '2021'],
    claims: [
      ['narrative.requests_received', 749, 'exact'],
      ['narrative.fee_yuan', 380, 'exact'],
    ],
    identities: [42, 0, 0],
    said: [
      ['info', 'check/plausibility-direct-litigation', 'disputes.litigation_direct.total'],
      ['warning', 'check/narrative-requests', 'requests.received_new.total'],
    ],
  },
};

const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'];

/** The cells of a case as [figure, text], a blank one ''. */
function statedCells(name: string): readonly (readonly [string, string])[] {
  const lines = readFileSync(join(import.meta.dirname, name, 'stated.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.flatMap((line) => {
    const [row = '', ...texts] = line.split(' ');
    const columns = row.startsWith('requests.') ? applicantIds : row.startsWith('disputes.') ? outcomes : null;
    expect(texts, line).toHaveLength(columns?.length ?? 1);
    return texts.map((text, index) => {
      const figure = columns === null ? row : `${row}.${String(columns[index])}`;
      return [figure, text === '_' ? '' : text] as const;
    });
  });
}

describe.each(Object.entries(cases))('%s', (name, stated) => {
  const read = () => readRegistered(name.slice(0, -5), Number(name.slice(-4)));

  it('is read whole, every cell as printed', async () => {
    const { record } = await read();
    const cells = statedCells(name);
    expect(Object.fromEntries(Object.entries(record.figures).map(([id, { raw }]) => [id, raw]))).toEqual(
      Object.fromEntries(cells),
    );
    for (const [id, text] of cells) {
      const figure = record.figures[id];
      expect(figure?.value, id).toBe(text === '' ? null : Number.parseFloat(text));
      expect(figure?.status, id).toBe(text === '' ? 'blank' : /^[\d.]+$/.test(text) ? 'printed' : 'text');
    }
    expect(isReadWhole(record)).toBe(true);
    expect([record.editions.proactive, record.editions.requests, record.editions.disputes]).toEqual(stated.editions);
  });

  it('is the report of that office and year, in its format, with six sections', async () => {
    const { record } = await read();
    expect([record.agency_name, record.scope, record.format]).toEqual([stated.agencyName, stated.scope, stated.format]);
    expect(record.title).toContain('政府信息公开工作年度报告');
    expect(record.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('claims what is known of its prose and nothing else', async () => {
    const { record } = await read();
    expect(record.claims.map(({ concept, value, qualifier }) => [concept, value, qualifier])).toEqual(stated.claims);
    expect(record.claims.every(({ origin }) => origin === 'transcription')).toBe(true);
  });

  it('has the findings it deserves and no other word is said of it', async () => {
    const { record } = await read();
    const { agrees, differs, not_judged } = identityLedger(record).counts;
    expect([agrees, differs, not_judged]).toEqual(stated.identities);
    const said = record.diagnostics.map(({ severity, rule, figures: [first] }) =>
      first === undefined ? [severity, rule] : [severity, rule, first],
    );
    expect(said.toSorted()).toEqual(stated.said.toSorted());
  });
});
