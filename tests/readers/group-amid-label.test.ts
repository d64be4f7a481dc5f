// The label of a group that stands beside the figures of its first row, amid the lines of that row's own label.
import { expect, it } from 'vitest';
import { SourceText } from '../../src/document/source-text.ts';
import { readTables } from '../../src/forms/read-tables.ts';
import { readText } from '../../src/readers/text.ts';
import { facts } from '../forms/distinct-report.ts';

/** Table 三 from （六） on, as `pdftotext -layout` prints a page whose labels are broken into lines of `width` characters. */
function page(width: number): string {
  const rows: [string, string, string][] = [
    ['（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '315 3 0 0 0 0 318'],
    ['', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '202 0 0 1 0 0 203'],
    ['', '3.其他', '941 17 0 1 3 3 965'],
    ['', '（七）总计', '1458 20 0 2 3 3 1486'],
  ];
  const wide = (text: string): number => text.replace(/[^\x20-\x7e]/g, '  ').length;
  const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(1, to - wide(text)));
  return rows
    .flatMap(([group, label, figures]) => {
      const parts = label.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
      const middle = Math.floor(parts.length / 2);
      const cells = figures.split(' ').map((figure) => figure.padStart(8));
      return parts.map((part, at) =>
        at === middle ? pad(pad(group, 19) + part, 20 + 2 * width) + cells.join('') : pad('', 19) + part,
      );
    })
    .join('\n');
}

const heads = `三、收到和处理政府信息公开申请情况
                                            自然人   法人或其他组织   总计
                                            商业企业   科研机构   社会公益组织   法律服务机构   其他`;

it.each([13, 16])('leaves that label whole, in lines of %i characters', (width) => {
  const values = facts(readTables(readText(new SourceText(`${heads}\n${page(width)}`))));
  const totals = ['correction_overdue', 'fee_overdue', 'misc'].map((row) => values.get(`requests.other.${row}.total`));
  expect(totals.map((total) => total?.value)).toEqual([318, 203, 965]);
});
