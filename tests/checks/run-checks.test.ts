// How the rules are run over one report.
import { describe, expect, it } from 'vitest';
import type { ReportCheck } from '../../src/checks/check.ts';
import { reportChecks, runChecks } from '../../src/checks/index.ts';
import { processReport } from '../../src/pipeline.ts';
import { wordDiagnostic } from '../../src/records/word.ts';
import { buildRecord, claim, withValue } from '../record-builder.ts';
import { buildSubject, skeleton } from '../subject-builder.ts';

const crashing: ReportCheck = {
  id: 'check/example-crash',
  code: 'EXA-01',
  severity: 'error',
  scope: 'report',
  basis: 'none',
  run(_, emit) {
    emit({ args: {} });
    throw new Error('no such row');
  },
};

/** A text that is not silent on disputes. */
const mentioned = { lines: [...skeleton, '行政复议案件均按时答复，没有超期。'] };

describe('runChecks', () => {
  it('finds nothing in a consistent report, all zero or not', () => {
    const busy = buildRecord({
      requests: { granted: 74, 'unable.not_held': 26, carried_in: 1 },
      disputes: { 'reconsideration.upheld': 8 },
      proactive: { 'proactive.fees.amount_wan': 32.781 },
    });
    for (const record of [buildRecord(), busy]) expect(runChecks(buildSubject(record, mentioned))).toEqual([]);
  });

  it('turns a rule that throws into one diagnostic and runs the others', () => {
    const asked = buildRecord({ requests: { granted: 1 } });
    const subject = buildSubject(withValue(asked, 'disputes.reconsideration.total', 1), mentioned);
    const found = runChecks(subject, [crashing, ...reportChecks]);
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['internal/check-crashed', 'error'],
      ['check/arithmetic-reconsideration', 'error'],
    ]);
    expect(wordDiagnostic(found[0]?.rule ?? '', found[0]?.args ?? {}).en).toBe(
      'The rule “check/example-crash” could not be completed (no such row); the other rules ran. This is a fault of the program, please report it.',
    );
  });

  it('takes the place from the first figure in the terms of its format', () => {
    const record = withValue(buildRecord(), 'disputes.reconsideration.total', 1);
    const { line, column, offset, ...rest } = record.figures['disputes.reconsideration.total'] ?? {};
    expect([line, column, offset]).not.toContain(undefined);
    const inCell = { ...rest, cell: { table: 3, row: 4, cell: 5 } } as (typeof record.figures)[string];
    const onPage = { ...rest, page: 2, box: [1, 2, 3, 4] } as (typeof record.figures)[string];
    const places = [inCell, onPage].map((figure) => {
      const figures = { ...record.figures, 'disputes.reconsideration.total': figure };
      return runChecks(buildSubject({ ...record, figures }))[0]?.place;
    });
    expect(places).toEqual([{ cell: { table: 3, row: 4, cell: 5 } }, { page: 2, box: [1, 2, 3, 4] }]);
  });

  it('does not judge the sections and the silence of a report on a form before 2019', async () => {
    const text =
      '青石县2016年政府信息公开工作年度报告\n\n一、概述\n主动公开政府信息情况。\n\n附表\n政府信息公开情况统计表\n';
    const bytes = new TextEncoder().encode(text);
    const { record } = await processReport({ file: 'x.txt', bytes, sha256: '', registered: null });
    expect(record.diagnostics.map(({ rule }) => rule)).toEqual(['form/pre-2019']);
  });

  it('does not judge the prose of a transcription by what it leaves out, but by what it says', () => {
    const claims = [claim('narrative.requests_received', 3)];
    const record = { ...buildRecord({ claims, requests: { granted: 2 } }), transcription: 'tables' as const };
    const found = runChecks(buildSubject(record, { lines: ['示例街道2024年政府信息公开工作年度报告', '**'] }));
    expect(found.map(({ rule }) => rule)).toEqual(['check/narrative-requests']);
  });
});
