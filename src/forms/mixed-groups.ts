// Heads of groups that print the same words (table \u56db) where one was moved among those of another group.
//
//   结果维持 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 结果纠正     the words do not tell whose 结果纠正 is
import type { Cell } from '../document/grid.ts';
import { remembered } from '../document/remembered.ts';
import { coresOf, headCores } from './column-keys.ts';
import type { ColumnForm } from './form.ts';
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

/**
 * True where a row prints the head of a group on both sides of another head, as over a column that was moved into it: which of
 * the heads below stand left of that one, nothing shows. Heads that are all printed twice are those of a page's end.
 *
 *   法人或其他组织 | 自然人 | 法人或其他组织 | 总计
 */
export function isGroupParted(columns: readonly ColumnForm[], rows: readonly (readonly Cell[])[]): boolean {
  if (areEven(rows)) return false;
  const groups = groupCores(columns);
  return rows.some((cells) => {
    const cores = cells.flatMap(({ text }) => toLabel(text).core || []);
    return cores.some((core, at) => {
      if (!groups.has(core)) return false;
      const again = cores.indexOf(core, at + 1);
      return cores.slice(at + 1, Math.max(at + 1, again)).some((one) => isHeadOnce(one));
    });
    function isHeadOnce(core: string): boolean {
      return coresOf(columns).has(core) && cores.indexOf(core) === cores.lastIndexOf(core);
    }
  });
}

const groupCores = remembered((columns: readonly ColumnForm[]): ReadonlySet<string> => {
  const groups = columns.filter(({ children }) => children !== undefined);
  return new Set(groups.flatMap((group) => [...headCores(group), ...groupCores(group.children ?? [])]));
});

/** Rows of one length are those of a grid that keeps its columns. */
function areEven([first, ...others]: readonly (readonly Cell[])[]): boolean {
  return first !== undefined && first.length > 1 && others.every(({ length }) => length === first.length);
}

function arePartedIn(heads: readonly HeadNode[], own: readonly HeadNode[]): boolean {
  const places = own.map((node) => heads.indexOf(node));
  return Math.max(...places) - Math.min(...places) >= own.length;
}
