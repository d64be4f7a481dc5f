// inspect: one report as the program sees it, in words of either language.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTable } from '../../forms/distinct-report.ts';
import { reportText } from '../../report-text.ts';
import { runIn } from './run-command.ts';
import { temporaryFolder } from './spawn-command.ts';

const folder = temporaryFolder();
const project = resolve(import.meta.dirname, '../../..');
writeFileSync(join(folder, 'empty.txt'), '');

describe('inspect', () => {
  it('shows tables, what each row was matched to, every figure with its place, claims and diagnostics', async () => {
    const file = 'data/reports/2024/jiaozuo-sujiazuo-township.txt';
    const { status, stdout, stderr } = await runIn(project, 'inspect', '--lang', 'en', file);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${file} (text)`);
    expect(stdout).toMatch(/10\/10 \(2021\)/);
    expect(stdout).toMatch(/175\/175 \(2021\)/);
    expect(stdout).toMatch(/15\/15 \(2021\)/);
    expect(stdout).toMatch(/^ +28 {2}行政处罚 \| 0.*\n +-> 行政处罚 \(/m);
    expect(stdout).toMatch(/^ +28:6 {2}proactive\.penalties\.decisions +printed +0$/m);
    expect(stdout).toMatch(/^ +20:13 {2}info form\/label-repaired “本年度止件数”/m);
    expect(stdout.match(/ printed /g)).toHaveLength(200);
  });

  it('speaks Chinese when not told otherwise', async () => {
    const { status, stdout } = await runIn(project, 'inspect', 'data/reports/2024/shihe-district.txt');
    expect(status).toBe(0);
    expect(stdout).toContain('表二（主动公开政府信息情况）: 10/10 (2021)');
    expect(stdout).toMatch(/6:80 {2}narrative\.proactive_items 5749 \(exact, own\) {2}«5749条»/);
  });

  it('ends with 1 and says why where a report cannot be read', async () => {
    const { status, stdout } = await runIn(folder, 'inspect', '--lang', 'en', 'empty.txt');
    expect(status).toBe(1);
    expect(stdout).toMatch(/error read\/empty-file The file is empty/);
  });

  it('says of a row whose figures are broken that it was not read', async () => {
    const text = reportText(
      {},
      inTable('requests', (rows) =>
        rows.map((row) =>
          row.includes('（一）予以公开') ? [...row.slice(0, 3), ...'1 005 0 0 0 0 1005'.split(' ')] : row,
        ),
      ),
    );
    writeFileSync(join(folder, 'broken.md'), text);
    const { stdout } = await runIn(folder, 'inspect', '--lang', 'en', 'broken.md');
    expect(stdout).toContain('figures seem broken, joined, lost or moved, not read');
  });

  it('says of figures beside a label of no row that they were not taken, and of a heading that it has none', async () => {
    const local = [...'其他主动公开文件 11 0 120'.split(' ')];
    const rows = inTable('proactive', (all) => all.flatMap((row) => (row[0] === '规章' ? [row, local] : [row])));
    writeFileSync(join(folder, 'local.md'), reportText({}, rows));
    const { stdout } = await runIn(folder, 'inspect', '--lang', 'en', 'local.md');
    expect(stdout).toMatch(
      /其他主动公开文件 \| 11 \| 0 \| 120\n +-> figures, tied to no row of the form and not taken$/m,
    );
    expect(stdout).toMatch(/第二十条第（一）项.*\n +-> no figures$/m);
  });

  it('tells the cell of each figure of a Word file', async () => {
    const { stdout } = await runIn(
      project,
      'inspect',
      '--lang',
      'en',
      'data/reports/2019/shanghai-general-office.docx',
    );
    const [, row] =
      /^table 2, row (\d+), cell \d+ {2}requests\.total_processed\.total +printed +805$/m.exec(stdout) ?? [];
    expect(stdout).toMatch(new RegExp(`^ +${String(row)} {2}.*（七）总计.*805`, 'm'));
  });

  it('prints no characters a terminal takes for commands', async () => {
    const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const cells = ['11', '&#27;[2J12', '13', '&#x202e;14', '50'];
    const rows = [heads, cells].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const table = `<h2>四、行政复议情况</h2><table><tr><td colspan="5">行政复议</td></tr>${rows.join('')}</table>`;
    writeFileSync(join(folder, 'hostile.html'), `<html><body><p>收到申请&#27;[31m17件。</p>${table}</body></html>`);
    const { stdout } = await runIn(folder, 'inspect', 'hostile.html');
    expect(stdout).toContain('[2J12');
    expect(stdout).not.toMatch(/[^\n\P{C}]/u);
  });
});
