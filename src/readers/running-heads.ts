// The title of a report, or the address of its page, that a printer repeats at the head or foot of each page.
//
//   – 3 –                                        the number of a page
//   某局2024年政府信息公开工作年度报告           the same words at every page end: they part no table
//   5.属于三类内部事务信息
import { isBlankLine, isPageMark } from './lines.ts';
import type { Line } from './lines.ts';

/** Words at so many page ends, or at one and at the top of the text, are those of no cell. */
const fewest = 3;
const longest = 120;
/** What a report is called, or an address; heads of tables are repeated as well, and stay. */
const named = /\u62a5\u544a|\u5e74\u62a5|https?:|www\./u;
/** How an address goes on with the number of its page. */
const pageOf = /\d{1,3}\s*\/\s*\d{1,3}$/;

/** Filled lines at the top of a text, of which one may be the title. */
const top = 10;

/** The lines with blank ones in place of those; one at the top of the text stays, since it may be the title. */
export function withoutRunningHeads(lines: readonly Line[]): readonly Line[] {
  const candidates = atPageEnds(lines);
  if (candidates.length === 0) return lines;
  const first = lines.filter((line) => !isBlankLine(line)).slice(0, top);
  const titles = new Set(first.map(wordsOf));
  const byWords = Map.groupBy(candidates, wordsOf);
  const isRepeated = ([words, all]: readonly [string, readonly Line[]]): boolean =>
    all.length >= fewest || titles.has(words);
  const repeated = new Set([...byWords].filter(isRepeated).flatMap(([, all]) => all));
  for (const line of first) repeated.delete(line);
  if (repeated.size === 0) return lines;
  return lines.map((line) => (repeated.has(line) ? emptied(line) : line));
}

function wordsOf({ text }: Line): string {
  return text.trim().replace(pageOf, '');
}

/** Keeps the form feed, which tells where a page begins. */
function emptied(line: Line): Line {
  const text = line.text.startsWith('\f') ? '\f' : '';
  return { ...line, end: line.start + text.length, text };
}

function atPageEnds(lines: readonly Line[]): Line[] {
  const candidates: Line[] = [];
  let above: Line | null = null;
  let isBelowEnd = false;
  for (const line of lines) {
    const isBegun = line.text.startsWith('\f');
    const isBlank = isBlankLine(line);
    if (isBlank && !isBegun) continue;
    const isMark = isPageMark(line);
    if ((isMark || isBegun) && above !== null && isNamed(above)) candidates.push(above);
    if ((isBegun || isBelowEnd) && isNamed(line)) candidates.push(line);
    above = line;
    isBelowEnd = isMark || isBlank;
  }
  return [...new Set(candidates)];
}

function isNamed({ text }: Line): boolean {
  return text.length <= longest && named.test(text);
}
