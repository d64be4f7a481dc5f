// The files of every chart: a stand-alone drawing, its rows as CSV and as JSON.
import type { APIRoute } from 'astro';
import { csvOf, jsonOf } from '../../../../charts/chart-files.ts';
import { widths } from '../../../../charts/chart.ts';
import { chartOf, figureOf } from '../../../../charts/figure.ts';
import type { Figure } from '../../../../charts/figure.ts';
import { standAlone, styleOf } from '../../../../charts/stand-alone.ts';
import { subjectOf } from '../../../../charts/subject.ts';
import chartsCss from '../../../../charts/charts.css?raw';
import { fileKinds } from '../../../../components/chart/chart-links.ts';
import type { ChartAddress, FileKind } from '../../../../components/chart/chart-links.ts';
import { chartPaths } from '../../../../components/chart/chart-paths.ts';
import { dataset } from '../../../../dataset/on-disk.ts';
import tokensCss from '../../../../styles/tokens.css?raw';

interface Props {
  address: ChartAddress;
  kind: FileKind;
}

export function getStaticPaths() {
  return chartPaths().flatMap(({ folder, ...address }) =>
    fileKinds.map((kind) => {
      const { chart, scope, year } = address;
      const file = year === undefined ? `${scope}.${kind}` : `${scope}/${String(year)}.${kind}`;
      return { params: { locale: folder, chart, file }, props: { address, kind } };
    }),
  );
}

const style = styleOf(tokensCss, chartsCss);
const writers: Readonly<Record<FileKind, { type: string; write: (figure: Figure) => string }>> = {
  svg: { type: 'image/svg+xml', write: (figure) => standAlone(figure, { width: widths.wide, style }) },
  csv: { type: 'text/csv; charset=utf-8', write: csvOf },
  json: { type: 'application/json', write: jsonOf },
};

export const GET: APIRoute<Props> = ({ props: { address, kind } }) => {
  const subject = subjectOf(dataset, address.scope, address.year);
  if (subject === null) return new Response(null, { status: 404 });
  const figure = figureOf(chartOf(address.chart), subject, address.locale);
  return new Response(writers[kind].write(figure), { headers: { 'Content-Type': writers[kind].type } });
};
