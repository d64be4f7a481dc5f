// In what order a profile answers: what a reader asks first stands first, on a phone as in the file.
import { expect, test } from 'vitest';
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
}
