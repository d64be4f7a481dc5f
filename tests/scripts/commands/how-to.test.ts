// The page on checking a draft shows what the command prints.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportDocx } from '../../readers/docx-builder.ts';
import { runIn } from './run-command.ts';
import { temporaryFolder } from './spawn-command.ts';

const folder = temporaryFolder();
const draft = reportDocx({ 'disputes.reconsideration.upheld': '10', 'disputes.reconsideration.corrected': '1' });
const pages = join(import.meta.dirname, '../../../src/content/how-to');

it.each([
  ['en', 'draft.docx', ['--lang', 'en']],
  ['zh-CN', '草稿.docx', []],
])('the finding on the page in %s is the line that check prints', async (language, file, options) => {
  writeFileSync(join(folder, file), draft);
  const { stdout } = await runIn(folder, 'check', ...options, file);
  const printed = stdout.split('\n').filter((line) => line.includes('check/arithmetic-reconsideration'));
  const page = readFileSync(join(pages, language, 'check-a-draft.md'), 'utf8');
  expect(page.split('\n').filter((line) => line.startsWith(`${file}:`))).toEqual(printed);
});
