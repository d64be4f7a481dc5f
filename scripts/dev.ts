// npm run dev: the development server; a changed report or table rebuilds the dataset and reloads the page.
import type { AstroInlineConfig } from 'astro';
import { dev } from 'astro';
import { buildDataset, projectRoot } from './build-site.ts';
import { notAPort, readPort } from './port.ts';
import { readCommandLine } from './usage.ts';

const help = `usage: npm run dev

Builds the dataset and starts the development server on 127.0.0.1 (PORT, 4321 when not given).
A changed source file reloads the page; so does a changed file in data/reports or a changed table in data/.
`;

type VitePlugins = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

/** Files people edit: the reports and the tables, not the dataset built from them. */
const isEdited = (file: string): boolean => /\/data\/(reports\/.+|[^/]+\.csv)$/.test(file.replaceAll('\\', '/'));

/** Rebuilds the dataset after a change has settled; changes during a build lead to one more. */
function rebuilder(whenBuilt: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    if ((await buildDataset()) < 2) whenBuilt();
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(rebuild);
    }, 100);
  };
}

const reloadOnReports: VitePlugins = [
  {
    name: 'nianbao:reports',
    configureServer(server) {
      const rebuild = rebuilder(() => {
        // Pages may hold on to what they read: their modules are loaded anew.
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      server.watcher.add(`${projectRoot}data`);
      server.watcher.on('all', (_, file) => {
        if (isEdited(file)) rebuild();
      });
    },
  },
];

readCommandLine({ help });
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const port = readPort(process.env.PORT);
if (port === null) {
  process.stderr.write(`nianbao: ${notAPort(process.env.PORT)}\n`);
  process.exit(1);
}
if ((await buildDataset()) > 1) process.exit(1);
await dev({
  root: projectRoot,
  server: { host: '127.0.0.1', port },
  // The dataset is built from the files watched above; watching both would reload twice.
  vite: { plugins: reloadOnReports, server: { watch: { ignored: ['**/data/dataset/**'] } } },
});
