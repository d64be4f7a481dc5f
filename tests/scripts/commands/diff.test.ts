// `diff` tells people who use the data what changed between two datasets, and nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Difference } from '../../../scripts/commands/record-changes.ts';
import type { DiagnosticRecord, ReportRecord } from '../../../src/records/schema.ts';
import { wordDiagnostic } from '../../../src/records/word.ts';
import { buildRecord, claim, withFigure, withValue } from '../../record-builder.ts';
import { runCommand } from './run-command.ts';
import type { Ended } from './run-command.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'nianbao-diff-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const granted = 'requests.granted.total';
const first = report('a-town', 2024);
const second = report('b-town', 2024);

function report(agency: string, year: number): ReportRecord {
  const file = `data/reports/${year}/${agency}.txt`;
  return { ...buildRecord({ year, requests: { granted: 25 } }), agency_id: agency, scope: 'own', file };
}

function finding(sum: number, severity: DiagnosticRecord['severity'] = 'error'): DiagnosticRecord {
  const rule = 'check/arithmetic-row-total';
  const args = { row: 'requests.granted', sum, stated: 25, difference: 1 };
  return {
    rule,
    code: 'ARI-02',
    severity,
    line: 3,
    column: 1,
    figures: [granted],
    args,
    message: wordDiagnostic(rule, args),
  };
}

