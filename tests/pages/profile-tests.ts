// What readers come for stands first, or one step away: on a profile, on the page that asks why, on the front page.
import { expect, test } from 'vitest';
import { textOf } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';

/** Names of the charts of a profile, in its order. */
function chartsOf(pages: readonly BuiltPage[], office: string, language = ''): readonly string[] {
  const page = pages.find(({ file }) => file === `${language}agencies/${office}/index.html`);
  const headings = page?.document.querySelectorAll('main figure :is(h2, h3)') ?? [];
  return [...headings].map(({ id }) => id.slice('figure-'.length, id.indexOf(`-${office}-`)));
}

export function profileTests(pages: () => readonly BuiltPage[]): void {
  test.each(['', 'en/'])('/%s: why not granted stands right after how requests ended', (language) => {
    const charts = chartsOf(pages(), 'suqian-city', language);
    expect(charts.slice(0, 2)).toEqual(['outcomes', 'refusal-reasons']);
    expect(new Set(charts).size).toBe(9);
  });

  test('where everything was granted, no chart of reasons stands between', () => {
    const charts = chartsOf(pages(), 'luolong-dingdingmen-subdistrict');
    expect(charts.slice(0, 2)).toEqual(['outcomes', 'identity-ledger']);
    expect(charts).not.toContain('refusal-reasons');
    expect(charts).toContain('applicants');
  });

  test('groups too small to have a place in are counted, and why no place is told is said once', () => {
    const page = pages().find(({ file }) => file === 'agencies/zhongzhan-xuheng-subdistrict/index.html');
    const peers = page?.document.querySelector('#peers');
    const rows = [...(peers?.querySelectorAll('.peers tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => textOf(cell.querySelector('[data-definition=official]') ?? cell)),
    );
    expect(rows).toEqual([
      ['全部同类机关', '3', '0'],
      ['同省', '2', '0'],
      ['同一设区的市或自治州', '1', '0'],
      ['申请量相近', '2', '0'],
    ]);
    expect(textOf(peers).match(/不足10家/g)).toHaveLength(1);
  });

  test('the page that asks why names the reason that stands most often, and leads to the table below its charts', () => {
    const page = pages().find(({ file }) => file === 'topics/refusals/index.html')?.document;
    expect(textOf(page?.querySelector('.lede'))).toContain(
      '汇总报告里，没有公开的理由中“本机关不掌握相关政府信息”最多，953件。',
    );
    expect(page?.querySelector('.meta a')?.getAttribute('href')).toBe('#reports');
    expect(page?.querySelector('#reports table.reports')).not.toBeNull();
  });

  test('the front page leads an official to how a draft is checked before it is published', () => {
    const page = pages().find(({ file }) => file === 'index.html')?.document;
    const links = [...(page?.querySelectorAll('.ways a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toContain('/methods/how-to/check-a-draft/');
  });
}
