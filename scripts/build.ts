// npm run build: the dataset and the site.
import { buildAll, siteFolder } from './build-site.ts';
import { readCommandLine } from './usage.ts';

const help = `usage: npm run build

Builds the dataset from data/reports and the site from the dataset, into dist/.
The address of the site is taken from SITE_URL (https://example.org) and BASE_PATH (/nianbao).
With ISSUES_URL (https://host/owner/project/issues/new) the links that report an error open a new issue there, filled in.

Exit status: 0 all built; 1 all built, some report was not read whole; 2 not built.
`;

readCommandLine({ help });
process.exitCode = await buildAll();
if (process.exitCode < 2) process.stdout.write(`${siteFolder}\n`);
