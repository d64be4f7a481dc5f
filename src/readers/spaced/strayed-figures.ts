// Figures between the heading of a section and its heads: programs that take a page apart by its white space print the last
// columns of a table behind the heading of the next one, which stands further to the left.
//
//   （七）总计
//   39 97 30 …                    the first column of table 三
//   四、政府信息公开行政复议、行政诉讼情况
//   3 4 0 …                       the other columns of table 三
//   行政复议 行政诉讼 …            heads, and the figures of table 四 behind them
import type { Line } from '../lines.ts';
import { headOrders } from './glossary.ts';
import { marksAlone, readSpacedLine } from './line-words.ts';

const fewestBehind = headOrders[1]?.length ?? 0;

/**
 * Where the figures end that follow a heading without heads between, if the section has enough others for a table of its
 * own; else at the heading.
 */
export function endOfStrayed(lines: readonly Line[], heading: number, end: number): number {
  let last = heading;
  let at = heading + 1;
  for (; at < end; at += 1) {
    const count = figuresIn(lines[at]);
    if (count === null) break;
    if (count > 0) last = at;
  }
  if (last === heading) return heading;
  const behind = lines.slice(at, end).reduce((sum, line) => sum + (figuresIn(line) ?? 0), 0);
  return behind >= fewestBehind ? last + 1 : heading;
}

/** Figures that stand alone on a line; null where words do. */
function figuresIn(line: Line | undefined): number | null {
  if (line === undefined) return null;
  const { kind, figures } = readSpacedLine(line);
  if (kind === 'blank' || kind === 'page') return 0;
  const found = kind === 'figures' ? figures : marksAlone(line);
  return found.length > 0 ? found.length : null;
}
