// A row left blank before one whose label is lost, where cells have lines of their own.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

/** The three figures of 规章 where the lines of its block are these. */
function rules(lines: readonly string[]): (number | null)[] {
  const row = (label: string, at: number): string => `${label}\n${at}\n`;
  const decided = `信息内容\n本年处理决定数量\n`;
  const text = [
    '二、主动公开政府信息情况\n',
    `第二十条第（一）项\n\n${lines.join('\n')}\n`,
    `第二十条第（五）项\n\n${decided}`,
    row('行政许可', 11),
    `第二十条第（六）项\n\n${decided}`,
    row('行政处罚', 12),
    row('行政强制', 13),
    `第二十条第（八）项\n\n信息内容\n本年收费金额（单位：万元）\n`,
    row('行政事业性收费', 14),
    '三、收到和处理政府信息公开申请情况',
  ].join('\n');
  const reading = readTables(readText(new SourceText(text)));
  const facts = reading.tables.proactive?.facts ?? [];
  return facts.flatMap(({ figure, value }) => (figure.startsWith('proactive.rules.') ? [value] : []));
}

const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];

it('does not get the figures of that row', () => {
  expect(rules([...heads, '', '规章', '', '', '1', '4', '8'])).toEqual([null, null, null]);
});

it('has nothing to do with a row left out, while labels and figures stand as everywhere', () => {
  expect(rules([...heads, '', '规章', '1', '4', '8'])).toEqual([1, 4, 8]);
});

it('says nothing of a row whose figures were left out before', () => {
  const strewn = [
    ...[
      '2.重复申请',
      '1112',
      '（三）不予公开',
      '科研机构',
      '1177',
      '（七）总计',
      '2.没有现成信息需要另行制作',
      '1097',
      '1197',
    ],
    ...['4.无正当理由大量反复申请', '4.保护第三方合法权益', '1175', '1107', '一、本年新收政府信息公开申请数量'],
    ...['二、上年结转政府信息公开申请数量', '1081', '1179', '无。', '1001', '商业企业'],
    ...[
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '1040',
      '1077',
      '1137',
      '1052',
      '1072',
      '1169',
      '1013',
    ],
    ...['总计', '1200'],
  ];
  const { rows } = readTables(readText(new SourceText(strewn.join('\n'))));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ problem, proposal }) => problem === 'broken' && proposal === '')).toEqual([]);
});
