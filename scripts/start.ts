// npm start: the dataset, the site, and the site on this machine.
import { buildAll, siteFolder } from './build-site.ts';
import { notAPort, readPort } from './port.ts';
import { serveSite, type SiteServer } from './serve-site.ts';
import { readCommandLine } from './usage.ts';

const help = `usage: npm start

Builds the dataset and the site and serves it on 127.0.0.1 until Ctrl-C. The address is printed last.

  PORT       the port, 4321 when not given
  SITE_URL   the address in canonical links and the sitemap, http://127.0.0.1:PORT when not given
  BASE_PATH  the sub-path the site is built for and served under, / when not given
  ISSUES_URL where links that report an error open a new issue, such as https://host/owner/project/issues/new
`;

/** Ends with one sentence and status 1. */
function fail(sentence: string): never {
  process.stderr.write(`nianbao: ${sentence}\n`);
  process.exit(1);
}

async function serve(port: number): Promise<SiteServer> {
  try {
    return await serveSite({ folder: siteFolder, port, base: process.env.BASE_PATH ?? '' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'EADDRINUSE')
      fail(`port ${String(port)} is in use; end the other program or choose another: PORT=4322 npm start`);
    fail(`port ${String(port)} cannot be opened (${code}); choose another: PORT=4322 npm start`);
  }
}

readCommandLine({ help });
const port = readPort(process.env.PORT) ?? fail(notAPort(process.env.PORT));
// A taken port is said at once, not after the build.
await (await serve(port)).close();
// Whole addresses (canonical, sitemap) are those the site is served at, unless it is built for another place.
process.env.SITE_URL ??= `http://127.0.0.1:${String(port)}`;
const status = await buildAll();
if (status > 1) fail('the site was not built; the reason is above.');
if (status === 1)
  process.stderr.write('nianbao: some report was not read whole (see above); the rest is on the site.\n');
const server = await serve(port);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}
process.stdout.write(`${server.url}\n`);
