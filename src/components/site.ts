// Addresses of the site: every link goes through here, so that it works under a sub-path and in each language.
import { defaultLocale, localeIds, locales } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';

/** The folder the site is served from, with one slash at each end: `/` or `/nianbao/`. */
const base = `/${import.meta.env.BASE_URL}/`.replaceAll(/\/{2,}/g, '/');

/** The site's own address as Astro knows it; not there when it was built for no particular one. */
const built: Partial<ImportMetaEnv> = import.meta.env;
const origin = built.SITE ?? null;

/** Link to a page in a language: `/agencies/` gives `/en/agencies/`, under the site's folder. */
export function href(path: string, locale: Locale): string {
  const folder = locales[locale].path;
  return file(folder === '' ? path : `/${folder}${path}`);
}

/** Link to a file that is the same in every language, such as `/data/v1/index.json`. */
export function file(path: string): string {
  return base + path.replace(/^\//, '');
}

/** Whole address of a page where the site knows its own (`SITE_URL`), else the path, which is right on any host. */
export function absolute(path: string, locale: Locale): string {
  return complete(href(path, locale));
}

/** Whole address of a file that is the same in every language. */
export function absoluteFile(path: string): string {
  return complete(file(path));
}

function complete(link: string): string {
  return origin === null ? link : new URL(link, origin).href;
}

/** True where whole addresses can be given. */
export const hasOrigin = origin !== null;

export interface LocalePath {
  readonly params: { readonly locale: string | undefined };
  readonly props: { readonly locale: Locale };
}

/** The paths of a page under `[...locale]`: no folder for the language the site is written in. */
export const localePaths: readonly LocalePath[] = localeIds.map((locale) => ({
  params: { locale: locale === defaultLocale ? undefined : locales[locale].path },
  props: { locale },
}));
