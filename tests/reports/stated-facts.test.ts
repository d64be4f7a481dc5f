// What the five reports of 2024 say, taken down from the reports by hand and held against the figures that were read.
import { describe, expect, it } from 'vitest';
import { tableIds } from '../../src/codebook/concepts.ts';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { identityLedger } from '../../src/indicators/identity-ledger.ts';
import { isReadWhole } from '../../src/pipeline.ts';
import { readRegistered } from '../registered-report.ts';

/** Figures other than 0, and the claims of the prose as concept, value, qualifier, scope. */
interface Stated {
  readonly figures: Readonly<Record<string, number>>;
  readonly claims: readonly (readonly [string, number, string, string])[];
  readonly scope: 'own' | 'aggregate';
  readonly agencyName: string;
}

/** A row of table 三 in which all is by natural persons: the same number in the first column and the last. */
function byPersons(row: string, value: number): Record<string, number> {
  return { [`requests.${row}.natural_person`]: value, [`requests.${row}.total`]: value };
}

const offices: Readonly<Record<string, Stated>> = {
  'shihe-district': {
    scope: 'aggregate',
    agencyName: '浉河区人民政府',
    figures: {
      'proactive.normative_documents.made': 5,
      'proactive.normative_documents.repealed': 3,
      'proactive.normative_documents.in_force': 30,
      'proactive.licences.decisions': 40544,
      'proactive.penalties.decisions': 238,
      'proactive.coercion.decisions': 35,
      'proactive.fees.amount_wan': 32.781,
      ...byPersons('received_new', 101),
      ...byPersons('granted', 74),
      ...byPersons('refused.internal_affairs', 1),
      ...byPersons('unable.not_held', 25),
      ...byPersons('unable.needs_creation', 1),
      ...byPersons('total_processed', 101),
      'disputes.reconsideration.upheld': 8,
      'disputes.reconsideration.corrected': 1,
      'disputes.reconsideration.other': 1,
      'disputes.reconsideration.pending': 7,
      'disputes.reconsideration.total': 17,
    },
    claims: [
      ['narrative.proactive_items', 5749, 'exact', 'own'],
      ['narrative.requests_received', 101, 'exact', 'aggregate'],
      ['narrative.fee_yuan', 0, 'none', 'own'],
    ],
  },
  'zhanyi-xiping-subdistrict': {
    scope: 'own',
    agencyName: '曲靖市沾益区人民政府西平街道办事处',
    figures: { 'proactive.penalties.decisions': 287 },
    claims: [
      ['narrative.proactive_items', 1033, 'exact', 'own'],
      ['narrative.requests_received', 0, 'none', 'own'],
      ['narrative.fee_yuan', 0, 'none', 'own'],
    ],
  },
  'zhongzhan-xuheng-subdistrict': {
    scope: 'own',
    agencyName: '许衡办事处',
    figures: {
      'proactive.penalties.decisions': 6,
      ...byPersons('received_new', 1),
      ...byPersons('unable.not_held', 1),
      ...byPersons('total_processed', 1),
    },
    claims: [
      ['narrative.proactive_items', 636, 'exact', 'own'],
      ['narrative.requests_received', 1, 'exact', 'own'],
      ['narrative.reconsideration', 0, 'none', 'own'],
      ['narrative.litigation', 0, 'none', 'own'],
      ['narrative.fee_yuan', 0, 'none', 'own'],
    ],
  },
  'luolong-dingdingmen-subdistrict': {
    scope: 'own',
    agencyName: '洛龙区定鼎门街道办事处',
    figures: {
      'proactive.penalties.decisions': 2,
      ...byPersons('received_new', 1),
      ...byPersons('granted', 1),
      ...byPersons('total_processed', 1),
    },
    claims: [
      ['narrative.proactive_items', 336, 'exact', 'own'],
      ['narrative.requests_received', 1, 'exact', 'own'],
      ['narrative.fee_yuan', 0, 'none', 'own'],
    ],
  },
  // 96, 18 and 46 by channel are nowhere added up, and nothing is said of requests, disputes or fees.
  'jiaozuo-sujiazuo-township': { scope: 'own', agencyName: '苏家作乡', figures: {}, claims: [] },
};

describe.each(Object.entries(offices))('%s', (agencyId, stated) => {
  it('is read whole, each of its 200 figures as printed and all others 0', async () => {
    const { record } = await readRegistered(agencyId, 2024);
    const expected = tableIds
      .flatMap((table) => promisedFigures(table, '2021'))
      .map((figure) => [figure, stated.figures[figure] ?? 0]);
    expect(Object.entries(record.figures).map(([figure, { value }]) => [figure, value])).toEqual(expected);
    expect(Object.values(record.figures).every(({ status }) => status === 'printed')).toBe(true);
    expect(record.cells).toEqual({ proactive: [10, 10], requests: [175, 175], disputes: [15, 15] });
    expect(record.editions).toEqual({ proactive: '2021', requests: '2021', disputes: '2021' });
    expect(isReadWhole(record)).toBe(true);
  });

  it('claims what its prose says and nothing else', async () => {
    const { record } = await readRegistered(agencyId, 2024);
    const claims = record.claims.map(({ concept, value, qualifier, scope }) => [concept, value, qualifier, scope]);
    expect(claims).toEqual(stated.claims);
    expect(new Set(record.claims.map(({ origin }) => origin)).size).toBeLessThanOrEqual(1);
    expect(record.claims.every(({ origin }) => origin === 'transcription')).toBe(true);
  });

  it('is the report of 2024 of that office, with all six sections and 42 sums that agree', async () => {
    const { record } = await readRegistered(agencyId, 2024);
    expect([record.year, record.scope, record.agency_id]).toEqual([2024, stated.scope, agencyId]);
    expect(record.agency_name).toBe(stated.agencyName);
    expect(record.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(identityLedger(record).counts).toEqual({ agrees: 42, differs: 0, not_judged: 0 });
  });

  it('leaves nothing to say but the damaged label where there is one', async () => {
    const { record } = await readRegistered(agencyId, 2024);
    const isDamaged = ['jiaozuo-sujiazuo-township', 'luolong-dingdingmen-subdistrict'].includes(agencyId);
    expect(record.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
      isDamaged ? ['info form/label-repaired'] : [],
    );
  });
});
