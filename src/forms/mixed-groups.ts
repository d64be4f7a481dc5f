// Heads of groups that print the same words (table 四) where one was moved among those of another group.
//
//   结果维持 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 结果纠正     the words do not tell whose 结果纠正 is
import type { Cell } from '../document/grid.ts';
import { toLabel } from './label.ts';
import type { HeadNode } from './head-tree.ts';

/**
 * True where the heads of one group are parted by a head of another, in a grid without true columns, and several groups have
 * heads of the same words: which of them stands over which figure is anybody's guess.
 */
export function areGroupsMixed(
  lines: readonly (readonly (HeadNode | null)[])[],
  rows: readonly (readonly Cell[])[],
): boolean {
  if (areEven(rows)) return false;
  return lines.some((line) => {
    const heads = line.filter((node) => node !== null);
    const isAlike = ({ form }: HeadNode): boolean =>
      heads.some((other) => other.form.key !== form.key && toLabel(other.form.label).core === toLabel(form.label).core);
    return [
      ...Map.groupBy(
        heads.filter(({ form }) => form.key !== undefined),
        ({ parent }) => parent,
      ),
    ].some(([, own]) => own.length > 1 && own.some(isAlike) && arePartedIn(heads, own));
  });
}

/** Rows of one length are those of a grid that keeps its columns. */
function areEven([first, ...others]: readonly (readonly Cell[])[]): boolean {
  return first !== undefined && first.length > 1 && others.every(({ length }) => length === first.length);
}

function arePartedIn(heads: readonly HeadNode[], own: readonly HeadNode[]): boolean {
  const places = own.map((node) => heads.indexOf(node));
  return Math.max(...places) - Math.min(...places) >= own.length;
}
