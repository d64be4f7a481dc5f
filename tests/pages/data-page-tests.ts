// What the page of the data says of its files: their fields, the figures in them and the rates made from these.
import { expect, test } from 'vitest';
import { findingColumns } from '../../src/dataset/rows.ts';
import { agencySchema } from '../../src/dataset/shapes.ts';
import { indicators } from '../../src/indicators/all-indicators.ts';
import { elements, textOf } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';

export function dataPageTests(pages: () => readonly BuiltPage[]): void {
  test.each(['', 'en/'])(
    '/%sdata/ tells each rate with its formula, and what each field of the register and of the findings is',
    (language) => {
      const page = pages().find(({ file }) => file === `${language}data/index.html`);
      if (page === undefined) throw new Error('no page of data');
      const ranked = indicators.filter(({ leastCases }) => leastCases.ranked !== null);
      expect(elements(page, '#rates tbody code').map(textOf)).toEqual(ranked.map(({ id }) => id));
      for (const term of elements(page, '#rates tbody .term')) expect(textOf(term)).toMatch(/^= .+ ÷ /);
      const fields = (id: string) => elements(page, `#${id} dt`).map(textOf);
      expect(fields('agency-fields')).toEqual(Object.keys(agencySchema.shape));
      expect(fields('finding-columns')).toEqual([...findingColumns]);
      for (const meaning of elements(page, '.columns dd')) expect(textOf(meaning)).not.toBe('');
    },
  );

  test.each(['', 'en/'])('/%sdata/ says in which field a transcription is told from a whole report', (language) => {
    const page = pages().find(({ file }) => file === `${language}data/index.html`);
    const rows = [...(page?.document.querySelectorAll('main table tr') ?? [])].map(textOf);
    expect(rows.find((row) => row.includes('reports.ndjson'))).toContain('transcription');
    // A list without entries is no file without size.
    expect(rows.find((row) => row.includes('searches.json'))).toMatch(/[1-9]\d* B/);
  });

  test('no article of the codebook is in Chinese on the English page', () => {
    const page = pages().find(({ file }) => file === 'en/data/index.html');
    const articles = [...(page?.document.querySelectorAll('.codebook td:last-child') ?? [])].map(textOf);
    expect(articles.filter((article) => /\p{Script=Han}/u.test(article))).toEqual([]);
    expect(articles).toContain('42; Guo Ban Han [2020] No 109');
  });
}
