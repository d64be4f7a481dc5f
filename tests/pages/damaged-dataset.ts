// A dataset with everything that can go wrong in a report: each mark, findings, doubts, hostile text, offices without reports.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Agency, CollectionRow, OfficeShard } from '../../src/dataset/shapes.ts';
import type { DiagnosticRecord, FigureRecord, ReportRecord } from '../../src/records/schema.ts';

export const damagedOffice = 'shihe-district';
export const damagedYear = 2023;
export const withdrawnOffice = 'office-withdrawn';
/** Figures of it our reading doubts. */
export const doubtedOfDamaged = ['requests.received_new.total', 'proactive.penalties.decisions'];
export const hostileText = '</script><b id="x">"&\u2028';

/** Offices beside which the damaged one stands: with more of them each page would be there once more, and be the same. */
const others = new Set(['suqian-city', 'shuyang-county']);

/**
 * Copies a dataset, keeps few of its offices, and adds to them an earlier, damaged report
 * of one, an office that has none, and one that took its own back.
 */
export function damageDataset(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(to, file), 'utf8'));
  const write = (file: string, content: unknown): void => {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    writeFileSync(path.join(to, file), JSON.stringify(content));
  };
  const record = damageRecord(read(`reports/2024/${damagedOffice}.json`) as ReportRecord);
  write(`reports/${String(damagedYear)}/${damagedOffice}.json`, record);
  write(`sources/${String(damagedYear)}/${damagedOffice}.json`, read(`sources/2024/${damagedOffice}.json`));
  const shard = read(`offices/${damagedOffice}.json`) as OfficeShard;
  const damaged = withEarlierReport(shard);
  write(`offices/${damagedOffice}.json`, damaged);
  const [version] = damaged.earlier;
  if (version === undefined) throw new Error('the damaged office has no earlier version');
  const takenBack = { ...version, year: 2024, agency_id: withdrawnOffice, withdrawn: true };
  write('earlier.json', [{ ...version, year: damagedYear - 1, withdrawn: true }, takenBack]);
  const kept = ({ agency_id: id }: { agency_id: string }): boolean => id === damagedOffice || others.has(id);
  const rows = (read('collection.json') as CollectionRow[]).filter(kept);
  const row = rows.find(({ agency_id }) => agency_id === damagedOffice);
  if (row !== undefined) write('collection.json', [...rows, damageRow(row)]);
  const agencies = (read('agencies.json') as Agency[]).filter(({ id }) => kept({ agency_id: id }));
  const silent = { ...shard.agency, id: 'office-without-report', name_en: hostileText, type: 'department' as const };
  const withdrawn = { ...silent, id: withdrawnOffice, name_zh: '某县某局', name_en: 'Some Bureau' };
  write('agencies.json', [...agencies, silent, withdrawn]);
  write(`offices/${withdrawnOffice}.json`, { agency: withdrawn, entries: [], earlier: [takenBack] });
  write(`offices/${silent.id}.json`, { agency: silent, entries: [], earlier: [] });
  return to;
}

/** A blank, two cells not read, words in place of a number, a number among words, sums that differ. */
function damageRecord(record: ReportRecord): ReportRecord {
  const change = (id: string, changes: Partial<FigureRecord>): Record<string, FigureRecord> => {
    const figure = record.figures[id];
    if (figure === undefined) throw new Error(`no such figure to damage: ${id}`);
    return { [id]: { ...figure, ...changes } };
  };
  const unread: FigureRecord = { value: null, raw: null, status: 'unread', basis: 'stated' };
  return {
    ...record,
    year: damagedYear,
    cells: { ...record.cells, requests: [174, 175], disputes: [14, 15] },
    figures: {
      ...record.figures,
      ...change('requests.granted.natural_person', { value: null, raw: '', status: 'blank' }),
      ...change('requests.granted.total', { value: 70, raw: '70' }),
      'requests.refused.state_secret.total': unread,
      'disputes.litigation_direct.upheld': unread,
      ...change('disputes.reconsideration.upheld', { value: null, raw: '/', status: 'text' }),
      ...change('disputes.litigation_after.upheld', { value: null, raw: '', status: 'blank' }),
      ...change('proactive.fees.amount_wan', { value: 43.788, raw: `43.788万元${hostileText}`, status: 'text' }),
    },
    diagnostics: damagedDiagnostics(),
  };
}

function damagedDiagnostics(): DiagnosticRecord[] {
  const message = { zh: `请核对${hostileText}`, en: `Please check ${hostileText}` };
  const about = { line: 85, column: 2, args: {}, message };
  const total = ['requests.total_processed.total', 'requests.granted.total'];
  const unread = ['requests.refused.state_secret.total'];
  const other = { file: `data/reports/2024/${damagedOffice}.txt`, agency_id: damagedOffice, year: 2024 };
  const related = [{ ...other, figure: 'requests.granted.total', line: 84, column: 2 }];
  const replies = [{ zh: hostileText, en: '', date: '2025-06-01', source_url: 'https://example.org/reply' }];
  return [
    {
      ...about,
      ...{ rule: 'check/arithmetic-outcomes', code: 'ARI-03', severity: 'error', figures: total },
      ...{ related, replies },
    },
    { ...about, rule: 'check/narrative-no-fee', code: 'NAR-07', severity: 'info', figures: [] },
    { ...about, rule: 'form/cell-count', code: 'STR-03', severity: 'error', figures: unread },
    { ...about, rule: 'form/label-doubtful', code: null, severity: 'warning', figures: doubtedOfDamaged },
  ];
}

function withEarlierReport(shard: OfficeShard): OfficeShard {
  const [entry] = shard.entries;
  if (entry === undefined) throw new Error('the office to damage has no report');
  const earlier = { ...entry, year: damagedYear, source_title: hostileText, source_url: 'https://example.org/report' };
  return {
    ...shard,
    entries: [earlier, ...shard.entries],
    earlier: [{ ...earlier, file: 'data/reports/2023/x.v1.txt' }],
  };
}

function damageRow(row: CollectionRow): CollectionRow {
  return {
    ...row,
    year: damagedYear,
    ...{ received: null, penalties: null },
    groups: { ...row.groups, granted: 70, refused: null },
    identities: { agrees: 20, differs: 1, not_judged: 21 },
    findings: { error: 1, warning: 0, info: 1 },
  };
}
