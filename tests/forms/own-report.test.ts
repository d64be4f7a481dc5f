// Several reports in one file: the first is the file's, whatever of its tables can be read.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { processReport } from '../../src/pipeline.ts';
import type { ReportRecord } from '../../src/records/schema.ts';
import { readText } from '../../src/readers/text.ts';
import { ownReport } from '../../src/forms/own-report.ts';
import { dialects, reportText, sections } from '../report-text.ts';
import type { Dialect } from '../report-text.ts';
import { distinct } from './distinct-report.ts';

const name = '某县某镇人民政府';
const otherName = '某县他镇人民政府';
const titled = (office: string, year = 2024): string => `${office}${year}年政府信息公开工作年度报告`;

async function readFile(text: string): Promise<ReportRecord> {
  const input = { file: 'report.txt', bytes: Buffer.from(text), sha256: '0'.repeat(64), registered: null };
  return (await processReport(input)).record;
}

function another(dialect: Dialect): string {
  const others = Object.fromEntries(Object.keys(distinct).map((figure, index) => [figure, String(5001 + index)]));
  return reportText(others, { dialect, title: titled(otherName) });
}

function withoutTable(text: string, table: keyof typeof sections): string {
  const next = { proactive: sections.requests, requests: sections.disputes, disputes: '五、' }[table];
  const [before = '', behind = ''] = text.split(sections[table]);
  return `${before}${sections[table]}\n（见附图）\n${behind.slice(behind.indexOf(next))}`;
}

it.each(dialects)('the report of a second office behind the first changes none of its figures: %s', async (dialect) => {
  const own = reportText(distinct, { dialect });
  const [alone, both] = [await readFile(own), await readFile(`${own}\n${another(dialect)}`)];
  expect(both.figures).toEqual(alone.figures);
  expect(both.sections.at(-1)?.lines[1]).toBe(own.split('\n').length);
  const [said, ...others] = both.diagnostics.filter(({ rule }) => /^(?:read|form)/.test(rule));
  expect([said?.rule, said?.severity, others]).toEqual(['form/other-report', 'info', []]);
});

it.each(['proactive', 'requests', 'disputes'] as const)(
  '%s that is not there is not taken from the second',
  async (table) => {
    const own = withoutTable(reportText(distinct), table);
    const { cells, figures } = await readFile(`${own}\n${another('pipe')}`);
    expect([cells[table], Object.keys(figures).filter((figure) => figure.startsWith(`${table}.`))]).toEqual([null, []]);
  },
);

it.each([
  '2024年某县他镇政府信息公开年报',
  '某县他镇人民政府政府信息公开工作2024年度报告',
  '附件2：某县他镇政府信息公开工作年度报告（2024年）',
  '某县他镇人民政府政府信息公开工作年度报告',
])('%s opens another report', async (title) => {
  const own = withoutTable(reportText(distinct), 'requests');
  const { cells } = await readFile(`${own}\n${another('pipe').replace(titled(otherName), title)}`);
  expect(cells.requests).toBe(null);
});

it('a second office is told also where the name of a kind of page stands above the first title', async () => {
  const own = `政府信息公开年报\n${withoutTable(reportText(distinct), 'requests')}`;
  const { cells } = await readFile(`${own}\n${another('pipe')}`);
  expect(cells.requests).toBe(null);
});

it('a title over two lines opens another report too', async () => {
  const twoLines = (text: string): string => text.replace(/(政府)(\d{4}年)/, '$1\n$2');
  const both = await readFile(
    [withoutTable(reportText(distinct), 'requests'), another('tab')].map(twoLines).join('\n'),
  );
  expect(both.cells.requests).toBe(null);
});

it.each([
  ['a link below the report', `${reportText(distinct)}\n${titled(name, 2023)}\n${titled(otherName)}\n`],
  ['the short name of the office at the head of each page', headed(titled('某镇'))],
  ['the words of a title alone at the head of each page', headed('政府信息公开工作年度报告')],
  ['a notice above the report', `${titled('某县人民政府')}\n${reportText(distinct)}`],
  ['a table of contents above the title', contents()],
  ['one title', reportText(distinct)],
])('no other report begins with %s', (_, text) => {
  const document = readText(new SourceText(text));
  expect(ownReport(document)).toBe(document);
});

it.each([
  ['某县发展和改革局', '某县发改局'],
  ['某市城市管理局', '某市城管局'],
  ['某省某市人民政府', '某市政府'],
])('the tables of %s may stand below the name %s', async (office, short) => {
  const [before = '', behind = ''] = reportText(distinct, { title: titled(office) }).split(sections.proactive);
  const prose = `${before}${Object.values(sections).join('（见附件）\n\n')}（见附件）\n\n五、存在的主要问题\n\n不多。\n\n`;
  const { cells } = await readFile(`${prose}${titled(short)}\n\n一、总体情况\n\n${sections.proactive}${behind}`);
  expect(cells.requests).toEqual([175, 175]);
});

it.each([
  ['某市发展和改革局', '某市他区发展和改革局'],
  ['某市发改局', '某市他区发展和改革局'],
  ['某县人民政府', '某县他镇人民政府'],
  ['某县公安局', '某县公安交通管理局'],
  ['某县人民政府', '某县人民政府办公室'],
  ['某县人民政府办公室', '某县人民政府'],
  ['某市', '某市政府办公厅'],
])('the report of %s is none of %s', async (office, other) => {
  const own = withoutTable(reportText(distinct, { title: titled(office) }), 'requests');
  const { cells } = await readFile(`${own}\n${another('pipe').replace(otherName, other)}`);
  expect(cells.requests).toBe(null);
});

/** A line above the heading of each section. */
function headed(line: string): string {
  return Object.values(sections).reduce(
    (text, heading) => text.replace(heading, `${line}\n${heading}`),
    reportText(distinct),
  );
}

function contents(): string {
  const headings = [
    '一、总体情况',
    ...Object.values(sections),
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ];
  return `${titled('某县政府办公室')}\n本报告由本机关编制。\n${headings.join('\n')}\n${reportText(distinct)}`;
}

it.each(dialects)(
  'a part of a figure on the next line leaves its row open also where another report follows: %s',
  async (dialect) => {
    const penalties = 'proactive.penalties.decisions';
    const printed = distinct[penalties] ?? '';
    const torn = reportText(distinct).replace(/^.*行政处罚.*$/m, (row) =>
      row.replace(printed, printed.slice(0, 2)).concat(`\n${printed.slice(2)}`),
    );
    const [alone, both] = [await readFile(torn), await readFile(`${torn}\n${another(dialect)}`)];
    expect([alone.figures[penalties]?.status, both.figures[penalties]?.status]).toEqual(['unread', 'unread']);
  },
);
