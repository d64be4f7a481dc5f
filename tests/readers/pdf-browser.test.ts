// PDF as browsers print it: a report as a web page, with lines and without, printed by Chromium and read back.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { promisedFigures } from '../../src/codebook/figures.ts';
import { edition2021 } from '../../src/forms/editions/2021.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { launchBrowser } from '../browser.ts';
import { tableRows } from '../report-text.ts';
import { spannedCells } from './spanned-cells.ts';

const tables = ['proactive', 'requests', 'disputes'] as const;
const headings = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
};
const printed: Readonly<Record<string, string>> = Object.fromEntries(
  tables
    .flatMap((table) => promisedFigures(table, '2021'))
    .map((figure, index) => [figure, String(((index + 1) * 7919) % 1000)]),
);

function tableHtml(table: (typeof tables)[number]): string {
  const byRow = Map.groupBy(spannedCells(tableRows(edition2021.tables[table], printed), table), ({ row }) => row);
  const rows = [...byRow]
    .toSorted(([left], [right]) => left - right)
    .map(([, cells]) => {
      const inOrder = cells.toSorted((left, right) => left.column - right.column);
      return `<tr>${inOrder.map((cell) => `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${cell.text}</td>`).join('')}</tr>`;
    });
  return `<h2>${headings[table]}</h2><table>${rows.join('')}</table>`;
}

function pageHtml(style: string): string {
  const common =
    'body{font:14px sans-serif;line-height:1.7}table{border-collapse:collapse;width:100%;font-size:11px;line-height:1.3}td{text-align:center;padding:3px}';
  const prose = `<h2>一、总体情况</h2><p>（一）主动公开。${'本机关通过政府网站公开信息，'.repeat(12)}共12件。</p>`;
  return `<!doctype html><meta charset="utf-8"><style>${common}${style}</style>
    <h1>某县某镇人民政府2024年政府信息公开工作年度报告</h1>${prose}${tables.map(tableHtml).join('')}
    <h2>五、存在的主要问题及改进情况</h2><p>无。</p><h2>六、其他需要报告的事项</h2><p>无。</p>`;
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
});

it.each([
  ['joined lines', 'td{border:1px solid #333}'],
  ['cells with lines of their own', 'table{border-collapse:separate;border-spacing:0}td{border:1px solid #999}'],
  ['lines between rows only', 'tr{border-bottom:1px solid #ccc}'],
  ['no lines', ''],
])('a table with %s is read figure by figure, without a warning', { timeout: 60_000 }, async (_, style) => {
  const page = await browser.newPage();
  await page.setContent(pageHtml(style));
  const footerTemplate =
    '<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>';
  const margin = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' };
  const options = { format: 'A4', margin, displayHeaderFooter: true, headerTemplate: '<i></i>', footerTemplate };
  const document = await readPdf(new Uint8Array(await page.pdf(options)));
  await page.close();
  if (!('blocks' in document)) throw new Error(document.diagnostics.map(({ rule }) => rule).join(' '));
  const { tables: readings, diagnostics } = readTables(document);
  const facts = Object.values(readings).flatMap((table) => table?.facts ?? []);
  expect(Object.fromEntries(facts.map(({ figure, raw }) => [figure, raw]))).toEqual(printed);
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it.each([
  ['lines', 'td{border:1px solid #333}', 0],
  ['no lines', '', 28],
])('marks of notes are no part of figures in a table with %s', { timeout: 60_000 }, async (_, style, mostUnread) => {
  const page = await browser.newPage();
  await page.setContent(pageHtml(style).replace(/<td([^>]*)>(\d+)<\/td>/g, '<td$1>$2<sup>3</sup></td>'));
  const document = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })));
  await page.close();
  if (!('blocks' in document)) throw new Error(document.diagnostics.map(({ rule }) => rule).join(' '));
  const facts = Object.values(readTables(document).tables).flatMap((table) => table?.facts ?? []);
  expect(facts.filter(({ figure, raw }) => raw !== null && raw !== printed[figure])).toEqual([]);
  expect(facts.filter(({ raw }) => raw === null).length).toBeLessThanOrEqual(mostUnread);
});
