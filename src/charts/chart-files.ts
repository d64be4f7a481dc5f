// The files behind a figure: a stand-alone drawing, its tidy rows as CSV and as JSON.
import { toCsv } from '../dataset/csv-lines.ts';
import type { ChartAddress } from './addresses.ts';
import { widths } from './chart.ts';
import type { Figure } from './figure.ts';
import { sourceLink, sourceWords } from './figure-words.ts';
import { standAlone } from './stand-alone.ts';

/** In the order pages link them. */
export const fileKinds = ['csv', 'svg', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];

export const fileTypes: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
};

/** Name of a file in the folder of its chart: `shihe-district.csv`, `shihe-district/2024.csv`. */
export function fileName({ scope, year }: ChartAddress, kind: FileKind): string {
  return `${scope}${year === undefined ? '' : `/${String(year)}`}.${kind}`;
}

/** The text of a file; `style` is what `styleOf` gives. */
export function fileOf(figure: Figure, kind: FileKind, style: string): string {
  if (kind === 'svg') return standAlone(figure, { width: widths.wide, style });
  return kind === 'csv' ? csvOf(figure) : jsonOf(figure);
}

/** Rows with what each counts in the reader's language as last column. */
export function csvOf({ columns, rows, labels }: Figure): string {
  return toCsv(
    [...columns, 'label'],
    rows.map((row, index) => [...columns.map((column) => row[column] ?? null), labels[index] ?? null]),
  );
}

/** `hash` is of `JSON.stringify(rows)`: whoever has the file can check it. */
export function jsonOf(figure: Figure): string {
  const { chart, scope, view, about, title, subtitle, hash, columns, rows } = figure;
  const source = { text: sourceWords(figure), url: sourceLink(figure) };
  const { locale, year } = view;
  const licence = 'CC BY 4.0';
  return `${JSON.stringify({ schema: 'nianbao/chart@1', chart, scope, locale, year, about, title, subtitle, source, licence, hash, columns, rows })}\n`;
}
