// Characters set high, in every format: beside others they are marks of notes, and no part of a figure.
//
//   12¹ -> 12        ¹ alone -> a mark in a blank cell, or a figure set high: nobody can tell
import type { Block } from '../document/document.ts';
import type { Cell, Grid } from '../document/grid.ts';
import { hasDigit, isFigureText } from './figure-text.ts';

/** Points by which letters stand above the line of others at least, where their program says how far it lifts them. */
export const leastLift = 3;

/** What a cell is besides its text where all it holds is set high; text of several marks may have been left out. */
export function raisedIn(isAllRaised: boolean, text: string): Pick<Cell, 'isRaised'> {
  return isAllRaised && (text === '' || (hasDigit(text) && isFigureText(text))) ? { isRaised: true } : {};
}

/** Where most figures of a report are set high, this is how it is set: none of them is a mark. */
export function settleRaised(blocks: readonly Block[]): readonly Block[] {
  const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : []));
  const raised = cells.filter(({ isRaised }) => isRaised).length;
  if (raised === 0) return blocks;
  const figures = cells.filter(({ text, isRaised }) => !isRaised && isFigureText(text)).length;
  return raised > figures ? blocks.map((block) => (block.kind === 'grid' ? asSet(block) : block)) : blocks;
}

function asSet(grid: Grid): Grid {
  const rows = grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, isRaised: false })) }));
  return { ...grid, rows };
}
