// A form left empty that stands above the filled one, printed as a sample or by an instruction: it holds no figures.
//
//   | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |     heads and labels with blank cells,
//   | 规章     |              |              |              |
//   | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |     then the same heads again,
//   | 规章     |            0 |            0 |            0 |     and the same labels with figures
import type { TableId } from '../codebook/concepts.ts';
import { tableIds } from '../codebook/concepts.ts';
import type { Cell } from '../document/grid.ts';
import { toLabel } from './label.ts';
import type { TableRow } from './table-rows.ts';
import { wordsByTable } from './table-words.ts';
import { isFigureLike } from './value.ts';

/** More rows or words without a figure are no form, and the work on them grows with their number squared. */
const mostRows = 300;
const mostWords = 1000;

/**
 * The rows without such a form. All its heads come again below it, and all its words behind it, so that nothing is lost; a
 * table whose own rows are blank has no second one, or one of another year, and stays.
 */
export function withoutEmptySamples(table: TableId, rows: readonly TableRow[]): readonly TableRow[] {
  const words = wordsByTable[tableIds.indexOf(table)] ?? new Set<string>();
  const left = new Set<TableRow>();
  for (let from = 0; from < rows.length; from += 1) {
    let end = from;
    while (end < rows.length && !rows[end]?.cells.some(({ text }) => isFigureLike(text))) end += 1;
    if (end < rows.length && end - from > 1 && end - from <= mostRows) {
      const sample = rows.slice(from, from + againAt(rows.slice(from, end), words));
      if (isPrintedBehind(sample, rows.slice(from + sample.length, end + mostRows), words))
        for (const row of sample) left.add(row);
    }
    from = end;
  }
  return left.size === 0 ? rows : rows.filter((row) => !left.has(row));
}

/**
 * Where the last words of a stretch are those that it begins with, from its first word of the form on, in whatever rows; 0
 * where they are not.
 */
function againAt(rows: readonly TableRow[], form: ReadonlySet<string>): number {
  const start = rows.findIndex((row) => coresOf(row).some((core) => form.has(core)));
  const words = rows.slice(Math.max(0, start)).flatMap((row) => coresOf(row).map((core, at) => ({ core, row, at })));
  if (words.length > mostWords) return 0;
  const again = words.findIndex(
    ({ at }, index) =>
      at === 0 && index * 2 >= words.length && words.slice(index).every(({ core }, own) => core === words[own]?.core),
  );
  const first = start < 0 || again <= 0 ? undefined : words[again];
  return first === undefined ? 0 : rows.indexOf(first.row);
}

/** True where the rows behind have every word of the form that these have, below captions of the same year. */
function isPrintedBehind(
  sample: readonly TableRow[],
  behind: readonly TableRow[],
  words: ReadonlySet<string>,
): boolean {
  const year = behind[0]?.year;
  if (sample.some((row) => row.year !== year)) return false;
  const again = new Set(behind.flatMap(coresOf));
  return sample.flatMap(coresOf).every((core) => again.has(core) || !words.has(core));
}

function coresOf({ cells }: TableRow): readonly string[] {
  return cells.filter(isFilled).map(({ text }) => toLabel(text).core);
}

function isFilled({ text }: Cell): boolean {
  return text !== '';
}
