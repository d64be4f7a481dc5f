// Group labels on two lines beside the rows of the group, the second of them beside figures.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { editionForms } from '../../src/forms/editions/index.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { sections } from '../report-text.ts';

const form = editionForms.find(({ id }) => id === '2021');
const rows = (form?.tables.requests.blocks ?? []).flatMap((block) => block.rows);
const heads = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';

/** Seven figures of a row, all different from those of other rows. */
const figuresOf = (row: number): string =>
  Array.from({ length: 7 }, (_, at) => String(100 * (row + 1) + at)).join('  ');

it('figures beside the end of a group label are those of the label of the group above them', () => {
  const at = rows.findIndex(({ label }) => label.startsWith('2.申请人'));
  const lines = rows.flatMap(({ label }, row) =>
    row !== at
      ? [`      ${label}   ${figuresOf(row)}`]
      : [
          '（六）其他',
          `      ${label.slice(0, 20)}`,
          `处理                                ${figuresOf(row)}`,
          `      ${label.slice(20)}`,
        ],
  );
  const document = readText(
    new SourceText([sections.requests, heads, ...lines, '五、存在的主要问题及改进情况', '无。'].join('\n')),
  );
  const facts = readTables(document).tables.requests?.facts ?? [];
  const read = facts.filter(({ figure }) => figure.startsWith('requests.other.fee_overdue.')).map(({ raw }) => raw);
  expect(read.join('  ')).toBe(figuresOf(at));
  expect(facts.filter(({ status }) => status === 'unread')).toEqual([]);
});
