// Settings of the site: where it is served from and what is added to the build.
import { defineConfig } from 'astro/config';
import { chartFiles } from './scripts/chart-files.ts';
import { datasetFiles } from './scripts/dataset-files.ts';

export default defineConfig({
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  // More would not help: pages are drawn by one thread, and concurrency only hides the waiting for files.
  // A style sheet to fetch would cost a phone half a second before anything is seen: it is in the page, 3 kB packed.
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'always' },
  // Code in the site's texts is shown in its own ink, light and dark.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [chartFiles(), datasetFiles()],
});