/** A dataset as far as `diff` reads it; gives its folder. */
function write(records: readonly ReportRecord[]): string {
  const dataset = mkdtempSync(join(folder, 'dataset-'));
  writeFileSync(join(dataset, 'reports.ndjson'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return dataset;
}

function diff(before: readonly ReportRecord[], after: readonly ReportRecord[], ...options: string[]): Promise<Ended> {
  return runCommand('diff', write(before), write(after), ...options);
}

async function diffAsJson(before: ReportRecord, after: ReportRecord): Promise<Difference> {
  return JSON.parse((await diff([before], [after], '--format', 'json')).stdout) as Difference;
}

describe('two datasets are the same', () => {
  it.each([
    ['byte for byte', [first, second]],
    ['whatever the order of the reports', [second, first]],
    ['whatever the order of the keys', [Object.fromEntries(Object.entries(first).reverse()) as ReportRecord, second]],
  ])('%s', async (_, after) => {
    expect(await diff([first, second], after)).toEqual({ status: 0, stdout: '两个数据集没有差别\n', stderr: '' });
  });

  it('where there is nothing in them, and where a file stands for its folder', async () => {
    expect((await diff([], [])).status).toBe(0);
    const dataset = write([first]);
    expect((await runCommand('diff', join(dataset, 'reports.ndjson'), dataset)).status).toBe(0);
  });
});

describe('the text', () => {
  it('lists reports added, removed and changed, and counts them', async () => {
    const changed = {
      ...withFigure(
        withValue(withValue(first, granted, 26), 'proactive.licences.decisions', 40544),
        'requests.carried_in.total',
        {
          value: 22,
          raw: '22（其中，\n转来2件）',
          status: 'text',
        },
      ),
      scope: 'aggregate' as const,
      editions: { ...first.editions, proactive: '2019' as const },
      diagnostics: [finding(26)],
      claims: [claim('narrative.proactive_items', 5749)],
    };
    const before = { ...first, diagnostics: [finding(24)] };
    const { status, stdout } = await diff([before, second], [report('c-town', 2023), changed], '--lang', 'en');
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "- 2024/b-town report removed (data/reports/2024/b-town.txt)
      + 2023/c-town report added (data/reports/2023/c-town.txt)
      ~ 2024/a-town
          scope: own -> aggregate
          editions.proactive: 2021 -> 2019
          proactive.licences.decisions (licensing decisions): 0 -> 40,544
          requests.carried_in.total (carried over from last year, total): 0 -> 22 «22（其中， 转来2件）» (words)
          requests.granted.total (granted in full, total): 25 -> 26
          - error check/arithmetic-row-total Table 3, row “granted in full”: the applicant types add up to 24, the total column says 25; difference 1. Please check.
          + error check/arithmetic-row-total Table 3, row “granted in full”: the applicant types add up to 26, the total column says 25; difference 1. Please check.
          - narrative.proactive_items 636 (exact, own) «636»
          - narrative.fee_yuan 0 (none, own) «未收到»
          + narrative.proactive_items 5749 (exact, own) «5749»
      1 report added, 1 removed, 1 changed: 3 figures changed, 1 finding appeared, 1 disappeared
      "
    `);
  });

  it('names the state of a cell, and that a correction stands there', async () => {
    const states = [
      { value: null, raw: '', status: 'blank' },
      { value: null, raw: null, status: 'unread' },
      { value: null, raw: '-', status: 'text' },
      { value: 25, raw: '２５', status: 'printed' },
      { value: 27, raw: '2口', status: 'printed', basis: 'corrected' },
      { value: 27, raw: null, status: 'printed', basis: 'corrected' },
    ] as const;
    const said: string[] = [];
    for (const state of states) {
      const { stdout } = await diff([first], [withFigure(first, granted, state)], '--lang', 'en');
      said.push(stdout.split('\n')[1]?.split(': ')[1] ?? '');
    }
    expect(said).toEqual([
      '25 -> blank',
      '25 -> not read',
      '25 -> «-» (words)',
      '25 -> 25 «２５»',
      '25 -> 27 «2口» (corrected)',
      '25 -> 27 (corrected)',
    ]);
  });

  it('is Chinese unless asked otherwise, and never lets a report’s text break its lines', async () => {
    const text = withFigure(first, granted, { value: null, raw: '\u001b[31m错\n- 2024/x', status: 'text' });
    const { stdout } = await diff([first], [text]);
    expect(stdout.split('\n')).toHaveLength(4);
    expect(stdout).toContain('requests.granted.total (予以公开·总计): 25 -> «[31m错 - 2024/x» （文字）');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('the changes', () => {
  it('give each figure before and after, null where the edition has no such cell', async () => {
    const { [granted]: gone, ...figures } = first.figures;
    const { changed } = await diffAsJson(first, { ...withValue(first, 'requests.carried_in.total', 1), figures });
    expect(changed).toMatchObject([{ report: '2024/a-town', fields: {}, details: [] }]);
    expect(changed[0]?.figures).toEqual({
      [granted]: { before: { value: 25, raw: '25', status: 'printed', basis: 'stated' }, after: null },
    });
    expect(gone?.value).toBe(25);
  });

  it('count equal findings, and take no move or new wording for a change', async () => {
    const before = { ...first, diagnostics: [finding(24), finding(24)] };
    const moved = { ...finding(24), line: 9, message: { zh: '请核对', en: 'please check' } };
    const { changed } = await diffAsJson(before, { ...first, diagnostics: [moved] });
    expect(changed[0]?.findings).toMatchObject({ appeared: [], disappeared: [{ args: { sum: 24 } }] });
    const same = await diffAsJson({ ...first, diagnostics: [finding(24)] }, { ...first, diagnostics: [moved] });
    expect(same.changed).toMatchObject([{ findings: { appeared: [], disappeared: [] }, details: ['diagnostics'] }]);
  });

  it('say where only places differ', async () => {
    const { changed } = await diffAsJson(first, withFigure(first, granted, { line: 7 }));
    expect(changed).toMatchObject([{ fields: {}, figures: {}, details: ['figures'] }]);
  });

  it('tell a finding of another severity, a claim, and a field the program did not have', async () => {
    const before = { ...first, diagnostics: [finding(24)], claims: [claim('narrative.proactive_items', 1)] };
    const after = { ...before, diagnostics: [finding(24, 'warning')], claims: [], published_on: '2025-01-20' };
    const { changed } = await diffAsJson(before, after);
    expect(changed).toMatchObject([
      {
        fields: { published_on: { before: null, after: '2025-01-20' } },
        findings: { appeared: [{ severity: 'warning' }], disappeared: [{ severity: 'error' }] },
        claims: { appeared: [], disappeared: [{ concept: 'narrative.proactive_items', value: 1 }] },
      },
    ]);
  });

  it('go by the name of the file where a report has no office, or the same one twice', async () => {
    const loose = { ...first, agency_id: null, file: 'x.txt' };
    const { stdout } = await diff([loose, second, second], [second], '--format', 'json');
    expect((JSON.parse(stdout) as Difference).removed.map((one) => one.report)).toEqual([second.file, 'x.txt']);
  });

  it('are found in files larger than what is read at once', async () => {
    const many = Array.from({ length: 60 }, (_, index) => report(`town-${index}`, 2024));
    const after = many.map((record, index) => (index === 31 ? withValue(record, granted, 26) : record));
    const { stdout } = await diff(many, after, '--format', 'json');
    const { changed, added, removed } = JSON.parse(stdout) as Difference;
    expect([changed.map((one) => one.report), added, removed]).toEqual([['2024/town-31'], [], []]);
  });
});

describe('wrong usage is one sentence and status 2', () => {
  it.each([
    [[], 'diff takes two datasets'],
    [['.'], 'diff takes two datasets'],
    [['.', '.', '.'], 'diff takes two datasets'],
    [['none-there', '.'], 'no such file or folder: none-there'],
    [['tests', 'tests'], 'tests is no dataset: it has no reports.ndjson'],
    [['README.md', 'README.md'], 'README.md:1 is no record of a report'],
    [['package.json', 'package.json'], 'package.json:1 is no record of a report'],
    [['.', '.', '--format', 'xml'], '--format takes text or json, not xml'],
    [['.', '.', '--lang', 'fr'], '--lang takes zh or en, not fr'],
  ])('%j', async (args, sentence) => {
    const { status, stdout, stderr } = await runCommand('diff', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  it('for a record whose figures are none', async () => {
    const broken = { ...first, figures: { [granted]: 25 } } as unknown as ReportRecord;
    const { status, stderr } = await diff([first], [broken]);
    expect([status, stderr.includes('reports.ndjson:1 is no record of a report')]).toEqual([2, true]);
  });
});
