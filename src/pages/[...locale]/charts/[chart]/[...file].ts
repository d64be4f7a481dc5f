// The files of every chart for the development server; a build writes them beside the pages: scripts/chart-files.ts.
import type { APIRoute } from 'astro';
import type { ChartAddress } from '../../../../charts/addresses.ts';
import { fileKinds, fileName, fileOf, fileTypes } from '../../../../charts/chart-files.ts';
import type { FileKind } from '../../../../charts/chart-files.ts';
import { figureAt } from '../../../../charts/figure-at.ts';
import { styleOf } from '../../../../charts/stand-alone.ts';
import chartsCss from '../../../../charts/charts.css?raw';
import { chartPaths } from '../../../../components/chart/chart-paths.ts';
import { dataset } from '../../../../dataset/on-disk.ts';
import tokensCss from '../../../../styles/tokens.css?raw';

interface Props {
  address: ChartAddress;
  kind: FileKind;
}

export function getStaticPaths() {
  if (import.meta.env.PROD) return [];
  return chartPaths().flatMap(({ folder, ...address }) =>
    fileKinds.map((kind) => ({
      params: { locale: folder, chart: address.chart, file: fileName(address, kind) },
      props: { address, kind },
    })),
  );
}

const style = styleOf(tokensCss, chartsCss);

export const GET: APIRoute<Props> = ({ props: { address, kind } }) => {
  const figure = figureAt(dataset, address);
  if (figure === null) return new Response(null, { status: 404 });
  return new Response(fileOf(figure, kind, style), { headers: { 'Content-Type': fileTypes[kind] } });
};
