// One cell a line, labels broken over several lines: the figures belong to the whole label, never to what its end looks like.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';

it('takes the end of a broken label for no other label', () => {
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const figures = (from: number): string[] => Array.from({ length: 7 }, (_, at) => String(from + at));
  const lines = [
    ...['三、收到和处理政府信息公开申请情况', ...heads],
    ...['（一）予以公开', ...figures(111)],
    ...['2.重复申', '请', ...figures(121)],
    ...['3.要求提供公开出版物', ...figures(131)],
    ...['4.无正当', '理由大量', '反复申请', ...figures(141)],
  ];
  const facts = readTables(readText(new SourceText(lines.join('\n')))).tables.requests?.facts ?? [];
  const valueOf = (row: string): number | null | undefined =>
    facts.find(({ figure }) => figure === `requests.${row}.total`)?.value;
  expect([valueOf('granted'), valueOf('not_processed.publication')]).toEqual([117, 137]);
  expect([null, 127]).toContain(valueOf('not_processed.repeat'));
  expect([null, 147]).toContain(valueOf('not_processed.excessive'));
});
