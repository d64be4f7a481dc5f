// Drafts as converters of web pages leave them: a pipe behind each cell, and rows filled up with pipes to the width of the table.
import type { Draft, DraftPart } from './draft.ts';
import type { Random } from './random.ts';
import { mergedDraftRows, widthOf } from './written-rows.ts';

/**
 * rows: one row on a line. behind, opened, alone: cells on lines of their own, their pipe behind them, with one more that
 * opens the row, or below them.
 */
const ways = ['rows', 'behind', 'opened', 'alone'] as const;
type Way = (typeof ways)[number];

export function writeFilled(onLines: 'rows' | 'cells', draft: Draft, random: Random): string {
  const way = onLines === 'rows' ? 'rows' : random.pick(ways.slice(1));
  return draft.parts.map((part) => (part.kind === 'table' ? tableText(part, way) : part.text)).join('\n');
}

function tableText({ rows }: Extract<DraftPart, { kind: 'table' }>, way: Way): string {
  const width = widthOf(rows);
  return mergedDraftRows(rows)
    .map((cells) =>
      rowText(
        cells.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')),
        Math.max(0, width - cells.length),
        way,
      ),
    )
    .join('\n');
}

function rowText(cells: readonly string[], lacking: number, way: Way): string {
  const filling = '|'.repeat(lacking);
  switch (way) {
    case 'rows':
      return `| ${cells.map((cell) => `${cell} | `).join('')}${filling}`.replace(/ +/g, ' ');
    case 'behind':
      return [...cells.map((cell) => `${cell} |`.trim()), filling].filter((line) => line !== '').join('\n');
    case 'opened':
      return [
        '|',
        ...cells.map((cell, index) => `${cell} |${index === cells.length - 1 ? ` ${filling}` : ''}`.trim()),
      ].join('\n');
    case 'alone':
      return [...cells.flatMap((cell) => (cell === '' ? ['|'] : [cell, '|'])), filling]
        .filter((line) => line !== '')
        .join('\n');
  }
}
