// Numbers of pages that stand on lines of their own like figures: at the end or the beginning of each page they count on.
import { remembered } from '../../document/remembered.ts';
import type { Line } from '../lines.ts';
import { isBlankLine } from '../lines.ts';

const loneNumber = /^\s*(\d{1,3})\s*$/;
/** No page is numbered 0, and a figure often is. */
const pageNumber = /^\s*([1-9]\d{0,2})\s*$/;
const longestLoneNumber = 60;

/** What is known of the ends of pages in a text whose pages begin with a form feed. */
export interface PageEnds {
  /** Lines that hold a page's number and nothing else. */
  readonly numbers: ReadonlySet<number>;
  /** Lines of one small number beside the end of a page that do not count on: nobody can tell what they are. */
  readonly doubtful: ReadonlySet<number>;
  /** True where the text shows where its pages begin. */
  readonly arePagesKnown: boolean;
}

export const pageEnds = remembered(findPageEnds);

function findPageEnds(lines: readonly Line[]): PageEnds {
  const pages = pagesOf(lines);
  const numbers = new Set<number>();
  const doubtful = new Set<number>();
  for (const side of [0, -1]) {
    const found = pages.flatMap((page, place) => {
      const index = page.at(side);
      const number = index === undefined ? null : numberIn(lines[index]);
      return index === undefined || number === null ? [] : [{ index, by: number - place }];
    });
    for (const alike of Map.groupBy(found, ({ by }) => by).values())
      for (const { index } of alike) (alike.length > 1 ? numbers : doubtful).add(index);
  }
  const arePagesKnown = pages.length > 1;
  const open = arePagesKnown ? [...doubtful].filter((index) => !numbers.has(index)) : [];
  return { numbers, doubtful: new Set(open), arePagesKnown };
}

/** The lines with something on them, page by page. */
function pagesOf(lines: readonly Line[]): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  lines.forEach((line, index) => {
    if (line.text.startsWith('\f')) pages.push([]);
    if (!isBlankLine(line)) pages.at(-1)?.push(index);
  });
  return pages;
}

function numberIn(line: Line | undefined): number | null {
  const found = line === undefined || line.text.length > longestLoneNumber ? null : pageNumber.exec(line.text);
  return found === null ? null : Number(found[1]);
}

/** Lines that a page has at least. */
const shortestPage = 12;

/**
 * True where more numbers stand alone on their lines than the text can have pages: then they are figures, and two of them
 * count on by chance.
 */
export function areFiguresAlone(lines: readonly Line[]): boolean {
  const alone = lines.filter(({ text }) => text.length < longestLoneNumber && loneNumber.test(text));
  return alone.length > Math.max(fewestAlone, lines.length / shortestPage);
}

/** In a shorter text a page's number may stand for each of few lines. */
const fewestAlone = 24;

/** Lines of one small number each that count on, a page apart. */
export function pageNumbers(lines: readonly Line[], longestPage: number): ReadonlySet<number> {
  const alone = lines.flatMap((line, index) => {
    const number = numberIn(line);
    return number === null ? [] : [{ index, number }];
  });
  const pages = new Set<number>();
  const last = new Map<number, number>();
  for (const { index, number } of alone) {
    const before = last.get(number - 1);
    if (before !== undefined && index - before >= shortestPage && index - before <= longestPage)
      pages.add(before).add(index);
    last.set(number, index);
  }
  return pages;
}
