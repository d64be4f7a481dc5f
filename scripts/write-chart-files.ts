// A thread that writes the files of every chart into the folder of the site it is given.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { chartAddresses } from '../src/charts/addresses.ts';
import { fileKinds, fileName, fileOf } from '../src/charts/chart-files.ts';
import type { FileKind } from '../src/charts/chart-files.ts';
import { figureAt } from '../src/charts/figure-at.ts';
import type { Figure } from '../src/charts/figure.ts';
import { remembered } from '../src/charts/remembered.ts';
import { styleOf } from '../src/charts/stand-alone.ts';
import { dataset } from '../src/dataset/on-disk.ts';
import { locales } from '../src/i18n/locales.ts';

const site = String(workerData);
const sources = path.resolve(import.meta.dirname, '../src');
const style = styleOf(
  readFileSync(path.join(sources, 'styles/tokens.css'), 'utf8'),
  readFileSync(path.join(sources, 'charts/charts.css'), 'utf8'),
);

/** The latest year has two addresses with the same files. */
const filesOf = remembered((figure: Figure): readonly (readonly [FileKind, string])[] =>
  fileKinds.map((kind) => [kind, fileOf(figure, kind, style)]),
);

for (const address of chartAddresses(dataset)) {
  const figure = figureAt(dataset, address);
  if (figure === null) continue;
  const folder = path.join(site, locales[address.locale].path, 'charts', address.chart);
  for (const [kind, text] of filesOf(figure)) {
    const file = path.join(folder, fileName(address, kind));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
