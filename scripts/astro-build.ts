// The site alone, built by Astro in this process: node scripts/astro-build.ts FOLDER
import { build } from 'astro';
import { projectRoot, siteFolder } from './build-site.ts';

/** Ends with one sentence; for faults of a page Astro has already printed where they are. */
function fail(sentence: string): never {
  process.stderr.write(`site: not built: ${sentence}\n`);
  process.exit(1);
}

const outDir = process.argv[2] ?? siteFolder;
const started = performance.now();
let pages = 0;

const address = process.env.SITE_URL ?? '';
if (address !== '' && !URL.canParse(address)) {
  fail(`SITE_URL is '${address}'; it takes a whole address, such as https://example.org`);
}
try {
  await build({
    root: projectRoot,
    outDir,
    // One line for each of many pages would bury a warning.
    logLevel: 'warn',
    integrations: [
      {
        name: 'nianbao:count',
        hooks: {
          'astro:build:done': (built) => {
            pages = built.pages.length;
          },
        },
      },
    ],
  });
} catch (error) {
  fail(String(error).split('\n')[0] ?? '');
}
process.stderr.write(`site: ${pages} pages in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
