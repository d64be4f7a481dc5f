// Heads that put the total first, above rows whose totals stand last: invented by a converter.
import { expect, it } from 'vitest';
import { readTables } from '../../src/forms/read-tables.ts';
import { readReport } from '../../src/readers/index.ts';

const turned = ['总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开', '（七）总计'];

/** The figures that a warning doubts of a table in HTML with such heads above rows of labels and these figures. */
async function doubted(rows: readonly (readonly number[])[]): Promise<Set<string>> {
  const cells = [['类别', ...turned], ...rows.map((row, at) => [labels[at] ?? '', ...row.map(String)])];
  const trs = cells.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  const html = `<html><body><h2>三、收到和处理政府信息公开申请情况</h2><table>${trs}</table></body></html>`;
  const { document } = await readReport(new TextEncoder().encode(html));
  const said = document ? readTables(document, 2024).diagnostics : [];
  return new Set(said.flatMap(({ rule, figures }) => (rule === 'form/columns-by-order' ? figures : [])));
}

it('are doubted with all rows but those that are alike in any order', async () => {
  const figures = await doubted([
    [13, 2, 0, 0, 0, 0, 15],
    [0, 0, 0, 0, 0, 0, 0],
    [7, 0, 0, 0, 0, 0, 7],
    [13, 2, 0, 0, 0, 0, 15],
  ]);
  expect(figures.has('requests.granted.natural_person')).toBe(true);
  expect(figures.has('requests.carried_in.natural_person')).toBe(false);
});

it('are not doubted for a total of 0 beside two parts that are alike', async () => {
  const figures = await doubted([
    [0, 1, 1, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0],
    [7, 7, 0, 0, 0, 0, 0],
    [9, 2, 7, 0, 0, 0, 0],
  ]);
  expect(figures.size).toBe(0);
});
