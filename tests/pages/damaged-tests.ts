// Blanks, gaps, findings and hostile text on the pages of a damaged report: each shown as what it is, none as markup.
import { expect, test } from 'vitest';
import { damagedOffice, damagedYear, doubtedOfDamaged, hostileText, withdrawnOffice } from './damaged-dataset.ts';
import { elements, textOf } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';

export function damagedTests(pages: () => readonly BuiltPage[]): void {
  const page = (file: string): BuiltPage => {
    const found = pages().find((candidate) => candidate.file === file);
    if (found === undefined) throw new Error(`no such page: ${file}`);
    return found;
  };
  const report = (): BuiltPage => page(`agencies/${damagedOffice}/${String(damagedYear)}/index.html`);
  const cell = (id: string): Element | null => report().document.querySelector(`[id="${id}"]`);

  test('a blank, a cell not read, words and a number are told apart, and no blank is a zero', () => {
    expect(cell('requests.granted.natural_person')?.getAttribute('class')).toMatch(/\bblank\b/);
    expect(cell('requests.granted.natural_person')?.querySelector('data')).toBeNull();
    expect(textOf(cell('requests.granted.natural_person')?.querySelector('a'))).toBe('');
    expect(cell('requests.granted.natural_person')?.querySelector('a')?.getAttribute('aria-label')).toBe('空白');
    expect(cell('requests.refused.state_secret.total')?.getAttribute('class')).toMatch(/\bunread\b/);
    expect(cell('requests.refused.state_secret.total')?.getAttribute('aria-label')).toBe('未读出');
    expect(cell('disputes.reconsideration.upheld')?.getAttribute('class')).toMatch(/\btext\b/);
    expect(textOf(cell('disputes.reconsideration.upheld'))).toBe('/');
    expect(cell('proactive.fees.amount_wan')?.querySelector('data')?.getAttribute('value')).toBe('43.788');
    const zeros = elements(report(), 'td.zero');
    expect(zeros.every((zero) => textOf(zero) === '0')).toBe(true);
  });

  test('findings and our own doubts stand apart, and mark their cells', () => {
    expect(elements(report(), '#findings li')).toHaveLength(2);
    expect(elements(report(), '#doubts li')).toHaveLength(2);
    expect(cell('requests.granted.total')?.getAttribute('class')).toMatch(/\bfinding\b/);
    expect(cell('requests.refused.state_secret.total')?.getAttribute('class')).toMatch(/\bdoubt\b/);
    expect(elements(report(), 'td.finding')).toHaveLength(2);
  });

  test('a number we doubt keeps its value and is marked wherever it stands: form, tables, charts, sums', () => {
    for (const id of doubtedOfDamaged) {
      expect(cell(id)?.getAttribute('class')).toMatch(/\bdoubt\b/);
      expect(cell(id)?.querySelector('data')).not.toBeNull();
    }
    const ledger = elements(report(), '#identities data[data-figure="requests.received_new.total"]');
    expect(ledger.length).toBeGreaterThan(0);
    for (const side of ledger) expect(textOf(side.parentElement)).toContain('（存疑）');
    const profile = page(`agencies/${damagedOffice}/index.html`);
    const listed = `data[data-figure="requests.received_new.total"][data-year="${String(damagedYear)}"]`;
    const told = elements(profile, listed).map((number) => textOf(number.parentElement));
    expect(told.length).toBeGreaterThan(1);
    for (const words of told) expect(words).toContain('（存疑）');
    const volume = elements(profile, 'figure').find(({ id, innerHTML }) =>
      `${id}${innerHTML}`.includes('request-volume'),
    );
    expect(volume?.querySelectorAll('svg .mark.doubted').length).toBeGreaterThan(1);
    expect(textOf(volume?.querySelector('.mark-key'))).toContain('存疑');
    const compared = page('compare/index.html').document;
    const row = compared.querySelector(`tr[data-agency="${damagedOffice}"][data-year="${String(damagedYear)}"]`);
    const marked = [...(row?.querySelectorAll('td.doubt') ?? [])];
    expect(marked.map((each) => each.querySelector('data')?.getAttribute('data-figure'))).toEqual(doubtedOfDamaged);
    for (const each of marked) expect(textOf(each)).toMatch(/^\d+ ?\?（存疑）$/);
    const notes = [...compared.querySelectorAll('[data-all] .note')].map((note) => textOf(note));
    expect(notes.filter((note) => note.startsWith('带问号的数字存疑')).length).toBeGreaterThan(0);
    const clean = page('agencies/suqian-city/index.html').document;
    expect(clean.querySelector('main .doubt, main .doubt-word, main .mark.doubted')).toBeNull();
  });

  test('an answer stands beside the finding it is to, and the cell of the other report is a click away', () => {
    const [answered, other] = elements(report(), '#findings li');
    const reply = answered?.querySelector('.reply');
    expect(textOf(reply?.querySelector('blockquote'))).toContain(hostileText.slice(0, -1));
    expect(reply?.querySelector('blockquote')?.getAttribute('lang')).toBe('zh-CN');
    expect(textOf(reply)).toContain('该机关的答复（2025-06-01）');
    expect(reply?.querySelector('a')?.getAttribute('href')).toBe('https://example.org/reply');
    expect(other?.querySelector('.reply')).toBeNull();
    const address = `agencies/${damagedOffice}/2024/#requests.granted.total`;
    expect(answered?.querySelector(`a[href$="${address}"]`)?.textContent).toContain('2024');
  });

  test('the front page names a report that was withdrawn, with the way to its versions', () => {
    const links = elements(page('index.html'), `a[href$="/agencies/${damagedOffice}/#versions"]`).map(textOf);
    expect(links).toEqual(['信阳市浉河区人民政府2022年报告']);
    expect(elements(page(`agencies/${damagedOffice}/index.html`), '#versions li')).toHaveLength(1);
  });

  test('a sum that lacks a member is not judged', () => {
    const verdicts = elements(report(), '#identities tbody tr.not_judged').length;
    expect(textOf(report().document.querySelector('#identities h2'))).toContain(`未判定${String(verdicts)}`);
    expect(verdicts).toBeGreaterThan(3);
  });

  test('text of a report never becomes markup', () => {
    for (const { file, document } of pages()) expect(document.querySelector('#x, main b'), file).toBeNull();
    expect(textOf(report().document.querySelector('#findings'))).toContain(hostileText.slice(0, -1));
    for (const { file, document } of pages()) {
      for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
        expect(() => JSON.parse(script.textContent) as unknown, file).not.toThrow();
      }
    }
  });

  test('an office without a report is said to be missing from the collection, not to have published nothing', () => {
    expect(textOf(page('agencies/office-without-report/index.html').document.querySelector('.lede'))).toBe(
      '本站没有收录这家机关的报告；这不表示它没有公布。',
    );
    expect(
      textOf(page('agencies/index.html').document.querySelector('tr[data-agency="office-without-report"] td')),
    ).toBe('本站未收录');
  });

  test('an office that took its report back is said to have done so, wherever it would else be said to have none', () => {
    const profile = page(`agencies/${withdrawnOffice}/index.html`);
    expect(textOf(profile.document.querySelector('.lede'))).toContain('2024年报告公布后由机关撤回');
    expect(elements(profile, '#versions li')).toHaveLength(1);
    const row = page('agencies/index.html').document.querySelector(`tr[data-agency="${withdrawnOffice}"]`);
    expect(textOf(row)).toContain('已撤回（2024年）');
    expect(textOf(row)).not.toContain('未收录');
    expect(textOf(page('topics/coverage/index.html').document.querySelector('.lede'))).toContain('2份公布后由机关撤回');
  });

  test('the year of the damaged report can be compared, with words where a number is missing', () => {
    const row = page('compare/index.html').document.querySelector(
      `tr[data-agency="${damagedOffice}"][data-year="2023"]`,
    );
    expect([...(row?.querySelectorAll('td small') ?? [])].map((small) => textOf(small))).toContain('未读出');
  });

  test('without an address of its own the site gives paths, and no sitemap', () => {
    expect(page('index.html').html).toContain('<link rel="canonical" href="/sub/path/">');
  });
}
