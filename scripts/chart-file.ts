// Every file of every chart: where it stands on the site, and its text.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chartAddresses } from '../src/charts/addresses.ts';
import type { ChartAddress } from '../src/charts/addresses.ts';
import { fileKinds, fileName, fileOf, fileTypes } from '../src/charts/chart-files.ts';
import type { FileKind } from '../src/charts/chart-files.ts';
import { figureAt } from '../src/charts/figure-at.ts';
import type { Figure } from '../src/charts/figure.ts';
import { remembered } from '../src/charts/remembered.ts';
import { styleOf } from '../src/charts/stand-alone.ts';
import { dataset } from '../src/dataset/on-disk.ts';
import { locales } from '../src/i18n/locales.ts';

export interface ChartFile {
  /** From the root of the site: `en/charts/outcomes/all.csv`. */
  readonly path: string;
  readonly type: string;
  readonly text: () => string;
}

/** All of them, scope by scope. */
export function* chartFiles(): Generator<ChartFile> {
  for (const address of chartAddresses(dataset)) {
    for (const kind of fileKinds) {
      yield { path: pathOf(address, kind), type: fileTypes[kind], text: () => textOf(address, kind) };
    }
  }
}

/** Undefined where no chart has this path. */
export function chartFileAt(path: string): ChartFile | undefined {
  for (const file of chartFiles()) if (file.path === path) return file;
  return undefined;
}

function pathOf(address: ChartAddress, kind: FileKind): string {
  return path.posix.join(locales[address.locale].path, 'charts', address.chart, fileName(address, kind));
}

function textOf(address: ChartAddress, kind: FileKind): string {
  const figure = figureAt(dataset, address);
  return figure === null ? '' : textsOf(figure)[kind];
}

const sources = path.resolve(import.meta.dirname, '../src');
const style = styleOf(
  readFileSync(path.join(sources, 'styles/tokens.css'), 'utf8'),
  readFileSync(path.join(sources, 'charts/charts.css'), 'utf8'),
);

/** The latest year has two addresses with the same files. */
const textsOf = remembered((figure: Figure): Readonly<Record<FileKind, string>> => ({
  csv: fileOf(figure, 'csv', style),
  svg: fileOf(figure, 'svg', style),
  json: fileOf(figure, 'json', style),
}));
