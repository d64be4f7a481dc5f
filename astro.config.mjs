// Settings of the site: where it is served from and what is added to the build.
import { defineConfig } from 'astro/config';

export default defineConfig({
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  outDir: process.env.NIANBAO_DIST ?? 'dist',
  build: { format: 'directory', concurrency: 4 },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4321) },
});
