// A correction restores what the original prints, only where the text it was written for still stands.
import { describe, expect, it } from 'vitest';
import { cellCount } from '../../src/forms/cell-count.ts';
import { identityLedger } from '../../src/indicators/identity-ledger.ts';
import { correct, refusalOf } from '../../src/records/correct.ts';
import type { Correction } from '../../src/records/correct.ts';
import { reportRecordSchema } from '../../src/records/schema.ts';
import type { DiagnosticRecord, ReportRecord } from '../../src/records/schema.ts';
import { wordDiagnostic } from '../../src/records/word.ts';
import { buildRecord, withFigure, without } from '../record-builder.ts';

const granted = 'requests.granted.total';
const record = buildRecord({ requests: { granted: 25, carried_out: 3 } });

function correction(expectedRaw: string, value: number, figure = granted): Correction {
  return { figure, expectedRaw, value };
}

describe('a correction', () => {
  it('sets the value and leaves raw and place as they are', () => {
    const damaged = withFigure(record, granted, { value: 2, raw: '2' });
    const before = damaged.figures[granted];
    const after = correct(damaged, [correction('2', 25)]);
    expect(after.figures[granted]).toEqual({ ...before, value: 25, basis: 'corrected' });
    expect(reportRecordSchema.parse(after)).toEqual(after);
    expect(damaged.figures[granted]?.basis).toBe('stated');
  });

  it.each([
    ['a blank cell', { value: null, raw: '', status: 'blank' }, ''],
    ['a cell of words', { value: null, raw: '２5口', status: 'text' }, '２5口'],
    ['a number with a remark', { value: 2, raw: '2（其中', status: 'text' }, '2（其中'],
    ['outer blanks, which a CSV does not keep', { value: 2, raw: '\u00a02\u3000', status: 'printed' }, '2'],
  ] as const)('takes %s for a printed number', (_, change, expectedRaw) => {
    const after = correct(withFigure(record, granted, change), [correction(expectedRaw, 25)]);
    expect(after.figures[granted]).toMatchObject({ value: 25, raw: change.raw, status: 'printed', basis: 'corrected' });
  });

  it('can restore a zero where the copy is blank, and a decimal amount', () => {
    const damaged = without(record, [granted, 'proactive.fees.amount_wan']);
    const rows = [correction('', 0), correction('', 43.788, 'proactive.fees.amount_wan')];
    const { figures } = correct(damaged, rows);
    expect([figures[granted]?.value, figures['proactive.fees.amount_wan']?.value]).toEqual([0, 43.788]);
  });

  it('leaves every other figure, and a record without corrections, as it is', () => {
    const damaged = withFigure(record, granted, { value: 2, raw: '2' });
    expect(correct(damaged, [])).toBe(damaged);
    const { [granted]: before, ...others } = damaged.figures;
    const { [granted]: after, ...otherwise } = correct(damaged, [correction('2', 25)]).figures;
    expect(otherwise).toEqual(others);
    expect([before?.value, after?.value]).toEqual([2, 25]);
  });
});

describe('a correction is refused', () => {
  const damaged = withFigure(record, granted, { value: 2, raw: '2' });

  it.each([
    ['where another text stands', damaged, correction('3', 25), 'other_raw'],
    ['where a text stands in place of the blank it was written for', damaged, correction('', 25), 'other_raw'],
    ['where the figure is read and was not', damaged, correction('unread', 25), 'other_raw'],
    ['where the cell is blank and was not', without(record, [granted]), correction('2', 25), 'other_raw'],
    ['where the figure is unread and was not', without(record, [granted], 'unread'), correction('', 25), 'other_raw'],
    ['where the value is read already', record, correction('25', 25), 'unnecessary'],
    ['where a mended copy reads so by now', record, correction('2', 25), 'unnecessary'],
    ['where the edition has no such cell', record, correction('2', 5, 'requests.other.total.total'), 'absent'],
    ['where the figure is a word of the language', record, correction('2', 5, 'constructor'), 'absent'],
  ] as const)('%s', (...[, subject, row, reason]) => {
    expect(refusalOf(subject, row)).toBe(reason);
    expect(correct(subject, [row])).toBe(subject);
  });

  it('tells the same of the record it was applied to', () => {
    const rows = [correction('2', 25), correction('9', 1, 'requests.carried_in.total')];
    const after = correct(damaged, rows);
    expect(rows.map((row) => refusalOf(after, row))).toEqual([null, 'other_raw']);
  });
});

describe('doubts about our own reading', () => {
  const columns = ['natural_person', 'enterprise', 'total'].map((applicant) => `requests.granted.${applicant}`);
  const [person = '', enterprise = ''] = columns;

  function doubted(): ReportRecord {
    const unread = without(record, columns, 'unread');
    const args = cellCount('requests', 175, columns);
    return { ...unread, diagnostics: [doubt('form/cell-count', 'error', args), doubt('form/row-too-few', 'warning')] };
  }

  function doubt(rule: string, severity: DiagnosticRecord['severity'], args = {}): DiagnosticRecord {
    const counts = { found: 4, printed: '1 0 0 1', columns: 7, heads: 3, proposals: 0 };
    const table = { table: 'requests', label: 'granted', ...counts, ...args };
    return { rule, code: null, severity, figures: columns, args: table, message: wordDiagnostic(rule, table) };
  }

  it('end for the corrected figure alone, and the cells are counted again', () => {
    const after = correct(doubted(), [correction('unread', 25, person)]);
    expect(after.cells.requests).toEqual([173, 175]);
    expect(after.diagnostics.map(({ figures }) => figures)).toEqual([columns.slice(1), columns.slice(1)]);
    expect(after.diagnostics[0]?.args).toMatchObject({ read: 173, promised: 175, row: 'requests.granted', rows: 1 });
    expect(after.diagnostics[0]?.message.en).toContain('173');
    expect(after.figures[person]).toMatchObject({ value: 25, raw: null, status: 'printed', basis: 'corrected' });
  });

  it('end altogether once every figure is corrected, so that the sums are judged', () => {
    const rows = [correction('unread', 25, person), correction('unread', 0, enterprise), correction('unread', 25)];
    const after = correct(doubted(), rows);
    expect([after.cells.requests, after.diagnostics]).toEqual([[175, 175], []]);
    expect(identityLedger(doubted()).counts).toMatchObject({ agrees: 3, not_judged: 39 });
    expect(identityLedger(after).counts).toEqual({ agrees: 42, differs: 0, not_judged: 0 });
    const wrong = correct(doubted(), [correction('unread', 24, person), ...rows.slice(1)]);
    expect(identityLedger(wrong).counts.differs).toBe(2);
  });

  it('stay where the correction is refused, and as notes', () => {
    const refused = doubted();
    expect(correct(refused, [correction('', 25)])).toBe(refused);
    const note = { ...refused, diagnostics: [doubt('form/columns-by-order', 'info')] };
    expect(correct(note, [correction('unread', 25)]).diagnostics).toEqual(note.diagnostics);
  });
});
