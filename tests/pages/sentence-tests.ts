// What the pages say about the five reports, held against the reports themselves by eye.
import { expect, test } from 'vitest';
import { textOf } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';

function lede(pages: readonly BuiltPage[], file: string): string {
  return textOf(pages.find((page) => page.file === file)?.document.querySelector('.lede'));
}

/** File of a page and its first sentences. */
const expected: readonly (readonly [string, string])[] = [
  [
    'agencies/shihe-district/index.html',
    '2024年收到政府信息公开申请101件，均由自然人提出。予以公开74件，不予公开1件，无法提供26件。年末没有结转。被申请行政复议17件：维持8件，纠正1件，其他结果1件，尚未审结7件。',
  ],
  [
    'en/agencies/shihe-district/index.html',
    'In 2024, 101 requests for information were received, all from individuals. 74 granted in full, 1 refused, 26 unable to provide. None was carried over at the end of the year. 17 cases of administrative reconsideration: 8 upheld, 1 corrected, 1 other outcome, 7 pending.',
  ],
  [
    'agencies/zhongzhan-xuheng-subdistrict/index.html',
    '2024年收到政府信息公开申请1件，由自然人提出。无法提供1件。年末没有结转。没有因政府信息公开引起的行政复议和行政诉讼。',
  ],
  [
    'agencies/luolong-dingdingmen-subdistrict/index.html',
    '2024年收到政府信息公开申请1件，由自然人提出。予以公开1件。年末没有结转。没有因政府信息公开引起的行政复议和行政诉讼。',
  ],
  [
    'agencies/zhanyi-xiping-subdistrict/index.html',
    '2024年没有收到政府信息公开申请。没有因政府信息公开引起的行政复议和行政诉讼。',
  ],
  [
    'agencies/jiaozuo-sujiazuo-township/index.html',
    '2024年没有收到政府信息公开申请。没有因政府信息公开引起的行政复议和行政诉讼。三张表应填的200格均为0。',
  ],
  [
    'index.html',
    '本站收录5家机关2024年的5份政府信息公开工作年度报告。只报本机关的4份，2024年共收到申请2件。汇总下属机关的1份，收到101件；两类不相加。2家没有收到申请。5份报告表内应有的合计全部相符。',
  ],
  [
    'en/index.html',
    'This collection holds 5 annual reports of 5 offices for 2024. 4 reports that cover their own office say they received 2 requests in 2024. 1 aggregate report, summing up the offices below, counts 101 requests; the two kinds are never added. 2 offices received none. In 5 reports every sum the form prescribes agrees.',
  ],
];

export function sentenceTests(pages: () => readonly BuiltPage[]): void {
  test.each(expected)('%s says what the report says', (file, text) => {
    expect(lede(pages(), file)).toBe(text);
  });

  test('every sum of every report agrees, and the page of the report says so', () => {
    const reports = pages().filter(({ file }) => /^agencies\/[^/]+\/2024\//.test(file));
    expect(reports).toHaveLength(5);
    for (const page of reports) {
      expect(textOf(page.document.querySelector('#identities h2')), page.file).toBe(
        '应校验42项：相符42，请核对0，未判定0',
      );
      expect(page.document.querySelectorAll('#identities tbody tr').length, page.file).toBe(42);
    }
  });

  test('what the text of a report claims stands beside the figure of the table', () => {
    const page = pages().find(({ file }) => file === 'agencies/shihe-district/index.html');
    const rows = [...(page?.document.querySelectorAll('#claims tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => textOf(cell)),
    );
    expect(rows[0]).toEqual(['主动公开信息', '5749条第6行', '表中无此项']);
    expect(rows[1]).toEqual(['收到申请 （汇总）', '101件第7行', '101']);
  });
}
