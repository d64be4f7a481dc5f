// The files behind a figure: its tidy rows as CSV and as JSON.
import { toCsv } from '../dataset/csv.ts';
import type { Figure } from './figure.ts';
import { sourceLink, sourceWords } from './figure-words.ts';

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
