// The site's own texts that have pages of their own: decisions, and how to do one thing.
import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { localeIds } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { inLocale } from './content-locale.ts';

/** Kinds of texts under /methods/, by the folder in their addresses and their collection. */
const textKinds = [
  { folder: 'decisions', collection: 'decisions' },
  { folder: 'how-to', collection: 'howTo' },
] as const;
export type TextKind = (typeof textKinds)[number];

export interface TextPage {
  readonly locale: Locale;
  readonly kind: TextKind;
  readonly slug: string;
  readonly entry: CollectionEntry<TextKind['collection']>;
}

/** Each text in each language it is there in. */
export async function textPages(): Promise<readonly TextPage[]> {
  const all = await Promise.all(
    textKinds.map(async (kind) => ({ kind, entries: await getCollection(kind.collection) })),
  );
  return localeIds.flatMap((locale) =>
    all.flatMap(({ kind, entries }) =>
      inLocale<TextPage['entry']>(entries, locale).map(({ slug, entry }) => ({ locale, kind, slug, entry })),
    ),
  );
}

/** Address of the page on asking an office and on what to do about its answer, without language and base. */
export const askPath = '/methods/how-to/ask-an-office/';

/** Address of a text without language and base. */
export function textPath({ kind, slug }: Pick<TextPage, 'kind' | 'slug'>): string {
  return `/methods/${kind.folder}/${slug}/`;
}
