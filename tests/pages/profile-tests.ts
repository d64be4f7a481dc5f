// In what order a profile answers: what a reader asks first stands first, on a phone as in the file.
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
}
