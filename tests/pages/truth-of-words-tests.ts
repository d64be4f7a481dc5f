// Words that hold for some pages alone stand there and not elsewhere, and one thing has one name.
import { expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { elements, textOf } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';

export function truthOfWordsTests(pages: () => readonly BuiltPage[]): void {
  const pageOf = (file: string): BuiltPage | undefined => pages().find((page) => page.file === file);

  test('that aggregate and own reports are not added is said where both are listed', () => {
    const regions = pages().filter(({ path }) => path.startsWith('/regions/'));
    expect(regions.length).toBeGreaterThan(20);
    const said = regions.map((page) => ({
      file: page.file,
      isSaid: textOf(page.document.querySelector('main')).includes(
        locales[page.lang].words['page.region.apart'] ?? '?',
      ),
      hasBoth: elements(page, 'table.reports').length > 1,
    }));
    expect(said.filter(({ isSaid, hasBoth }) => isSaid !== hasBoth)).toEqual([]);
    expect(new Set(said.map(({ hasBoth }) => hasBoth)).size).toBe(2);
  });

  test.each([
    ['index.html', '/methods/#report'],
    ['en/index.html', '/en/methods/#report'],
  ])('the way to report an error is told above all else that is new: %s', (file, address) => {
    const page = pageOf(file);
    const sections = page ? elements(page, 'main section') : [];
    expect(sections[0]?.querySelectorAll(`a[href="${address}"]`)).toHaveLength(1);
  });

  test('what a red corner in a table about many means is said beneath it, and only where there is one', () => {
    // Pages that compare hold the words besides, for what a reader chooses.
    const tables = pages().filter(
      (page) => !page.path.startsWith('/compare/') && elements(page, 'table.reports').length > 0,
    );
    const said = tables.map((page) => ({
      file: page.file,
      isSaid: textOf(page.document.querySelector('main')).includes(
        locales[page.lang].words['site.reports.finding'] ?? '?',
      ),
      hasCorner: elements(page, 'table.reports td.finding').length > 0,
    }));
    expect(said.filter(({ isSaid, hasCorner }) => isSaid !== hasCorner)).toEqual([]);
    expect(new Set(said.map(({ hasCorner }) => hasCorner)).size).toBe(2);
  });

  test.each([
    ['methods/index.html', ['无申请', '1至9件', '10至29件', '30件以上', '威尔逊'], ['类型、级别和口径', '10家']],
    [
      'en/methods/index.html',
      ['no requests', '1 to 9', '10 to 29', '30 cases', 'Wilson'],
      ['one level', 'ten offices'],
    ],
  ])('/%s tells the rule on small numbers as pages follow it, and who is compared with whom', (file, small, peers) => {
    const page = pageOf(file)?.document;
    for (const words of small) expect(textOf(page?.querySelector('#small-numbers'))).toContain(words);
    for (const words of peers) expect(textOf(page?.querySelector('#peers'))).toContain(words);
  });

  test('a rate compared has its interval in words, and is grey and said to be uncertain below 30 cases', () => {
    const card = pageOf('compare/government-county/index.html')?.document.querySelector('li#hongze-district');
    const rates = (year: number) => card?.querySelector(`[data-year="${String(year)}"] [data-definition=official]`);
    expect(textOf(rates(2024)?.querySelector('.beside'))).toBe('52.1%至71.2%');
    expect(rates(2024)?.querySelector('.told.quiet')).toBeNull();
    expect(textOf(rates(2023)?.querySelector('.beside'))).toBe('7.7%至40.0% · 不足30件，仅供参考');
    expect(textOf(rates(2023)?.querySelector('.told.quiet'))).toBe('4/21 · 19.0%');
  });

  test('a topic says how to cite it, with its own address', () => {
    const topics = pages().filter(({ path }) => /^\/topics\/./.test(path));
    expect(topics.length).toBe(16);
    for (const { file, path, document } of topics)
      expect(textOf(document.querySelector('.citation')), file).toContain(path);
  });

  test('what the law changed in 2019 is not said beside figures of 2024', () => {
    for (const topic of ['requests', 'refusals', 'disputes'])
      expect(textOf(pageOf(`topics/${topic}/index.html`)?.document.querySelector('#caveats'))).not.toContain('2019');
    expect(textOf(pageOf('topics/disputes/index.html')?.document.querySelector('#caveats'))).toContain('2024');
  });

  test('the weights of findings are called on the topic what they are called at each finding', () => {
    const lede = textOf(pageOf('topics/quality/index.html')?.document.querySelector('.lede'));
    for (const severity of ['error', 'warning', 'info'])
      expect(lede).toContain(`${locales['zh-CN'].words[`site.severity.${severity}`] ?? '?'}的`);
  });

  test('a drawing names its report by the title the page names it by', () => {
    const named = pages().filter(({ path }) => /^\/agencies\/[^/]+\/$/.test(path));
    expect(named.length).toBeGreaterThan(15);
    for (const page of named) {
      const title = textOf(page.document.querySelector('.provenance dd[lang=zh-CN]'));
      for (const foot of elements(page, 'main figure .foot')) expect(textOf(foot), page.file).toContain(title);
    }
  });

  test.each(['', 'en/'])('/%scharts/ leads to every office with a report, of whatever year', (language) => {
    const page = pageOf(`${language}charts/index.html`)?.document;
    const links = [...(page?.querySelectorAll('.offices a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(10);
    expect(links).toContain(`/${language}agencies/shuyang-county/`);
  });

  test('the page of a rule says what both examples hold, and of whom each finding is', () => {
    const rules = pages().filter(({ path }) => path.startsWith('/methods/rules/'));
    expect(rules.length).toBe(78);
    for (const { file, lang, document } of rules) {
      for (const example of ['#failing', '#passing']) {
        const shown = [...document.querySelectorAll(`${example} :is(.example, .example + .note)`)];
        expect(shown.map(textOf).join(''), `${file} ${example}`).not.toBe('');
      }
      for (const found of document.querySelectorAll('#found li')) {
        const office = textOf(found.querySelector('a'));
        expect(textOf(found).slice(office.length), file).toMatch(lang === 'en' ? /^: \S/ : /^：\S/);
      }
    }
  });

  test('no line of a title is a year alone', () => {
    const torn = pages().filter((page) =>
      elements(page, 'h2 .clause, h3 .clause').some((each) => /^\d+[:：]$/.test(textOf(each))),
    );
    expect(torn.map(({ file }) => file)).toEqual([]);
  });

  test('rows of a Word file that stand in no line are listed once each, however many cells they have', () => {
    const page = pageOf('agencies/shanghai-general-office/2019/index.html')?.document;
    const rows = [...(page?.querySelectorAll('.elsewhere') ?? [])].map((row) => textOf(row.querySelector('.row')));
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows).size).toBe(rows.length);
    expect(page?.querySelectorAll('.elsewhere [id^="at."]').length).toBe(7 * rows.length);
  });
}
