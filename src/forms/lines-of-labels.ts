// Figures on a line of their own below a label, where no other row has them so, and the form's next row is not printed: they
// are that row's, whose label is lost, and this one was left blank; or this one's. Above a label likewise.
//
//   2.没有现成信息需要另行制作
//                               0  1  3        3.补正后申请内容仍不明确 without its label?
//   1.信访举报投诉类申请        9  0  9
import type { Document } from '../document/document.ts';
import type { SourceText } from '../document/source-text.ts';
import type { RowMatch, TableMatch } from './table-match.ts';
import { isFigureLike } from './value.ts';

/** The match without the figures of such rows. */
export function withoutRowsOfLostLabels({ source }: Document, match: TableMatch): TableMatch {
  const labels = match.form.blocks.flatMap(({ rows }) => rows.map(({ label }) => label));
  const tied = match.rows.filter(({ kind }) => kind === 'figures');
  const printed = new Set(tied.map(({ label }) => label));
  if (labels.every((label) => printed.has(label))) return match;
  const usual = usualOf(tied.map((one) => linesBetween(source, one)));
  const left = new Set(
    tied.filter((one) => {
      const apart = linesBetween(source, one);
      const neighbour = labels[labels.indexOf(one.label) + Math.sign(apart)];
      const isMore = Math.abs(apart) > Math.abs(usual);
      const isOpen = isMore && neighbour !== undefined && !printed.has(neighbour);
      return one.problem === null && isOpen && rawOf(match, one) !== '';
    }),
  );
  if (left.size === 0) return match;
  const figures = new Set([...left].flatMap((one) => one.figures));
  const rows = match.rows.map((one): RowMatch =>
    left.has(one) ? { ...one, problem: 'broken', proposal: rawOf(match, one) } : one,
  );
  return { ...match, rows, facts: new Map([...match.facts].filter(([figure]) => !figures.has(figure))) };
}

/** What was read of a row; '' where its figures were left out before. */
function rawOf({ facts }: TableMatch, { figures }: RowMatch): string {
  return figures
    .flatMap((figure) => facts.get(figure)?.raw ?? [])
    .join(' ')
    .trim();
}

/** Line ends between the last words of a label and its first figure; below 0 where the figures stand before it. */
function linesBetween({ text }: SourceText, { row: { cells } }: RowMatch): number {
  const figures = cells.filter((cell) => cell.text !== '' && isFigureLike(cell.text));
  const label = cells.findLast((cell) => cell.text !== '' && !isFigureLike(cell.text));
  const [first, last] = [figures[0], figures.at(-1)];
  if (!label || !first || !last) return 0;
  const words = label.text.replace(/\s/g, '');
  const holdsOwn = (line: string): boolean => line.split(/\s+/).some((word) => word !== '' && words.includes(word));
  if (label.span.end <= first.span.start) {
    const lines = text.slice(label.span.end, first.span.start).split('\n');
    return lines.length - 1 - Math.max(0, lines.findLastIndex(holdsOwn));
  }
  const lines = text.slice(last.span.end, label.span.start).split('\n');
  const own = lines.findIndex(holdsOwn);
  return -(own < 0 ? lines.length - 1 : own);
}

/** The number that most rows share. */
function usualOf(counts: readonly number[]): number {
  const groups = [...Map.groupBy(counts, (count) => count)];
  return groups.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? 0;
}
