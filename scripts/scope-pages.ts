// Draws the pages of one office after the other, so that what is worked out of its reports serves them all, and writes
// them at once: many small files cost less that way than each in its turn among all pages of a kind.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { packedType, unpackFiles } from '../src/components/chart/packed-files.ts';
import type { PackedFile } from '../src/components/chart/packed-files.ts';

type PagePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where the pages go and what their addresses begin with. */
interface Target {
  readonly folder: string;
  readonly base: string;
}

export interface ScopePages {
  readonly integration: AstroIntegration;
  /** Pages written so far; Astro counts the others. */
  readonly count: () => number;
}

/** The first part of a site holds the pages that are of no scope too; the others may start once one has its bundle. */
export function scopePages(isFirstPart: boolean, whenBundled: () => void): ScopePages {
  let target: Target = { folder: '', base: '/' };
  let count = 0;
  const integration: AstroIntegration = {
    name: 'nianbao:scope-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        target = { folder: fileURLToPath(config.outDir), base: config.base };
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((inner) => ({
          ...inner,
          getStaticPaths: async () => {
            whenBundled();
            const groups = Map.groupBy(await inner.getStaticPaths(), scopeOf);
            for (const [scope, pages] of groups) {
              if (scope === undefined) continue;
              const folders = new Set<string>();
              for (const page of pages) await write(page, inner, { ...target, folders });
              count += pages.filter(({ route }) => route.type === 'page').length;
            }
            return isFirstPart ? (groups.get(undefined) ?? []) : [];
          },
        }));
      },
    },
  };
  return { integration, count: () => count };
}

/** The office or region a page is of; undefined for pages of none. */
function scopeOf({ pathname, route }: PagePath): string | undefined {
  const place = route.params.findIndex((name) => ['id', 'adcode', 'scope'].includes(name));
  return place < 0 ? undefined : route.pattern.exec(withSlash(pathname, route))?.[place + 1];
}

/** As Astro asks for it: pages end in a slash, files do not. */
function withSlash(pathname: string, { type }: PagePath['route']): string {
  return `/${pathname}${type === 'page' ? '/' : ''}`.replaceAll(/\/{2,}/g, '/');
}

/** Folders made for a scope already: its files lie beside each other. */
interface TargetOfScope extends Target {
  readonly folders: Set<string>;
}

async function write(
  { pathname, route }: PagePath,
  inner: AstroPrerenderer,
  { folder, base, folders }: TargetOfScope,
): Promise<void> {
  const address = withSlash(pathname, route);
  const request = new Request(new URL(`${base}/${address}`.replaceAll(/\/{2,}/g, '/'), 'http://localhost'));
  const rendered = await inner.render(request, { routeData: route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!response.ok) throw new Error(`${address} answers with status ${String(response.status)}`);
  for await (const file of filesOf(response, address)) {
    const place = path.join(folder, file.path);
    const parent = path.dirname(place);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    writeFileSync(place, file.bytes);
  }
}

/** Those an answer packs, or the page that it is. */
async function* filesOf(response: Response, address: string): AsyncGenerator<PackedFile> {
  if (response.body !== null && response.headers.get('Content-Type') === packedType) yield* unpackFiles(response.body);
  else yield { path: `${address}index.html`, bytes: new Uint8Array(await response.arrayBuffer()) };
}
