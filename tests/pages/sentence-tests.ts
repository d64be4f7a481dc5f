// What the pages say about the reports, held against the reports themselves by eye.
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
    '2024年收到政府信息公开申请101件，均由自然人提出。办理结果：予以公开74件，不予公开1件，无法提供26件。没有公开的理由中，“本机关不掌握相关政府信息”最多，25件。年末没有结转。被申请行政复议17件：维持8件，纠正1件，其他结果1件，尚未审结7件。',
  ],
  [
    'en/agencies/shihe-district/index.html',
    'In 2024, 101 requests for information were received, all from individuals. Outcomes: 74 granted in full, 1 refused, 26 unable to provide. The most frequent reason for not granting was “information not held”: 25. None was carried over at the end of the year. 17 cases of administrative reconsideration: 8 upheld, 1 corrected, 1 with another outcome, 7 pending.',
  ],
  [
    'agencies/zhongzhan-xuheng-subdistrict/index.html',
    '2024年收到政府信息公开申请1件，由自然人提出。办理结果：无法提供1件。没有公开的理由是“本机关不掌握相关政府信息”。年末没有结转。没有因政府信息公开引起的行政复议和行政诉讼。',
  ],
  [
    'agencies/luolong-dingdingmen-subdistrict/index.html',
    '2024年收到政府信息公开申请1件，由自然人提出。办理结果：予以公开1件。年末没有结转。没有因政府信息公开引起的行政复议和行政诉讼。',
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
    'agencies/suqian-city/index.html',
    '2024年收到政府信息公开申请3525件，其中自然人提出3440件。上年结转121件。办理结果：予以公开1431件，部分公开471件，不予公开92件，无法提供941件，不予处理117件，其他处理469件。没有公开的理由中，“本机关不掌握相关政府信息”最多，897件。年末结转下年度125件。被申请行政复议170件：维持88件，纠正18件，其他结果28件，尚未审结36件。未经复议被直接起诉25件：维持7件，其他结果11件，尚未审结7件。复议后被起诉52件：维持33件，其他结果6件，尚未审结13件。',
  ],
  [
    'agencies/shanghai-general-office/index.html',
    '2019年收到政府信息公开申请859件，其中自然人提出821件。上年结转18件。共办结805件，有的办理结果没有可用的总计。年末结转下年度72件。被申请行政复议7件：维持5件，尚未审结2件。未经复议被直接起诉9件：维持8件，尚未审结1件。复议后起诉总计没有可用的数字（空白）。',
  ],
  [
    'en/agencies/shuyang-development-reform-bureau/index.html',
    'In 2023, 26 requests for information were received, all from individuals. Outcomes: 26 granted in full. None was carried over at the end of the year. 1 case of administrative reconsideration: 1 pending.',
  ],
  [
    'index.html',
    '本站收录10家机关2019年至2025年的12份政府信息公开工作年度报告。只报本机关的4份，2024年共收到申请2件。汇总下属机关的3份，收到3721件；两类不相加。2家没有收到申请。12份报告中，9份表内应有的合计全部相符。1份有合计请核对。2份有合计未判定，因为有数字空白、是文字或未读出。',
  ],
  [
    'en/index.html',
    'This collection holds 12 annual reports of 10 offices for 2019 to 2025. 4 reports that cover their own office say they received 2 requests in 2024. 3 aggregate reports, summing up the offices below, count 3721 requests; the two kinds are never added. 2 offices received none. In 9 of 12 reports every sum the form prescribes agrees. 1 has sums to check. 2 have sums that are not judged, because a figure is blank, words or not read.',
  ],
];

