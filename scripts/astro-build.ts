// The site alone, built by Astro: node scripts/astro-build.ts
// FOLDER; a large one in parts, each in a process of its own.
import { siteFolder } from './build-site.ts';
import { buildPart } from './build-part.ts';
import { buildWhole } from './build-parts.ts';

/** Ends with one sentence; for faults of a page Astro has already printed where they are. */
function fail(sentence: string): never {
  process.stderr.write(`site: not built: ${sentence}\n`);
  process.exit(1);
}

const outDir = process.argv[2] ?? siteFolder;
const started = performance.now();
const part = process.env.NIANBAO_PART;

if (part !== undefined) {
  // Where the whole has been stopped, nobody waits for its parts.
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
}

const address = process.env.SITE_URL ?? '';
if (address !== '' && !URL.canParse(address)) {
  fail(`SITE_URL is '${address}'; it takes a whole address, such as https://example.org`);
}
try {
  const built = await (part === undefined ? buildWhole(outDir) : buildPart(outDir, part));
  if (part === undefined) {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stderr.write(`site: ${String(built.pages)} pages in ${seconds} s\n`);
  }
} catch (error) {
  fail(String(error).split('\n')[0] ?? '');
}
