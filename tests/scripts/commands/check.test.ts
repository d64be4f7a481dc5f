// check: findings for people, programs and editors, and what they mean for the exit status.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportText } from '../../report-text.ts';
import { runIn } from './run-command.ts';
import { nianbao, temporaryFolder } from './spawn-command.ts';

const folder = temporaryFolder();
/** Received 4 where nothing was processed: the balance and no other sum is wrong. */
const contradictory = reportText(
  { 'requests.received_new.natural_person': '4', 'requests.received_new.total': '4' },
  { dialect: 'tab' },
);
writeFileSync(join(folder, '自相 矛盾.txt'), contradictory);
writeFileSync(join(folder, 'clean.txt'), reportText({}, { dialect: 'tab' }));
writeFileSync(join(folder, 'none.txt'), '一、总体情况\n\n没有表格。\n');

interface Listed {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly rule: string;
  readonly code: string | null;
  readonly severity: string;
  readonly figures: readonly string[];
  readonly args: object;
  readonly message: string;
}

const balance = 'check/arithmetic-balance';

describe('check', () => {
  it('prints file, line, column, severity, rule and message, in Chinese by default, then a summary', async () => {
    const { status, stdout, stderr } = await runIn(folder, 'check', '自相 矛盾.txt', 'clean.txt');
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    const found = lines.find((line) => line.includes(balance)) ?? '';
    const [, line = '0', column = '0', message = ''] =
      /^自相 矛盾\.txt:(\d+):(\d+) error check\/arithmetic-balance (.+)$/.exec(found) ?? [];
    expect(contradictory.split('\n')[Number(line) - 1]?.slice(Number(column) - 1)).toMatch(/^4\t/);
    expect(message).toContain('请核对');
    expect(lines.at(-1)).toMatch(/^共2份，完整识别2份；/);
  });

  it('speaks English with --lang en', async () => {
    const { stdout } = await runIn(folder, 'check', '--lang', 'en', '自相 矛盾.txt');
    expect(stdout).toMatch(/error check\/arithmetic-balance .*Please check/);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^1 file, 1 read whole; 2 errors, /);
    expect(stdout.replaceAll('自相 矛盾.txt', '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('quotes the words around a place in a PDF, which has no lines', async () => {
    copyFileSync('data/reports/2023/hongze-district.pdf', join(folder, 'paper.pdf'));
    const text = await runIn(folder, 'check', 'paper.pdf');
    const json = await runIn(folder, 'check', '--lang', 'en', '--format', 'json', 'paper.pdf');
    const found = text.stdout.split('\n').find((line) => line.includes('check/arithmetic-litigation-after')) ?? '';
    expect(found).toMatch(/（第\d页：“10 1 0 0 0 0 0 0 0 0 5 0 0 0 0”）$/);
    const [said] = (JSON.parse(json.stdout) as Listed[]).filter(({ rule }) => rule === 'form/label-repaired');
    expect(said?.message).toMatch(/ \(page \d: “2\.其他法律行政止公开 0 0 0 0 0 0 0”\)$/);
    expect([said?.line, said?.column]).toEqual([null, null]);
  });

  it('quotes the words of the prose of a Word file, whose lines nobody sees', async () => {
    copyFileSync('data/reports/2019/shanghai-general-office.docx', join(folder, 'words.docx'));
    const { stdout } = await runIn(folder, 'check', 'words.docx');
    const found = stdout.split('\n').find((line) => line.includes('check/narrative-percentage')) ?? '';
    expect(found).toMatch(/（“…[^”]*258件，占33\.9%[^”]*…”）$/);
  });

  it('fails over a contradiction only with --strict', async () => {
    expect((await nianbao(folder, 'check', '自相 矛盾.txt')).status).toBe(0);
    expect((await nianbao(folder, 'check', '--strict', '自相 矛盾.txt')).status).toBe(1);
    expect((await nianbao(folder, 'check', '--strict', 'clean.txt')).status).toBe(0);
  });

  it('fails over a file that is not read whole', async () => {
    const { status, stdout } = await runIn(folder, 'check', '--lang', 'en', 'none.txt', 'clean.txt');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^none\.txt:1:1 error read\/no-tables None of the three statutory tables was found/m);
    expect(stdout).toMatch(/^2 files, 1 read whole/m);
  });

  it('prints one array with --format json', async () => {
    const { status, stdout } = await runIn(
      folder,
      'check',
      '--format',
      'json',
      '--lang',
      'en',
      '自相 矛盾.txt',
      'none.txt',
    );
    expect(status).toBe(1);
    const listed = JSON.parse(stdout) as Listed[];
    const keys = ['file', 'line', 'column', 'rule', 'code', 'severity', 'figures', 'args', 'message'];
    for (const one of listed) expect(Object.keys(one)).toEqual(keys);
    expect(listed.find(({ rule }) => rule === balance)).toMatchObject({
      file: '自相 矛盾.txt',
      code: 'ARI-01',
      severity: 'error',
      figures: expect.arrayContaining(['requests.received_new.natural_person']) as unknown,
    });
    const unread = { file: 'none.txt', line: null, column: null, severity: 'error', code: null };
    expect(listed.find(({ rule }) => rule === 'read/no-tables')).toMatchObject(unread);
  });

  it('prints SARIF 2.1.0 that editors can follow', async () => {
    const { stdout } = await runIn(folder, 'check', '--format', 'sarif', '--lang', 'en', '自相 矛盾.txt', 'none.txt');
    const log = JSON.parse(stdout) as {
      version: string;
      runs: {
        tool: { driver: { name: string; rules: { id: string; shortDescription?: { text: string } }[] } };
        columnKind: string;
        results: {
          ruleId: string;
          level: string;
          message: { text: string };
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number } };
          }[];
        }[];
      }[];
    };
    expect([log.version, log.runs.length]).toEqual(['2.1.0', 1]);
    const [run] = log.runs;
    const rules = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    expect(rules).toEqual([...new Set(rules)].toSorted());
    expect(run?.columnKind).toBe('utf16CodeUnits');
    for (const { id, shortDescription } of run?.tool.driver.rules ?? [])
      expect([id, shortDescription?.text]).toEqual([id, expect.stringMatching(/^[A-Z]/)]);
    for (const { ruleId, level, locations } of run?.results ?? []) {
      expect(rules).toContain(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      for (const { physicalLocation } of locations) {
        expect(physicalLocation.region.startLine).toBeGreaterThan(0);
        expect(physicalLocation.region.startColumn).toBeGreaterThan(0);
      }
    }
    const found = run?.results.find(({ ruleId }) => ruleId === balance);
    expect(found).toMatchObject({
      level: 'error',
      message: { text: expect.stringContaining('Please check') as unknown },
    });
    expect(found?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(encodeURIComponent('自相 矛盾.txt'));
  });
});