export function sentenceTests(pages: () => readonly BuiltPage[]): void {
  test.each(expected)('%s says what the report says', (file, text) => {
    expect(lede(pages(), file)).toBe(text);
  });

  test('every sum of every report of 2024 agrees, and the page of the report says so', () => {
    const reports = pages().filter(({ file }) => /^agencies\/[^/]+\/2024\//.test(file));
    expect(reports).toHaveLength(7);
    for (const page of reports) {
      // One line for （六）: two rows fewer.
      const n = page.file.includes('hongze') ? 40 : 42;
      expect(textOf(page.document.querySelector('#identities h2')), page.file).toBe(
        `应校验${n}项：相符${n}，请核对0，未判定0`,
      );
      expect(page.document.querySelectorAll('#identities tbody tr').length, page.file).toBe(n);
    }
  });

  test.each([
    ['agencies/index.html', '7/42 35项未判定'],
    ['en/agencies/index.html', '7 of 42 35 not judged'],
    ['compare/department-county/index.html', '7/42 35项未判定'],
    ['agencies/shuyang-development-reform-bureau/index.html', '7/42 35项未判定'],
  ])('sums that are not judged are told beside those that agree, or would pass for failed: %s', (name, told) => {
    const page = pages().find(({ file }) => file === name);
    const cells = [...(page?.document.querySelectorAll('td.number a[href$="2023/#identities"]') ?? [])].map(textOf);
    expect(cells).toContain(told);
  });

  test('totals printed wrong are found, and blank columns are not judged', () => {
    const heading = (file: string): string =>
      textOf(
        pages()
          .find((page) => page.file === file)
          ?.document.querySelector('#identities h2'),
      );
    expect(heading('agencies/hongze-district/2023/index.html')).toBe('应校验40项：相符38，请核对2，未判定0');
    expect(heading('agencies/shuyang-development-reform-bureau/2023/index.html')).toBe(
      '应校验42项：相符7，请核对0，未判定35',
    );
    const chart = pages().find(({ file }) => file === 'embed/disputes/hongze-district/2023/index.html');
    expect(textOf(chart?.document.querySelector('h1'))).toContain(
      '2023年行政复议总计为0件，各项合计11件，请核对；复议后起诉总计为0件，各项合计5件，请核对',
    );
  });

  test('where the narrative is not in this collection, or only in part, the page says so and nothing of its silence', () => {
    const claims = (file: string): string =>
      textOf(
        pages()
          .find((page) => page.file === file)
          ?.document.querySelector('#claims'),
      );
    expect(claims('agencies/suqian-city/2023/index.html')).toBe('正文与表格对照叙述部分未收录。');
    expect(claims('en/agencies/suqian-city/2023/index.html')).toContain('The narrative is not in this collection.');
    expect(claims('agencies/suqian-city/2024/index.html')).toContain('叙述部分只收录了一部分');
    const chart = (file: string): string =>
      textOf(
        pages()
          .find((page) => page.file === file)
          ?.document.querySelector('h1'),
      );
    expect(chart('embed/penalties-disclosures/suqian-city/2023/index.html')).toContain('说明主动公开数量的叙述未收录');
    expect(chart('embed/penalties-disclosures/shuyang-county/2025/index.html')).toContain('未说明主动公开信息的总数');
  });

  test('a title names what was granted and the largest of the rest', () => {
    const title = (file: string): string =>
      textOf(
        pages()
          .find((page) => page.file === file)
          ?.document.querySelector('h1'),
      );
    expect(title('embed/outcomes/hongze-district/2023/index.html')).toContain(
      '2023年收到21件，部分公开4件，无法提供13件',
    );
    expect(title('embed/outcomes/suqian-city/2024/index.html')).toContain(
      '2024年办结3521件，予以公开1431件，部分公开471件，无法提供941件',
    );
  });

  test('a chart of several years or offices names all reports it rests on', () => {
    const foot = (file: string): string => textOf(pages().find((page) => page.file === file)?.document.body);
    expect(foot('embed/request-volume/suqian-city/index.html')).toContain('以及本站收录的另外1份报告');
    expect(foot('en/embed/penalties-disclosures/suqian-city/2024/index.html')).toContain(
      'and 6 other reports in this collection',
    );
    expect(foot('embed/outcomes/suqian-city/2024/index.html')).not.toContain('另外');
  });

  test('a figure a finding names is marked beside its peers too', () => {
    const compare = pages().find(({ file }) => file === 'compare/index.html')?.document;
    const marked = (id: string, year: number): readonly string[] =>
      [...(compare?.querySelectorAll(`tr[data-agency="${id}"][data-year="${String(year)}"] .finding`) ?? [])].map(
        (cell) => `${(cell.getAttribute('data-label') ?? '').replaceAll('\u200b', '')} ${textOf(cell)}`,
      );
    expect(marked('hongze-district', 2023)).toEqual(['行政复议 0', '行政诉讼 0', '勾稽相符 38/40']);
    expect(marked('hongze-district', 2024)).toEqual(['本年新收申请 95', '行政许可处理决定 9487']);
    expect(marked('shihe-district', 2024)).toEqual([]);
  });

  test('findings about earlier reports are named on the profile, with their year and a way to each', () => {
    const section = (file: string) =>
      pages()
        .find((page) => page.file === file)
        ?.document.querySelector('#earlier-findings');
    const found = section('agencies/hongze-district/index.html');
    expect([...(found?.querySelectorAll('h3') ?? [])].map(textOf)).toEqual(['2023年报告']);
    expect([...(found?.querySelectorAll('li p:first-child') ?? [])].map(textOf)).toEqual([
      expect.stringContaining('各项结果（含尚未审结）合计11件，“总计”为0件'),
      expect.stringContaining('各项结果（含尚未审结）合计5件，“总计”为0件'),
    ]);
    const links = [...(found?.querySelectorAll('li .note a:first-child') ?? [])].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(
      ['reconsideration', 'litigation_after'].map((block) => `/agencies/hongze-district/2023/#disputes.${block}.total`),
    );
    // Nothing was found about the city's report for 2023, and the district has one report alone.
    expect(section('agencies/suqian-city/index.html')).toBeNull();
    expect(section('agencies/shihe-district/index.html')).toBeNull();
  });

  test('the front page tells where to begin, what is new, what does not add up, and every year, own and aggregate reports apart', () => {
    const front = pages().find(({ file }) => file === 'index.html')?.document;
    const headings = [...(front?.querySelectorAll('main h2') ?? [])].map(textOf);
    expect(headings.slice(0, 4)).toEqual(['从哪里看起', '新收录', '值得一看的问题', '对不上，请核对']);
    const told = textOf(front?.querySelector('main'));
    expect(told).toContain('淮安市洪泽区人民政府2023年报告：2处合计不符');
    // Of the five that are listed only one is of those the first sentences speak of.
    expect(told).toContain('各年的报告中，表内合计不符的1份，正文与表格的数字不一致的4份。');
    // All came in on one day: it is told once.
    expect(told.match(/\d{4}-\d\d-\d\d/g)).toHaveLength(1);
    expect(told).toContain('其余6份见机关名录');
    expect(told).toContain('各份报告的表格行数不同，应校验的从40项到42项不等。');
    const years = [...(front?.querySelectorAll('main table.years tbody tr') ?? [])].map((row) =>
      [...row.children].map(textOf),
    );
    expect(years).toEqual([
      ['2025年', '1', '本站未收录', '713 1份报告', '1', '0', '0'],
      ['2024年', '7', '2 4份报告', '3721 3份报告', '7', '0', '0'],
      ['2023年', '3', '26 1份报告', '3532 2份报告', '1', '1', '1'],
      ['2019年', '1', '859 1份报告', '本站未收录', '0', '0', '1'],
    ]);
  });

  test('the level of a region begins with a capital in English', () => {
    const region = pages().find(({ file }) => file === 'en/regions/410000/index.html');
    expect(textOf(region?.document.querySelector('.meta span'))).toBe('Province');
  });

  test('what the text of a report claims stands beside the figure of the table', () => {
    const page = pages().find(({ file }) => file === 'agencies/shihe-district/index.html');
    const rows = [...(page?.document.querySelectorAll('#claims tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => textOf(cell)),
    );
    expect(rows[0]).toEqual(['主动公开信息', '5749条第6行', '表中无此项']);
    expect(rows[1]).toEqual(['收到申请 （汇总）', '101件第7行', '101']);
  });

  test('in the title of a figure a mark that ends a clause stays with the characters before it', () => {
    const tails = pages()
      .flatMap(({ document }) => [...document.querySelectorAll('figcaption .clause')])
      .filter((clause) => /[，；：]$/.test(textOf(clause)))
      .map((clause) => textOf(clause.lastElementChild));
    expect(tails.length).toBeGreaterThan(100);
    expect(tails.filter((tail) => !/.[，；：]$/.test(tail))).toEqual([]);
  });

  test('in English no title of a figure ends with a line of a single number or word', () => {
    const ends = pages()
      .filter(({ file }) => file.startsWith('en/'))
      .flatMap(({ document }) => [...document.querySelectorAll('figcaption .clause:last-child')].map(textOf));
    expect(ends.length).toBeGreaterThan(100);
    expect(ends.filter((end) => !end.includes(' '))).toEqual([]);
  });
}
