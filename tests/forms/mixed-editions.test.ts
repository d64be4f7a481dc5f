// Table 二 with heads of both editions: the documents on the form of 2019, the decisions on that of 2021.
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import type { TablesReading } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { facts } from './distinct-report.ts';

const table = (decisions: string, licences: string): TablesReading =>
  readTables(
    readText(
      new SourceText(
        `二、主动公开政府信息情况
第二十条第（一）项 | |||
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
规章 | 11 | 12 | 13 |
规范性文件 | 21 | 22 | 23 |
第二十条第（五）项 | |||
信息内容 | ${decisions} |
行政许可 | ${licences} |
第二十条第（六）项 | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 41 | ||
行政强制 | 42 | ||
`,
      ),
    ),
  );

describe('heads of the form of 2021 in a table on that of 2019', () => {
  it('name the decisions where they stand alone', () => {
    const values = facts(table('本年处理决定数量 | ||', '31 | ||'));
    expect(['licences', 'penalties', 'coercion'].map((id) => values.get(`proactive.${id}.decisions`)?.value)).toEqual([
      31, 41, 42,
    ]);
    expect(values.get('proactive_2019.licences.change')).toMatchObject({ value: null, status: 'unread' });
  });

  it.each([
    ['one that the form of 2019 has beside others', '处理决定数量 | ||', '31 | ||'],
    ['one beside a head that nobody knows', '本年处理决定数量 | 备注 ||', '31 | ||'],
    ['more figures than heads', '本年处理决定数量 | ||', '31 | 32 ||'],
  ])('name nothing with %s', (_, heads, licences) => {
    expect(facts(table(heads, licences)).get('proactive.licences.decisions')?.value).toBeNull();
  });
});

it('documents below heads of the form of 2021 in a table on that of 2019 carry a warning: the heads name other figures', () => {
  const text = `二、主动公开政府信息情况
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 11 | 12 | 13
规范性文件 | 21 | 22 | 23
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
行政许可 | 31 | 32 | 33
其他对外管理服务事项 | 41 | 42 | 43
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
行政处罚 | 51 | 52 | 53
行政强制 | 61 | 62 | 63
信息内容 | 采购项目数量 | 采购总金额
政府集中采购 | 71 | 72
`;
  const { diagnostics } = readTables(readText(new SourceText(text)));
  const said = diagnostics.find(({ rule }) => rule === 'form/columns-by-order');
  expect([said?.severity, said?.figures]).toEqual([
    'warning',
    ['rules', 'normative_documents'].flatMap((id) =>
      ['produced', 'disclosed', 'public_total'].map((column) => `proactive_2019.${id}.${column}`),
    ),
  ]);
});

describe('table 三 cut off before its （六）', () => {
  const cutOff = (heads: string): TablesReading =>
    readTables(
      readText(
        new SourceText(`二、主动公开政府信息情况
信息内容 | ${heads} |
规章 | 11 | 12 | 13 |
规范性文件 | 21 | 22 | 23 |
三、收到和处理政府信息公开申请情况
自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |
二、上年结转政府信息公开申请数量 | 1 | 1 | 1 | 1 | 1 | 1 | 6 |
（一）予以公开 | 1 | 1 | 1 | 1 | 1 | 1 | 6 |
`),
      ),
    );

  it.each([
    ['2019', '本年新制作数量 | 本年新公开数量 | 对外公开总数量'],
    ['2021', '本年制发件数 | 本年废止件数 | 现行有效件数'],
  ])('is on the form of %s as table 二 is', (edition, heads) => {
    expect(cutOff(heads).tables.requests?.edition).toBe(edition);
  });
});

it('one head alone and one figure among blanks are not taken for the first column of the form of 2019', () => {
  const rows = (label: string, figure: string): string[] => [
    ...['信息内容', '处理决定数量', '', '', label, figure, '', ''],
  ];
  const cells = [
    ...['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量', '规章', '0', '0', '0'],
    ...['行政规范性文件', '7', '4', '12', ...rows('行政许可', '31'), ...rows('行政处罚', '60')],
  ];
  const text = ['二、主动公开政府信息情况', ...cells.map((cell) => `\t${cell}`)].join('\n');
  const { facts = [] } = readTables(readText(new SourceText(text))).tables.proactive ?? {};
  const ofPenalties = facts.filter(({ figure }) => /penalties|licences/.test(figure));
  expect(ofPenalties.map(({ status }) => status)).toEqual(ofPenalties.map(() => 'unread'));
  expect(facts.find(({ figure }) => figure === 'proactive_2019.normative_documents.disclosed')?.value).toBe(4);
});
