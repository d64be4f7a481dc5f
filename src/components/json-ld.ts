// What search engines are told about a page, in the words of schema.org.
import type { Agency, OfficeReport } from '../dataset/shapes.ts';
import type { Locale } from '../i18n/locales.ts';
import { officeName } from './office.ts';
import { absolute, absoluteFile } from './site.ts';

const context = 'https://schema.org';
const licence = 'https://creativecommons.org/licenses/by/4.0/';

export interface Step {
  readonly name: string;
  readonly path: string;
}

/** The way to a page, from the general to the particular. */
export function breadcrumbs(steps: readonly Step[], locale: Locale): object {
  const itemListElement = steps.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: absolute(path, locale),
  }));
  return { '@context': context, '@type': 'BreadcrumbList', itemListElement };
}

export function governmentOrganization(agency: Agency, locale: Locale): object {
  return {
    '@context': context,
    '@type': 'GovernmentOrganization',
    '@id': `${absolute(`/agencies/${agency.id}/`, locale)}#office`,
    name: officeName(agency, locale),
    alternateName: locale === 'zh-CN' ? agency.name_en : agency.name_zh,
    identifier: agency.adcode,
  };
}

export function report({ entry, record }: OfficeReport, agency: Agency, locale: Locale): object {
  const path = `/agencies/${agency.id}/${String(entry.year)}/`;
  return {
    '@context': context,
    '@type': 'Report',
    name: entry.source_title ?? record.title ?? path,
    temporalCoverage: String(entry.year),
    inLanguage: 'zh-CN',
    author: { '@type': 'GovernmentOrganization', name: officeName(agency, locale) },
    mainEntityOfPage: absolute(path, locale),
    ...(entry.published_on === null ? {} : { datePublished: entry.published_on }),
    ...(entry.source_url === null ? {} : { url: entry.source_url }),
  };
}

export interface DatasetWords {
  readonly name: string;
  readonly description: string;
  readonly years: readonly number[];
  /** Name and media type of each file for download. */
  readonly files: readonly { readonly name: string; readonly type: string }[];
}

export function dataset({ name, description, years, files }: DatasetWords, locale: Locale): object {
  const [first, last] = [years.at(0), years.at(-1)];
  return {
    '@context': context,
    '@type': 'Dataset',
    name,
    description,
    url: absolute('/data/', locale),
    license: licence,
    isAccessibleForFree: true,
    spatialCoverage: 'CN',
    ...(first === undefined ? {} : { temporalCoverage: `${String(first)}/${String(last)}` }),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      encodingFormat: file.type,
      contentUrl: absoluteFile(`/data/v1/${file.name}`),
    })),
  };
}
