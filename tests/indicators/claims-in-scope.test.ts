// A total of the office and one of its whole district in one report: which of them a page shows and an indicator takes.
import { describe, expect, it } from 'vitest';
import { collectionRow } from '../../src/dataset/rows.ts';
import type { SourceEntry } from '../../src/dataset/shapes.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { buildRecord, claim } from '../record-builder.ts';
import { resultOf } from './results.ts';

const own = claim('narrative.proactive_items', 310);
const aggregate = { ...claim('narrative.proactive_items', 5740, 'about'), scope: 'aggregate' as const };

function itemsOf(scope: SourceEntry['scope'], claims: ReportRecord['claims']): unknown[] {
  const record = { ...buildRecord({ proactive: { 'proactive.penalties.decisions': 62 }, claims }), scope };
  const entry: SourceEntry = {
    ...{ year: 2024, agency_id: 'some-district', file: record.file, scope, source_title: null, source_url: null },
    ...{ published_on: null, retrieved_on: null, sha256: record.sha256, original_sha256: null },
    ...{ transcription: 'full', prose: 'known', supersedes: null, withdrawn: false, notes: null },
  };
  const { items, items_qualifier: qualifier } = collectionRow(record, entry);
  return [items, qualifier, resultOf('penalties_per_100_items', record).denominator];
}

describe('items disclosed', () => {
  it('of an aggregate report are those of the whole, whichever stands first', () => {
    expect(itemsOf('aggregate', [own, aggregate])).toEqual([5740, 'about', 5740]);
    expect(itemsOf('aggregate', [aggregate, own])).toEqual([5740, 'about', 5740]);
  });

  it('of an aggregate report that names no whole are those it gives', () => {
    expect(itemsOf('aggregate', [own])).toEqual([310, 'exact', 310]);
  });

  it('of one office are its own, and none where only those of the district are told', () => {
    expect(itemsOf('own', [aggregate, own])).toEqual([310, 'exact', 310]);
    expect(itemsOf('own', [aggregate])).toEqual([null, null, null]);
  });
});
