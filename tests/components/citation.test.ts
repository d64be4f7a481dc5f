// A line to copy: office, title, year, the site, versions and the address, in each language, without markup or a clock.
import { expect, test } from 'vitest';
import { citationOf, citationText, pageCitation } from '../../src/components/citation.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { OfficeReport } from '../../src/dataset/shapes.ts';
import { collectionSubject } from '../charts/collection-subject.ts';

const [found] = collectionSubject().readOffice('some-district').reports;
if (found === undefined) throw new Error('no report of the district');
const entry = {
  ...found.entry,
  source_title: '某区人民政府  2024 年政府信息公开工作年度报告',
  retrieved_on: '2026-11-20',
};
const report: OfficeReport = { ...found, entry };

const line = (locale: Locale, changed: Partial<OfficeReport['entry']> = {}): string =>
  citationText(
    citationOf(
      { ...report, entry: { ...entry, ...changed } },
      {
        locale,
        office: locale === 'en' ? 'Some District' : '某区人民政府',
        address: 'https://example.org/agencies/some-district/2024/',
        inputHash: '0123456789abcdef'.repeat(4),
      },
    ),
  );

test('a line in Chinese follows GB/T 7714, one in English names author, title, year and source', () => {
  expect(line('zh-CN')).toBe(
    '某区人民政府. 某区人民政府 2024 年政府信息公开工作年度报告[R/OL]. 年报观察（nianbao，非官方）, 2024年度, 2026-11-20取得. ' +
      'https://example.org/agencies/some-district/2024/. 数据集版本0123456789ab, CC BY 4.0.',
  );
  expect(line('en')).toBe(
    'Some District. 某区人民政府 2024 年政府信息公开工作年度报告 [Annual report on open government information, 2024]. ' +
      'Nianbao (unofficial), retrieved 2026-11-20, dataset version 0123456789ab, CC BY 4.0. ' +
      'https://example.org/agencies/some-district/2024/',
  );
});

test('the day of publication stands where it is known, and neither day where it is not', () => {
  const none = { published_on: null, retrieved_on: null };
  expect(line('zh-CN', { published_on: '2025-01-20' })).toContain('2024年度, 2025-01-20公布, 2026-11-20取得. ');
  expect(line('zh-CN', none)).toContain('2024年度. https://');
  expect(line('en', { published_on: '2025-01-20' })).toContain('published 2025-01-20, retrieved 2026-11-20, dataset');
  expect(line('en', none)).toContain('Nianbao (unofficial), dataset version');
});

test('a report without a title of its own is cited by office and year', () => {
  const untitled = { ...report, entry: { ...entry, source_title: null }, record: { ...report.record, title: null } };
  const cited = { locale: 'zh-CN', office: '某区人民政府', address: '/', inputHash: '' } as const;
  expect(citationOf(untitled, cited).title).toContain('某区人民政府2024年');
});

test('what a report prints stays the text it is', () => {
  const text = line('zh-CN', { source_title: '{office}<b>年报</b>\n' });
  expect(text).toContain('. {office}<b>年报</b>[R/OL]. ');
});

test("a page over many reports is cited as the site's own, with the version of the data", () => {
  const page = { address: 'https://example.org/topics/penalties/', inputHash: '0123456789abcdef'.repeat(4) };
  expect(pageCitation('行政处罚与主动公开', { ...page, locale: 'zh-CN' })).toBe(
    '年报观察（nianbao，非官方）. 行政处罚与主动公开[DB/OL]. https://example.org/topics/penalties/. 数据集版本0123456789ab, CC BY 4.0.',
  );
  expect(pageCitation('Penalties and disclosure', { ...page, locale: 'en' })).toBe(
    'Nianbao (unofficial). Penalties and disclosure. Dataset version 0123456789ab, CC BY 4.0. https://example.org/topics/penalties/',
  );
});
