// Takes page numbers and lines that stand on every page out of the text, so that tables and sentences go on over pages.
import { boxOf, marginOf } from './page-blocks.ts';
import type { LineBlock, PageBlock, PageBlocks } from './page-blocks.ts';
import { piecesOf, textOf } from './text-lines.ts';
import { pageNumber } from './text-marks.ts';

const bare = /^\d{1,3}$/;
/** Lines of equal words at one height on so many pages are no text. */
const repeatedOn = 3;

export function withoutFurniture(pages: readonly PageBlocks[]): PageBlocks[] {
  const bareNumbers = runningNumbers(pages);
  const repeated = repeatedLines(pages);
  return pages.map((page) => {
    const isOutermost = outermostOn(page);
    const blocks = page.blocks.filter((block) => {
      if (block.kind !== 'line' || !isOutermost(block)) return true;
      return !isMarked(block) && !bareNumbers.has(block) && !repeated.has(block);
    });
    return { ...page, blocks };
  });
}

function textOfLine(block: LineBlock): string {
  return textOf(piecesOf(block.line, block.page)).trim();
}

function isMarked(block: LineBlock): boolean {
  return pageNumber.test(textOfLine(block));
}

/** True of a line in the margin of the page that stands beside no table. */
function outermostOn({ box, blocks }: PageBlocks): (block: LineBlock) => boolean {
  const margin = marginOf(box);
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [boxOf(block)] : []));
  return ({ line: { y0, y1 } }) => {
    const isTop = y1 < box.y0 + margin;
    const isBottom = y0 > box.y1 - margin;
    return (isTop || isBottom) && !tables.some((table) => table.y0 < y1 && table.y1 > y0);
  };
}

/** Bare digits count as page numbers where they grow with the pages, or stand apart at the foot of a lone page. */
function runningNumbers(pages: readonly PageBlocks[]): ReadonlySet<PageBlock> {
  const candidates = pages.flatMap((page) => {
    const isOutermost = outermostOn(page);
    const ends = [
      page.blocks.find((block) => block.kind === 'line'),
      page.blocks.findLast((block) => block.kind === 'line'),
    ];
    return ends.flatMap((block) =>
      block?.kind === 'line' && isOutermost(block) && bare.test(textOfLine(block))
        ? [{ block, offset: Number(textOfLine(block)) - page.page }]
        : [],
    );
  });
  const byOffset = Map.groupBy(candidates, ({ offset }) => offset);
  const running = [...byOffset.values()].filter((group) => new Set(group.map(({ block }) => block.page)).size > 1);
  const lone = pages.length === 1 ? candidates.filter(({ offset }) => offset === 0) : [];
  return new Set([...running.flat(), ...lone].map(({ block }) => block));
}

/** Heads and feet: the same words at the same height on several pages. */
function repeatedLines(pages: readonly PageBlocks[]): ReadonlySet<PageBlock> {
  const lines = pages.flatMap((page) => {
    const isOutermost = outermostOn(page);
    return page.blocks.flatMap((block) => (block.kind === 'line' && isOutermost(block) ? [block] : []));
  });
  const byWords = Map.groupBy(lines, (block) => `${Math.round(block.line.y0 / 4)} ${textOfLine(block)}`);
  return new Set([...byWords.values()].filter((group) => group.length >= repeatedOn).flat());
}
