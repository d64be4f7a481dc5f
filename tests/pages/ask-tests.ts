// Whoever wants to ask an office, in the collection or not, finds from where they stand how that is done.
import { expect, test } from 'vitest';
import { textOf } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';

/** Where a reader stands who may want to ask. */
const places = ['index.html', 'agencies/index.html', 'agencies/shihe-district/index.html'];
/** Each deadline of the law on the way, in the language's words, with where it stands. */
const deadlines = {
  '': ['20个工作日', '7个工作日', '60日', '15日', '六个月', '《行政复议法》第二十条', '《行政诉讼法》第四十五条'],
  'en/': ['20 working days', '7 working days', '60 days', '15 days', 'six months', 'Reconsideration Law, articles 20'],
};

export function askTests(pages: () => readonly BuiltPage[]): void {
  const pageAt = (file: string) => pages().find((page) => page.file === file)?.document;

  test.each(['', 'en/'] as const)('/%s: how to ask and appeal is one step away, whatever the office', (language) => {
    for (const place of places) {
      const links = [...(pageAt(language + place)?.querySelectorAll('main a') ?? [])];
      const addresses = links.map((link) => link.getAttribute('href'));
      expect(addresses, place).toContain(`/${language}methods/how-to/ask-an-office/`);
    }
  });

  test('the front page sets its English sentences apart', () => {
    const ways = [...(pageAt('en/index.html')?.querySelectorAll('.ways dd') ?? [])].map((way) => textOf(way));
    expect(ways.join('')).toContain('See also');
    expect(ways.filter((way) => /[a-z]\.[A-Z]/.test(way))).toEqual([]);
  });

  test.each(['', 'en/'] as const)(
    '/%s: the page on asking begins with the five steps and tells each deadline',
    (language) => {
      const prose = pageAt(`${language}methods/how-to/ask-an-office/index.html`)?.querySelector('.prose');
      expect(prose?.firstElementChild?.querySelectorAll('dt')).toHaveLength(5);
      for (const deadline of deadlines[language]) expect(textOf(prose)).toContain(deadline);
    },
  );
}
