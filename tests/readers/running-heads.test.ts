// The title of a report at the head of each page, as tools print it off a PDF, parts no table and no sentence.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { linesOf } from '../../src/readers/lines.ts';
import { withoutRunningHeads } from '../../src/readers/running-heads.ts';
import { readText } from '../../src/readers/text.ts';
import { distinct, rules, silentlyWrong, unread } from '../forms/distinct-report.ts';
import { reportText } from '../report-text.ts';

const title = '某县某镇人民政府2024年政府信息公开工作年度报告';

/** Each page of so many lines ends with its number, and begins with a form feed and the words. */
function paged(text: string, words: (page: number) => string, lines = 37): string {
  const all = text.replaceAll('\n\n', '\n').split('\n');
  const pages = Array.from({ length: Math.ceil(all.length / lines) }, (_, page) =>
    all.slice(page * lines, (page + 1) * lines).join('\n'),
  );
  return pages.map((page, at) => (at === 0 ? page : `\f${words(at + 1)}\n${page}`) + `\n- ${at + 1} -\n`).join('');
}

const report = reportText(distinct, { dialect: 'lines', title });

it.each([
  ['the title', (): string => title],
  [
    'an address with the number of the page',
    (page: number): string => `https://www.example.gov.cn/2025/t1.html ${page}/9`,
  ],
])('%s at the head of each page is no part of a table', (_, words) => {
  const document = readText(new SourceText(paged(report, words)));
  const reading = readTables(document);
  expect([silentlyWrong(reading), unread(reading), rules(reading)]).toEqual([[], [], []]);
  const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(paragraphs.filter((text) => text.includes(words(2)))).toEqual(words(2) === title ? [title] : []);
});

it('the title is none at a single page end either', () => {
  const lines = [title, ...Array<string>(12).fill('正文在此。'), '- 1 -', title, '0'];
  const kept = withoutRunningHeads(linesOf(new SourceText(lines.join('\n'))));
  expect(kept.map(({ text }) => text)).toEqual(lines.with(14, ''));
});

it('heads of a table that are printed again at the top of each page stay', () => {
  const lines = linesOf(new SourceText(paged(report, () => '申请人情况')));
  expect(withoutRunningHeads(lines)).toEqual(lines);
});
