// The dataset's files on the site: copied below data/v1 after a build, served there by the development server.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { datasetFolder } from '../src/dataset/on-disk.ts';

/** Where the files are published; permanent, scripts of others read them there. */
const publicFolder = 'data/v1';

interface Index {
  readonly files: readonly { readonly name: string }[];
}

/** What is published: the index, the files it lists, and one record for each report. Shards for pages stay behind. */
function publishedFiles(): readonly string[] {
  const { files } = JSON.parse(readFileSync(path.join(datasetFolder, 'index.json'), 'utf8')) as Index;
  return ['index.json', 'reports', ...files.map(({ name }) => name)];
}

function isPublished(name: string): boolean {
  return publishedFiles().some((file) => name === file || name.startsWith(`${file}/`));
}

export function datasetFiles(): AstroIntegration {
  return {
    name: 'nianbao:dataset-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        // Of a site in parts the first one sees to it.
        if (!(process.env['NIANBAO_PART'] ?? '1/1').startsWith('1/')) return;
        const target = path.join(fileURLToPath(dir), publicFolder);
        mkdirSync(target, { recursive: true });
        for (const name of publishedFiles()) {
          const from = path.join(datasetFolder, name);
          if (existsSync(from)) cpSync(from, path.join(target, name), { recursive: true });
        }
      },
      'astro:server:setup': ({ server }) => {
        const prefix = `${server.config.base.replace(/\/$/, '')}/${publicFolder}/`;
        server.middlewares.use((request, response, next) => {
          const address = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
          const name = address.startsWith(prefix) ? path.posix.normalize(address.slice(prefix.length)) : '';
          const file = path.join(datasetFolder, name);
          if (name === '' || name.startsWith('..') || !isPublished(name) || !existsSync(file)) {
            next();
            return;
          }
          response.setHeader('Content-Type', name.endsWith('.json') ? 'application/json' : 'text/plain;charset=utf-8');
          response.end(readFileSync(file));
        });
      },
    },
  };
}
