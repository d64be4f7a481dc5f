// The register of replies: each stands beside the finding it answers, and a row that answers nothing is named.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordProblem } from '../../scripts/commands/word-problem.ts';
import { buildDataset } from '../../src/dataset/build.ts';
import type { BuildReport } from '../../src/dataset/build.ts';
import { replyEntrySchema } from '../../src/dataset/shapes.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { collectionOf } from '../collection.ts';
import { memoryEffects } from '../memory-effects.ts';
import type { Built } from '../memory-effects.ts';
import { reportText } from '../report-text.ts';

const file = 'data/replies.csv';
const head = `${Object.keys(replyEntrySchema.shape).join()}\n`;
const figure = 'requests.received_new.total';

/** 4 received and nothing done: the column of individuals and that of the total do not balance. */
const report = reportText(
  { 'requests.received_new.natural_person': '4', [figure]: '4' },
  { title: 'anding镇人民政府2024年政府信息公开工作年度报告' },
);
const files = new Map(collectionOf([{ id: 'anding', year: 2024, report }]));

interface Done extends BuildReport {
  readonly built: Built;
  readonly said: readonly string[];
  readonly record: ReportRecord;
}

async function build(rows: readonly string[], before: Built = new Map()): Promise<Done> {
  const { effects, built } = memoryEffects(new Map(files).set(file, head + rows.map((one) => `${one}\n`).join('')), {
    before,
  });
  const done = await buildDataset(effects, { reports: 'data/reports', registers: 'data' });
  const said = done.problems.map((problem) => wordProblem(problem, 'en'));
  for (const problem of done.problems)
    expect(wordProblem(problem, 'zh-CN')).toMatch(/^data\/replies\.csv:\d.*\p{Script=Han}/u);
  const record = JSON.parse(built().get('reports/2024/anding.json') ?? '') as ReportRecord;
  return { ...done, built: built(), said, record };
}

const answered = ({ diagnostics }: ReportRecord) =>
  diagnostics.flatMap(({ rule, figures, replies }) => (replies === undefined ? [] : [{ rule, figures, replies }]));
const row = (rule: string, what: string, words = '正在核对。,We are checking.') =>
  `2024,anding,${rule},${what},${words},2025-06-01,https://example.org/reply`;
const reply = { zh: '正在核对。', en: 'We are checking.', date: '2025-06-01', source_url: 'https://example.org/reply' };

describe('a reply', () => {
  it('stands beside the finding that names its figure, and beside no other', async () => {
    const { record, problems } = await build([row('check/arithmetic-balance', figure)]);
    expect(problems).toEqual([]);
    expect(answered(record)).toMatchObject([{ rule: 'check/arithmetic-balance', replies: [reply] }]);
    expect(answered(record)[0]?.figures).toContain(figure);
  });

  it('may name the rule by its code, be in one language, and answer all a rule says where it names no figure', async () => {
    const { record, problems } = await build([row('ARI-01', '', '正在核对。,')]);
    expect(problems).toEqual([]);
    expect(answered(record).map(({ replies }) => replies)).toEqual([[{ ...reply, en: '' }], [{ ...reply, en: '' }]]);
  });

  it('is taken over, changes and goes without the report being read again', async () => {
    const first = await build([row('ARI-01', figure)]);
    const same = await build([row('ARI-01', figure)], first.built);
    expect([same.reused, same.built]).toEqual([1, first.built]);
    const other = await build([row('ARI-01', figure, '已更正。,Corrected.')], first.built);
    expect([other.reused, answered(other.record)[0]?.replies[0]?.en]).toEqual([1, 'Corrected.']);
    const gone = await build([], first.built);
    expect([gone.reused, answered(gone.record)]).toEqual([1, []]);
    expect(gone.built).toEqual((await build([])).built);
  });

  it('keeps hostile words as words', async () => {
    const { record, built } = await build([row('ARI-01', figure, '<script>alert(1)</script>,=1+1')]);
    expect(answered(record)[0]?.replies[0]).toMatchObject({ zh: '<script>alert(1)</script>', en: '=1+1' });
    expect(built.get('findings.csv')).not.toContain('alert');
  });
});

describe('a row that cannot be used', () => {
  it('is named with line, column and what to do, again in every build', async () => {
    const rows = [
      row('check/arithmetic-balance', 'requests.granted.total'),
      row('check/arithmetic-count', ''),
      row('form/label-repaired', ''),
      row('ARI-01', figure).replace('anding', 'beiguan'),
      row('ARI-01', figure, ','),
      row('ARI-01', figure).replace('2025-06-01', '1 June'),
      row('ARI-01', figure).replace('https', 'javascript'),
      row('ARI-01', figure).replace('2025-06-01', '2025-06-02'),
    ];
    const first = await build(rows);
    const second = await build(rows, first.built);
    expect([second.reused, second.said]).toEqual([1, first.said]);
    expect(answered(first.record)).toHaveLength(1);
    expect(first.said.map((line) => line.slice(file.length + 1))).toEqual([
      expect.stringMatching(/^7:7 Column date holds “1 June”/),
      expect.stringMatching(/^8:8 Column source_url holds “javascript:/),
      '5:2 There is no report of beiguan for 2024 in this collection, so the reply is not used; please check year and agency_id or remove the row',
      '6:5 Both reply_zh and reply_en are empty, so the reply is not used; please fill in one of them',
      '2:3 Nothing is said of data/reports/2024/anding.txt by the rule “check/arithmetic-balance” (figure: requests.granted.total), so the reply is not used; please take rule and figure from findings.csv or remove the row',
      '3:3 Nothing is said of data/reports/2024/anding.txt by the rule “check/arithmetic-count” (figure: -), so the reply is not used; please take rule and figure from findings.csv or remove the row',
      '4:3 Nothing is said of data/reports/2024/anding.txt by the rule “form/label-repaired” (figure: -), so the reply is not used; please take rule and figure from findings.csv or remove the row',
    ]);
  });
});

it('the register in data/ has the columns that are read', () => {
  const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
  expect(text.replace(/^\ufeff/, '').split(/\r?\n/)[0]).toBe(head.trimEnd());
});
