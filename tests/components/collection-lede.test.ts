// Sentences on a collection: own and aggregate reports apart, each sum under the year it is of.
import { expect, test } from 'vitest';
import { holdings, requestSentences } from '../../src/components/collection-lede.ts';
import { collectionSubject } from '../charts/collection-subject.ts';

const { agencies, collection } = collectionSubject();

function texts(rows: typeof collection, locale: 'zh-CN' | 'en'): string {
  return requestSentences({ rows, agencies, locale })
    .map(({ text }) => text.replace(/<\/?\w+>/gu, ''))
    .join(' ');
}

test('the two kinds are said to stay apart where there are two', () => {
  expect(texts(collection, 'en')).toMatch(
    /received 5 requests in 2024.*count.? 1000 requests; the two kinds are never added\./u,
  );
  expect(texts(collection, 'zh-CN')).toMatch(/2024年共收到申请5件.*收到1,?000件；两类不相加。/u);
});

test('aggregate reports alone name their year, and no other kind', () => {
  const rows = collection.filter(({ scope }) => scope === 'aggregate');
  expect(texts(rows, 'en')).toMatch(/1000 requests in 2024\.$/u);
  expect(texts(rows, 'zh-CN')).toMatch(/2024年共收到申请1000件。$/u);
});

test('more reports than a call can have arguments are held all the same', () => {
  const rows = Array.from({ length: 40_000 }, (_, index) =>
    collection.map((row) => ({ ...row, year: 2020 + (index % 6) })),
  ).flat();
  const [sentence] = holdings({ rows, agencies, locale: 'en' });
  expect(sentence?.numbers).toEqual({ agencies: { value: 4 }, reports: { value: 160_000 } });
  expect(sentence?.text).toMatch(/2020.*2025/u);
});
