// Table 四 whose last columns a program printed behind the running text below the table: it takes a page apart by its white space.
//
//   结果 维持                  heads, and the figures of the columns on the left
//   2
//   五、存在的主要问题及改进情况
//   …                          running text, which stands further to the left
//   总计                       the other columns
//   2
import type { Line } from '../lines.ts';
import { groupHeads, headOrders, litigation } from './glossary.ts';
import { coreOf } from './label-core.ts';
import { marksAlone, readSpacedLine } from './line-words.ts';

const columns = headOrders[1] ?? [];
const heads = [...new Set([...columns, ...groupHeads, litigation])];

/** Lines of a page behind its table. */
const mostBehind = 200;

/**
 * The lines from one on with nothing but heads and figures of table 四 behind `end`; null where these are not just as many as
 * the table lacks.
 */
export function withPartedColumns(lines: readonly Line[], from: number, end: number): readonly Line[] | null {
  const own = lines.slice(from, end);
  const lacking = columns.length - countIn(own);
  if (lacking < 1 || lacking === columns.length) return null;
  const page = lines.slice(end, end + mostBehind);
  // A number right behind the running text, above all heads, is that of the page.
  const first = page.findIndex((line) => isOfTable(line) && readSpacedLine(line).words.length > 0);
  const behind = page.map((line, at) => (at >= first && isOfTable(line) ? line : { ...line, text: '' }));
  return countIn(behind) === lacking ? [...own, ...behind] : null;
}

function countIn(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + figuresIn(line), 0);
}

function figuresIn(line: Line): number {
  const { figures } = readSpacedLine(line);
  return figures.length > 0 ? figures.length : marksAlone(line).length;
}

/** Figures, or pieces of heads and nothing else. */
function isOfTable(line: Line): boolean {
  const { kind, words, figures } = readSpacedLine(line);
  if (kind === 'barrier' || kind === 'page') return false;
  const cores = words.map(({ text }) => coreOf(text));
  return (
    words.length + figures.length > 0 && cores.every((core) => core !== '' && heads.some((head) => head.includes(core)))
  );
}
