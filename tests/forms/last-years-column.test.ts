// A column of last year's figures beside the lone one of table 二, where this year's cell holds no figure.
import { expect, it } from 'vitest';
import { readTables } from '../../src/forms/read-tables.ts';
import { readReport } from '../../src/readers/index.ts';

const figures = ['proactive.licences.decisions', 'proactive.penalties.decisions', 'proactive.coercion.decisions'];

/** The values of the three decisions in rows as they are printed behind their heads, each 信息内容 where `head` stands alone. */
async function decisions(rows: readonly string[], head: string, edge = ''): Promise<(number | null)[]> {
  const [licences = '', penalties = '', coercion = ''] = rows;
  const [five, six] = ['五', '六'].map((item) => `${edge}第二十条第（${item}）项${edge}`);
  const text = [
    '某县某镇人民政府2024年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    [five, head, licences, six, head, penalties, coercion].join('\n'),
    '三、收到和处理政府信息公开申请情况',
  ].join('\n\n');
  const { document } = await readReport(new TextEncoder().encode(text));
  const facts = document ? (readTables(document, 2024).tables.proactive?.facts ?? []) : [];
  return figures.map((figure) => facts.find((fact) => fact.figure === figure)?.value ?? null);
}

it('is not read for a blank cell before it in a row as long as that of the heads', async () => {
  const rows = ['| 行政许可 | 12 | 554 |', '| 行政处罚 |  | 367 |', '| 行政强制 | 48 | 401 |'];
  expect(await decisions(rows, '| 信息内容 | 本年处理决定数量 | 上年 |', '|')).toEqual([12, null, 48]);
});

it('is not read for a mark that ran into the label before it', async () => {
  const rows = ['行政许可\nx\n291', '行政处罚\nx\n237', '行政强制\nx\n485'];
  expect(await decisions(rows, '信息内容\n本年处理决定数量\n上年数')).toEqual([null, null, null]);
});

it('is not read for a lone figure where other rows print two', async () => {
  const rows = ['行政许可\t12\t554', '行政处罚\t367', '行政强制\t48\t401'];
  expect(await decisions(rows, '信息内容\t本年处理决定数量\t上年')).toEqual([12, null, 48]);
});
