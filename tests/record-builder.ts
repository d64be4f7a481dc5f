// Makes a complete, consistent report on the 2021 form from a few numbers, to be spoiled in one place by a test.
import type { EditionId, NarrativeConceptId, TableId } from '../src/codebook/concepts.ts';
import { outcomeConcepts, promisedFigures } from '../src/codebook/figures.ts';
import type { ClaimRecord, FigureRecord, ReportRecord } from '../src/records/schema.ts';

export interface Numbers {
  readonly year?: number;
  /** Editions of tables 二 and 三; table 四 follows 三. */
  readonly editions?: { readonly proactive?: EditionId | null; readonly requests?: EditionId | null };
  /** Rows of table 三 without `requests.`, all from individuals; received and processed follow from the others. */
  readonly requests?: Readonly<Record<string, number>>;
  /** Cells of table 四 without `disputes.`; the totals follow. */
  readonly disputes?: Readonly<Record<string, number>>;
  /** Cells of table 二 by their whole id. */
  readonly proactive?: Readonly<Record<string, number>>;
  readonly claims?: readonly ClaimRecord[];
}

/** A record that satisfies every rule on tables: all cells printed, 0 where no number is given, each at its own line. */
export function buildRecord(numbers: Numbers = {}): ReportRecord {
  const { year = 2024, claims = [claim('narrative.proactive_items', 636), claim('narrative.fee_yuan', 0, 'none')] } =
    numbers;
  const { proactive = '2021', requests = '2021' } = numbers.editions ?? {};
  const editions = { proactive, requests, disputes: requests ?? proactive };
  const values = valuesOf(numbers, requests ?? '2021');
  const ids = (Object.keys(editions) as TableId[]).map((table) => {
    const edition = editions[table];
    return edition === null ? null : promisedFigures(table, edition);
  });
  const figures = ids
    .flatMap((list) => list ?? [])
    .map((id, index) => [id, printed(values.get(id) ?? 0, index)] as const);
  const [first, second, third] = ids.map((list): [number, number] | null => list && [list.length, list.length]);
  return {
    schema: 'nianbao/report@1',
    file: `data/reports/${year}/example.txt`,
    format: 'text',
    sha256: '0'.repeat(64),
    title: `示例街道${year}年政府信息公开工作年度报告`,
    agency_name: '示例街道',
    year,
    agency_id: null,
    scope: null,
    transcription: null,
    source_url: null,
    editions,
    cells: { proactive: first ?? null, requests: second ?? null, disputes: third ?? null },
    figures: Object.fromEntries(figures),
    claims: [...claims],
    sections: [],
    diagnostics: [],
  };
}

function valuesOf(numbers: Numbers, edition: EditionId): ReadonlyMap<string, number> {
  const rows = new Map(Object.entries(numbers.requests ?? {}).map(([row, value]) => [`requests.${row}`, value]));
  const processed = outcomeConcepts(edition).reduce((sum, row) => sum + (rows.get(row) ?? 0), 0);
  const [carriedIn = 0, carriedOut = 0] = [rows.get('requests.carried_in'), rows.get('requests.carried_out')];
  rows.set('requests.total_processed', processed);
  rows.set('requests.received_new', processed + carriedOut - carriedIn);
  const values = new Map(Object.entries(numbers.proactive ?? {}));
  for (const [row, value] of rows) values.set(`${row}.natural_person`, value).set(`${row}.total`, value);
  for (const [cell, value] of Object.entries(numbers.disputes ?? {})) {
    const total = `disputes.${cell.split('.')[0]}.total`;
    values.set(`disputes.${cell}`, value).set(total, (values.get(total) ?? 0) + value);
  }
  return values;
}

function printed(value: number, index: number): FigureRecord {
  const raw = String(value);
  const offset: [number, number] = [1000 + 10 * index, 1000 + 10 * index + raw.length];
  return { value, raw, status: 'printed', line: 101 + index, column: 1, offset, basis: 'stated' };
}

/** A claim of the report's own scope at line 7. */
export function claim(
  concept: NarrativeConceptId,
  value: number,
  qualifier: ClaimRecord['qualifier'] = 'exact',
): ClaimRecord {
  const text = qualifier === 'none' ? '未收到' : String(value);
  return { concept, value, qualifier, scope: 'own', origin: 'report', line: 7, column: 3, offset: [40, 44], text };
}

/** The same record with one figure changed. */
export function withFigure(record: ReportRecord, id: string, change: Partial<FigureRecord>): ReportRecord {
  const figure = record.figures[id];
  if (figure === undefined) throw new Error(`no such figure in the record: ${id}`);
  return { ...record, figures: { ...record.figures, [id]: { ...figure, ...change } } };
}

/** The same record with another printed value in one figure. */
export function withValue(record: ReportRecord, id: string, value: number): ReportRecord {
  return withFigure(record, id, { value, raw: String(value), status: 'printed' });
}

/** The same record with some figures blank, or unread where the status says so; the count of cells follows. */
export function without(
  record: ReportRecord,
  ids: readonly string[],
  status: 'blank' | 'unread' = 'blank',
): ReportRecord {
  const raw = status === 'blank' ? '' : null;
  const emptied = ids.reduce((rest, id) => withFigure(rest, id, { value: null, raw, status }), record);
  if (status === 'blank') return emptied;
  const cells = { ...record.cells };
  for (const table of tables) cells[table] = countOf(emptied, table);
  return { ...emptied, cells };
}

const tables = ['proactive', 'requests', 'disputes'] as const;

function countOf({ figures, editions }: ReportRecord, table: TableId): [number, number] | null {
  const edition = editions[table];
  if (edition === null) return null;
  const promised = promisedFigures(table, edition);
  return [promised.filter((id) => figures[id]?.status !== 'unread').length, promised.length];
}

/** The record with a doubt of ours about these figures, or about all of them. */
export function doubting(record: ReportRecord, figures: readonly string[] = Object.keys(record.figures)): ReportRecord {
  const doubt: ReportRecord['diagnostics'][number] = {
    ...{ rule: 'form/label-doubtful', code: null, severity: 'warning', line: 40, column: 1 },
    ...{ figures: [...figures], args: {}, message: { zh: '', en: '' } },
  };
  return { ...record, diagnostics: [...record.diagnostics, doubt] };
}
