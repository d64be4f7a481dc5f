// Every file of every chart: where it stands on the site, and its text.
import { chartAddresses, chartScopes } from '../../charts/addresses.ts';
import type { ChartAddress } from '../../charts/addresses.ts';
import chartsCss from '../../charts/charts.css?raw';
import { fileKinds, fileName, fileOf, fileTypes } from '../../charts/chart-files.ts';
import type { FileKind } from '../../charts/chart-files.ts';
import { figureAt } from '../../charts/figure-at.ts';
import type { Figure } from '../../charts/figure.ts';
import { styleOf } from '../../charts/stand-alone.ts';
import { dataset } from '../../dataset/on-disk.ts';
import { locales } from '../../i18n/locales.ts';
import tokensCss from '../../styles/tokens.css?raw';

export interface ChartFile {
  /** From the root of the site: `en/charts/outcomes/all.csv`. */
  readonly path: string;
  readonly type: string;
  readonly text: () => string;
}

/** All files of one scope. */
export function* chartFiles(scope: string): Generator<ChartFile> {
  for (const address of chartAddresses(dataset, scope)) {
    for (const kind of fileKinds) {
      yield { path: pathOf(address, kind), type: fileTypes[kind], text: () => textOf(address, kind) };
    }
  }
}

/** Undefined where no chart has this path. */
export function chartFileAt(path: string): ChartFile | undefined {
  for (const scope of chartScopes(dataset)) for (const file of chartFiles(scope)) if (file.path === path) return file;
  return undefined;
}

function pathOf(address: ChartAddress, kind: FileKind): string {
  return [locales[address.locale].path, 'charts', address.chart, fileName(address, kind)]
    .filter((step) => step !== '')
    .join('/');
}

function textOf(address: ChartAddress, kind: FileKind): string {
  const figure = figureAt(dataset, address);
  return figure === null ? '' : textsOf(figure)[kind];
}

const style = styleOf(tokensCss, chartsCss);

type Texts = Readonly<Record<FileKind, string>>;

/** The latest year has two addresses with the same files, one right behind the other. */
let last: { readonly figure: Figure; readonly texts: Texts } | null = null;

function textsOf(figure: Figure): Texts {
  if (last?.figure === figure) return last.texts;
  const [csv, svg, json] = [fileOf(figure, 'csv', style), fileOf(figure, 'svg', style), fileOf(figure, 'json', style)];
  last = { figure, texts: { csv, svg, json } };
  return last.texts;
}
